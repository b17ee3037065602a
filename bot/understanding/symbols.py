"""Numbers, weekdays and clock words of a text, as a row of symbols."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.understanding.letters import Token, clean, words
from bot.understanding.phrases import Lexicon, Phrase, PhraseError, Sighting, Word, compiled
from bot.understanding.stems import Speller, Vocabulary

_GAP: Final = 2
_STOPS: Final = ".!?。！？\n"
AGAIN: Final = "+"
TODAY: Final = "!"
_SIGNS: Final = (AGAIN, TODAY)
_PLAIN: Final = re.compile(r"[^\W\d_]{5,}(?![^\W\d_*])")
_DOTTED: Final = re.compile(r"\b([ap])\.? ?m\b\.?")  # "8 p.m." is one word


_NO_WORDS: Final = Vocabulary(())


@dataclass(frozen=True, slots=True)
class Symbol:
    """`kind` is number, days, window, ahead, a mark of time.toml, or "" for any other word.

    A window's value are minutes since midnight; days with a value come again: "mondays";
    a window with "!" is of today, "tonight", with "+" of every day, "evenings".
    """

    kind: str
    value: float = 0
    days: frozenset[int] = frozenset()
    text: str = ""


class Symbols:
    """The time words of one language."""

    def __init__(
        self, table: Mapping[str, object], stem: Callable[[str], str], known: Vocabulary = _NO_WORDS
    ) -> None:
        self._stem = stem
        self._meanings: dict[str, Symbol] = {}
        self._spelt: set[str] = set()
        self._lexicon = Lexicon(list(self._phrases(table)), _GAP)
        self._speller = Speller(known, self._spelt)
        self._unchained = _unchained(table.get("chains"))

    def _phrases(self, table: Mapping[str, object]) -> Iterator[Phrase]:
        for section, make in _MAKERS.items():
            rows = table.get(section, {})
            if not isinstance(rows, dict):
                raise PhraseError(f"time.{section} must be a table")
            for key, entries in rows.items():
                name = f"{section}.{key}"
                self._meanings[name] = make(key)
                for entry in entries:
                    self._spelt.update(map(clean, _PLAIN.findall(entry)))
                    yield from compiled(name, entry, self._stem)

    def read(self, text: str, *, is_mended: bool = False) -> list[Symbol]:
        """The symbols of a text; at each word the longest phrase wins. `is_mended` reads typos too."""
        plain = self._unchained(_DOTTED.sub(r"\1m", clean(text.replace("-", " - "))))
        row = [self._word(token, is_mended=is_mended) for token in words(plain) if token.text[0] not in _STOPS]
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

    def _word(self, token: Token, *, is_mended: bool) -> Word:
        number = float(token.text.replace(",", ".")) if token.text[0].isdecimal() else None
        text = self._speller.fix(token.text) if is_mended else token.text
        return Word(token, text, self._stem(text), number)


def _unchained(table: object) -> Callable[[str], str]:
    """Days told behind one first word, 周一三五, each with that word."""
    if not isinstance(table, dict):
        return str
    heads, days, joints, hours = (table[name] for name in ("heads", "days", "joints", "hours"))
    row = re.compile(f"({'|'.join(heads)})([{days}])((?:[{joints}]? ?[{days}](?![{hours}]))+)")
    return lambda text: row.sub(lambda at: at[1] + at[2] + re.sub(f"([{days}])", rf"{at[1]}\1", at[3]), text)


def unknown(row: Sequence[Symbol]) -> list[str]:
    """The words in a row that say nothing about time."""
    return [symbol.text for symbol in row if not symbol.kind and symbol.text.isalpha()]


def _number(key: str) -> Symbol:
    return Symbol("number", float(key), text=key)


def _days(key: str) -> Symbol:
    first, _, last = key.removesuffix(AGAIN).partition("-")
    days = map(int, first.split(",")) if not last else range(int(first), int(last) + 1)
    return Symbol("days", key.endswith(AGAIN), days=frozenset(days))


def _window(key: str) -> Symbol:
    sign = key[-1] if key[-1] in _SIGNS else ""
    hour, _, minute = key.removesuffix(sign).partition(":")
    return Symbol("window", int(hour) * 60 + int(minute), text=sign)


def _ahead(key: str) -> Symbol:
    return Symbol("ahead", float(key))


_MAKERS: Final[Mapping[str, Callable[[str], Symbol]]] = {
    "numbers": _number,
    "weekdays": _days,
    "windows": _window,
    "ahead": _ahead,
    "marks": Symbol,
}
