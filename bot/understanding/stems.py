"""Stems and typos: which known word a typed word stands for."""

from array import array
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

import snowballstemmer

from bot.domain.slips import letters, slips

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
        self._by_letter: dict[str, _Shelf] = {}
        for word in sorted(targets):
            if len(word) >= _LEAST_FOR_TYPO:
                self._by_letter.setdefault(word[0], _Shelf()).add(word)
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
        most = 2 if len(word) >= _TWO_SLIPS_FROM else 1
        shelf = self._by_letter.get(word[0])
        near = [(slips(word, known, most), known) for known in shelf.alike(word, most)] if shelf else []
        return min(((far, known) for far, known in near if far <= most), default=(0, None))[1]


class _Shelf:
    """Words in their order, each with its letters: most are ruled out by these alone."""

    __slots__ = ("_letters", "_words")

    def __init__(self) -> None:
        self._words: list[str] = []
        self._letters = array("Q")

    def add(self, word: str) -> None:
        self._words.append(word)
        self._letters.append(letters(word))

    def alike(self, word: str, most: int) -> Iterator[str]:
        """Those that so few slips may make of the word."""
        mine = letters(word)
        for known, theirs in zip(self._words, self._letters, strict=True):
            if (mine ^ theirs).bit_count() <= 2 * most:
                yield known


def _unstretched(word: str) -> str:
    """Doubled letters once: "tiredd" → "tired" (tried only when the word is unknown)."""
    return "".join(char for at, char in enumerate(word) if at == 0 or char != word[at - 1])
