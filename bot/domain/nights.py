"""The quiet hours of a person: which times lie in them, and when they are over."""

from datetime import datetime, time

from bot.domain.people import Person
from bot.domain.reminders import after_quiet_hours, is_quiet_wall


def covers(person: Person, wall: time) -> bool:
    """Whether this time of day lies in them."""
    return is_quiet_wall(wall, start=person.quiet_from, end=person.quiet_until)


def after(person: Person, at: datetime, zone: str | None = None) -> datetime:
    """The moment itself, or the end of the quiet hours it falls into; without a zone nobody knows of those."""
    clock = zone or person.zone
    if clock is None:
        return at
    return after_quiet_hours(at, clock, start=person.quiet_from, end=person.quiet_until)
