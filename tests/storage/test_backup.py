"""Backups are whole, private, few, and made while the coach runs."""

import asyncio
import os
import sqlite3
import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors import SetupError
from bot.storage.backup import KEEP, make_backup
from tests.storage.places import NOW, Place, made_place, welcome


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return made_place(tmp_path / "data")


def people_in(copy: Path) -> int:
    with closing(sqlite3.connect(copy)) as found:
        return int(found.execute("SELECT count(*) FROM person").fetchone()[0])


async def test_copy_holds_rows_still_in_log(place: Place) -> None:
    store = place.store()
    await store.write(lambda work: welcome(work, 1))
    assert (place.folder / "coach.db-wal").stat().st_size > 0
    assert people_in(make_backup(place.database, place.folder / "backups", NOW)) == 1
    store.close()


async def test_coach_goes_on_during_backup(place: Place) -> None:
    store = place.store()
    copying = asyncio.to_thread(make_backup, place.database, place.folder / "backups", NOW)
    await asyncio.gather(copying, *(store.write(lambda work, n=n: welcome(work, n)) for n in range(1, 10)))
    store.close()
    assert len(await place.people()) == 9


@pytest.mark.skipif(os.name == "nt", reason="no such modes there")
def test_only_the_owner_reads_it(place: Place) -> None:
    copy = make_backup(place.database, place.folder / "backups", NOW)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_copy_stands_alone_in_folder(place: Place) -> None:
    copy = make_backup(place.database, place.folder / "backups", NOW)
    assert list(copy.parent.iterdir()) == [copy]


def test_oldest_copies_make_room(place: Place) -> None:
    made = [make_backup(place.database, place.folder, NOW + timedelta(days=day)) for day in range(KEEP + 2)]
    assert sorted(place.folder.glob("coach-*.db")) == made[2:]


def test_newest_copy_survives_turned_clock(place: Place) -> None:
    for day in range(KEEP):
        make_backup(place.database, place.folder, NOW + timedelta(days=day))
    assert make_backup(place.database, place.folder, NOW - timedelta(days=1)).exists()


def test_damaged_database_leaves_no_copy(place: Place) -> None:
    place.database.write_bytes(b"SQLite format 3\0" + os.urandom(8000))
    with pytest.raises(SetupError, match="cannot be read"):
        make_backup(place.database, place.folder / "backups", NOW)
    assert list((place.folder / "backups").iterdir()) == []


def test_missing_database_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no database"):
        make_backup(tmp_path / "coach.db", tmp_path / "backups", NOW)
    assert not (tmp_path / "coach.db").exists()
