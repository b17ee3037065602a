"""What must hold for the words: nothing missing, nothing left over, lengths, parameters, markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec import ValidationError

from bot.library.call_sites import Call, Calls
from bot.library.faults import shaped
from bot.library.phrases import TRANSLATED, Sheet, Wanted
from bot.library.places import Places, Problem
from bot.library.schema import LanguageFact
from bot.library.shapes import read_table
from bot.library.words import Catalogue, Word, parameters, references, size, without_tags

ENGLISH = "en"
TAG = re.compile(r"<(/?)(b|i|blockquote)(?: expandable)?>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """All that phrases are wanted for."""

    wanted: tuple[Wanted, ...]
    sheets: tuple[Sheet, ...]
    calls: Calls
    places: dict[str, Places]
    dropped: frozenset[str]  # entries in a wrong shape: what belongs to them is not known

    def may_want(self, phrase: str) -> bool:
        return self.calls.mentions(phrase) or any(f"-{name}-" in f"{phrase}-" for name in self.dropped)


def languages(folder: Path) -> tuple[str, ...]:
    """The languages with phrases, English first."""
    found = {path.parent.name for path in (*folder.glob("*/*.ftl"), *folder.glob("*/language.toml"))}
    return tuple(sorted(found, key=lambda name: (name != ENGLISH, name)))


def check_words(folder: Path, catalogue: Catalogue, english: Catalogue, needs: Needs) -> Iterator[Problem]:
    yield from _left_over(catalogue, english, needs)
    yield from _too_long(catalogue, needs)
    yield from _parameters(catalogue, english)
    yield from _references(catalogue, english)
    yield from _markup(catalogue)
    about = _language(folder, catalogue.language)
    if isinstance(about, Problem):
        yield about
    if isinstance(about, Problem) or about.complete:
        yield from _missing(catalogue, english, needs)


def _language(folder: Path, language: str) -> LanguageFact | Problem:
    path = f"{language}/language.toml"
    table = read_table(folder / path, path)
    if isinstance(table, Problem):
        return table
    try:
        return shaped(table, LanguageFact)
    except ValidationError:
        return Problem(path=path, line=1, text="must say name and complete, nothing else")


def _missing(catalogue: Catalogue, english: Catalogue, needs: Needs) -> Iterator[Problem]:
    if catalogue.language == ENGLISH:
        yield from _missing_in_english(english, needs)
    else:
        for word in english.words.values():
            if word.id not in catalogue.words:
                text = f"{catalogue.language} claims to be complete but has no {word.id}"
                yield _at(word, text)


def _missing_in_english(english: Catalogue, needs: Needs) -> Iterator[Problem]:
    for wanted in needs.wanted:
        if wanted.id not in english.words:
            yield needs.places[wanted.name].problem(wanted.key, f"needs the phrase {wanted.id}")
    for call in needs.calls.said:
        if text := _call_fault(call, english):
            yield Problem(path=call.path, line=call.line, text=text)


def _call_fault(call: Call, english: Catalogue) -> str | None:
    if not any(call.fits(word) for word in english.words):
        return f"says {call.shown}, which is no phrase"
    if call.given is not None and (word := english.words.get(call.id)):
        unfilled = parameters(word) - call.given
        return f"says {call.id} without {_listed(unfilled)}" if unfilled else None
    return None


def _left_over(catalogue: Catalogue, english: Catalogue, needs: Needs) -> Iterator[Problem]:
    """Phrases nobody says; in a translation, phrases English does not have."""
    known = {wanted.id for wanted in needs.wanted}
    known.update(*(references(word) for word in english.words.values()))
    for word in catalogue.words.values():
        if catalogue.language != ENGLISH:
            if word.id not in english.words:
                yield _at(word, f"{word.id} is not in English")
        elif word.id not in known and not needs.may_want(word.id):
            yield _at(word, f"{word.id} is said nowhere")


def _too_long(catalogue: Catalogue, needs: Needs) -> Iterator[Problem]:
    scale = 1.0 if catalogue.language == ENGLISH else TRANSLATED
    for wanted in needs.wanted:
        if word := catalogue.words.get(wanted.id):
            length = size(word, catalogue.words)
            if length > wanted.limit * scale:
                yield _at(word, f"{word.id} has {length} characters, at most {wanted.limit * scale:.0f}")
    for sheet in needs.sheets:
        found = [catalogue.words[name] for name in sheet.ids if name in catalogue.words]
        total = sheet.extra + sum(size(word, catalogue.words) for word in found)
        if found and total > sheet.limit:
            names = ", ".join(word.id for word in found)
            yield _at(found[0], f"{names} make about {total} characters, Telegram takes {sheet.limit}")


def _parameters(catalogue: Catalogue, english: Catalogue) -> Iterator[Problem]:
    for word in catalogue.words.values():
        model = english.words.get(word.id)
        if model is not None and parameters(word) != parameters(model):
            here, there = _listed(parameters(word)), _listed(parameters(model))
            yield _at(word, f"{word.id} uses {here}, English uses {there}")


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "no parameter"


def _references(catalogue: Catalogue, english: Catalogue) -> Iterator[Problem]:
    for word in catalogue.words.values():
        for name in sorted(references(word)):
            if name not in catalogue.words and name not in english.words:
                yield _at(word, f"{word.id} refers to {name}, which is no phrase")


def _markup(catalogue: Catalogue) -> Iterator[Problem]:
    for word in catalogue.words.values():
        if "<" in without_tags(word.source) or not _is_balanced(word.source):
            yield _at(word, f"{word.id} may use <b> and <i> only (and <blockquote expandable>), each closed")


def _is_balanced(text: str) -> bool:
    is_open: list[str] = []
    for closing, tag in TAG.findall(text):
        if not closing:
            is_open.append(tag)
        elif not is_open or is_open.pop() != tag:
            return False
    return not is_open


def _at(word: Word, text: str) -> Problem:
    return Problem(path=word.path, line=word.line, text=text)
