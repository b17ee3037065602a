"""What is due is done for everybody, whatever happens to one of them."""

from datetime import UTC, datetime, time, timedelta

from bot.coach.ports import NEW, Work
from bot.coach.turn import Desk
from bot.domain.ids import PersonId, ReminderId
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.library.loader import load_shelf
from bot.resources import content_dir
from bot.schedule.times import Times
from bot.storage.memory_store import MemoryStore

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


class Stopped:
    """A clock that stands still."""

    def now(self) -> datetime:
        return NOW


class Deaf:
    """A reader nobody asks: time brings no words."""


def due_reminder(work: Work, telegram_id: int, zone: str) -> None:
    person = work.people.add(
        Person(id=PersonId(NEW), telegram_id=telegram_id, created_at=NOW, seen_at=NOW, consented_at=NOW)
    )
    wish = Reminder(id=ReminderId(NEW), person_id=person.id, at=time(8), zone=zone, next_due_at=NOW)
    work.reminders.add(wish)


async def planned_store() -> MemoryStore:
    """A store with a broken reminder before a sound one, after one plan."""
    store = MemoryStore()
    await store.write(lambda work: due_reminder(work, 1, "Nowhere/Atall"))
    await store.write(lambda work: due_reminder(work, 2, "Europe/London"))
    desk = Desk(shelf=load_shelf(content_dir()), reader=Deaf(), policy="1")  # type: ignore[arg-type]
    await Times(store, Stopped(), desk).plan()
    return store


async def test_broken_row_stops_nobody_else() -> None:
    store = await planned_store()
    parcels = await store.read(lambda work: work.outbox.claim(NOW, 10, busy=()))
    assert [parcel.telegram_id for parcel in parcels] == [2]


async def test_broken_row_waits_an_hour() -> None:
    store = await planned_store()
    late = await store.read(lambda work: work.planning.due(NOW + timedelta(hours=1), 10))
    assert [reminder.zone for reminder in late] == ["Nowhere/Atall"]
