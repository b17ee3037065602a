"""What the net of danger looks at: words and whether they are denied, pairs, letter runs, groups; no pattern."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.understanding import negation
from bot.understanding.features import runs
from bot.understanding.scenes import View

MOST_RUNS: Final = 1500
NUMBER: Final = "#"
_DENIED, _PAST, _GROUP = "not_", "was_", "G:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """Marks count whole; each other list shares one weight."""

    marks: list[str]
    words: list[str]
    pairs: list[str]
    runs: list[str]
    senses: list[str]

    def shared(self) -> tuple[list[str], ...]:
        return self.words, self.pairs, self.runs, self.senses


def clues(view: View, places: range | None = None) -> Clues:
    """All features of a view, or of some of its words that stand together."""
    places = range(len(view.scene.words)) if places is None else places
    words, moods = view.scene.words[places.start : places.stop], _moods(view)[places.start : places.stop]
    stems = [word.stem if word.number is None else NUMBER for word in words]
    told = [mood + stem for mood, stem in zip(moods, stems, strict=True)]
    pairs = {f"P:{left} {right}" for left, right in pairwise(told)}
    return Clues(
        marks=sorted({*_groups(view, places), *_persons(view, places)}),
        words=sorted({f"W:{one}" for one in (*told, *stems)}),
        pairs=sorted(pairs | {f"K:{left} {right}" for left, right in zip(stems, stems[2:], strict=False)}),
        runs=sorted({run for word in words for run in runs(f" {word.text} ")})[:MOST_RUNS],
        senses=[f"E:{word.text}" for word, mood in zip(words, moods, strict=True) if mood != _DENIED],
    )


def of_word(view: View, at: int) -> Sequence[str]:
    """The features of one word alone."""
    word = view.scene.words[at]
    return [f"W:{word.stem}", f"E:{word.text}", *runs(f" {word.text} ")]


def _moods(view: View) -> list[str]:
    marked = negation.marked_words(view.scene, view.pack.reach)
    return [_mood(is_negated=one.is_negated, is_past=one.is_past) for one in marked]


def _mood(*, is_negated: bool, is_past: bool) -> str:
    return _DENIED if is_negated else _PAST if is_past else ""


def _groups(view: View, places: range) -> Iterator[str]:
    for group, sightings in view.scene.by_group.items():
        if group not in negation.MARKERS and group[0] != "'":
            for one in sightings:
                if one.first in places:
                    yield _mood(is_negated=one.is_negated, is_past=one.is_past) + _GROUP + group


def _persons(view: View, places: range) -> Iterator[str]:
    for group in (negation.SELF, negation.OTHERS):
        if any(one.first in places for one in view.scene.by_group.get(group, ())):
            yield f"@{group}"
    if "?" in _plain(view, places):
        yield "@asked"


def _plain(view: View, places: range) -> str:
    """The text from the first of some words up to the word behind the last."""
    words = view.scene.words
    start = words[places.start].token.start if places.start else 0
    return view.plain[start : words[places.stop].token.start if places.stop < len(words) else None]
