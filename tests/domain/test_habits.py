"""Unanswered reminders step back as announced; a better hour needs evidence."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.domain.habits import PATIENT, better_hour, step, thinned
from tests.domain.samples import reminder

MONDAY = date(2026, 5, 4)


@pytest.mark.parametrize(
    ("ignored", "said"),
    [(0, "remind"), (2, "remind"), (3, "ask"), (4, "thin"), (5, "remind"), (6, "remind"), (7, "end"), (99, "end")],
)
def test_unanswered_ones_are_counted(ignored: int, said: str) -> None:
    assert step(replace(reminder(), ignored=ignored)) == said


def test_one_off_never_asks() -> None:
    assert step(replace(reminder(), ignored=9, is_once=True)) == "remind"


def test_kept_reminder_gets_more_patience() -> None:
    said = [step(replace(reminder(), ignored=n)) for n in range(PATIENT, 4)]
    assert said == ["remind"] * 9 + ["ask"]


@pytest.mark.parametrize(
    ("days", "every", "thin_days", "thin_every"),
    [
        (range(7), 1, range(7), 2),
        (range(7), 2, range(7), 4),
        (range(5), 1, (0, 2, 4), 1),
        ((1, 3), 1, (1,), 1),
        ((3,), 1, (3,), 14),
    ],
)
def test_thinned_is_half_as_often(days: range, every: int, thin_days: range, thin_every: int) -> None:
    before = replace(reminder(), weekdays=frozenset(days), every=every)
    after = thinned(before, MONDAY)
    assert (after.weekdays, after.every) == (frozenset(thin_days), thin_every)


def test_every_other_day_counts_from_a_day() -> None:
    assert thinned(replace(reminder(), weekdays=frozenset(range(7))), MONDAY).anchor_on == MONDAY


def walls(*texts: str) -> list[time]:
    return [time.fromisoformat(text) for text in texts]


def test_usual_hour_is_found() -> None:
    starts = walls("21:10", "21:40", "22:05", "21:15", "21:30", "22:20", "08:01", "12:00")
    better = better_hour(starts, time(8))
    assert better is not None
    assert (better.at, better.count, better.of) == (time(21), 6, 8)


def test_usual_hour_may_span_midnight() -> None:
    better = better_hour(walls("23:50", "00:05", "00:20", "23:55", "00:40"), time(18))
    assert better is not None
    assert better.at == time(23, 30)


@pytest.mark.parametrize(
    ("starts", "wall"),
    [
        (walls("21:10", "21:40", "22:05", "21:15"), time(8)),  # too few
        (
            walls("21:10", "21:40", "22:05", "21:15", "21:20", "07:00", "07:00", "12:00", "15:00"),
            time(8),
        ),  # no habit
        (walls("21:10", "21:40", "22:05", "21:15", "21:30"), time(21, 30)),  # it rings there already
        (walls("21:10", "21:40", "22:05", "21:15", "21:30"), time(20, 15)),  # near enough
        ([], time(8)),
    ],
)
def test_no_hour_without_evidence(starts: list[time], wall: time) -> None:
    assert better_hour(starts, wall) is None
