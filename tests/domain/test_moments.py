"""Wall clocks: once per local day in every zone, through every clock change."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.moments import (
    EVERY_DAY,
    is_zone,
    local,
    next_occurrence,
    offset_now,
    offsets_from_phone,
    resolve,
    zones_at,
)
from tests.domain.zones import INSTANTS, TWENTY, ZONES

START = datetime(2026, 1, 1, tzinfo=UTC)


class Change(NamedTuple):
    """A wall time on the day of a clock change, and the local time it must ring at."""

    zone: str
    wall: str
    day: str
    rings: str


CHANGES = (
    Change("Europe/Berlin", "02:30", "2026-03-29", "2026-03-29T03:30:00+02:00"),
    Change("Europe/Berlin", "02:30", "2026-10-25", "2026-10-25T02:30:00+02:00"),
    Change("America/New_York", "02:30", "2026-03-08", "2026-03-08T03:30:00-04:00"),
    Change("America/New_York", "01:30", "2026-11-01", "2026-11-01T01:30:00-04:00"),
    Change("Australia/Lord_Howe", "02:15", "2026-10-04", "2026-10-04T02:45:00+11:00"),
    Change("Australia/Lord_Howe", "01:45", "2026-04-05", "2026-04-05T01:45:00+11:00"),
    Change("Africa/Cairo", "00:30", "2026-04-24", "2026-04-24T01:30:00+03:00"),
    Change("Africa/Cairo", "23:30", "2026-10-29", "2026-10-29T23:30:00+03:00"),
    Change("America/Santiago", "00:30", "2026-09-06", "2026-09-06T01:30:00-03:00"),
    Change("America/Santiago", "23:30", "2026-04-04", "2026-04-04T23:30:00-03:00"),
)


def occurrences(wall: time, zone: str, after: datetime, count: int) -> list[tuple[date, datetime]]:
    def walk():
        day, at = next_occurrence(wall, zone, after)
        while True:
            yield day, at
            day, at = next_occurrence(wall, zone, at, last_day=day)

    return list(islice(walk(), count))


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: f"{c.zone}-{c.day}")
def test_clock_change_rings_exactly_once(change: Change) -> None:
    day = date.fromisoformat(change.day)
    eve = datetime.combine(day, time(12), tzinfo=UTC) - timedelta(days=2)
    rung = [at for _, at in occurrences(time.fromisoformat(change.wall), change.zone, eve, 5)]
    assert [local(at, change.zone).isoformat() for at in rung].count(change.rings) == 1
    assert [local(at, change.zone).date() for at in rung].count(day) == 1


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(ZONES), st.times(), INSTANTS)
def test_every_local_day_rings_once(zone: str, wall: time, after: datetime) -> None:
    found = occurrences(wall, zone, after, 190)
    assert all(later - day == timedelta(days=1) for (day, _), (later, _) in pairwise(found))
    assert all(at < later for (_, at), (_, later) in pairwise(found))


@pytest.mark.parametrize("zone", TWENTY)
def test_wall_clock_kept_over_changes(zone: str) -> None:
    found = occurrences(time(7, 30), zone, START, 366)
    assert {local(at, zone).time() for _, at in found} == {time(7, 30)}
    assert len({day for day, _ in found}) == 366


@given(st.sampled_from(ZONES), st.frozensets(st.integers(0, 6), min_size=1))
@settings(deadline=None)
def test_only_wished_weekdays_ring(zone: str, weekdays: frozenset[int]) -> None:
    day, at = next_occurrence(time(9), zone, START, weekdays=weekdays)
    assert day.weekday() in weekdays
    assert timedelta(0) < at - START <= timedelta(days=8)


def test_next_is_strictly_later() -> None:
    day, at = next_occurrence(time(9), "Asia/Tokyo", START)
    assert next_occurrence(time(9), "Asia/Tokyo", at, weekdays=EVERY_DAY) == (
        day + timedelta(days=1),
        at + timedelta(days=1),
    )


def test_moving_west_repeats_no_day() -> None:
    day, at = next_occurrence(time(9), "Pacific/Auckland", START)
    later, _ = next_occurrence(time(9), "America/Los_Angeles", at, last_day=day)
    assert later == day + timedelta(days=1)


@settings(deadline=None)
@given(st.sampled_from(ZONES), st.integers(2, 30), st.integers(-40, 40), INSTANTS)
def test_every_so_many_days_counts(zone: str, every: int, shift: int, after: datetime) -> None:
    anchor = local(after, zone).date() + timedelta(days=shift)
    day, at = next_occurrence(time(12), zone, after, every=every, anchor=anchor)
    later, _ = next_occurrence(time(12), zone, at, last_day=day, every=every, anchor=anchor)
    assert (day - anchor).days % every == 0
    assert later - day in (timedelta(days=every), timedelta(days=2 * every))  # a zone may have skipped a day


def test_every_other_week_ignores_weekdays() -> None:
    day, _ = next_occurrence(time(9), "Europe/Berlin", START, weekdays={0}, every=14, anchor=date(2026, 1, 7))
    assert day == date(2026, 1, 7)


def test_second_of_twice_is_later() -> None:
    day = date(2026, 10, 25)
    first, second = (resolve(day, time(2, 30), "Europe/Berlin", fold=fold) for fold in (0, 1))
    assert second - first == timedelta(hours=1)


@settings(deadline=None)
@given(st.sampled_from(ZONES), INSTANTS)
def test_phone_clock_finds_its_zone(zone: str, now: datetime) -> None:
    shown = local(now, zone).time()
    assert offset_now(zone, now) in offsets_from_phone(shown, now)


def test_phone_a_little_off_is_forgiven() -> None:
    now = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
    assert offsets_from_phone(time(14, 7), now) == offsets_from_phone(time(14, 0), now)


def test_phone_time_names_plausible_zones() -> None:
    now = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    named = zones_at(offsets_from_phone(time(17, 30), now), now)
    assert "Asia/Kolkata" in named
    assert {offset_now(zone, now) for zone in named} == {timedelta(hours=5, minutes=30)}


@pytest.mark.parametrize("name", ["", "Europe", "Berlin", "../etc/passwd", "/etc/localtime", "UTC+3", "a\0b"])
def test_names_of_nothing_are_refused(name: str) -> None:
    assert not is_zone(name)


def test_real_zone_names_are_known() -> None:
    assert all(is_zone(zone) for zone in TWENTY)
