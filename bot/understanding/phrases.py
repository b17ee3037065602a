"""Phrases of the rule files, and finding them in a row of words."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from types import MappingProxyType
from typing import Final, Literal

from bot.understanding.letters import HAN, Token, clean

Kind = Literal["stem", "exact", "prefix", "suffix", "infix", "gap", "range", "choice"]
LEAST_PREFIX: Final = 3
_MANY: Final = 4  # options that are not tried one by one

_PIECE: Final = re.compile(rf"\([^)]*\)|\[[^\]]*\]|\.\.|#[\d.]+(?:-[\d.]+)?|=?\*?[{HAN}]|[^\s{HAN}()\[\]]+")


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a phrase; a choice holds rows of elements, the empty row when it may be left out.

    `firsts` are the words or stems a choice may begin with, empty where that is open.
    """

    kind: Kind
    text: str = ""
    ends: tuple[float, float] = (0, 0)
    options: tuple[tuple["Element", ...], ...] = ()
    firsts: tuple[str, ...] = ()


Elements = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """An entry, unfolded at its beginning, and the group it stands for."""

    group: str
    elements: Elements


@dataclass(slots=True)
class Sighting:
    """A group seen at the words first … last."""

    group: str
    first: int
    last: int
    is_negated: bool = False
    is_past: bool = False


class PhraseError(ValueError):
    """An entry that cannot be read."""


def compiled(group: str, entry: str, stem: Callable[[str], str]) -> Iterator[Phrase]:
    """The phrases of one entry, one for each way it may begin."""
    for form in _alternatives(entry):
        for elements in _unfolded(_elements(form, stem)):
            if not elements or "gap" in (elements[0].kind, elements[-1].kind):
                raise PhraseError(f"{form!r} of {group[:40]!r} is empty or has a gap at an end")
            yield Phrase(group, elements)


def _alternatives(entry: str) -> list[str]:
    """The entry cut at each `|` outside brackets."""
    forms, depth = [""], 0
    for char in entry:
        depth += (char in "([") - (char in ")]")
        if char == "|" and not depth:
            forms.append("")
        else:
            forms[-1] += char
    return forms


def _unfolded(elements: Elements) -> Iterator[Elements]:
    if elements and elements[0].kind == "choice":
        for option in elements[0].options:
            yield from _unfolded((*option, *elements[1:]))
    else:
        yield elements


@lru_cache(maxsize=2_000)  # many entries share their rows
def _elements(text: str, stem: Callable[[str], str]) -> Elements:
    return tuple(_element(piece, stem) for piece in _PIECE.findall(text))


@lru_cache(maxsize=2_000)  # more would leave holes in memory that nothing fills
def _element(piece: str, stem: Callable[[str], str]) -> Element:
    if piece[0] in "([":
        rows = tuple(_elements(option, stem) for option in piece[1:-1].split("|"))
        return Element("choice", options=(*rows, ()) if piece[0] == "(" else rows, firsts=_firsts(rows))
    if piece == "..":
        return Element("gap")
    if piece[0] == "#":
        low, _, high = piece[1:].partition("-")
        return Element("range", ends=(float(low), float(high or low)))
    if piece[0] == "=":
        return Element("exact", clean(piece[1:]))
    if piece[0] == "*":
        return Element("infix" if piece[-1] == "*" else "suffix", clean(piece.strip("*")))
    if piece[-1] == "*" and len(piece) > LEAST_PREFIX:
        return Element("prefix", clean(piece[:-1]))
    return Element("stem", stem(clean(piece)))


def _firsts(rows: Sequence[Elements]) -> tuple[str, ...]:
    heads = [_heads(row) for row in rows] if len(rows) >= _MANY else [None]
    return () if None in heads else tuple(sorted(frozenset().union(*(one for one in heads if one))))


def forget() -> None:
    """Nothing is compiled any more for now."""
    _elements.cache_clear()
    _element.cache_clear()


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its stem and its value when it is a number."""

    token: Token
    text: str
    stem: str
    number: float | None


class Lexicon:
    """All phrases of a language, indexed by how they begin."""

    def __init__(self, phrases: Iterable[Phrase], gap: int) -> None:
        self._gap = gap
        rows: dict[Kind, dict[str, list[Phrase]]] = {}
        for phrase in phrases:
            first = phrase.elements[0]
            rows.setdefault(first.kind, {}).setdefault(first.text, []).append(phrase)
        starts: tuple[Kind, ...] = ("stem", "exact", "prefix", "suffix", "infix")
        self._starts: Mapping[Kind, Mapping[str, tuple[Phrase, ...]]] = {
            kind: {text: tuple(found) for text, found in rows.get(kind, {}).items()} for kind in starts
        }
        self._ranges = tuple(rows.get("range", {}).get("", ()))
        self._beginning = lru_cache(maxsize=6_000)(self._find_beginning)

    def _find_beginning(self, text: str, stem: str) -> "_Beginning":
        found = [*self._starts["stem"].get(stem, ()), *self._starts["exact"].get(text, ())]
        for end in range(LEAST_PREFIX, len(text) + 1):
            found += self._starts["prefix"].get(text[:end], ())
        for suffix, phrases in self._starts["suffix"].items():
            if text.endswith(suffix) or stem.endswith(suffix):
                found += phrases
        for infix, phrases in self._starts["infix"].items():
            if infix in text:
                found += phrases
        return _sorted_by_next(found)

    def find(self, words: Sequence[Word]) -> list[Sighting]:
        """Every phrase in the words; the same group at the same place once."""
        seen: dict[tuple[str, int, int], Sighting] = {}
        for at, word in enumerate(words):
            for phrase in self._candidates(words, at, word):
                end = self._match(phrase.elements, words, at, first=at)
                if end is not None:
                    seen.setdefault((phrase.group, at, end - 1), Sighting(phrase.group, at, end - 1))
        return list(seen.values())

    def _candidates(self, words: Sequence[Word], at: int, word: Word) -> Iterable[Phrase]:
        """The phrases that begin with this word and may go on with the next."""
        if word.number is not None:
            return self._ranges
        beginning = self._beginning(word.text, word.stem)
        if not beginning.by_next or at + 1 == len(words):
            return beginning.free
        following = dict.fromkeys((words[at + 1].text, words[at + 1].stem))
        return chain(beginning.free, *(beginning.by_next.get(one, ()) for one in following))

    def _match(self, elements: Elements, words: Sequence[Word], at: int, *, first: int) -> int | None:
        """The index behind the last word if the elements match from `at`, in the sentence of the `first` word."""
        for place, head in enumerate(elements):
            if head.kind == "gap":
                rest, places = elements[place + 1 :], range(at, min(at + self._gap + 1, len(words)))
                return self._first_end(self._match(rest, words, one, first=first) for one in places)
            if head.kind == "choice":
                if not _may_begin(head, words, at):
                    if () in head.options:
                        continue
                    return None
                options = (option for option in head.options if _may_go_on(option, words, at))
                rows = ((*option, *elements[place + 1 :]) for option in options)
                return self._first_end(self._match(row, words, at, first=first) for row in rows)
            if at >= len(words) or not fits(head, words[at]):
                return None
            at += 1
        return at if _is_one_sentence(words[first], words[at - 1]) else None

    @staticmethod
    def _first_end(ends: Iterable[int | None]) -> int | None:
        return next((end for end in ends if end is not None), None)


@dataclass(frozen=True, slots=True)
class _Beginning:
    """The phrases that begin with a word: by what must follow, and those that leave it open."""

    free: tuple[Phrase, ...]
    by_next: Mapping[str, tuple[Phrase, ...]]


def _sorted_by_next(phrases: Sequence[Phrase]) -> _Beginning:
    if len(phrases) <= _FEW:
        return _Beginning(tuple(phrases), _NOTHING) if phrases else _NO_PHRASES
    free: list[Phrase] = []
    by_next: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        following = _heads(phrase.elements[1:])
        if following is None:
            free.append(phrase)
        for one in following or ():
            by_next.setdefault(one, []).append(phrase)
    return _Beginning(tuple(free), {one: tuple(found) for one, found in by_next.items()})


_FEW: Final = 8  # phrases that are tried faster than sorted
_NOTHING: Final[Mapping[str, tuple[Phrase, ...]]] = MappingProxyType({})
_NO_PHRASES: Final = _Beginning((), _NOTHING)


def _heads(elements: Elements) -> frozenset[str] | None:
    """The words or stems of which one must come first; None when that is open."""
    if not elements or elements[0].kind not in ("stem", "exact", "choice"):
        return None
    head, rest = elements[0], elements[1:]
    if head.kind != "choice":
        return frozenset({head.text})
    options = [_heads((*option, *rest)) for option in head.options]
    return None if None in options else frozenset().union(*(one for one in options if one))


def _may_begin(choice: Element, words: Sequence[Word], at: int) -> bool:
    """Whether the word there may be the first of a choice: asked for each, so most are left at once."""
    if not choice.firsts:
        return True
    return at < len(words) and (words[at].text in choice.firsts or words[at].stem in choice.firsts)


def _may_go_on(option: Elements, words: Sequence[Word], at: int) -> bool:
    """Whether the word there is the first of an option; open where that is not one word."""
    if not option or option[0].kind in ("gap", "choice"):
        return True
    return at < len(words) and fits(option[0], words[at])


def _is_one_sentence(first: Word, last: Word) -> bool:
    return first.token.sentence == last.token.sentence


def fits(element: Element, word: Word) -> bool:
    """Whether one element reads one word."""
    match element.kind:
        case "stem":
            return element.text in (word.stem, word.text)
        case "exact":
            return element.text == word.text
        case "prefix":
            return word.text.startswith(element.text)
        case "suffix":
            return word.text.endswith(element.text) or word.stem.endswith(element.text)
        case "infix":
            return element.text in word.text
        case "range":
            return word.number is not None and element.ends[0] <= word.number <= element.ends[1]
        case _:
            return False
