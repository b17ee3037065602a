"""What is due is done for everybody, whatever happens to one of them."""

from datetime import UTC, datetime, time, timedelta

import pytest
import structlog

from bench.world import Hands
from bot.coach.ports import NEW, Work
from bot.coach.turn import Desk
from bot.domain.ids import PersonId, ReminderId
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.schedule.times import Times
from bot.storage.memory_store import MemoryStore

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def due_reminder(work: Work, telegram_id: int, zone: str) -> None:
    person = work.people.add(
        Person(id=PersonId(NEW), telegram_id=telegram_id, created_at=NOW, seen_at=NOW, consented_at=NOW)
    )
    wish = Reminder(id=ReminderId(NEW), person_id=person.id, at=time(8), zone=zone, next_due_at=NOW)
    work.reminders.add(wish)


@pytest.fixture
async def planned_store(desk: Desk) -> MemoryStore:
    """A store with a broken reminder before a sound one, after one plan."""
    store = MemoryStore()
    await store.write(lambda work: due_reminder(work, 1, "Nowhere/Atall"))
    await store.write(lambda work: due_reminder(work, 2, "Europe/London"))
    with structlog.testing.capture_logs():
        await Times(store, Hands(NOW), desk).plan()
    return store


async def test_broken_row_stops_nobody_else(planned_store: MemoryStore) -> None:
    parcels = await planned_store.read(lambda work: work.outbox.claim(NOW, 10, busy=()))
    assert [parcel.telegram_id for parcel in parcels] == [2]


async def test_broken_row_waits_an_hour(planned_store: MemoryStore) -> None:
    late = await planned_store.read(lambda work: work.planning.due(NOW + timedelta(hours=1), 10))
    assert [reminder.zone for reminder in late] == ["Nowhere/Atall"]
