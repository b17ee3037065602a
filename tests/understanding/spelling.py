"""The short spelling of schedules and moments in the phrase files."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.meanings import Schedule
from bot.domain.wishes import likely

ZONE = "Europe/Berlin"
MONDAY = datetime(2026, 11, 23, tzinfo=ZoneInfo(ZONE))
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def spelled(schedule: Schedule | None, now: datetime) -> str:
    """All that was said, one reminder after the other."""
    then = f" + {spelled(schedule.then, now)}" if schedule and schedule.then else ""
    return _spelled(schedule, now) + then


def _spelled(schedule: Schedule | None, now: datetime) -> str:
    """ "mon,wed 08:00,20:00", "once 09:00", "in 20 min", "odd", "none" """
    if schedule is None:
        return "none"
    if schedule.is_odd:
        return "odd"
    if schedule.in_minutes is not None:
        return f"in {schedule.in_minutes} min"
    times = ",".join(f"{at:%H:%M}" for at in likely(schedule, now.astimezone(ZoneInfo(ZONE))))
    if not times and not schedule.at_waking and schedule == Schedule():
        return "?"
    return f"{_days(schedule)} {','.join(filter(None, ('waking' * schedule.at_waking, times))) or '?'}"


def _days(schedule: Schedule) -> str:
    named = ",".join(DAYS[day] for day in sorted(schedule.weekdays)) if len(schedule.weekdays) < 7 else ""
    step = f"every {schedule.every}" if schedule.every > 1 else ""
    parts = ["once" if schedule.is_once else "", step, named]
    return " ".join(filter(None, parts)) or "daily"


def moment(text: str) -> datetime:
    """ "Tue 15:00" of the week, or "11-30 08:00", as an instant."""
    day, _, clock = text.partition(" ")
    hour, minute = map(int, clock.split(":"))
    if "-" in day:
        month, number = map(int, day.split("-"))
        there = MONDAY.replace(month=month, day=number)
    else:
        there = MONDAY + timedelta(days=DAYS.index(day.lower()))
    return there.replace(hour=hour, minute=minute).astimezone(UTC)


def next_moment(text: str, now: datetime) -> datetime | None:
    """The next such day and time after now."""
    if not text:
        return None
    found = moment(text)
    return found if found > now else found + timedelta(days=7)
