"""Stems and typos: which known word a typed word stands for."""

import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import MappingProxyType
from typing import Final, Protocol

from bot.domain.slips import letters, slips

_SNOWBALL: Final = "snowballstemmer"
_LEAST_FOR_TYPO = 5
_TWO_SLIPS_FROM = 8
_MOST_FOR_TYPO = 20
_LEAST_PREFIX = 4


class _Engine(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802


def stemmer(name: str, known: Mapping[str, str] = MappingProxyType({})) -> Callable[[str], str]:
    """A cached stemmer by its Snowball name, `known` stems first; without a name words stay as they are."""
    engine = _engine(name)
    if engine is None:
        return str

    @lru_cache(maxsize=6_000)
    def cut(word: str) -> str:
        return str(engine.stemWord(word)) if len(word) > 2 else word

    def stem(word: str) -> str:
        return known.get(word) or cut(word)

    return stem


def _engine(name: str) -> _Engine | None:
    """One stemmer alone: the package itself would import those of forty languages, which take 3 MB."""
    spec = find_spec(_SNOWBALL)
    assert spec
    package = sys.modules.setdefault(_SNOWBALL, module_from_spec(spec))
    try:
        module = import_module(f"{_SNOWBALL}.{name}_stemmer")
    except ModuleNotFoundError:
        return None
    finally:
        if not hasattr(package, "stemmer"):  # whoever imports the package later gets the whole of it
            sys.modules.pop(_SNOWBALL, None)
    engine: _Engine = getattr(module, f"{name.title().replace('_', '')}Stemmer")()
    return engine


class Vocabulary:
    """Words in their order, looked up by halves: a fifth of a set's memory, for words that are asked for once."""

    __slots__ = ("_words",)

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(sorted({*words}))

    def __contains__(self, word: str) -> bool:
        at = bisect_left(self._words, word)
        return at < len(self._words) and self._words[at] == word


class Speller:
    """Reads a mistyped word as the nearest known one."""

    def __init__(self, known: Vocabulary, targets: Collection[str], prefixes: Collection[str] = ()) -> None:
        self._known = known
        self._others = frozenset(word for word in targets if word not in known)
        self._prefixes = frozenset(prefixes)
        self._by_letter: dict[str, _Shelf] = {}
        for word in sorted(targets):
            if len(word) >= _LEAST_FOR_TYPO:
                self._by_letter.setdefault(word[0], _Shelf()).add(word)
        self.fix = lru_cache(maxsize=6_000)(self._fix)

    def _fix(self, word: str) -> str:
        if self._knows(word) or not word.isalpha():
            return word
        short = _unstretched(word)
        if self._knows(short):
            return short
        if not _LEAST_FOR_TYPO <= len(word) <= _MOST_FOR_TYPO:
            return word
        found = self._nearest(short)
        return word if found is None or self._is_loss(word, found) else found

    def _knows(self, word: str) -> bool:
        return word in self._known or word in self._others

    def _is_loss(self, word: str, found: str) -> bool:
        """Whether the rules know how the word begins, and the other would begin otherwise."""
        starts = (word[:end] for end in range(_LEAST_PREFIX, len(word)))
        return any(start in self._prefixes and not found.startswith(start) for start in starts)

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
