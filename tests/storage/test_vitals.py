"""The health of the database is told by what waits too long."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors import SetupError
from bot.storage.vitals import read_vitals
from tests.storage.places import NOW, Place, made_place, welcome


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return made_place(tmp_path / "data")


def test_empty_outbox_is_healthy(place: Place) -> None:
    vitals = read_vitals(place.database, NOW)
    assert (vitals.due, vitals.waited) == (0, timedelta(0))


async def test_message_waiting_too_long_shows(place: Place) -> None:
    store = place.store()
    await store.write(lambda work: welcome(work, 1))
    vitals = read_vitals(place.database, NOW + timedelta(minutes=6))
    store.close()
    assert (vitals.due, vitals.waited) == (1, timedelta(minutes=6))


def test_unreadable_database_is_told(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="no database"):
        read_vitals(tmp_path / "coach.db", NOW)
