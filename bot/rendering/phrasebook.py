"""Phrase ids into sentences: Fluent messages of one language, English where a phrase is missing."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from html import escape, unescape
from pathlib import Path
from re import compile as pattern
from typing import TypeAlias, cast
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time, format_timedelta, get_day_names
from babel.lists import format_list
from fluent.runtime import FluentBundle
from fluent.runtime.types import fluent_number
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.domain.replies import (
    Country,
    Instant,
    Lines,
    Listing,
    LocalDay,
    PhoneClock,
    Phrase,
    Value,
    WallTime,
    Weekdays,
)

FALLBACK = "en"
MOST_SAID = 4096
TAG = pattern(r"<[^>]+>")
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Phrasebook:
    """All languages of a content folder, read when first spoken."""

    folder: Path
    _bundles: dict[str, FluentBundle] = field(default_factory=dict)
    _plain: dict[str, Mapping[str, "Parts"]] = field(default_factory=dict)
    _said: dict[tuple[object, ...], str] = field(default_factory=dict)  # only what nobody typed

    def say(self, phrase: Phrase | Lines, *, language: str, zone: str | None, now: datetime) -> str:
        """The sentence as HTML; everything a person typed is escaped."""
        return Speaker(book=self, language=language, zone=zone, now=now).text(phrase)

    def plain(self, phrase: Phrase, *, language: str, zone: str | None, now: datetime) -> str:
        """The sentence without markup, for buttons and toasts."""
        said = self.say(phrase, language=language, zone=zone, now=now)
        return unescape(TAG.sub("", said)) if "<" in said or "&" in said else said

    def format(self, name: str, language: str, params: Mapping[str, str | int | float]) -> str:
        """One message with its parameters set; the id itself where no language has it."""
        if not all(type(value) is int for value in params.values()):
            return self._formatted(name, language, params)
        key = (name, language, *params.items())
        said = self._said.get(key)
        if said is None:
            if len(self._said) >= MOST_SAID:
                self._said.clear()
            said = self._said[key] = self._formatted(name, language, params)
        return said

    def _formatted(self, name: str, language: str, params: Mapping[str, str | int | float]) -> str:
        for tag in (language.split("-")[0], FALLBACK):
            bundle = self._bundle(tag)
            if bundle is not None and self.has(name, tag):
                plain = _joined(self._plain[tag].get(name), params, tag)
                if plain is not None:
                    return plain
                value = bundle.get_message(name).value
                text, errors = bundle.format_pattern(value, dict(params)) if value else ("", [])
                if errors:
                    log.error("phrase %s lacks a parameter", name)
                return str(text)
        log.error("phrase %s is missing", name)
        return name

    def has(self, name: str, language: str = FALLBACK) -> bool:
        bundle = self._bundle(language)
        return bundle is not None and (name in self._plain[language] or bundle.has_message(name))

    def languages(self) -> Sequence[str]:
        return sorted(path.name for path in self.folder.iterdir() if any(path.glob("*.ftl")))

    def _bundle(self, tag: str) -> FluentBundle | None:
        if tag not in self._bundles:
            files = sorted((self.folder / tag).glob("*.ftl")) if tag.isalpha() else []
            if not files:
                return None
            self._plain[tag], self._bundles[tag] = _read(files, tag)
        return self._bundles[tag]


Parts: TypeAlias = tuple[tuple[str, bool], ...]  # a text, or the name of a parameter


def _read(files: Iterable[Path], tag: str) -> tuple[Mapping[str, Parts], FluentBundle]:
    """What is joined plainly, and what the library has to speak: trees of mere words would be most of it."""
    plain: dict[str, Parts] = {}
    bundle, named = FluentBundle([tag], use_isolating=False), _Named()
    parser = FluentParser(with_spans=False)  # where each word stands is half of the memory
    for path in files:
        resource = parser.parse(path.read_text("utf-8"))
        plain.update(_plain_ones(resource))
        resource.body = [entry for entry in resource.body if not _is_words(entry)]
        named.visit(resource)
        bundle.add_resource(resource)
    bundle.add_resource(ast.Resource([_tree(name, plain[name]) for name in named.names & plain.keys()]))
    return plain, bundle


def _plain_ones(resource: ast.Resource) -> Iterator[tuple[str, Parts]]:
    """Messages of words and parameters only: joined in a tenth of the time that the library takes for them."""
    for entry in resource.body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            parts = tuple(map(_part, entry.value.elements))
            if None not in parts:
                yield entry.id.name, cast(Parts, parts)


class _Named(Visitor):
    """The messages that others speak of."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - called so by the library
        self.names.add(node.id.name)


def _is_words(entry: ast.EntryType) -> bool:
    if not isinstance(entry, ast.Message) or entry.value is None:
        return False
    return all(isinstance(element, ast.TextElement) for element in entry.value.elements)


def _tree(name: str, parts: Parts) -> ast.Message:
    """The words of a message for the library again, as another message speaks of them."""
    text = ast.TextElement("".join(text for text, _ in parts))
    return ast.Message(ast.Identifier(name), ast.Pattern([text]))


def _part(element: ast.TextElement | ast.Placeable) -> tuple[str, bool] | None:
    if isinstance(element, ast.TextElement):
        return element.value, False
    inner = element.expression
    return (inner.id.name, True) if isinstance(inner, ast.VariableReference) else None


def _joined(parts: Parts | None, params: Mapping[str, str | int | float], tag: str) -> str | None:
    """None for a message of another kind, or one that lacks a parameter."""
    if parts is None:
        return None
    words = [params.get(text) if is_name else text for text, is_name in parts]
    said = [word if isinstance(word, str) else _number(word, tag) for word in words if word is not None]
    return "".join(said) if len(said) == len(words) else None


@lru_cache(maxsize=1024)
def _number(value: float, tag: str) -> str:
    """As the library writes a number that stands alone."""
    return str(fluent_number(value).format(_locale(tag)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A phrasebook speaking one language in one zone at one moment."""

    book: Phrasebook
    language: str
    zone: str | None
    now: datetime

    def text(self, value: Phrase | Lines) -> str:
        if isinstance(value, Lines):
            gap = "\n\n" if value.gap else "\n"
            return gap.join(part for item in value.items if (part := self.text(item).strip()))
        return self.book.format(value.id, self.language, {k: self.value(v) for k, v in value.params.items()})

    def value(self, value: Value) -> str | int | float:
        """A parameter as Fluent takes it: numbers as they are, text escaped, the rest spoken."""
        if isinstance(value, (Phrase, Lines)):  # asked for every word: a tuple is looked through the quickest
            return self.text(value)
        if isinstance(value, str):
            return escape(value, quote=False)
        if isinstance(value, (int, float)):
            return value
        if isinstance(value, Listing):
            return format_list([self.text(item) for item in value.items], locale=self.locale)
        if isinstance(value, Country):
            return escape(str(self.locale.territories.get(value.code, value.code)), quote=False)
        if isinstance(value, PhoneClock):
            shown = self.text(value.otherwise)
            return f'<tg-time unix="{int(value.at.timestamp())}" format="{value.format}">{shown}</tg-time>'
        return self._moment(value)

    def _moment(self, value: Instant | WallTime | LocalDay | Weekdays) -> str:
        if isinstance(value, WallTime):
            return f"{value.at:%H:%M}"
        if isinstance(value, LocalDay):
            return format_date(value.on, format="d MMM", locale=self.locale)
        if isinstance(value, Weekdays):
            return self._short(value.days) if value.is_short else self._days(value.days)
        return self._instant(value)

    def _instant(self, value: Instant) -> str:
        there = value.at.astimezone(ZoneInfo(self.zone or "UTC"))
        clock = format_time(there, format="HH:mm", locale=self.locale)
        if value.style == "time":
            return clock
        if value.style == "weekday":
            return format_date(there, format="EEEE", locale=self.locale)
        if value.style == "relative":
            return format_timedelta(value.at - self.now, add_direction=True, locale=self.locale)
        here = self.now.astimezone(there.tzinfo).date()
        ahead = (there.date() - here).days
        near = {0: "day-today", 1: "day-tomorrow"}.get(ahead)
        far = format_date(there, format="EEEE" if 0 < ahead < 7 else "EEE d MMM", locale=self.locale)
        day = self.book.format(near, self.language, {}) if near else far
        return (
            day
            if value.style == "day"
            else self.book.format("day-time", self.language, {"day": day, "time": clock})
        )

    def _short(self, days: tuple[int, ...]) -> str:
        names = get_day_names("short", locale=self.locale)
        return format_list([names[day] for day in days], locale=self.locale)

    def _days(self, days: tuple[int, ...]) -> str:
        if len(days) == 7:
            return self.book.format("days-all", self.language, {})
        runs = _runs(days)
        names = get_day_names("wide" if len(runs) < 3 else "abbreviated", locale=self.locale)
        return format_list([part for run in runs for part in self._run(run, names)], locale=self.locale)

    def _run(self, run: list[int], names: Mapping[int, str]) -> list[str]:
        if len(run) < 3:
            return [names[day] for day in run]
        ends = {"first": names[run[0]], "last": names[run[-1]]}
        return [self.book.format("days-range", self.language, ends)]

    @property
    def locale(self) -> Locale:
        return _locale(self.language)


def _runs(days: tuple[int, ...]) -> list[list[int]]:
    """Days in stretches without a gap."""
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale.parse(FALLBACK)
