"""Reminders on another clock: day and wall time stay, no day rings twice, no single one comes early."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.moments import local, resolve, ringing_day
from bot.domain.reminders import Reminder, moved, scheduled
from tests.domain.samples import reminder
from tests.domain.zones import INSTANTS, TWENTY

BERLIN, LISBON, TOKYO, HONOLULU = "Europe/Berlin", "Europe/Lisbon", "Asia/Tokyo", "Pacific/Honolulu"
NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)  # a Monday
DAY = timedelta(days=1)


def planned(zone: str = BERLIN, now: datetime = NOW, **fields: object) -> Reminder:
    return scheduled(replace(reminder(), at=time(8), zone=zone, **fields), now)


def once(day: date, at: time = time(9)) -> Reminder:
    return replace(reminder(), at=at, zone=BERLIN, is_once=True, next_due_at=resolve(day, at, BERLIN))


def test_daily_one_keeps_its_wall_time() -> None:
    assert moved(planned(), LISBON, NOW).next_due_at == resolve(date(2026, 5, 5), time(8), LISBON)


def test_single_one_keeps_its_day() -> None:
    assert moved(once(date(2026, 5, 7)), LISBON, NOW).next_due_at == resolve(date(2026, 5, 7), time(9), LISBON)


def test_near_single_one_keeps_its_moment() -> None:
    near = once(date(2026, 5, 4), time(14, 20))
    there = moved(near, TOKYO, NOW)
    assert there.next_due_at == near.next_due_at
    assert there.at == time(21, 20)


def test_paused_one_stays_without_moment() -> None:
    assert moved(replace(planned(), is_paused=True, next_due_at=None), TOKYO, NOW).next_due_at is None


def test_weekday_stays_the_weekday() -> None:
    there = moved(planned(weekdays=frozenset({4})), HONOLULU, NOW)
    assert there.next_due_at == resolve(date(2026, 5, 8), time(8), HONOLULU)


def test_day_that_rang_rings_no_more() -> None:
    """It rang in Tokyo on Tuesday morning; in Honolulu it is still Monday."""
    now = resolve(date(2026, 5, 5), time(8, 1), TOKYO)
    there = moved(planned(TOKYO, now), HONOLULU, now)
    assert there.next_due_at == resolve(date(2026, 5, 6), time(8), HONOLULU)


@settings(deadline=None)
@given(st.sampled_from(TWENTY), st.sampled_from(TWENTY), INSTANTS, st.times())
def test_no_journey_repeats_a_day(home: str, away: str, now: datetime, wall: time) -> None:
    at = wall.replace(second=0, microsecond=0)
    before = scheduled(replace(reminder(), at=at, zone=home), now)
    there = moved(before, away, now)
    assert before.next_due_at is not None
    assert there.next_due_at is not None
    assert there.next_due_at > now
    assert ringing_day(there.next_due_at, at, away) >= ringing_day(before.next_due_at, at, home)
    assert there.next_due_at - now <= 3 * DAY
    assert local(there.next_due_at, away).date() >= local(now, away).date()
