"""The reminders that a person keeps: one by its number, and those that may ring again."""

from bot.coach.ports import Work
from bot.coach.turn import Turn
from bot.domain.ids import PersonId
from bot.domain.reminders import Occurrence, Reminder


def one(work: Work, person: PersonId, reminder: int | None) -> Reminder | None:
    mine = () if reminder is None else work.reminders.of(person)
    return next((each for each in mine if each.id == reminder), None)


def behind(work: Work, occurrence: Occurrence) -> Reminder | None:
    """The reminder that rang that day, unless it was deleted since."""
    return one(work, occurrence.person_id, occurrence.reminder_id)


def standing(turn: Turn) -> list[Reminder]:
    """Those that may ring again; a single one that has rung does not count any more."""
    return [each for each in turn.work.reminders.of(turn.person.id) if not has_rung(turn, each)]


def has_rung(turn: Turn, reminder: Reminder) -> bool:
    """Whether it was a single one and is over."""
    return reminder.is_once and reminder.is_paused and bool(turn.work.occurrences.of(reminder.id))
