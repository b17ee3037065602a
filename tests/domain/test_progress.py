"""Figures from the journal: gaps stay gaps, small counts shrink, a worse log asks anew."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.progress import is_not_helping, needs_new_screen, summarise, what_helps
from tests.domain.samples import session

END = date(2026, 5, 7)
LEVELS = st.integers(0, 10)


def test_empty_journal_has_no_figures() -> None:
    empty = summarise((), until=END, days=7)
    assert (empty.sessions, empty.days, empty.before, empty.figures) == (0, 0, None, ())


def test_gap_days_are_not_invented() -> None:
    week = summarise([session(0, 6, 4), session(5, 4, 2)], until=END, days=7)
    assert [figure.on.day for figure in week.figures] == [1, 6]


def test_skipped_ratings_are_no_zero() -> None:
    week = summarise([session(0, 6, None), session(0, None, 2), session(1)], until=END, days=7)
    assert [(f.before, f.after) for f in week.figures] == [(6, 2), (None, None)]
    assert (week.before, week.after) == (6, 2)


def test_window_includes_both_ends() -> None:
    week = summarise([session(day, 5) for day in range(-1, 8)], until=END, days=7)
    assert (week.since, week.sessions) == (date(2026, 5, 1), 7)


def test_days_count_once_each() -> None:
    week = summarise([session(0, 5), session(0, 4), session(2, 3)], until=END, days=7)
    assert (week.sessions, week.days) == (3, 2)


def test_log_lines_are_no_sessions() -> None:
    line = replace(session(1, 8), kind="log")
    week = summarise([line], until=END, days=7)
    assert (week.sessions, week.before) == (0, 8)


def test_trend_needs_three_rated_days() -> None:
    rated = [session(day, 5, 4) for day in range(2)]
    assert not summarise([*rated, session(3)], until=END, days=7).has_trend
    assert summarise([*rated, session(3, 4)], until=END, days=7).has_trend


def test_helping_tells_count_and_range() -> None:
    (one,) = what_helps([session(0, 8, 3), session(1, 6, 5)])
    assert (one.count, one.mean, one.low, one.high) == (2, -3, -5, -1)


def test_unrated_sessions_teach_nothing() -> None:
    assert what_helps([session(0), session(1, 5)]) == ()


def test_one_lucky_day_does_not_lead() -> None:
    steady = [session(day, 7, 3, routine="P01") for day in range(10)]
    useless = [session(day, 7, 7, routine="P03") for day in range(10)]
    helped = what_helps([session(11, 8, 3, routine="P02"), *useless, *steady])
    assert [h.routine for h in helped] == ["P01", "P02", "P03"]


@given(st.lists(st.tuples(LEVELS, LEVELS, st.sampled_from(["P01", "P02", "P03"])), max_size=20))
def test_ranges_hold_their_means(rows: list[tuple[int, int, str]]) -> None:
    helped = what_helps(session(day, b, a, routine=name) for day, (b, a, name) in enumerate(rows))
    assert sum(h.count for h in helped) == len(rows)
    assert all(h.low <= h.mean <= h.high for h in helped)


def test_worse_twice_asks_anew() -> None:
    once, twice = [session(0, feel="better"), session(1, feel="worse")], [session(d, feel="worse") for d in (1, 2)]
    assert not needs_new_screen(once)
    assert needs_new_screen(twice)


def test_worse_then_better_is_calm() -> None:
    assert not needs_new_screen([session(0, feel="worse"), session(1, feel="worse"), session(2, feel="better")])


def test_rise_of_two_asks_anew() -> None:
    assert needs_new_screen([session(day, level) for day, level in enumerate((2, 4, 5, 6))])
    assert not needs_new_screen([session(day, level) for day, level in enumerate((4, 5, 5))])


def test_check_ins_do_not_count() -> None:
    line = replace(session(1, 9), kind="check_in")
    assert not needs_new_screen([session(0, 3), line, session(2, 3), session(3, 4)])


def test_eight_flat_sessions_say_so() -> None:
    assert is_not_helping([session(day, 6) for day in range(8)])


def test_seven_sessions_say_nothing() -> None:
    assert not is_not_helping([session(day, 6) for day in range(7)])


def test_gain_of_a_point_helps() -> None:
    assert not is_not_helping([session(day, level) for day, level in enumerate((6, 6, 6, 6, 5, 5, 5, 5))])
