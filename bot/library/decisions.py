"""What each condition decides for each point: the table behind "every point and condition decided"."""

from typing import Literal

from bot.domain.ids import ConditionId, PointId
from bot.library.schema import ConditionFact, Facts, PointFact

Verdict = Literal["nothing", "skip", "palms", "gentle", "ask_where", "wait", "no_tools", "screen_first", "ok"]


def verdict(point: tuple[PointId, PointFact], condition: tuple[ConditionId, ConditionFact]) -> Verdict | None:
    """The strictest thing this condition says about this point; None where it says nothing at all."""
    code, fact = point
    name, rule = condition
    if rule.excludes_all:
        return "nothing"
    if code in rule.skips or name in fact.skip_if or fact.region in rule.skips_regions:
        return "skip"
    return _softer(rule)


def _softer(rule: ConditionFact) -> Verdict | None:
    applies: dict[Verdict, bool] = {
        "palms": rule.bars_deep,
        "gentle": rule.effect == "gentle",
        "ask_where": rule.is_local,
        "wait": rule.wait_minutes is not None,
        "no_tools": rule.bars_tools,
        "screen_first": bool(rule.asks),
        "ok": rule.effect == "info" or bool(rule.skips or rule.skips_regions or rule.implies),
    }
    return next((one for one, is_so in applies.items() if is_so), None)


def undecided(facts: Facts) -> dict[ConditionId, list[PointId]]:
    """The points for which a condition has no rule, by condition; empty when all is decided."""
    found: dict[ConditionId, list[PointId]] = {}
    for condition in facts.conditions.items():
        open_points = [
            point[0]
            for point in facts.points.items()
            if verdict(point, condition) is None and not _named_elsewhere(condition[0], facts)
        ]
        if open_points:
            found[condition[0]] = open_points
    return found


def _named_elsewhere(condition: ConditionId, facts: Facts) -> bool:
    """A condition that some point or routine names is decided: the others stay as they are."""
    return any(condition in point.skip_if for point in facts.points.values()) or any(
        condition in routine.excluded for routine in facts.routines.values()
    )
