"""A day that has rung does not ring again, whatever is changed after it; what is told of a reminder says so."""

from dataclasses import replace
from datetime import date, datetime

from bot.coach import kept
from bot.coach.drafts import reminders
from bot.coach.ports import Work
from bot.coach.turn import Turn
from bot.domain.dialogue import ReminderDraft
from bot.domain.ids import ReminderId
from bot.domain.moments import ringing_day
from bot.domain.reminders import Reminder, scheduled


def wanted(turn: Turn, draft: ReminderDraft) -> tuple[Reminder, ...]:
    """The reminders of a settled draft; one that is edited goes on after the days it has rung, or stays paused."""
    rows = (unspent(turn.work, row, turn.now) for row in reminders(draft, turn.person.id, turn.now))
    return tuple(replace(row, is_paused=_stays_paused(turn, row)) for row in rows)


def _stays_paused(turn: Turn, row: Reminder) -> bool:
    """A pause is ended by its own key only; a single one that has rung may ring again."""
    old = kept.one(turn.work, turn.person.id, row.id)
    return old is not None and old.is_paused and not (old.is_once and turn.work.occurrences.of(old.id))


def unspent(work: Work, planned: Reminder, now: datetime) -> Reminder:
    """The reminder with its next moment on a day that is still open."""
    spent = _spent(work, planned.id) if planned.next_due_at else frozenset()
    while planned.next_due_at is not None:
        day = ringing_day(planned.next_due_at, planned.at, planned.zone)
        if day not in spent:
            break
        planned = scheduled(planned, now, last_day=day)
    return planned


def _spent(work: Work, reminder: ReminderId) -> frozenset[date]:
    """Its days that were sent or closed; one that is only planned may still be put to another hour."""
    days = work.occurrences.of(reminder)
    return frozenset(day.on for day in days if day.sent_at is not None or day.state != "planned")
