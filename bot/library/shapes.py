"""Reads the fact files for the check: every wrong shape becomes a problem, the rest is kept."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.library.places import Key, Places, Problem
from bot.library.schema import Facts

AT_LINE = re.compile(r" \(at line (\d+), .*\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What could be read; `known` holds every id that is written down, even in a wrong shape."""

    facts: Facts | None
    known: dict[str, frozenset[str]]
    places: dict[str, Places]
    problems: tuple[Problem, ...]


def read_facts(folder: Path) -> Reading:
    problems: list[Problem] = []
    raw = {name: _raw(folder / f"{name}.toml", problems) for name in Facts.model_fields}
    places = {name: Places(folder / f"{name}.toml") for name, rows in raw.items() if rows}
    known = _known(raw)
    facts, wrong = _validated(raw)
    for key, text in wrong:
        name = str(key[0])
        problems.append(places[name].problem(key[1:], text) if name in places else _whole(name, text))
    return Reading(facts=facts, known=known, places=places, problems=tuple(problems))


def _raw(path: Path, problems: list[Problem]) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(Problem(path=path.name, line=1, text="the file is missing"))
    except UnicodeDecodeError as error:
        problems.append(Problem(path=path.name, line=1, text=f"is not UTF-8: {error.reason}"))
    except tomllib.TOMLDecodeError as error:
        found = AT_LINE.search(str(error))
        text = AT_LINE.sub("", str(error))
        problems.append(Problem(path=path.name, line=int(found[1]) if found else 1, text=f"not TOML: {text}"))
    return {}


def _known(raw: dict[str, dict[str, Any]]) -> dict[str, frozenset[str]]:
    known = {name: frozenset(rows) for name, rows in raw.items()}
    for part in ("complaints", "screens"):
        known[part] = frozenset(raw["complaints"].get(part, ()))
    return known


def _validated(raw: dict[str, dict[str, Any]]) -> tuple[Facts | None, list[tuple[Key, str]]]:
    """The facts without the entries that are wrong, and what is wrong with those."""
    try:
        return Facts.model_validate(raw), []
    except ValidationError as error:
        wrong = [(tuple(one["loc"]), f"{_label(one['loc'])}: {one['msg']}") for one in error.errors()]
    for key, _ in wrong:
        _drop(raw, key)
    try:
        return Facts.model_validate(raw), wrong
    except ValidationError:
        return None, wrong


def _drop(raw: dict[str, dict[str, Any]], key: Key) -> None:
    rows, names = raw, [str(part) for part in key]
    depth = 2 if names[0] == "complaints" else 1
    for name in names[:depth]:
        rows = rows.get(name, {})
    if len(names) > depth:
        rows.pop(names[depth], None)


def _label(loc: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in loc[1:] if part != "[key]")


def _whole(name: str, text: str) -> Problem:
    return Problem(path=f"{name}.toml", line=1, text=text)
