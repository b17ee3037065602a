"""Short typed answers to a question: "a bit sore", "go on", "left shoulder", and which choice they mean."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from bot.understanding.letters import clean, words

MOST_WORDS: Final = 14


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a choice: all that was said, or how it begins; a last "*" leaves the ending open."""

    choice: str
    words: tuple[str, ...]
    is_whole: bool
    is_open: bool
    is_first: bool

    def fits(self, said: tuple[str, ...]) -> bool:
        if self.is_whole:
            return said == self.words
        spans = range(min(len(said) - len(self.words) + 1, 1 if self.is_first else MOST_WORDS))
        return any(self._stands_at(said[at : at + len(self.words)]) for at in spans)

    def _stands_at(self, span: tuple[str, ...]) -> bool:
        if span[:-1] != self.words[:-1]:
            return False
        return span[-1].startswith(self.words[-1]) if self.is_open else span[-1] == self.words[-1]


class Group:
    """The wordings of one question, found by their first word."""

    def __init__(self) -> None:
        self._wordings: list[Wording] = []
        self._by_start: dict[str, list[int]] = {}
        self._loose: list[int] = []  # any beginning of a word may fit these

    def add(self, one: Wording) -> None:
        number = len(self._wordings)
        self._wordings.append(one)
        if one.is_open and len(one.words) == 1:
            self._loose.append(number)
        elif one.words:
            self._by_start.setdefault(one.words[0], []).append(number)

    def fitting(self, said: tuple[str, ...]) -> list[Wording]:
        numbers = {*self._loose, *(number for word in said for number in self._by_start.get(word, ()))}
        return [one for one in map(self._wordings.__getitem__, sorted(numbers)) if one.fits(said)]


class Answers:
    """The wordings of content/<language>/understanding/answers.toml, all languages together."""

    def __init__(self, folder: Path) -> None:
        self._groups: dict[str, Group] = {}
        for path in sorted(folder.glob("*/understanding/answers.toml")):
            for name, choices in tomllib.loads(path.read_text("utf-8")).items():
                group = self._groups.setdefault(name, Group())
                for one in _wordings(choices):
                    group.add(one)

    def choice(self, text: str, group: str) -> str | None:
        """The choice of this group with the longest fitting wording; None for long or other texts."""
        said = _words(text)
        if not 0 < len(said) <= MOST_WORDS or group not in self._groups:
            return None
        fitting = self._groups[group].fitting(said)
        return max(fitting, key=lambda one: (len(one.words), one.is_whole)).choice if fitting else None


def _wordings(choices: Mapping[str, list[str]]) -> Iterator[Wording]:
    for choice, texts in choices.items():
        for text in texts:
            bare = text.lstrip("=^").removesuffix("*")
            is_whole, is_first = text.startswith("="), text.startswith("^")
            yield Wording(choice, _words(bare), is_whole=is_whole, is_open=text.endswith("*"), is_first=is_first)


@lru_cache(maxsize=4)  # one message is asked about many times
def _words(text: str) -> tuple[str, ...]:
    return tuple(token.text for token in words(clean(text)) if not token.is_mark)
