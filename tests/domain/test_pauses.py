"""Quiet spells: when they hold, how they are kept, and what they do to a run of days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import PersonId
from bot.domain.pauses import Pause, ended, is_paused, noted, open_days, pauses_of, run
from bot.domain.people import Person, Profile

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
TODAY = NOON.date()
DAY = timedelta(days=1)


def person(*pauses: tuple[int, int]) -> Person:
    kept = tuple(((TODAY + a * DAY).isoformat(), (TODAY + b * DAY).isoformat()) for a, b in pauses)
    return Person(id=PersonId(1), telegram_id=1, created_at=NOON, seen_at=NOON, profile=Profile(pauses=kept))


def pause(first: int, until: int) -> Pause:
    return Pause(first=TODAY + first * DAY, until=TODAY + until * DAY)


def days(*numbers: int) -> set[date]:
    return {TODAY + number * DAY for number in numbers}


def test_pause_holds_between_its_ends() -> None:
    away = replace(person(), paused_from=NOON + DAY, paused_until=NOON + 3 * DAY)
    held = [is_paused(away, NOON + half * DAY / 2) for half in range(8)]
    assert held == [False, False, True, True, True, True, False, False]


def test_pause_without_start_holds_now() -> None:
    assert is_paused(replace(person(), paused_until=NOON + DAY), NOON)


def test_new_pause_swallows_what_it_meets() -> None:
    me = replace(person(), profile=Profile(pauses=noted(person((-9, -5), (-1, 2)), pause(0, 5))))
    assert pauses_of(me) == (pause(-9, -5), pause(-1, 5))


def test_ended_pause_keeps_its_days() -> None:
    me = person((-3, 4), (6, 9))
    assert pauses_of(replace(me, profile=Profile(pauses=ended(me, NOON)))) == (pause(-3, 0),)


def test_run_counts_back_from_today() -> None:
    assert run(days(0, -1, -2, -4), (), TODAY) == 3


def test_run_stands_until_the_day_ends() -> None:
    assert run(days(-1, -2), (), TODAY) == 2


def test_paused_days_neither_break_nor_add() -> None:
    assert run(days(0, -4, -5), (pause(-3, 0),), TODAY) == 3


def test_missed_day_breaks_a_run() -> None:
    assert run(days(0, -4, -5), (pause(-2, 0),), TODAY) == 1


def test_open_days_leave_pauses_out() -> None:
    assert open_days((pause(-3, -1),), TODAY - 6 * DAY, TODAY) == 5


@given(st.sets(st.integers(-40, 0)), st.integers(-30, 0), st.integers(0, 20))
def test_pause_never_shortens_a_run(practised: set[int], first: int, length: int) -> None:
    assert run(days(*practised), (pause(first, first + length),), TODAY) >= run(days(*practised), (), TODAY)
