"""A restore brings back what was, except who asked to be forgotten."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.coach.ports import Work
from bot.domain.errors import OutageError, SetupError
from bot.storage.backup import make_backup
from tests.storage.places import NOW, Place, forget, made_place, welcome


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return made_place(tmp_path / "data")


async def written(place: Place, *cases: Callable[[Work], None]) -> None:
    store = place.store()
    try:
        for case in cases:
            await store.write(case)
    finally:
        store.close()


def copied(place: Place) -> Path:
    return make_backup(place.database, place.folder / "backups", NOW)


async def test_round_trip_brings_people_back(place: Place) -> None:
    await written(place, lambda work: welcome(work, 1))
    copy = copied(place)
    place.database.unlink()
    place.restore(copy)
    assert await place.people() == [1]


async def test_erased_person_stays_erased(place: Place) -> None:
    await written(place, lambda work: welcome(work, 1), lambda work: welcome(work, 2))
    copy = copied(place)
    await written(place, lambda work: forget(1, work))
    assert place.restore(copy).erased == 1
    assert await place.people() == [2]


async def test_erased_person_leaves_no_byte(place: Place) -> None:
    at = NOW - timedelta(days=1, microseconds=7)
    await written(place, lambda work: welcome(work, 1, at=at))
    copy = copied(place)
    await written(place, lambda work: forget(1, work))
    place.restore(copy)
    assert at.strftime("%H:%M:%S.%f").encode() not in place.database.read_bytes()


async def test_who_came_back_is_kept(place: Place) -> None:
    await written(place, lambda work: welcome(work, 1), lambda work: forget(1, work))
    await written(place, lambda work: welcome(work, 1, at=NOW + timedelta(days=1)))
    assert place.restore(copied(place)).erased == 0
    assert await place.people() == [1]


async def test_tombstones_survive_key_rotation(place: Place) -> None:
    await written(place, lambda work: welcome(work, 1), lambda work: forget(1, work))
    rotated = replace(place.tombstones, keys=(os.urandom(32), place.key))
    assert rotated.reader()(1, NOW)


async def test_tombstones_name_nobody(place: Place) -> None:
    await written(place, lambda work: welcome(work, 7), lambda work: forget(7, work))
    assert not place.tombstones.reader()(8, NOW)
    assert len(place.tombstones.path.read_text().strip()) == 64


async def test_unwritable_tombstone_stops_the_erasure(place: Place) -> None:
    await written(place, lambda work: welcome(work, 1))
    place.tombstones.path.mkdir()
    with pytest.raises(OutageError):
        await written(place, lambda work: forget(1, work))
    assert await place.people() == [1]


async def test_old_database_stays_beside(place: Place) -> None:
    copy = copied(place)
    await written(place, lambda work: welcome(work, 1))
    kept = place.restore(copy).kept
    assert kept == place.folder / "coach.db.before-restore"
    kept.rename(place.database)
    assert await place.people() == [1]


def test_second_restore_keeps_the_first(place: Place) -> None:
    copy = copied(place)
    assert place.restore(copy).kept != place.restore(copy).kept
    assert len(list(place.folder.glob("*.before-restore*"))) == 2


async def test_log_of_old_database_goes_along(place: Place) -> None:
    copy = copied(place)
    running = place.store()
    await running.write(lambda work: welcome(work, 1))
    place.restore(copy)
    running.close()
    assert await place.people() == []


@pytest.mark.parametrize("body", [b"", b"hello", b"SQLite format 3\0" + bytes(4096)])
def test_no_backup_changes_nothing(place: Place, tmp_path: Path, body: bytes) -> None:
    (tmp_path / "odd.db").write_bytes(body)
    before = place.database.read_bytes()
    with pytest.raises(SetupError):
        place.restore(tmp_path / "odd.db")
    assert place.database.read_bytes() == before


async def test_wrong_key_changes_nothing(place: Place) -> None:
    await written(place, lambda work: welcome(work, 1))
    with pytest.raises(SetupError, match="key"):
        place.restore(copied(place), os.urandom(32))
    assert sorted(part.name for part in place.folder.iterdir()) == ["backups", "coach.db"]
