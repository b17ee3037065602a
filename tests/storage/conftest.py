"""Both stores, and empty databases on real files."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.coach.ports import Store
from bot.domain.people import Person
from bot.storage.cipher import Cipher
from bot.storage.memory_store import MemoryStore
from bot.storage.sql_store import SqlStore
from tests.storage.blank import blank_database
from tests.storage.samples import person


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return blank_database(tmp_path_factory.mktemp("blank"))


@pytest.fixture
def database(blank: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(blank, tmp_path / "coach.db"))


@pytest.fixture
def cipher() -> Cipher:
    return Cipher((os.urandom(32),))


@pytest.fixture
def sql(database: Path, cipher: Cipher) -> Iterator[SqlStore]:
    store = SqlStore(f"sqlite:///{database}", cipher)
    yield store
    store.close()


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest) -> Store:
    """Each kind of store in turn: what is promised is promised by both."""
    return MemoryStore() if request.param == "memory" else request.getfixturevalue("sql")


@pytest.fixture
async def me(store: Store) -> Person:
    """A person whom the store knows."""
    return await store.write(lambda work: work.people.add(person()))
