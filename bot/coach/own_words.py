"""A person's own words in a reminder wish: "at 21:30 and tell me to breathe", "at 11: stand up"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from bot.coach.ports import Understander
from bot.domain.meanings import Schedule

MOST_WORDS = 40
LONGEST = 120  # letters of what a reminder shows
LONGEST_LEAD = 4
QUOTES = ' "“”„«»'
DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A wish with its own words; `then` is how the one behind it was told, `then_note` its words if it has any."""

    said: Schedule
    note: str = ""
    then: str = ""
    then_note: str = ""


def read(reader: Understander, text: str, said: Schedule, *, is_routine: bool) -> Wish:
    """The wish without its words, and the second one of the same breath behind it."""
    parts = _halves(reader, text, said)
    if parts is None:
        note, rest = _found(reader, text, said, is_routine=is_routine)
        return Wish(said=rest, note=note)
    (head, first), (tail, second) = parts
    note, rest = _found(reader, head, first, is_routine=is_routine)
    then_note, then = _found(reader, tail, second, is_routine=is_routine)
    return Wish(said=replace(rest, then=then), note=note, then=tail, then_note=then_note)


Part: TypeAlias = tuple[str, Schedule]


def _halves(reader: Understander, text: str, said: Schedule) -> tuple[Part, Part] | None:
    """ "Weekdays at 7 to breathe and weekends at 9": words stand between the two, each has a time of its own."""
    words = text.split()[:MOST_WORDS]
    for place in range(2, len(words) - 1):
        if said.then is None and reader.choice(words[place - 1], "joint") and reader.choice(words[place], "when"):
            head, tail = " ".join(words[: place - 1]), " ".join(words[place:])
            first, second = reader.schedule(head), reader.schedule(tail)
            if first is not None and second is not None and _is_apart(first, second, said):
                return (head, first), (tail, second)
    return None


def _is_apart(first: Schedule, second: Schedule, said: Schedule) -> bool:
    """Whether both are whole and the text read at once loses one of them."""
    is_lost = not set(second.times) <= set(said.times) or first.weekdays != said.weekdays
    return bool(first.times and second.times) and is_lost and not (first.is_odd or second.is_odd)


def _found(reader: Understander, text: str, said: Schedule, *, is_routine: bool) -> tuple[str, Schedule]:
    """The words to be shown and the wish without them; of a named routine only what was dictated."""
    words = text.split()[:MOST_WORDS]
    for head, tail, lead in _cuts(reader, words):
        is_told = lead == "told"
        if not is_told and is_routine and not is_deed(reader, tail):
            continue
        before = reader.schedule(head) if is_told else None
        note = tail if before is not None and before.times else _note(reader, text, head, tail)
        if _is_said(note) and (is_told or reader.choice(note, "practice") is None):
            return note.strip(QUOTES)[:LONGEST], said if before is None else before
    return "", said


def is_deed(reader: Understander, note: str) -> bool:
    """ "Stretch my calves", unlike "do my neck" """
    first = note.split()[:1]
    return bool(first) and reader.choice(first[0], "deed") is not None and reader.choice(note, "practice") is None


def _is_said(note: str) -> bool:
    """Words, not the rest of a time: "from 9 to 11"."""
    return any(map(str.isalpha, note)) and not note[0].isdigit()


def _cuts(reader: Understander, words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """What stands before and behind each word that may lead to own words."""
    for place in range(1, len(words)):
        if words[place - 1].endswith(":") or words[place - 1] in DASHES:
            yield " ".join(words[:place]).rstrip(":-–— "), " ".join(words[place:]), "told"
        for size in range(LONGEST_LEAD, 0, -1):
            end = place + size
            lead = reader.choice(" ".join(words[place:end]), "lead") if end < len(words) else None
            if lead is not None:
                yield " ".join(words[:place]), " ".join(words[end:]), lead
                break


def _note(reader: Understander, text: str, head: str, tail: str) -> str:
    """The tail, when the time stands before it; what precedes the time, when it stands there."""
    whole = reader.schedule(text)
    if whole is None or reader.schedule(head) == whole:
        return tail
    words = tail.split()
    starts = [place for place in range(1, len(words)) if reader.choice(words[place], "when")]
    fitting = [place for place in starts if reader.schedule(" ".join(words[place:])) == whole]
    return " ".join(words[: fitting[-1]]) if fitting else ""
