"""A routine made ready for one body: excluded points out, pressure and tools as the conditions allow."""

from datetime import datetime

from bot.domain.content import Length, Point, Pressure, Routine, RoutineStep, Shelf, Technique
from bot.domain.people import Means
from bot.domain.safety import FIRST_TRIMESTER, Allowance, is_routine_allowed
from bot.domain.sessions import Beat, BeatSide, Plan, Practice, beats_of, skipped, stopped, without

FEWEST_STEPS = 2
SHORTEST_HOLD = 15
RUBS: frozenset[Technique] = frozenset(("palm_rub", "fist_rub", "knuckle_rub"))
TOOLS: frozenset[Technique] = frozenset(("ball_lean",))
PALMS: frozenset[Technique] = frozenset(("palm_hold", "palm_rub"))


def plan_for(shelf: Shelf, routine: Routine, length: Length, *, allowed: Allowance, means: Means) -> Plan | None:
    """The plan of this routine for this body and these means, or None where too little of it is left."""
    means = _open_means(allowed, means)
    kept = _kept(shelf, routine, length, allowed=allowed, means=means)
    if len(kept) < FEWEST_STEPS:
        return None
    version = routine.versions[length]
    points = {beat.point for _, beat in kept}
    return Plan(
        routine=routine.id,
        length=length,
        means=means,
        beats=beats_of(version, kept),
        dropped=tuple(dict.fromkeys(s.point for s in version.steps if s.point in allowed.excluded - points)),
        is_softened=allowed.is_gentle or not allowed.may_press_deep,
    )


def is_open(shelf: Shelf, routine: Routine, length: Length, *, allowed: Allowance, means: Means) -> bool:
    """Whether there is a plan of this length."""
    means = _open_means(allowed, means)
    return len(_kept(shelf, routine, length, allowed=allowed, means=means)) >= FEWEST_STEPS


def _kept(
    shelf: Shelf, routine: Routine, length: Length, *, allowed: Allowance, means: Means
) -> tuple[tuple[int, Beat], ...]:
    """The steps that this body allows, each with its row."""
    if not is_routine_allowed(routine, allowed) or not _is_length_open(length, allowed, means):
        return ()
    rows = enumerate(routine.versions[length].steps)
    beats = ((row, _beat(shelf.points[step.point], step, allowed=allowed, means=means)) for row, step in rows)
    return tuple((row, beat) for row, beat in beats if beat is not None)


def kept_safe(shelf: Shelf, practice: Practice, allowed: Allowance, now: datetime) -> Practice:
    """The session as this body allows it now: without points that are out, stopped where the routine itself is."""
    routine = shelf.routines.get(practice.plan.routine)
    if routine is None or not is_routine_allowed(routine, allowed):
        return stopped(practice, now)
    kept = without(practice, allowed.excluded)
    return skipped(kept, now) if kept.beat.point in allowed.excluded else kept


def _is_length_open(length: Length, allowed: Allowance, means: Means) -> bool:
    if FIRST_TRIMESTER in allowed.conditions and length != "desk":
        return False
    return length != "long" or means == "partner"


def _open_means(allowed: Allowance, means: Means) -> Means:
    """The means that the conditions leave: own hands where a partner or a tool is barred."""
    if means == "partner" and not allowed.may_have_partner:
        return "self"
    return "self" if means == "ball" and not allowed.may_use_tools else means


def _beat(point: Point, step: RoutineStep, *, allowed: Allowance, means: Means) -> Beat | None:
    if point.id in allowed.excluded:
        return None
    technique = _technique(point, step, allowed=allowed, means=means)
    if technique is None:
        return None
    is_light = allowed.is_gentle or not allowed.may_press_deep or point.id in allowed.gentle
    return Beat(
        kind="point",
        seconds=_seconds(step, allowed),
        point=point.id,
        technique=technique,
        pressure="light" if is_light else _softer(step.pressure, point.pressure),
        side=_side(step),
        cue=step.cue if technique == step.technique else "",
        part="thoracic" if allowed.is_pregnant and point.id == "EX-B2" else step.part,
    )


def _technique(point: Point, step: RoutineStep, *, allowed: Allowance, means: Means) -> Technique | None:
    """The technique with these means: no tool that is barred or missing, palms where firm pressure is barred."""
    technique = step.technique
    if technique in TOOLS and means != "ball":
        if means != "partner" and "self_hand" not in point.reach:
            return None
        technique = "press_hold"
    if not _is_reached(point, technique, means):
        return None
    if technique in RUBS and (allowed.is_gentle or not allowed.may_press_deep):
        return "palm_rub"
    return technique if allowed.may_press_deep or technique in PALMS else "palm_hold"


def _is_reached(point: Point, technique: Technique, means: Means) -> bool:
    if means == "partner" or point.tier == "companion" or technique in TOOLS:
        return True
    return bool({"self_hand", "self_hand_partial"} & set(point.reach))


def _seconds(step: RoutineStep, allowed: Allowance) -> int:
    seconds = max(SHORTEST_HOLD, step.seconds // 2) if allowed.is_gentle else step.seconds
    return seconds if allowed.most_seconds is None else min(seconds, allowed.most_seconds)


def _side(step: RoutineStep) -> BeatSide:
    return "midline" if step.sides == "midline" else "both"


def _softer(one: Pressure, other: Pressure) -> Pressure:
    order: tuple[Pressure, ...] = ("light", "light_moderate", "moderate")
    return min(one, other, key=order.index)
