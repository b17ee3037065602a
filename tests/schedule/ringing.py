"""People who are reminded, and a dispatcher whose clock is set by hand."""

from datetime import datetime, time, timedelta

from bench.world import Hands
from bot.coach.ports import NEW, Store, Work
from bot.coach.turn import Desk
from bot.domain.ids import PersonId, ReminderId
from bot.domain.people import Person
from bot.domain.reminders import Reminder, scheduled
from bot.schedule.times import Times


class Deaf:
    """A reader nobody asks: time brings no words."""


def add_reminded(work: Work, telegram_id: int, *, zone: str, walls: list[time], now: datetime) -> Person:
    """A person who agreed, with a daily reminder for each wall time."""
    wish = Person(
        id=PersonId(NEW), telegram_id=telegram_id, zone=zone, created_at=now, seen_at=now, consented_at=now
    )
    person = work.people.add(wish)
    for wall in walls:
        reminder = Reminder(id=ReminderId(NEW), person_id=person.id, at=wall, zone=zone)
        work.reminders.add(scheduled(reminder, now))
    return person


async def rung(store: Store, desk: Desk, person: Person, *, start: datetime, end: datetime) -> dict[time, list]:
    """The occurrences of each wall time after the dispatcher has run whenever something was due."""
    hands = Hands(start)
    times = Times(store, hands, desk)
    while (due := await store.read(lambda work: _next(work, person))) < end:
        hands.at = max(due, hands.at + timedelta(seconds=1))
        await times.plan()
    return await store.read(lambda work: _rings(work, person))


def _next(work: Work, person: Person) -> datetime:
    return min(one.next_due_at for one in work.reminders.of(person.id) if one.next_due_at)


def _rings(work: Work, person: Person) -> dict[time, list]:
    return {
        reminder.at: [(one.on, one.due_at) for one in work.occurrences.of(reminder.id)]
        for reminder in work.reminders.of(person.id)
    }
