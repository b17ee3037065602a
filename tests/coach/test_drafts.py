"""From a wish to the reminders that will be kept."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.coach.drafts import NOBODY, noted, reminders, settled
from bot.domain.dialogue import ReminderDraft
from bot.domain.ids import ReminderId
from bot.domain.meanings import Schedule
from bot.domain.reminders import Reminder

ZONE = "Europe/Berlin"
MONDAY = datetime(2026, 11, 23, 15, 0, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)
EIGHT, NINE, SIX = time(8), time(9), time(18)
WORKDAYS = frozenset(range(5))


def kept(*said: Schedule, draft: ReminderDraft | None = None) -> tuple[Reminder, ...]:
    draft = draft or ReminderDraft()
    for one in said:
        draft = noted(draft, one)
    return reminders(settled(draft, MONDAY, ZONE), NOBODY, MONDAY)


def rings(row: Reminder) -> str:
    assert row.next_due_at is not None
    return f"{row.next_due_at.astimezone(ZoneInfo(ZONE)):%a %H:%M}"


def test_each_time_is_a_reminder() -> None:
    assert [rings(row) for row in kept(Schedule(times=(NINE, SIX)))] == ["Tue 09:00", "Mon 18:00"]


def test_days_stay_when_times_change() -> None:
    (row,) = kept(Schedule(times=(EIGHT,), weekdays=WORKDAYS), Schedule(times=(NINE,)))
    assert (row.at, row.weekdays) == (NINE, WORKDAYS)


def test_time_stays_when_days_change() -> None:
    (row,) = kept(Schedule(times=(EIGHT,)), Schedule(weekdays=WORKDAYS))
    assert (row.at, row.weekdays) == (EIGHT, WORKDAYS)


def test_every_other_day_begins_together() -> None:
    rows = kept(Schedule(times=(NINE, SIX), every=2))
    assert [rings(row) for row in rows] == ["Wed 09:00", "Mon 18:00"]
    assert {row.anchor_on for row in rows} == {date(2026, 11, 23)}


def test_minutes_from_now_may_pass_midnight() -> None:
    (row,) = kept(Schedule(in_minutes=10 * 60, is_once=True))
    assert (rings(row), row.is_once) == ("Tue 01:00", True)


@pytest.mark.parametrize(("days", "moment"), [(None, "Mon 18:00"), (1, "Tue 18:00"), (3, "Thu 18:00")])
def test_first_day_is_kept(days: int | None, moment: str) -> None:
    (row,) = kept(Schedule(times=(SIX,), in_days=days, is_once=days is not None))
    assert rings(row) == moment


def test_added_time_stands_beside() -> None:
    draft = ReminderDraft(times=(NINE,), is_adding=True)
    assert [row.at for row in kept(Schedule(times=(time(6),), is_open=True), draft=draft)] == [time(6), NINE]


def test_first_time_keeps_the_edited_row() -> None:
    rows = kept(Schedule(times=(NINE, SIX)), draft=ReminderDraft(times=(EIGHT,), editing=ReminderId(7)))
    assert [row.id for row in rows] == [7, 0]


def test_edited_reminder_stays_repeating() -> None:
    (row,) = kept(
        Schedule(weekdays=frozenset({4}), is_once=True), draft=ReminderDraft(times=(EIGHT,), editing=ReminderId(7))
    )
    assert (row.is_once, row.weekdays) == (False, {4})


def test_first_day_outlives_midnight() -> None:
    draft = settled(noted(ReminderDraft(), Schedule(times=(NINE,), in_days=1, is_once=True)), MONDAY, ZONE)
    (row,) = reminders(draft, NOBODY, MONDAY + timedelta(hours=10))
    assert rings(row) == "Tue 09:00"
