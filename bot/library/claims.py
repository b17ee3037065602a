"""Looks for wording that claims too much: cure, treat, diagnose and the like."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.library.places import Problem
from bot.library.schema import TermFact
from bot.library.words import Catalogue, Word

TERMS = TypeAdapter(dict[str, TermFact])


def check_claims(folder: Path, catalogue: Catalogue) -> Iterator[Problem]:
    path = f"{catalogue.language}/forbidden.toml"
    try:
        terms = TERMS.validate_python(tomllib.loads((folder / path).read_text(encoding="utf-8")))
        rules = [(name, _pattern(term.pattern), _allowed(term)) for name, term in terms.items()]
    except (OSError, tomllib.TOMLDecodeError, ValidationError, re.error) as error:
        yield Problem(path=path, line=1, text=f"the forbidden wording cannot be read ({type(error).__name__})")
        return
    for word in catalogue.words.values():
        for name, pattern, allowed in rules:
            yield from _claims(word, name, pattern=pattern, allowed=allowed)


def _claims(
    word: Word, name: str, *, pattern: re.Pattern[str], allowed: re.Pattern[str] | None
) -> Iterator[Problem]:
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
