"""What a reminder wish most likely means: the half of the day that was not said."""

from collections.abc import Collection
from datetime import datetime, time

from bot.domain.meanings import Schedule

NOON = 12
FIRST_MORNING_HOUR = 6  # "at 5" without more is five in the afternoon


def likely(schedule: Schedule, here: datetime | None = None) -> tuple[time, ...]:
    """The times meant, "today" at this moment of the person's clock."""
    if not schedule.is_open:
        return schedule.times
    is_today = schedule.in_days == 0
    return tuple(sorted({_sensible(at, here if is_today else None) for at in schedule.times}))


def _sensible(at: time, today: datetime | None) -> time:
    """Before six the afternoon; today also the evening when the morning has passed."""
    has_passed = today is not None and at <= today.time() < turned(at)
    return turned(at) if at.hour < FIRST_MORNING_HOUR or has_passed else at


def turned(at: time) -> time:
    """The same time in the other half of the day."""
    return at.replace(hour=(at.hour + NOON) % (2 * NOON))


def all_turned(times: Collection[time]) -> tuple[time, ...]:
    return tuple(sorted(map(turned, times)))
