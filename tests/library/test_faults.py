"""A wrong table is told in plain words: every fault, each at its place, nothing stretched to fit."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec import ValidationError

from bot.library.check import check
from bot.library.faults import faults, shaped
from bot.library.loader import load_shelf
from bot.library.places import Places
from bot.library.schema import LineFact, RoutineFact, SpotFact

LINE = {"emergency": ["112"], "crisis": [["Someone", "142"]], "status": "V2", "checked_on": date(2026, 7, 1)}
SPOT = {"level": "L2", "x": 1.5, "y": 1}
STEP = {
    "point": "BL23",
    "technique": "palm_rub",
    "seconds": 40,
    "sides": "together",
    "pressure": "light",
    "cue": "warm_rub",
}
VERSION = {"minutes": 4.3, "opening": 20, "change": 10, "closing": 20, "steps": [STEP]}
ROUTINE = {
    "complaint": "sleep",
    "benefits": ["sleep"],
    "grade": "low",
    "sources": ["WHO08"],
    "versions": {"desk": VERSION, "standard": VERSION, "long": VERSION},
}


@pytest.mark.parametrize(("table", "kind"), [(LINE, LineFact), (SPOT, SpotFact), (ROUTINE, RoutineFact)])
def test_right_table_has_no_faults(table: dict[str, Any], kind: Any) -> None:
    assert list(faults(table, kind)) == []


@pytest.mark.parametrize(
    ("wrong", "key", "said"),
    [
        ({"emergency": [112]}, ("emergency", 0), "Expected a text, got a whole number"),
        ({"emergency": "112"}, ("emergency",), "Expected a list, got a text"),
        ({"emergency": []}, ("emergency",), "Expected a list of length >= 1"),
        ({"emergency": ["112", "one"]}, ("emergency", 1), "Expected a text matching"),
        ({"crisis": [["Someone"]]}, ("crisis", 0), "Expected a list of length 2, got 1"),
        ({"police": 110}, ("police",), "Expected a text or nothing, got a whole number"),
        ({"status": "V9"}, ("status",), "must be one of V2, V1, K"),
        ({"checked_on": "2026-07-01"}, ("checked_on",), "Expected a day or nothing, got a text"),
        ({"polcie": "110"}, ("polcie",), "is not known here"),
    ],
)
def test_fault_is_told_at_its_place(wrong: dict[str, Any], key: tuple[Any, ...], said: str) -> None:
    [(found, text)] = faults({**LINE, **wrong}, LineFact)
    assert (found, text[: len(said)]) == (key, said)


@pytest.mark.parametrize(
    ("field", "value"), [("x", "1.5"), ("x", True), ("x", 8.6), ("x", -0.1), ("level", "L234"), ("level", None)]
)
def test_nothing_is_stretched_to_fit(field: str, value: object) -> None:
    assert [key for key, _ in faults({**SPOT, field: value}, SpotFact)] == [(field,)]


def test_fraction_is_no_whole_number() -> None:
    table = {**ROUTINE, "versions": {**ROUTINE["versions"], "desk": {**VERSION, "opening": 20.0}}}  # type: ignore[dict-item]
    assert [key for key, _ in faults(table, RoutineFact)] == [("versions", "desk", "opening")]


def test_missing_field_is_named() -> None:
    assert list(faults({"emergency": ["112"]}, LineFact)) == [(("status",), "is missing")]


def test_all_faults_come_at_once() -> None:
    step = {**STEP, "seconds": 181, "cues": "x"}
    versions = {"desk": {**VERSION, "steps": [STEP, step]}, "short": VERSION, "long": {**VERSION, "change": -1}}
    assert {key for key, _ in faults({**ROUTINE, "versions": versions, "grade": 1}, RoutineFact)} == {
        ("grade",),
        ("versions", "desk", "steps", 1, "seconds"),
        ("versions", "desk", "steps", 1, "cues"),
        ("versions", "short"),
        ("versions", "long", "change"),
    }


def test_too_few_lengths_are_told() -> None:
    table = {**ROUTINE, "versions": {"desk": VERSION}}
    assert list(faults(table, RoutineFact)) == [(("versions",), "Expected a table of length >= 3")]


def test_wrong_table_takes_no_shape() -> None:
    with pytest.raises(ValidationError):
        shaped({**LINE, "polcie": "110"}, LineFact)


def test_program_stops_at_wrong_facts(folder: Path) -> None:
    path = folder / "lines.toml"
    path.write_text(path.read_text("utf-8") + '\n[XX]\nemergency = ["112"]\n', "utf-8")
    with pytest.raises(ValueError, match="status"):
        load_shelf(folder)


def test_wrong_forbidden_wording_is_named(folder: Path, code: Path) -> None:
    path = folder / "en" / "forbidden.toml"
    path.write_text(path.read_text("utf-8") + '\n[cheer]\nallowed = "yes"\n', "utf-8")
    found = [(one.line, one.text) for one in check(folder, code) if one.path == "en/forbidden.toml"]
    table = Places(path).line(("cheer",))
    wrong = (table + 1, "cheer.allowed: Expected a list, got a text")
    assert found == [(table, "cheer.pattern: is missing"), wrong]
