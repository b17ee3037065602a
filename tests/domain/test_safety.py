"""What may be pressed: no excluded point in any plan, for every condition and any set of them."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.ids import ConditionId
from bot.domain.plans import PALMS, RUBS
from bot.domain.safety import PREGNANCY, SACRAL, Allowance, allowance, may_be_agreed
from bot.domain.sessions import Plan
from bot.library.loader import load_shelf
from bot.resources import content_dir
from tests.domain.bodies import closure, forbidden, plans, point_beats

SHELF = load_shelf(content_dir())
CONDITIONS = list(SHELF.conditions)
PREGNANT = sorted(PREGNANCY)
SETS = st.sets(st.sampled_from(CONDITIONS), min_size=2, max_size=5)
OPEN = st.sets(st.sampled_from([c for c in CONDITIONS if allowance(SHELF, (c,)).may_practise]), max_size=4)


@cache
def of(*names: str) -> tuple[Allowance, tuple[Plan, ...]]:
    """The body with these conditions and all its plans."""
    body = allowance(SHELF, names)
    return body, tuple(plans(SHELF, body))


@pytest.mark.parametrize("name", CONDITIONS)
def test_condition_keeps_its_points_out(name: str) -> None:
    pressed = {point for plan in of(name)[1] for point in plan.points}
    assert not pressed & forbidden(SHELF, (name,))


@pytest.mark.parametrize("name", CONDITIONS)
def test_condition_excludes_all_it_must(name: str) -> None:
    assert forbidden(SHELF, (name,)) <= of(name)[0].excluded


@settings(deadline=None, max_examples=60)
@given(st.one_of(SETS, OPEN))
def test_any_set_keeps_points_out(names: set[str]) -> None:
    pressed = {point for plan in plans(SHELF, allowance(SHELF, names)) for point in plan.points}
    assert not pressed & forbidden(SHELF, names)


@settings(deadline=None, max_examples=100)
@given(OPEN, st.sampled_from(CONDITIONS))
def test_more_conditions_never_open_more(names: set[str], more: str) -> None:
    one, two = allowance(SHELF, names), allowance(SHELF, names | {more})
    assert one.excluded <= two.excluded
    for switch in ("may_use_tools", "may_have_partner", "may_press_deep", "may_practise"):
        assert getattr(two, switch) <= getattr(one, switch)


@pytest.mark.parametrize("name", CONDITIONS)
def test_barring_condition_allows_no_plan(name: str) -> None:
    rules = [SHELF.conditions[held] for held in closure(SHELF, (name,))]
    is_barred = any(rule.excludes_all or rule.wait_minutes is not None for rule in rules)
    assert not (is_barred and of(name)[1])


@pytest.mark.parametrize("name", PREGNANT)
def test_pregnancy_gets_only_its_routine(name: str) -> None:
    assert {plan.routine for plan in of(name)[1]} == {"P15"}


def test_first_trimester_only_at_desk() -> None:
    assert {plan.length for plan in of("pregnancy_t1")[1]} == {"desk"}


def test_pregnancy_routine_is_for_nobody_else() -> None:
    assert {plan.routine for plan in of()[1]} == set(SHELF.routines) - {"P15"}


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(PREGNANT), st.sets(st.sampled_from(CONDITIONS), max_size=3))
def test_nothing_beside_pregnancy_opens_more(name: str, others: set[str]) -> None:
    assert {plan.routine for plan in plans(SHELF, allowance(SHELF, {name, *others}))} <= {"P15"}


@pytest.mark.parametrize("name", [c for c in CONDITIONS if not allowance(SHELF, (c,)).may_use_tools])
def test_barred_tools_are_not_used(name: str) -> None:
    assert "ball" not in {plan.means for plan in of(name)[1]}
    assert "ball_lean" not in {beat.technique for plan in of(name)[1] for beat in plan.beats}


@pytest.mark.parametrize("name", [c for c in CONDITIONS if SHELF.conditions[c].effect == "gentle"])
def test_gentle_means_light_and_fingers(name: str) -> None:
    beats = list(point_beats(SHELF, of(name)[0]))
    assert {beat.pressure for beat in beats} <= {"light"}
    assert not {beat.technique for beat in beats} & {"ball_lean", "fist_rub", "knuckle_rub"}


@pytest.mark.parametrize("name", [c for c in CONDITIONS if SHELF.conditions[c].effect == "gentle"])
def test_gentle_halves_the_time(name: str) -> None:
    whole = {(plan.routine, plan.length, plan.means): plan for plan in of()[1]}
    for plan in of(name)[1]:
        if not plan.dropped:
            assert plan.seconds < whole[plan.routine, plan.length, plan.means].seconds


@pytest.mark.parametrize("name", [c for c in CONDITIONS if not allowance(SHELF, (c,)).may_press_deep])
def test_deep_pressure_becomes_warm_palms(name: str) -> None:
    assert {beat.technique for beat in point_beats(SHELF, of(name)[0])} <= PALMS


@pytest.mark.parametrize("name", [c for c in CONDITIONS if SHELF.conditions[c].max_seconds])
def test_time_limit_holds_per_side(name: str) -> None:
    limit, change = SHELF.conditions[name].max_seconds, 10
    assert limit is not None
    assert all(beat.seconds <= limit + change for beat in point_beats(SHELF, of(name)[0]))


@settings(deadline=None, max_examples=40)
@given(OPEN)
def test_hands_only_points_stay_soft(names: set[str]) -> None:
    soft = {point.id for point in SHELF.points.values() if point.hands_only}
    beats = [beat for beat in point_beats(SHELF, allowance(SHELF, names)) if beat.point in soft]
    assert "ball_lean" not in {beat.technique for beat in beats}
    assert "moderate" not in {beat.pressure for beat in beats}


def test_partner_barred_means_own_hands() -> None:
    agreed = allowance(SHELF, ("heart_disease",), agreed=("heart_disease",))
    assert {plan.means for plan in plans(SHELF, agreed)} == {"self"}


def test_clinicians_yes_opens_gentle_pressing() -> None:
    agreed = allowance(SHELF, ("heart_disease",), agreed=("heart_disease",))
    assert {beat.pressure for beat in point_beats(SHELF, agreed)} == {"light"}


@pytest.mark.parametrize("name", [c for c in CONDITIONS if not may_be_agreed(SHELF.conditions[c])])
def test_no_yes_opens_other_conditions(name: str) -> None:
    assert allowance(SHELF, (name,), agreed=(name,)) == of(name)[0]


def test_yes_to_one_opens_one() -> None:
    both = allowance(SHELF, ("heart_disease", "cancer_active"), agreed=("heart_disease",))
    assert both.barring == ("cancer_active",)


def test_sacral_holes_go_together() -> None:
    for name in CONDITIONS:
        taken = of(name)[0].excluded & set(SACRAL)
        assert not taken or taken == set(SACRAL) & set(SHELF.points)


def test_rested_points_are_left_out() -> None:
    body = allowance(SHELF, (), rested=(SHELF.points["BL23"].id,))
    assert "BL23" not in {beat.point for beat in point_beats(SHELF, body)}


def test_closed_region_is_left_out() -> None:
    body = allowance(SHELF, ("acute_injury",), closed=("lower_back",))
    assert "lower_back" not in {SHELF.points[beat.point].region for beat in point_beats(SHELF, body)}


def test_show_only_points_are_never_pressed() -> None:
    shown = {point.id for point in SHELF.points.values() if point.show_only}
    assert shown
    assert not shown & {beat.point for beat in point_beats(SHELF, of()[0])}


def test_unknown_condition_changes_nothing() -> None:
    assert allowance(SHELF, (ConditionId("no_such_thing"),)) == of()[0]


def test_rubs_are_known_techniques() -> None:
    assert {"palm_rub"} == RUBS & PALMS
