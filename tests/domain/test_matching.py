"""Offers: every complaint and benefit is served, and what helped this person moves up."""

from random import Random

import pytest

from bot.domain.content import Shelf
from bot.domain.ids import BenefitId, ComplaintId, RoutineId
from bot.domain.journal import Entry
from bot.domain.matching import MOST_OFFERS, Need, Offer, length_for, lengths_open, offers
from bot.domain.progress import what_helps
from bot.domain.safety import allowance
from bot.library.loader import load_shelf
from bot.resources import content_dir
from tests.domain.samples import session

SHELF = load_shelf(content_dir())
CANDIDATES = ("P05", "P04", "P06", "P07")  # for a headache
RUNS = 120


def offered(need: Need, *conditions: str, log: tuple[Entry, ...] = ()) -> tuple[Offer, ...]:
    return offers(SHELF, need, allowed=allowance(SHELF, conditions), helped=what_helps(log))


def names(found: tuple[Offer, ...]) -> list[RoutineId]:
    return [offer.plan.routine for offer in found]


@pytest.mark.parametrize("duration", [None, "new", "weeks", "months"])
@pytest.mark.parametrize("complaint", SHELF.complaints)
def test_every_complaint_is_served(complaint: ComplaintId, duration: str | None) -> None:
    best = offered(Need(complaint=complaint, duration=duration))[0]
    assert complaint in SHELF.routines[best.plan.routine].complaints
    assert best.reason == "complaint"


@pytest.mark.parametrize("benefit", SHELF.benefits)
def test_every_wish_is_served(benefit: BenefitId) -> None:
    best = offered(Need(benefit=benefit))[0]
    assert benefit in SHELF.routines[best.plan.routine].benefits


@pytest.mark.parametrize("benefit", SHELF.benefits)
def test_every_benefit_has_a_complaint(benefit: BenefitId) -> None:
    first = [
        offered(Need(complaint=complaint, duration=d)) for complaint in SHELF.complaints for d in ("new", "months")
    ]
    assert any(benefit in SHELF.routines[name].benefits for found in first for name in names(found))


@pytest.mark.parametrize("complaint", SHELF.complaints)
def test_offers_are_few_and_different(complaint: ComplaintId) -> None:
    found = names(offered(Need(complaint=complaint)))
    assert 1 <= len(found) <= MOST_OFFERS
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("complaint", SHELF.complaints)
def test_pregnancy_is_offered_its_own(complaint: ComplaintId) -> None:
    assert [(o.plan.routine, o.reason) for o in offered(Need(complaint=complaint), "pregnancy_t2")] == [
        ("P15", "pregnancy")
    ]


def test_barred_body_is_offered_nothing() -> None:
    assert offered(Need(complaint="low_back_pain"), "fever") == ()


def test_months_of_pain_change_routine() -> None:
    new, old = (offered(Need(complaint="low_back_pain", duration=d))[0] for d in ("new", "months"))
    assert new.plan.routine != old.plan.routine


def test_between_migraines_its_routine_leads() -> None:
    assert names(offered(Need(complaint="headache", is_migraine=True)))[0] == "P06"


def test_waking_routine_is_not_for_evening() -> None:
    morning, evening = (names(offered(Need(complaint="fatigue_energy", hour=hour))) for hour in (9, 18))
    assert morning[0] == "P09"
    assert "P09" not in evening


@pytest.mark.parametrize(("minutes", "length"), [(3, "desk"), (8, "desk"), (9, "standard"), (18, "long")])
def test_time_budget_picks_length(minutes: int, length: str) -> None:
    assert length_for(minutes) == length


def test_wished_length_is_given() -> None:
    assert offered(Need(complaint="sleep", length="standard"))[0].plan.length == "standard"


def test_long_alone_becomes_shorter() -> None:
    assert offered(Need(complaint="sleep", length="long"))[0].plan.length != "long"


def test_open_lengths_need_a_partner() -> None:
    body = allowance(SHELF, ())
    alone, together = (lengths_open(SHELF, RoutineId("P01"), allowed=body, means=m) for m in ("self", "partner"))
    assert set(together) - set(alone) == {"long"}


def test_what_helped_thrice_leads() -> None:
    log = tuple(session(day, 7, 3, routine="P04") for day in range(3))
    best = offered(Need(complaint="headache"), log=log)[0]
    assert (best.plan.routine, best.reason) == ("P04", "helped")


def test_two_good_sessions_prove_nothing() -> None:
    log = tuple(session(day, 9, 0, routine="P04") for day in range(2))
    assert offered(Need(complaint="headache"), log=log)[0].plan.routine == "P05"


def test_help_elsewhere_is_not_offered() -> None:
    log = tuple(session(day, 8, 1, routine="P12") for day in range(8))
    assert "P12" not in names(offered(Need(complaint="headache"), log=log))


def test_excluded_help_is_not_offered() -> None:
    log = tuple(session(day, 8, 1, routine="P12") for day in range(8))
    assert names(offered(Need(complaint="muscle_tension_recovery"), "pregnancy_t2", log=log)) == ["P15"]


def test_untried_routine_gets_its_turn() -> None:
    log = tuple(session(day, 7, 5, routine=name) for day, name in enumerate(CANDIDATES[:3]))
    assert "P07" in names(offered(Need(complaint="headache"), log=log))


def lived(seed: int, *, takes_turns: bool) -> tuple[str, tuple[Entry, ...]]:
    """Twelve sessions: one of four routines helps a point more, days spread by 1.5; and which one it was."""
    dice = Random(seed)
    best, log = dice.choice(CANDIDATES), ()
    for day in range(12):
        found = names(offered(Need(complaint="headache"), log=log))
        routine = CANDIDATES[day % 4] if takes_turns else dice.choice(found)
        before = dice.randint(5, 9)
        after = before + dice.gauss(-3 if routine == best else -2, 1.5)
        log += (session(day, before, min(10, max(0, round(after))), routine=routine),)
    return best, log


@pytest.mark.parametrize("takes_turns", [True, False])
def test_best_of_four_is_found(takes_turns: bool) -> None:
    lives = [lived(seed, takes_turns=takes_turns) for seed in range(RUNS)]
    found = [best in names(offered(Need(complaint="headache"), log=log))[:2] for best, log in lives]
    assert sum(found) >= 0.8 * RUNS


def test_shelf_is_whole(shelf: Shelf) -> None:
    assert (len(shelf.complaints), len(shelf.benefits)) == (12, 10)
