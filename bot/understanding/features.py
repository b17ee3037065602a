"""What the trained weights look at: rules that fired, groups seen, stems, pairs and letter runs."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.understanding.negation import MARKERS
from bot.understanding.scenes import View

RUNS: Final = (3, 4, 5)
MOST_RUNS: Final = 1500
_SILENT: Final = MARKERS | {"wish"}
_TELLING: Final = frozenset({"complaints", "flags", "idioms"})


def signs(view: View) -> list[str]:
    """Features of weight one: groups (G, or N when denied) and patterns by key and level (R)."""
    found = {f"R:{one.label.key}.{one.label.level}" for one in view.fired if one.label.file in _TELLING}
    for group, sightings in view.scene.by_group.items():
        if group not in _SILENT and group[0] != "'":
            found |= {f"{'N' if one.is_negated or one.is_past else 'G'}:{group}" for one in sightings}
    return sorted(found)


def texture(view: View) -> list[str]:
    """Features that share one weight: stems, pairs of stems, letter runs inside words; each once."""
    stems = [word.stem for word in view.scene.words]
    found = {f"W:{stem}" for stem in stems}
    found |= {f"W:{left} {right}" for left, right in pairwise(stems)}
    for word in view.scene.words:
        found.update(_runs(f" {word.text} "))
    if view.pack.is_unspaced:
        found.update(_runs("".join(word.text for word in view.scene.words)))
    return sorted(found)[:MOST_RUNS]


def _runs(text: str) -> Iterator[str]:
    for size in RUNS:
        for start in range(len(text) - size + 1):
            yield text[start : start + size]
