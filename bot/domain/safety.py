"""What may be pressed on this body: every point and routine decided from the conditions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.domain.content import Condition, Point, Routine, Shelf
from bot.domain.ids import ConditionId, PointId, RoutineId

PREGNANCY = frozenset(map(ConditionId, ("pregnancy", "pregnancy_t1", "pregnancy_t2", "pregnancy_t3")))
FIRST_TRIMESTER = ConditionId("pregnancy_t1")
PREGNANCY_ROUTINE = RoutineId("P15")
SACRAL = tuple(map(PointId, ("BL31", "BL32", "BL33", "BL34")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What the conditions of one person leave: points, tools, pressure."""

    conditions: frozenset[ConditionId] = frozenset()
    excluded: frozenset[PointId] = frozenset()
    gentle: frozenset[PointId] = frozenset()
    is_gentle: bool = False
    may_use_tools: bool = True
    may_have_partner: bool = True
    may_press_deep: bool = True
    most_seconds: int | None = None  # per point and side
    barring: tuple[ConditionId, ...] = ()  # these allow nothing until a clinician agrees, or until they are over

    @property
    def is_pregnant(self) -> bool:
        return bool(self.conditions & PREGNANCY)

    @property
    def may_practise(self) -> bool:
        return not self.barring


def allowance(
    shelf: Shelf,
    conditions: Iterable[ConditionId],
    *,
    agreed: Iterable[ConditionId] = (),
    rested: Iterable[PointId] = (),
    closed: Iterable[str] = (),
) -> Allowance:
    """The allowance of a body with these conditions; unknown ids are ignored.

    `agreed` conditions were cleared by a clinician: gentle, without tools or a partner, instead of nothing.
    `rested` points and the points of `closed` regions are left out.
    """
    known = with_implied(shelf, conditions)
    cleared = {name for name in agreed if name in known and may_be_agreed(shelf.conditions[name])}
    held = [
        _cleared(shelf.conditions[name]) if name in cleared else shelf.conditions[name] for name in sorted(known)
    ]
    shut = {p.id for p in shelf.points.values() if p.region in set(closed)}
    limits = [c.max_seconds for c in held if c.max_seconds is not None]
    return Allowance(
        conditions=known,
        most_seconds=min(limits, default=None),
        excluded=frozenset(rested) | shut | {p.id for p in shelf.points.values() if is_excluded(p, held)},
        gentle=frozenset(p.id for p in shelf.points.values() if known & PREGNANCY and p.pregnancy == "gentle"),
        is_gentle=any(c.effect == "gentle" for c in held),
        may_use_tools=not any(c.bars_tools for c in held),
        may_have_partner=not any(c.bars_partner for c in held),
        may_press_deep=not any(c.bars_deep for c in held),
        barring=tuple(c.id for c in held if c.excludes_all or c.wait_minutes is not None),
    )


def may_be_agreed(condition: Condition) -> bool:
    """Whether a clinician's word opens gentle pressing; fever, drink and the like must be over first."""
    return condition.excludes_all and condition.effect == "ask"


def _cleared(condition: Condition) -> Condition:
    return replace(condition, excludes_all=False, effect="gentle", bars_tools=True, bars_partner=True)


def with_implied(shelf: Shelf, conditions: Iterable[ConditionId]) -> frozenset[ConditionId]:
    """The known conditions and all they imply."""
    found: set[ConditionId] = set()
    waiting = [name for name in conditions if name in shelf.conditions]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(shelf.conditions[name].implies)
    return frozenset(found)


def is_excluded(point: Point, held: Iterable[Condition]) -> bool:
    """Whether one of the conditions takes this point away; the sacral holes go together."""
    group = SACRAL if point.id in SACRAL else (point.id,)
    for condition in held:
        if condition.excludes_all or condition.skips.intersection(group):
            return True
        if condition.id in point.skip_if or point.region in condition.skips_regions:
            return True
        if condition.id in PREGNANCY and point.pregnancy == "avoid":
            return True
    return point.show_only


def is_routine_allowed(routine: Routine, allowed: Allowance) -> bool:
    """Whether the routine as a whole may be offered; its steps are filtered apart."""
    if not allowed.may_practise:
        return False
    if allowed.is_pregnant:
        return routine.id == PREGNANCY_ROUTINE
    return routine.id != PREGNANCY_ROUTINE and not routine.excluded & allowed.conditions
