"""Every plan a body may be given, and what may never be in one, worked out apart from the rules under test."""

from collections.abc import Iterable, Iterator
from itertools import product

from bot.domain.content import Length, Point, Shelf
from bot.domain.ids import ConditionId, PointId
from bot.domain.people import Means
from bot.domain.plans import plan_for
from bot.domain.safety import Allowance
from bot.domain.sessions import Beat, Plan

LENGTHS: tuple[Length, ...] = ("desk", "standard", "long")
MEANS: tuple[Means, ...] = ("self", "ball", "partner")


def plans(shelf: Shelf, allowed: Allowance) -> Iterator[Plan]:
    """All plans of all routines, lengths and means."""
    for routine, length, means in product(shelf.routines.values(), LENGTHS, MEANS):
        made = plan_for(shelf, routine, length, allowed=allowed, means=means)
        if made is not None:
            yield made


def point_beats(shelf: Shelf, allowed: Allowance) -> Iterator[Beat]:
    return (beat for plan in plans(shelf, allowed) for beat in plan.beats if beat.kind == "point")


def closure(shelf: Shelf, names: Iterable[str]) -> set[ConditionId]:
    held = {ConditionId(name) for name in names}
    while more := {extra for name in held for extra in shelf.conditions[name].implies} - held:
        held |= more
    return held


def forbidden(shelf: Shelf, names: Iterable[str]) -> set[PointId]:
    """The points that the fact files take away from a body with these conditions."""
    held = closure(shelf, names)
    return {point.id for point in shelf.points.values() if point.show_only or _is_taken(shelf, point, held)}


def _is_taken(shelf: Shelf, point: Point, held: set[ConditionId]) -> bool:
    rules = [shelf.conditions[name] for name in held]
    by_rule = any(point.id in rule.skips or point.region in rule.skips_regions for rule in rules)
    in_pregnancy = "pregnancy" in held and point.pregnancy == "avoid"
    return by_rule or in_pregnancy or bool(point.skip_if & held)
