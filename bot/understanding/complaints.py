"""Which complaint a view is about, by weighted rules and the trained weights."""

from collections.abc import Mapping
from typing import Final, get_args

from bot.domain.ids import ComplaintId
from bot.understanding.scenes import View

OUT_OF_SCOPE: Final = "out_of_scope"
COMPLAINTS: Final[tuple[ComplaintId, ...]] = get_args(ComplaintId)
LABELS: Final[tuple[str, ...]] = (*COMPLAINTS, OUT_OF_SCOPE)
_WEIGHTS: Final[Mapping[str, float]] = {"sure": 4.0, "likely": 2.0, "hint": 1.0}
_MORE: Final = 0.35  # what a further pattern of the same complaint adds
_MOST: Final = 7.0


def rule_scores(view: View) -> dict[str, float]:
    """Rule points per label; the strongest pattern counts whole, the others a part."""
    points: dict[str, list[float]] = {}
    for one in view.fired:
        if one.label.file == "complaints" and one.label.key in LABELS:
            points.setdefault(one.label.key, []).append(_WEIGHTS[one.label.level])
    return {key: _together(found) for key, found in points.items()}


def _together(found: list[float]) -> float:
    strongest, *others = sorted(found, reverse=True)
    return min(_MOST, strongest + _MORE * sum(others))
