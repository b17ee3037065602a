"""Which complaint a view is about, by weighted rules and the trained weights."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, get_args

from bot.domain.ids import ComplaintId
from bot.understanding.scenes import View

OUT_OF_SCOPE: Final = "out_of_scope"
COMPLAINTS: Final[tuple[ComplaintId, ...]] = get_args(ComplaintId)
LABELS: Final[tuple[str, ...]] = (*COMPLAINTS, OUT_OF_SCOPE)
_WEIGHTS: Final[Mapping[str, float]] = {"sure": 4.0, "likely": 2.0, "hint": 1.0}
LEANING: Final = 0.4  # sending somebody away is the worse mistake
SURE: Final = 0.6
CLOSE: Final = 10.0
VAGUE: Final = frozenset({"general_wellbeing"})  # heard in much: never first by its place alone
LEAST_NAMED: Final = 0.002
MOST_NAMED: Final = 3
LEAST_GUESS: Final = 0.08
LEAST_ASKED: Final = 0.15
LEAST_GUESSES: Final = 2
MOST_GUESSES: Final = 4
_MORE: Final = 0.35  # what a further pattern of the same complaint adds
_MOST: Final = 7.0


def rule_scores(view: View) -> dict[str, float]:
    """Rule points per label; the strongest pattern counts whole, the others a part."""
    points: dict[str, list[float]] = {}
    for one in view.fired:
        if one.label.file == "complaints" and one.label.key in LABELS:
            points.setdefault(one.label.key, []).append(_WEIGHTS[one.label.level])
    return {key: _together(found) for key, found in points.items()}


def first_places(view: View) -> dict[str, int]:
    """Where each complaint is first heard by a sure pattern."""
    places: dict[str, int] = {}
    for one in view.fired:
        if one.label.file == "complaints" and one.label.level == "sure":
            start = min(seen.first for seen in one.seen)
            places[one.label.key] = min(start, places.get(one.label.key, start))
    return places


def _together(found: list[float]) -> float:
    strongest, *others = sorted(found, reverse=True)
    return min(_MOST, strongest + _MORE * sum(others))


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Complaints named, and what an unsure reading could also be."""

    complaints: tuple[ComplaintId, ...] = ()
    is_sure: bool = False
    guesses: tuple[ComplaintId, ...] = ()


def chosen(rules: Mapping[str, float], trained: Mapping[str, float], places: Mapping[str, int]) -> Choice:
    """Rank the labels by the weights, which have seen the rules; by the rules alone without weights."""
    chances = _softmax({label: (trained or rules).get(label, 0.0) for label in LABELS})
    chances[OUT_OF_SCOPE] *= math.exp(-LEANING)
    ranked = sorted(COMPLAINTS, key=lambda label: -chances[label])
    guesses = _guesses(ranked, chances)
    if not any(rules.values()) and not trained:
        return Choice()
    if chances[OUT_OF_SCOPE] >= chances[ranked[0]]:
        return Choice(is_sure=chances[OUT_OF_SCOPE] >= SURE, guesses=guesses)
    named = [label for label in ranked[1:MOST_NAMED] if _is_named(chances[label], rules.get(label, 0.0))]
    return Choice(
        complaints=_as_told([ranked[0], *named], chances, places),
        is_sure=chances[ranked[0]] >= SURE,
        guesses=guesses,
    )


def _as_told(
    named: Sequence[ComplaintId], chances: Mapping[str, float], places: Mapping[str, int]
) -> tuple[ComplaintId, ...]:
    """Of two that are close, the one told first comes first."""
    first, *others = named
    if others and _is_told_before(others[0], first, places) and chances[others[0]] * CLOSE >= chances[first]:
        return others[0], first, *others[1:]
    return first, *others


def _is_told_before(one: ComplaintId, other: ComplaintId, places: Mapping[str, int]) -> bool:
    return one not in VAGUE and one in places and other in places and places[one] < places[other]


def _guesses(ranked: Sequence[ComplaintId], chances: Mapping[str, float]) -> tuple[ComplaintId, ...]:
    """Two to four complaints worth a button each, or none when no complaint is likely at all."""
    if chances[ranked[0]] < LEAST_ASKED:
        return ()
    likely = sum(chances[label] >= LEAST_GUESS for label in ranked)
    return tuple(ranked[: min(MOST_GUESSES, max(LEAST_GUESSES, likely))])


def _is_named(chance: float, points: float) -> bool:
    """A further complaint counts when a rule heard it and the weights do not rule it out."""
    return (points >= _WEIGHTS["sure"] and chance >= LEAST_NAMED) or (points > 1 and chance >= LEAST_GUESS)


def _softmax(points: Mapping[str, float]) -> dict[str, float]:
    top = max(points.values())
    shares = {label: math.exp(value - top) for label, value in points.items()}
    total = sum(shares.values())
    return {label: share / total for label, share in shares.items()}
