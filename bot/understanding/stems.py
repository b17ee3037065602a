"""Stems and typos: which known word a typed word stands for."""

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from types import MappingProxyType

import snowballstemmer
from rapidfuzz.distance import OSA

_LEAST_FOR_TYPO = 5
_TWO_SLIPS_FROM = 8
_MOST_FOR_TYPO = 20


def stemmer(name: str, known: Mapping[str, str] = MappingProxyType({})) -> Callable[[str], str]:
    """A cached stemmer by its Snowball name, `known` stems first; without a name words stay as they are."""
    if name not in snowballstemmer.algorithms():
        return str
    engine = snowballstemmer.stemmer(name)

    @lru_cache(maxsize=6_000)
    def stem(word: str) -> str:
        return known.get(word) or (str(engine.stemWord(word)) if len(word) > 2 else word)

    return stem


class Speller:
    """Reads a mistyped word as the nearest known one."""

    def __init__(self, known: Collection[str], targets: Collection[str]) -> None:
        self._known = frozenset(known) | frozenset(targets)
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(targets):
            if len(word) >= _LEAST_FOR_TYPO:
                self._by_letter.setdefault(word[0], []).append(word)
        self.fix = lru_cache(maxsize=6_000)(self._fix)

    def _fix(self, word: str) -> str:
        if word in self._known or not word.isalpha():
            return word
        short = _unstretched(word)
        if short in self._known:
            return short
        if not _LEAST_FOR_TYPO <= len(word) <= _MOST_FOR_TYPO:
            return word
        return self._nearest(short) or word

    def _nearest(self, word: str) -> str | None:
        slips = 2 if len(word) >= _TWO_SLIPS_FROM else 1
        best: tuple[int, str] | None = None
        for known in self._by_letter.get(word[0], ()):
            if abs(len(known) - len(word)) > slips:
                continue
            distance = OSA.distance(word, known, score_cutoff=slips)
            if distance <= slips and (best is None or distance < best[0]):
                best = (distance, known)
        return best[1] if best else None


def _unstretched(word: str) -> str:
    """Doubled letters once: "tiredd" → "tired" (tried only when the word is unknown)."""
    return "".join(char for at, char in enumerate(word) if at == 0 or char != word[at - 1])
