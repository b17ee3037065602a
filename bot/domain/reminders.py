"""Reminders: when they fall due, when they are late, and what a snooze means."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.domain.ids import OccurrenceId, PersonId, ReminderId, RoutineId
from bot.domain.moments import EVERY_DAY, local, local_day, next_occurrence, resolve, ringing_day

LATE_AFTER = timedelta(hours=2)
SECOND_AFTER = timedelta(minutes=45)
NIGHT_ROOM = timedelta(minutes=30)  # how far quiet hours step back from a reminder that rings before them
MOST_REMINDERS = 8
SOON = timedelta(hours=3)  # "in 20 minutes" is no matter of clocks
ASKED_FOR = -1  # as `ignored` of a single one: it may ring in the quiet hours, which the person said yes to
DAY_MINUTES = 24 * 60

Snooze = Literal["10m", "1h", "evening", "tomorrow"]
OccurrenceState = Literal["planned", "snoozed", "started", "done", "declined", "skipped", "missed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A wish to be reminded. `next_due_at` is derived and moved by compare-and-set; None while paused."""

    id: ReminderId
    person_id: PersonId
    at: time
    weekdays: frozenset[int] = EVERY_DAY
    every: int = 1  # days; 2 is every other day
    anchor_on: date | None = None  # the local day an "every" above 1 counts from
    zone: str
    routine: RoutineId | None = None
    note: str = ""
    next_due_at: datetime | None = None
    is_paused: bool = False
    is_once: bool = False
    ignored: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One reminder on one local day; at most one exists."""

    id: OccurrenceId
    reminder_id: ReminderId
    person_id: PersonId
    on: date
    state: OccurrenceState = "planned"
    due_at: datetime
    snoozed_until: datetime | None = None
    snoozes: int = 0
    again_at: datetime | None = None  # when the second nudge comes
    sent_at: datetime | None = None


def scheduled(reminder: Reminder, now: datetime, *, last_day: date | None = None) -> Reminder:
    """The reminder with its next due moment, none while it is paused."""
    if reminder.is_paused:
        return replace(reminder, next_due_at=None)
    return replace(reminder, next_due_at=following(reminder, now, last_day=last_day)[1])


def following(reminder: Reminder, after: datetime, *, last_day: date | None = None) -> tuple[date, datetime]:
    """The next day and moment of its series, paused or not."""
    return next_occurrence(
        reminder.at,
        reminder.zone,
        after,
        weekdays=reminder.weekdays,
        last_day=last_day,
        every=reminder.every,
        anchor=reminder.anchor_on,
    )


def moved(reminder: Reminder, zone: str, now: datetime) -> Reminder:
    """The reminder on another clock: day and wall time stay; a single one that is near keeps its moment."""
    due, there = reminder.next_due_at, replace(reminder, zone=zone)
    if due is None:
        return scheduled(there, now)
    on = ringing_day(due, reminder.at, reminder.zone)
    if not reminder.is_once:
        return scheduled(there, now, last_day=on - timedelta(days=1))
    at = resolve(on, reminder.at, zone)
    if due - now < SOON or at <= now:
        return replace(there, at=local(due, zone).time().replace(second=0, microsecond=0))
    return replace(there, next_due_at=at)


def is_late(due_at: datetime, now: datetime) -> bool:
    """Too old to be sent: it is marked missed instead."""
    return now - due_at > LATE_AFTER


def snoozed_until(choice: Snooze, now: datetime, zone: str, wall: time) -> datetime:
    """When a snoozed reminder comes again; "evening" after 19:00 is two hours from now."""
    if choice == "10m":
        return now + timedelta(minutes=10)
    if choice == "1h":
        return now + timedelta(hours=1)
    today = local_day(now, zone)
    if choice == "tomorrow":
        return resolve(today + timedelta(days=1), wall, zone)
    evening = resolve(today, time(19, 0), zone)
    return evening if evening > now else now + timedelta(hours=2)


def in_quiet_hours(at: datetime, zone: str | None, *, start: time, end: time) -> bool:
    """Whether the instant falls into the local quiet hours; equal ends mean none."""
    return is_quiet_wall(local(at, zone).time(), start=start, end=end)


def is_quiet_wall(wall: time, *, start: time, end: time) -> bool:
    if start <= end:
        return start <= wall < end
    return wall >= start or wall < end


def narrowed(wall: time, *, start: time, end: time) -> tuple[time, time]:
    """Quiet hours that leave this wall time out, cut at the end that is nearer."""
    to_start = (_minutes(wall) - _minutes(start)) % DAY_MINUTES
    to_end = (_minutes(end) - _minutes(wall)) % DAY_MINUTES
    if to_end <= to_start:
        return start, wall
    later = (_minutes(wall) + int(NIGHT_ROOM.total_seconds()) // 60) % DAY_MINUTES
    return (time(later // 60, later % 60), end) if to_end > NIGHT_ROOM.total_seconds() / 60 else (end, end)


def until_wall(wall: time, later: time) -> timedelta:
    """From one time of day to the next time that it is the other."""
    return timedelta(minutes=(_minutes(later) - _minutes(wall)) % DAY_MINUTES)


def _minutes(wall: time) -> int:
    return wall.hour * 60 + wall.minute


def after_quiet_hours(at: datetime, zone: str | None, *, start: time, end: time) -> datetime:
    """The instant itself, or the end of the quiet hours it falls into."""
    if not in_quiet_hours(at, zone, start=start, end=end):
        return at
    wall = local(at, zone)
    day = wall.date() if wall.time() < end else wall.date() + timedelta(days=1)
    over = resolve(day, end, zone or "UTC")
    if over <= at:  # the clocks went back over the end: it comes once more
        over = resolve(day, end, zone or "UTC", fold=1)
    return after_quiet_hours(over, zone, start=start, end=end)
