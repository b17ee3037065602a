"""A store on a real file, and a desk with the real content."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.coach.turn import Desk
from bot.library.loader import load_shelf
from bot.resources import content_dir
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore
from tests.schedule.ringing import Deaf
from tests.storage.blank import blank_database


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return blank_database(tmp_path_factory.mktemp("blank"))


@pytest.fixture
def sql(blank: Path, tmp_path: Path) -> Iterator[SqlStore]:
    path = shutil.copyfile(blank, tmp_path / "coach.db")
    store = SqlStore(f"sqlite:///{path}", Cipher((os.urandom(32),)))
    yield store
    store.close()


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk(shelf=load_shelf(content_dir()), reader=Deaf(), policy="1")  # type: ignore[arg-type]
