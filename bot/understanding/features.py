"""What the trained weights look at: rules, groups, stems, pairs, letter runs and the senses of words."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.understanding.scenes import View

RUNS: Final = (3, 4, 5)
MOST_RUNS: Final = 1500
HAN_SIZES: Final = (1, 2, 3, 4)
_TELLING: Final = frozenset({"complaints", "idioms"})  # not the red flags: their rules change often


def signs(view: View) -> list[str]:
    """Features of weight one: groups (G, or N when denied) and patterns by key and level (R)."""
    found = {f"R:{one.label.key}.{one.label.level}" for one in view.fired if one.label.file in _TELLING}
    for group, sightings in view.scene.by_group.items():
        if group in view.pack.telling:
            found |= {f"{'N' if one.is_negated or one.is_past else 'G'}:{group}" for one in sightings}
    return sorted(found)


def texture(view: View) -> list[str]:
    """Features that share one weight: stems, pairs of stems, letter runs inside words; each once."""
    stems = [word.stem for word in view.scene.words]
    found = {f"W:{stem}" for stem in stems}
    found |= {f"W:{left} {right}" for left, right in pairwise(stems)}
    for word in view.scene.words:
        found.update(runs(f" {word.text} "))
    if view.pack.is_unspaced:
        found.update(runs("".join(word.text for word in view.scene.words)))
    return sorted(found)[:MOST_RUNS]


def senses(view: View) -> list[str]:
    """Words looked up by meaning: whole words, or all short runs where nothing is spaced."""
    texts = [word.text for word in view.scene.words]
    if not view.pack.is_unspaced:
        return [f"E:{text}" for text in texts]
    line = "".join(texts)
    return [f"E:{line[at : at + size]}" for size in HAN_SIZES for at in range(len(line) - size + 1)]


def runs(text: str) -> Iterator[str]:
    """Letter runs of a text."""
    for size in RUNS:
        for start in range(len(text) - size + 1):
            yield text[start : start + size]
