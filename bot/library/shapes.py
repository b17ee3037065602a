"""Reads the fact files for the check: every wrong shape becomes a problem, the rest is kept."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from msgspec import ValidationError

from bot.library.faults import faults, label, shaped
from bot.library.places import Key, Places, Problem
from bot.library.schema import Facts

AT_LINE = re.compile(r" \(at line (\d+), .*\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What could be read.

    `known` holds every id that is written down, even in a wrong shape, for the files that are TOML at all;
    `dropped` the ids whose shape is wrong.
    """

    facts: Facts | None
    known: dict[str, frozenset[str]]
    dropped: frozenset[str]
    places: dict[str, Places]
    problems: tuple[Problem, ...]

    @property
    def is_whole(self) -> bool:
        return self.facts is not None and set(self.places) == set(Facts.__struct_fields__)


def read_facts(folder: Path) -> Reading:
    problems: list[Problem] = []
    raw = {name: _raw(folder / f"{name}.toml", problems) for name in Facts.__struct_fields__}
    places = {name: Places(folder / f"{name}.toml") for name, rows in raw.items() if rows}
    known = _known(raw)
    facts, wrong = _validated(raw)
    for key, text in wrong:
        name = str(key[0])
        if name in places:
            problems.append(places[name].problem(key[1:], text))
    dropped = frozenset(_entry(key)[-1] for key, _ in wrong)
    return Reading(facts=facts, known=known, dropped=dropped, places=places, problems=tuple(problems))


def check_other_tables(folder: Path) -> Iterator[Problem]:
    """The TOML files that belong to other packages: here they need only be TOML."""
    for path in sorted(folder.rglob("*.toml")):
        if path.parent != folder or path.stem not in Facts.__struct_fields__:
            found = read_table(path, path.relative_to(folder).as_posix())
            if isinstance(found, Problem):
                yield found


def read_table(path: Path, name: str) -> dict[str, Any] | Problem:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Problem(path=name, line=1, text="the file is missing")
    except UnicodeDecodeError as error:
        return Problem(path=name, line=1, text=f"is not UTF-8: {error.reason}")
    except tomllib.TOMLDecodeError as error:
        found = AT_LINE.search(str(error))
        text = AT_LINE.sub("", str(error))
        return Problem(path=name, line=int(found[1]) if found else 1, text=f"not TOML: {text}")


def _raw(path: Path, problems: list[Problem]) -> dict[str, Any]:
    found = read_table(path, path.name)
    if isinstance(found, Problem):
        problems.append(found)
        return {}
    return found


def _known(raw: dict[str, dict[str, Any]]) -> dict[str, frozenset[str]]:
    known = {name: frozenset(rows) for name, rows in raw.items() if rows}
    for part in ("complaints", "screens"):
        if raw["complaints"]:
            known[part] = frozenset(raw["complaints"].get(part, ()))
    return known


def _validated(raw: dict[str, dict[str, Any]]) -> tuple[Facts | None, list[tuple[Key, str]]]:
    """The facts without the entries that are wrong, and what is wrong with those."""
    raw = {**raw, "complaints": raw["complaints"] or {"complaints": {}, "screens": {}}}
    wrong = [(key, f"{label(key[1:])}: {text}") for key, text in faults(raw, Facts)]
    for key, _ in wrong:
        _drop(raw, _entry(key))
    try:
        return shaped(raw, Facts), wrong
    except ValidationError:
        return None, wrong


def _entry(key: Key) -> tuple[str, ...]:
    """The path of the entry that a key is in: its file, for complaints the part, and its id."""
    return tuple(str(part) for part in key[: 3 if key[0] == "complaints" else 2])


def _drop(raw: dict[str, dict[str, Any]], entry: tuple[str, ...]) -> None:
    rows: Any = raw
    for name in entry[:-1]:
        rows = rows.get(name, {})
    rows.pop(entry[-1], None)
