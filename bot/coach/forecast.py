"""When a reminder really rings next: past skipped days, the night that holds it, a pause that leaves it out."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.coach.turn import Turn
from bot.coach.unspent import unspent
from bot.domain import nights
from bot.domain.pauses import is_endless, is_paused
from bot.domain.people import Person
from bot.domain.reminders import ASKED_FOR, LATE_AFTER, Reminder, scheduled

Fate = Literal[
    "rings",
    "held",  # until the quiet hours end
    "swallowed",  # by the quiet hours, as it would be too late by then
    "rested",  # by a pause that has an end
    "waits",  # for the end of a pause that has none
    "lost",  # a single one in a pause
    "off",
]
A_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What becomes of its next moment. `at` is when it rings, None where it does not by itself."""

    fate: Fate
    at: datetime | None = None


def of(turn: Turn, reminder: Reminder) -> Forecast:
    open_day = unspent(turn.work, reminder, turn.now)
    due, rings = open_day.next_due_at, _past_night(turn.person, open_day)
    if due is None:
        return Forecast(fate="off")
    if rings is None:
        return Forecast(fate="swallowed")
    if not is_paused(turn.person, rings):
        return Forecast(fate="held" if rings > due else "rings", at=rings)
    return _in_pause(turn, open_day)


def first(turn: Turn, rows: Collection[Reminder]) -> Forecast:
    """Of the one that rings first; of any where none does."""
    found = [of(turn, row) for row in rows]
    return min(found, key=lambda one: (one.at is None, one.at or turn.now), default=Forecast(fate="off"))


def _in_pause(turn: Turn, reminder: Reminder) -> Forecast:
    until = turn.person.paused_until
    if reminder.is_once:
        return Forecast(fate="lost")
    if until is None or is_endless(turn.person, turn.now):
        return Forecast(fate="waits")
    return Forecast(fate="rested", at=_resumed(turn, reminder, max(turn.now, until - LATE_AFTER - A_MOMENT)))


def _resumed(turn: Turn, reminder: Reminder, after: datetime) -> datetime | None:
    """The first that rings when the pause is over; one that the night holds beyond its end is among them."""
    planned = unspent(turn.work, scheduled(reminder, after), after)
    while (rings := _past_night(turn.person, planned)) is not None and is_paused(turn.person, rings):
        after = planned.next_due_at or rings
        planned = unspent(turn.work, scheduled(reminder, after), after)
    return rings


def _past_night(person: Person, reminder: Reminder) -> datetime | None:
    """Held until the quiet hours end, or None where that is too late."""
    due = reminder.next_due_at
    if due is None or (reminder.is_once and reminder.ignored == ASKED_FOR):
        return due
    until = nights.after(person, due)
    return until if until - due <= LATE_AFTER else None
