"""Values for the rules to work on, said in as few words as a test has room for."""

from datetime import UTC, date, datetime, time, timedelta

from bot.domain.content import Length, Shelf
from bot.domain.ids import EntryId, PersonId, PracticeId, ReminderId, RoutineId
from bot.domain.journal import Entry, Feel
from bot.domain.people import Means
from bot.domain.plans import plan_for
from bot.domain.reminders import Reminder
from bot.domain.safety import Allowance, allowance
from bot.domain.sessions import Plan, Practice, started

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)  # a Monday
ME = PersonId(1)


def plan(
    shelf: Shelf, routine: str, length: Length = "desk", *, means: Means = "self", allowed: Allowance | None = None
) -> Plan | None:
    body = allowance(shelf, ()) if allowed is None else allowed
    return plan_for(shelf, shelf.routines[RoutineId(routine)], length, allowed=body, means=means)


def practice(shelf: Shelf, routine: str = "P01", *, allowed: Allowance | None = None) -> Practice:
    """A desk session that starts at noon, of a healthy body unless told."""
    ready = plan(shelf, routine, allowed=allowed)
    assert ready is not None
    return started(ready, practice_id=PracticeId(1), person_id=ME, now=NOON)


def session(
    day: int,
    before: int | None = None,
    after: int | None = None,
    *,
    routine: str = "P01",
    feel: Feel | None = None,
) -> Entry:
    """A journal line of a session, `day` days after the first of May."""
    on = date(2026, 5, 1) + timedelta(days=day)
    return Entry(
        id=EntryId(day + 1),
        person_id=ME,
        kind="session",
        on=on,
        at=NOON,
        routine=RoutineId(routine),
        before=before,
        after=after,
        feel=feel,
    )


def reminder(at: time = time(7, 30), zone: str = "Europe/Berlin") -> Reminder:
    return Reminder(id=ReminderId(1), person_id=ME, at=at, zone=zone)
