"""Looks for wording that claims too much: cure, treat, diagnose and the like."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from msgspec import ValidationError

from bot.library.faults import faults, label, shaped
from bot.library.places import Places, Problem
from bot.library.schema import TermFact
from bot.library.shapes import read_table
from bot.library.words import Catalogue, Word

Terms: TypeAlias = dict[str, TermFact]
Rule: TypeAlias = tuple[str, re.Pattern[str], re.Pattern[str] | None]  # name, forbidden, allowed


def check_claims(folder: Path, catalogue: Catalogue) -> Iterator[Problem]:
    path = f"{catalogue.language}/forbidden.toml"
    table = read_table(folder / path, path)
    if isinstance(table, Problem):
        yield table
        return
    rules: list[Rule] = []
    try:
        rules = _rules(table)
    except ValidationError:
        places = Places(folder / path)
        for key, text in faults(table, Terms):
            yield Problem(path=path, line=places.line(key), text=f"{label(key)}: {text}")
    except re.error as error:
        yield Problem(path=path, line=1, text=f"no list of forbidden wording: {error}")
    for word in catalogue.words.values():
        for rule in rules:
            yield from _claims(word, rule)


def _rules(table: dict[str, object]) -> list[Rule]:
    return [(name, _pattern(term.pattern), _allowed(term)) for name, term in shaped(table, Terms).items()]


def _claims(word: Word, rule: Rule) -> Iterator[Problem]:
    name, pattern, allowed = rule
    masked = word.source
    if pattern.search(masked) and allowed is not None:
        masked = allowed.sub(lambda found: re.sub(r"\S", "·", found[0]), masked)
    for found in pattern.finditer(masked):
        line = word.line + masked.count("\n", 0, found.start())
        yield Problem(path=word.path, line=line, text=f'{word.id} claims too much: "{found[0]}" ({name})')


def _allowed(term: TermFact) -> re.Pattern[str] | None:
    return _pattern("|".join(f"(?:{context})" for context in term.allowed)) if term.allowed else None


def _pattern(text: str) -> re.Pattern[str]:
    """A pattern in which a blank also matches a line break."""
    return re.compile(text.replace(" ", r"\s+"), re.IGNORECASE)
