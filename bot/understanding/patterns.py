"""Patterns over groups: reading them from text and finding where they fire."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from bot.understanding.phrases import PhraseError, Sighting, Word

Mood = Literal["said", "past", "negated", "any"]
MOST_TRIES: Final = 8

_TOKENS: Final = re.compile(r"\s*('[^']*'|#[\d.]+(?:-[\d.]+)?|\w+|[+>&|!~?^-]|@\d+)")
_MOODS: Final[Mapping[str, Mood]] = {"^": "past", "~": "negated", "?": "any"}
_LINKS: Final[frozenset[str]] = frozenset("+>&-!")


@dataclass(frozen=True, slots=True)
class Operand:
    groups: tuple[str, ...]
    mood: Mood
    link: str  # how it hangs on the one before


@dataclass(frozen=True, slots=True)
class Pattern:
    """Operands that must be seen, and groups that must not."""

    text: str
    operands: tuple[Operand, ...]
    not_near: tuple[str, ...]  # tuples: sets of one or two take four times the memory
    not_at_all: tuple[str, ...]
    window: int | None


@dataclass(slots=True)
class Scene:
    """A message as groups at places."""

    words: Sequence[Word]
    window: int
    by_group: dict[str, list[Sighting]] = field(default_factory=dict)


Literals = Callable[[str], str]  # a quoted phrase → the name of its group


def parsed(text: str, literal: Literals) -> Pattern:
    """Read one pattern; quoted phrases become groups of their own."""
    pieces = _split(text)
    window = next((int(piece[1:]) for piece in pieces if piece[0] == "@"), None)
    operands: list[Operand] = []
    absent: dict[str, dict[str, None]] = {"-": {}, "!": {}}
    for link, mood, names in _operands([piece for piece in pieces if piece[0] != "@"]):
        groups = tuple(literal(name.strip("'")) if name[0] in "'#" else name for name in names)
        if link in absent:
            absent[link].update(dict.fromkeys(groups))
        else:
            operands.append(Operand(groups, mood, link))
    if not operands:
        raise PhraseError(f"{text!r} asks for nothing")
    return Pattern(text, tuple(operands), tuple(absent["-"]), tuple(absent["!"]), window)


def _split(text: str) -> list[str]:
    pieces, at = [], 0
    while at < len(text.rstrip()):
        match = _TOKENS.match(text, at)
        if match is None:
            raise PhraseError(f"{text!r}: cannot read {text[at:]!r}")
        pieces.append(match[1])
        at = match.end()
    return pieces


def _operands(pieces: Sequence[str]) -> Iterator[tuple[str, Mood, list[str]]]:
    link, mood, names, expects_name = "+", _said(), list[str](), True
    for piece in pieces:
        if piece in _MOODS and expects_name:
            mood = _MOODS[piece]
        elif piece in _LINKS:
            if names:
                yield link, mood, names
            link, mood, names, expects_name = piece, _said(), [], True
        elif piece == "|":
            expects_name = True
        elif expects_name:
            names.append(piece)
            expects_name = False
        else:
            raise PhraseError(f"{' '.join(pieces)!r}: an operator is missing before {piece!r}")
    if names:
        yield link, mood, names


def _said() -> Mood:
    return "said"


def fires(pattern: Pattern, scene: Scene) -> tuple[Sighting, ...] | None:
    """The sightings that make the pattern fire, or None."""
    seen = scene.by_group
    if any(_is_said(seen.get(group, ())) for group in pattern.not_at_all):
        return None
    window = pattern.window or scene.window
    for first in _choices(pattern.operands[0], scene):
        chain = _chain(pattern.operands[1:], (first,), scene, window)
        if chain and not _is_spoiled(pattern, chain, scene):
            return chain
    return None


def _choices(operand: Operand, scene: Scene) -> list[Sighting]:
    found = [
        sighting
        for group in operand.groups
        for sighting in scene.by_group.get(group, ())
        if _suits(sighting, operand.mood)
    ]
    return found[:MOST_TRIES]


def _suits(sighting: Sighting, mood: Mood) -> bool:
    if mood == "negated":
        return sighting.is_negated
    if mood == "any":
        return True
    return not sighting.is_negated and (mood == "past" or not sighting.is_past)


def _chain(
    operands: Sequence[Operand], so_far: tuple[Sighting, ...], scene: Scene, window: int
) -> tuple[Sighting, ...] | None:
    if not operands:
        return so_far
    for sighting in _choices(operands[0], scene):
        if is_linked(so_far[-1], sighting, link=operands[0].link, scene=scene, window=window):
            chain = _chain(operands[1:], (*so_far, sighting), scene, window)
            if chain:
                return chain
    return None


def is_linked(before: Sighting, after: Sighting, *, link: str, scene: Scene, window: int) -> bool:
    """Whether two sightings stand as the link between them asks."""
    if link == "&":
        return True
    if link == ">" and after.first <= before.first:
        return False
    return distance(before, after, scene.words) <= window


def distance(one: Sighting, other: Sighting, words: Sequence[Word]) -> int:
    """How many places lie between two sightings; 0 when they touch or overlap."""
    left, right = (one, other) if one.first <= other.first else (other, one)
    return max(0, words[right.first].token.at - words[left.last].token.at)


def _is_spoiled(pattern: Pattern, chain: Sequence[Sighting], scene: Scene) -> bool:
    sentences = {scene.words[sighting.first].token.sentence for sighting in chain}
    return any(
        not sighting.is_negated and scene.words[sighting.first].token.sentence in sentences
        for group in pattern.not_near
        for sighting in scene.by_group.get(group, ())
    )


def _is_said(sightings: Sequence[Sighting]) -> bool:
    return any(not sighting.is_negated for sighting in sightings)
