"""A reminder being agreed on: from words to the rows that will be kept."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.coach.ports import NEW
from bot.domain.dialogue import ReminderDraft
from bot.domain.ids import PersonId, ReminderId
from bot.domain.meanings import Schedule
from bot.domain.moments import EVERY_DAY, local, next_date, next_occurrence
from bot.domain.reminders import Reminder, scheduled
from bot.domain.wishes import likely

A_DAY = timedelta(days=1)
NOBODY = PersonId(0)
QUARTER = 15  # minutes


def noted(draft: ReminderDraft, schedule: Schedule) -> ReminderDraft:
    """The draft with what was said; what was not said stays."""
    if schedule.in_minutes is not None:
        return replace(draft, in_minutes=schedule.in_minutes, is_once=True)
    draft = _with_times(replace(draft, then=schedule.then or draft.then), schedule)
    says_days = bool(schedule.weekdays) or schedule.every > 1 or schedule.in_days is not None
    if not says_days and not schedule.is_once:
        return draft
    return replace(
        draft,
        weekdays=tuple(sorted(schedule.weekdays or EVERY_DAY)),
        every=schedule.every,
        in_days=schedule.in_days,
        start_on=None,
        is_once=schedule.is_once and draft.editing is None,
    )


def dated(schedule: Schedule, here: datetime) -> Schedule:
    """With the days until the date that was named; a date that never comes is not kept."""
    if schedule.on is None:
        return schedule
    times = likely(schedule)
    is_over = bool(times) and max(times) <= here.time()
    day = next_date(schedule.on, here.date() + A_DAY if is_over else here.date())
    if day is None:
        return Schedule(is_odd=True)
    return replace(schedule, on=None, in_days=(day - here.date()).days)


def _with_times(draft: ReminderDraft, schedule: Schedule) -> ReminderDraft:
    if schedule.at_waking:
        return replace(draft, times=schedule.times, at_waking=True, in_minutes=None)
    if not schedule.times:
        return draft
    if draft.is_adding:
        times = tuple(sorted({*draft.times, *likely(replace(schedule, in_days=None))}))
        return replace(draft, times=times, is_open=False, is_adding=False)
    return replace(
        draft, times=schedule.times, is_open=schedule.is_open, is_likely=False, at_waking=False, in_minutes=None
    )


def settled(draft: ReminderDraft, now: datetime, zone: str) -> ReminderDraft:
    """The draft on the person's clock: minutes from now are a time, an open hour the likely half of the day."""
    here = local(now, zone)
    if draft.in_minutes is not None:
        due = local(now + timedelta(minutes=draft.in_minutes), zone)
        wall = due.time().replace(second=0, microsecond=0)
        return replace(draft, times=(wall,), start_on=due.date(), in_minutes=None, zone=zone)
    if draft.in_days is not None:
        draft = replace(draft, start_on=here.date() + timedelta(days=draft.in_days), in_days=None)
    if draft.is_now:
        wall = here.time().replace(minute=here.minute // QUARTER * QUARTER, second=0, microsecond=0)
        draft = replace(draft, times=(wall,), is_now=False)
    if draft.is_open and not draft.is_likely:
        said = Schedule(times=draft.times, is_open=True, in_days=0 if draft.start_on == here.date() else None)
        draft = replace(draft, times=likely(said, here), is_likely=True)
    return replace(draft, zone=zone)


def reminders(draft: ReminderDraft, person: PersonId, now: datetime) -> tuple[Reminder, ...]:
    """One reminder for each time of a settled draft, with its next due moment."""
    last_day = draft.start_on - A_DAY if draft.start_on else None
    days = [_first_day(draft, at, now, last_day) for at in draft.times]
    anchor = min(days) if draft.every > 1 and days else None
    return tuple(scheduled(_row(draft, person, at, anchor), now, last_day=last_day) for at in draft.times)


def _first_day(draft: ReminderDraft, at: time, now: datetime, last_day: date | None) -> date:
    days = frozenset(draft.weekdays) or EVERY_DAY
    return next_occurrence(at, draft.zone or "UTC", now, weekdays=days, last_day=last_day)[0]


def _row(draft: ReminderDraft, person: PersonId, at: time, anchor: date | None) -> Reminder:
    return Reminder(
        id=draft.editing if draft.editing and at == draft.times[0] else ReminderId(NEW),
        person_id=person,
        at=at,
        weekdays=frozenset(draft.weekdays) or EVERY_DAY,
        every=draft.every,
        anchor_on=anchor,
        zone=draft.zone or "UTC",
        routine=draft.routine,
        note=draft.note,
        is_once=draft.is_once,
    )


def first_due(rows: Collection[Reminder], now: datetime) -> datetime:
    """When the first of them fires."""
    return min((row.next_due_at for row in rows if row.next_due_at), default=now)


def first_moment(schedule: Schedule, now: datetime, zone: str) -> datetime | None:
    """When a wish would fire first on this clock; None when no time was said."""
    draft = settled(noted(ReminderDraft(), dated(schedule, local(now, zone))), now, zone)
    return first_due(reminders(draft, NOBODY, now), now) if draft.times else None
