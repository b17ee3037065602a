"""A store on a real file, and a desk with the real content."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.coach.turn import Desk
from bot.library.loader import load_shelf
from bot.resources import content_dir, migrations_dir
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore
from bot.storage.upgrade import upgrade
from tests.schedule.ringing import Deaf


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database at the newest migration, to be copied."""
    path = tmp_path_factory.mktemp("blank") / "coach.db"
    upgrade(f"sqlite:///{path}", migrations_dir())
    return path


@pytest.fixture
def sql(blank: Path, tmp_path: Path) -> Iterator[SqlStore]:
    path = shutil.copyfile(blank, tmp_path / "coach.db")
    store = SqlStore(f"sqlite:///{path}", Cipher((os.urandom(32),)))
    yield store
    store.close()


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk(shelf=load_shelf(content_dir()), reader=Deaf(), policy="1")  # type: ignore[arg-type]
