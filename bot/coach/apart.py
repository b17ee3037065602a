"""Questions keep half an hour away from reminders: the question waits, the reminder goes."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.coach.ports import Work
from bot.domain.ids import PersonId
from bot.domain.reminders import Occurrence, is_late

BESIDE = timedelta(minutes=30)
LAST = 2  # days of a reminder that may still ring: one put off until after the next


def waits_until(work: Work, person: PersonId, now: datetime) -> datetime | None:
    """Half an hour after the reminder that was sent just now or comes soon; None when there is none."""
    near = [at for at in _ringing(work, person, now) if abs(at - now) < BESIDE]
    return max(near) + BESIDE if near else None


def _ringing(work: Work, person: PersonId, now: datetime) -> Iterator[datetime]:
    for reminder in work.reminders.of(person):
        if reminder.next_due_at is not None:
            yield reminder.next_due_at
        for day in work.occurrences.of(reminder.id)[-LAST:]:
            yield from _moments(day, now)


def _moments(day: Occurrence, now: datetime) -> Iterator[datetime]:
    """When it rang, when it comes again, and now while it is on its way."""
    known = (day.sent_at, day.again_at, day.snoozed_until if day.state == "snoozed" else None)
    yield from (at for at in known if at is not None)
    if day.state == "planned" and day.sent_at is None and not is_late(day.due_at, now):
        yield now
