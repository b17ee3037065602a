"""Which routine for whom: candidates by complaint, wish and duration, ordered by fit and by what helped."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias

from bot.domain.content import Length, Shelf
from bot.domain.ids import BenefitId, ComplaintId, RoutineId
from bot.domain.meanings import Duration
from bot.domain.people import Means
from bot.domain.plans import is_open, plan_for
from bot.domain.progress import ENOUGH_SESSIONS, Helped, advantage
from bot.domain.safety import PREGNANCY_ROUTINE, Allowance
from bot.domain.sessions import Plan

MIGRAINE_ROUTINE = RoutineId("P06")
ANYWHERE = tuple(map(RoutineId, ("P16", "P07", "P13", "P08")))  # what can nearly always be offered
LENGTHS: tuple[Length, ...] = ("desk", "standard", "long")
MOST_OFFERS = 3
SURE_COUNT = 3  # sessions of a routine before its results move it

Reason = Literal["complaint", "wish", "helped", "pregnancy", "anywhere"]
Ranked: TypeAlias = tuple[RoutineId, Reason]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a person wants now."""

    complaint: ComplaintId | None = None
    benefit: BenefitId | None = None
    duration: Duration | None = None
    length: Length | None = None
    means: Means = "self"
    is_migraine: bool = False
    hour: int | None = None  # local


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A routine that fits, made ready, and why."""

    plan: Plan
    reason: Reason


def offers(shelf: Shelf, need: Need, *, allowed: Allowance, helped: Sequence[Helped] = ()) -> tuple[Offer, ...]:
    """Up to three offers, best first; empty where nothing can be pressed."""
    names = iter(_ranked(shelf, need, allowed, helped))
    best = tuple(islice(_fits(shelf, names, need, allowed), MOST_OFFERS - 1))
    return (*best, *islice(_fits(shelf, _least_tried_first(names, helped), need, allowed), 1))


def _fits(shelf: Shelf, names: Iterable[Ranked], need: Need, allowed: Allowance) -> Iterator[Offer]:
    for name, reason in names:
        plan = _fitting(shelf, name, need, allowed)
        if plan is not None:
            yield Offer(plan=plan, reason=reason)


def _least_tried_first(rest: Iterable[Ranked], helped: Sequence[Helped]) -> list[Ranked]:
    """The last place goes to what was tried least, or nobody would ever learn whether it helps."""
    counts = {h.routine: h.count for h in helped}
    return sorted(rest, key=lambda one: (one[1] == "anywhere", counts.get(one[0], 0)))


def lengths_open(shelf: Shelf, routine: RoutineId, *, allowed: Allowance, means: Means) -> tuple[Length, ...]:
    """The lengths in which this routine can be done."""
    return tuple(
        length
        for length in LENGTHS
        if is_open(shelf, shelf.routines[routine], length, allowed=allowed, means=means)
    )


def length_for(minutes: int) -> Length:
    """The length that honours a time budget."""
    if minutes < 9:
        return "desk"
    return "standard" if minutes < 18 else "long"


def _fitting(shelf: Shelf, name: RoutineId, need: Need, allowed: Allowance) -> Plan | None:
    routine = shelf.routines[name]
    if need.hour is not None and routine.not_after_hour is not None and need.hour >= routine.not_after_hour:
        return None
    wanted = need.length or "desk"
    order = (wanted, *(length for length in LENGTHS if length != wanted))
    plans = (plan_for(shelf, routine, length, allowed=allowed, means=need.means) for length in order)
    return next((plan for plan in plans if plan is not None), None)


def _ranked(shelf: Shelf, need: Need, allowed: Allowance, helped: Sequence[Helped]) -> list[Ranked]:
    if allowed.is_pregnant:
        return [(PREGNANCY_ROUTINE, "pregnancy")]
    ranked: dict[RoutineId, Reason] = {}
    for name in _by_complaint(shelf, need):
        ranked.setdefault(name, "complaint")
    for name in shelf.benefits[need.benefit].routines if need.benefit else ():
        ranked.setdefault(name, "wish")
    ordered = _by_results(ranked, helped)
    for name in ANYWHERE:
        ordered.setdefault(name, "anywhere")
    return list(ordered.items())


def _by_results(ranked: Mapping[RoutineId, Reason], helped: Sequence[Helped]) -> dict[RoutineId, Reason]:
    """Fit decides until there are results enough; then what did best, with the untried ones as the average."""
    results = {h.routine: h for h in helped}
    proven = {name for name, h in results.items() if h.count >= SURE_COUNT and h.mean <= -1}
    if sum(h.count for h in helped) < ENOUGH_SESSIONS:
        order = sorted(ranked, key=lambda name: name not in proven)
    else:
        order = sorted(ranked, key=lambda name: advantage(results.get(name), helped))
    return {name: "helped" if name in proven else ranked[name] for name in order}


def _by_complaint(shelf: Shelf, need: Need) -> tuple[RoutineId, ...]:
    if need.complaint is None:
        return ()
    facts = shelf.complaints[need.complaint]
    routines = facts.chronic if need.duration == "months" else facts.routines
    if need.is_migraine and MIGRAINE_ROUTINE in facts.routines:
        return tuple(dict.fromkeys((MIGRAINE_ROUTINE, *routines)))
    return routines
