"""Reminders: due moments, lateness, snoozes, and quiet hours without exception."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.moments import local, resolve
from bot.domain.reminders import (
    LATE_AFTER,
    after_quiet_hours,
    in_quiet_hours,
    is_late,
    is_quiet_wall,
    narrowed,
    scheduled,
    snoozed_until,
)
from tests.domain.samples import NOON, reminder
from tests.domain.zones import INSTANTS, TWENTY, ZONES

BERLIN = "Europe/Berlin"
NIGHT = {"start": time(22), "end": time(8)}


def berlin(text: str) -> datetime:
    return resolve(datetime.fromisoformat(text).date(), datetime.fromisoformat(text).time(), BERLIN)


def test_next_due_is_tomorrow_morning() -> None:
    assert scheduled(reminder(), NOON).next_due_at == berlin("2026-05-05T07:30")


def test_paused_reminder_is_never_due() -> None:
    assert scheduled(replace(reminder(), is_paused=True), NOON).next_due_at is None


def test_claimed_day_is_not_repeated() -> None:
    moved = scheduled(reminder(), berlin("2026-05-05T07:00"), last_day=berlin("2026-05-05T07:30").date())
    assert moved.next_due_at == berlin("2026-05-06T07:30")


def test_reminder_within_limit_is_sent() -> None:
    assert not is_late(NOON, NOON + LATE_AFTER)


def test_reminder_past_limit_is_missed() -> None:
    assert is_late(NOON, NOON + LATE_AFTER + timedelta(microseconds=1))


def test_short_snoozes_are_exact() -> None:
    assert snoozed_until("10m", NOON, BERLIN, time(7, 30)) == NOON + timedelta(minutes=10)
    assert snoozed_until("1h", NOON, BERLIN, time(7, 30)) == NOON + timedelta(hours=1)


def test_evening_snooze_is_seven_local() -> None:
    assert snoozed_until("evening", NOON, BERLIN, time(7, 30)) == berlin("2026-05-04T19:00")


def test_evening_snooze_at_night_waits() -> None:
    late = berlin("2026-05-04T19:00")
    assert snoozed_until("evening", late, BERLIN, time(7, 30)) == late + timedelta(hours=2)


def test_tomorrow_snooze_survives_clock_change() -> None:
    eve = berlin("2026-03-28T20:00")
    assert snoozed_until("tomorrow", eve, BERLIN, time(2, 30)) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "is_quiet"), [("21:59", False), ("22:00", True), ("00:00", True), ("07:59", True), ("08:00", False)]
)
def test_quiet_hours_span_midnight(wall: str, is_quiet: bool) -> None:
    assert in_quiet_hours(berlin(f"2026-05-04T{wall}"), BERLIN, **NIGHT) is is_quiet


def test_equal_ends_mean_none() -> None:
    assert not in_quiet_hours(NOON, BERLIN, start=time(8), end=time(8))


def test_evening_waits_for_next_morning() -> None:
    assert after_quiet_hours(berlin("2026-05-04T23:10"), BERLIN, **NIGHT) == berlin("2026-05-05T08:00")


def test_small_hours_wait_for_morning() -> None:
    assert after_quiet_hours(berlin("2026-05-05T03:00"), BERLIN, **NIGHT) == berlin("2026-05-05T08:00")


def test_day_is_left_alone() -> None:
    assert after_quiet_hours(NOON, BERLIN, **NIGHT) == NOON


def test_quiet_end_that_comes_twice() -> None:
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # 02:30 in Berlin for the second time
    later = after_quiet_hours(second, BERLIN, start=time(22), end=time(2, 45))
    assert later == datetime(2026, 10, 25, 1, 45, tzinfo=UTC)


@settings(deadline=None, max_examples=300)
@given(INSTANTS, st.sampled_from(ZONES), st.times(), st.times())
def test_nothing_rings_in_quiet_hours(asked: datetime, zone: str, start: time, end: time) -> None:
    moved = after_quiet_hours(asked, zone, start=start, end=end)
    assert moved >= asked
    assert not in_quiet_hours(moved, zone, start=start, end=end)


def test_ten_thousand_days_stay_quiet() -> None:
    dice = Random(46)
    for day in range(10_000):
        zone = dice.choice(TWENTY)
        ring = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=day, minutes=dice.randrange(1440))
        snooze = snoozed_until(dice.choice(("10m", "1h", "evening", "tomorrow")), ring, zone, time(6))
        wall = local(after_quiet_hours(snooze, zone, **NIGHT), zone).time()
        assert NIGHT["end"] <= wall < NIGHT["start"]


@pytest.mark.parametrize(
    ("wall", "left"),
    [
        ("07:30", ("22:00", "07:30")),
        ("05:00", ("22:00", "05:00")),
        ("22:00", ("22:30", "08:00")),
        ("23:30", ("00:00", "08:00")),
    ],
)
def test_quiet_hours_step_back(wall: str, left: tuple[str, str]) -> None:
    assert narrowed(time.fromisoformat(wall), **NIGHT) == tuple(map(time.fromisoformat, left))


@given(st.times(), st.times(), st.times())
def test_narrowed_hours_leave_it_out(wall: time, start: time, end: time) -> None:
    wall, start, end = (each.replace(second=0, microsecond=0) for each in (wall, start, end))
    if is_quiet_wall(wall, start=start, end=end):
        left, right = narrowed(wall, start=start, end=end)
        assert not is_quiet_wall(wall, start=left, end=right)


def test_other_days_count_from_their_anchor() -> None:
    other = replace(reminder(), every=2, anchor_on=berlin("2026-05-04T12:00").date())
    assert scheduled(other, NOON).next_due_at == berlin("2026-05-06T07:30")
