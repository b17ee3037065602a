"""Numbers, weekdays and clock words of a text, as a row of symbols."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.understanding.letters import Token, clean, words
from bot.understanding.phrases import Lexicon, Phrase, PhraseError, Sighting, Word, compiled

_GAP: Final = 2
_STOPS: Final = ".!?。！？\n"


@dataclass(frozen=True, slots=True)
class Symbol:
    """`kind` is number, days, a mark of time.toml, or "" for any other word."""

    kind: str
    value: float = 0
    days: frozenset[int] = frozenset()
    text: str = ""


class Symbols:
    """The time words of one language."""

    def __init__(self, table: Mapping[str, object], stem: Callable[[str], str]) -> None:
        self._stem = stem
        self._meanings: dict[str, Symbol] = {}
        self._lexicon = Lexicon(list(self._phrases(table)), _GAP)

    def _phrases(self, table: Mapping[str, object]) -> Iterator[Phrase]:
        for section, make in _MAKERS.items():
            rows = table.get(section, {})
            if not isinstance(rows, dict):
                raise PhraseError(f"time.{section} must be a table")
            for key, entries in rows.items():
                name = f"{section}.{key}"
                self._meanings[name] = make(key)
                for entry in entries:
                    yield from compiled(name, entry, self._stem)

    def read(self, text: str) -> list[Symbol]:
        """The symbols of a text; at each word the longest phrase wins."""
        row = [
            self._word(token)
            for token in words(clean(text.replace("-", " - ")))
            if token.text[0] not in ".!?。！？\n"
        ]
        longest: dict[int, Sighting] = {}
        for one in self._lexicon.find(row):
            if one.first not in longest or one.last > longest[one.first].last:
                longest[one.first] = one
        return list(self._symbols(row, longest))

    def _symbols(self, row: Sequence[Word], longest: Mapping[int, Sighting]) -> Iterator[Symbol]:
        at = 0
        while at < len(row):
            one = longest.get(at)
            if one is not None:
                yield self._meanings[one.group]
                at = one.last + 1
                continue
            word = row[at]
            yield (
                Symbol("number", word.number, text=word.text)
                if word.number is not None
                else Symbol("", text=word.text)
            )
            at += 1

    def _word(self, token: Token) -> Word:
        number = float(token.text.replace(",", ".")) if token.text[0].isdecimal() else None
        return Word(token, token.text, self._stem(token.text), number)


def _number(key: str) -> Symbol:
    return Symbol("number", float(key), text=key)


def _days(key: str) -> Symbol:
    first, _, last = key.partition("-")
    return Symbol("days", days=frozenset(range(int(first), int(last or first) + 1)))


_MAKERS: Final[Mapping[str, Callable[[str], Symbol]]] = {"numbers": _number, "weekdays": _days, "marks": Symbol}
