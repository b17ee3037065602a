"""Guided sessions: printed minutes, taps, and what a restart finds."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.content import Shelf
from bot.domain.plans import kept_safe
from bot.domain.safety import PREGNANCY_ROUTINE, allowance
from bot.domain.sessions import (
    LOST_AFTER,
    TICK,
    Practice,
    advanced,
    eased,
    left_in_beat,
    paused,
    recovered,
    repeated,
    resumed,
    skipped,
    stopped,
)
from bot.library.loader import load_shelf
from bot.resources import content_dir
from tests.domain.samples import NOON, plan, practice

SHELF = load_shelf(content_dir())
VERSIONS = [(name, length) for name, routine in SHELF.routines.items() for length in routine.versions]
HALF_A_DIGIT = 0.0501  # minutes are printed with one digit


def at_point(shelf: Shelf) -> Practice:
    """A session on the second side of its first two-sided point."""
    going = practice(shelf, "P03")
    while going.beat.side != "right":
        going = advanced(going, going.beat_started_at + timedelta(seconds=going.beat.seconds))
    return going


def test_shelf_has_forty_eight_versions() -> None:
    assert len(VERSIONS) == 48


@pytest.mark.parametrize(("name", "length"), VERSIONS)
def test_beats_take_the_printed_minutes(name: str, length: str) -> None:
    body = allowance(SHELF, ("pregnancy",) if name == PREGNANCY_ROUTINE else ())
    ready = plan(SHELF, name, length, means="partner", allowed=body)
    assert ready is not None
    assert not ready.dropped
    assert abs(ready.seconds / 60 - SHELF.routines[name].versions[length].minutes) < HALF_A_DIGIT


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(1, 45), min_size=60, max_size=60))
def test_untouched_session_lasts_its_plan(waits: list[int]) -> None:
    going, now = practice(SHELF), NOON
    for wait in (*waits, 3600):
        now += timedelta(seconds=wait)
        going = advanced(going, now)
    assert going.state == "finished"
    assert going.ended_at - going.started_at == timedelta(seconds=going.plan.seconds)


def test_running_session_is_looked_at_soon(shelf: Shelf) -> None:
    assert practice(shelf).next_step_at == NOON + TICK


@given(st.integers(0, 19), st.integers(0, 100_000))
def test_pause_keeps_rest_of_beat(elapsed: int, away: int) -> None:
    now = NOON + timedelta(seconds=elapsed)
    held = paused(practice(SHELF), now)
    back = resumed(held, now + timedelta(seconds=away))
    assert left_in_beat(back, now + timedelta(seconds=away)) == left_in_beat(practice(SHELF), now)


def test_paused_session_does_not_move(shelf: Shelf) -> None:
    held = paused(practice(shelf), NOON)
    assert advanced(held, NOON + timedelta(days=3)) == held
    assert held.next_step_at is None


def test_clock_set_back_adds_nothing(shelf: Shelf) -> None:
    going = practice(shelf)
    assert left_in_beat(going, NOON - timedelta(hours=1)) == going.beat.seconds


def test_skip_leaves_out_both_sides(shelf: Shelf) -> None:
    going = skipped(practice(shelf, "P03"), NOON)
    first = going.beat
    assert skipped(going, NOON).beat.step == first.step + 1


def test_skip_of_last_ends_session(shelf: Shelf) -> None:
    going = practice(shelf)
    while going.is_live:
        going = skipped(going, NOON)
    assert (going.state, going.ended_at) == ("finished", NOON)


def test_repeat_starts_with_left_side(shelf: Shelf) -> None:
    going = at_point(shelf)
    again = repeated(going, NOON)
    assert (again.beat.step, again.beat.side) == (going.beat.step, "left")


def test_too_much_takes_point_out(shelf: Shelf) -> None:
    going = at_point(shelf)
    softer = eased(going, NOON)
    assert going.beat.point in softer.taken_out
    assert going.beat.point not in {beat.point for beat in softer.plan.beats[softer.index :]}


def test_too_much_makes_rest_light(shelf: Shelf) -> None:
    softer = eased(at_point(shelf), NOON)
    assert {beat.pressure for beat in softer.plan.beats[softer.index :]} == {"light"}


@pytest.mark.parametrize("condition", ["pain_sensitivity", "hypermobility", "age_over_75"])
def test_too_much_never_lengthens_holds(condition: str) -> None:
    going = practice(SHELF, allowed=allowance(SHELF, (condition,)))
    softer = eased(going, NOON)
    pairs = zip(going.plan.beats, softer.plan.beats, strict=True)
    assert all(after.seconds <= before.seconds for before, after in pairs)


def test_short_silence_is_caught_up(shelf: Shelf) -> None:
    going = practice(shelf)
    assert recovered(going, going.next_step_at + LOST_AFTER) == going


def test_long_silence_waits_paused(shelf: Shelf) -> None:
    going = practice(shelf)
    found = recovered(going, going.next_step_at + LOST_AFTER + timedelta(seconds=1))
    assert (found.state, found.was_interrupted, found.elapsed) == ("paused", True, TICK.seconds)


def test_stop_is_final(shelf: Shelf) -> None:
    ended = stopped(practice(shelf), NOON)
    taps = (skipped, repeated, eased, paused, resumed, stopped, advanced)
    assert all(tap(ended, NOON + timedelta(hours=1)) == ended for tap in taps)


@pytest.mark.parametrize("region", ["lower_back", "sacrum", "arm_hand"])
def test_news_take_points_out_at_once(region: str) -> None:
    body = allowance(SHELF, ("acute_injury",), closed=(region,))
    kept = kept_safe(SHELF, skipped(practice(SHELF), NOON), body, NOON)
    assert kept.is_live
    assert not {beat.point for beat in kept.plan.beats[kept.index :]} & body.excluded


@pytest.mark.parametrize("news", ["pregnancy_t1", "fever", "heart_disease", "kidney_stone"])
def test_news_against_routine_stop_it(news: str) -> None:
    kept = kept_safe(SHELF, practice(SHELF), allowance(SHELF, (news,)), NOON)
    assert (kept.state, kept.ended_at) == ("stopped", NOON)


def test_no_news_change_nothing() -> None:
    assert kept_safe(SHELF, practice(SHELF), allowance(SHELF, ()), NOON) == practice(SHELF)
