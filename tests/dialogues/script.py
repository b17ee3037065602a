"""Conversations as text: what is typed, tapped, expected and never shown.

# title
> words typed            [label] a button tapped          +90s  time moved (s, m, h, d)
< fragment expected      ! fragment that must not appear  (both look at what came since the last act)
~ button expected        @serves complaint|benefit id: the session that was started serves it
@until 2027-10-12T08:05 Europe/Berlin: time moved to that wall time     @outage 3h: the machine is off for so long
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["say", "press", "wait", "expect", "never", "button", "serves", "until", "outage"]
SIGNS: dict[str, Kind] = {">": "say", "<": "expect", "!": "never", "~": "button"}
TOLD: tuple[Kind, ...] = ("serves", "until", "outage")
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


@dataclass(frozen=True, slots=True)
class Line:
    kind: Kind
    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Script:
    title: str
    lines: tuple[Line, ...]


def read_scripts(path: Path) -> list[Script]:
    """The scripts of a .talk file; raises ValueError for a line it does not know."""
    scripts: list[Script] = []
    for number, raw in enumerate(path.read_text("utf-8").splitlines(), start=1):
        text = raw.strip()
        if not text or text.startswith("//"):
            continue
        if text.startswith("#"):
            scripts.append(Script(text.lstrip("# "), ()))
        else:
            last = scripts.pop()
            scripts.append(Script(last.title, (*last.lines, _line(text, number, path))))
    return scripts


def seconds(text: str) -> int:
    """ "90s", "10m", "1d" in seconds."""
    return int(text[:-1]) * UNITS[text[-1]]


def _line(text: str, number: int, path: Path) -> Line:
    if text.startswith("["):
        return Line("press", text.strip("[]"), number)
    if re.fullmatch(r"\+\d+[smhd]", text):
        return Line("wait", text[1:], number)
    for kind in TOLD:
        if text.startswith(f"@{kind} "):
            return Line(kind, text.removeprefix(f"@{kind} "), number)
    if text[0] in SIGNS:
        return Line(SIGNS[text[0]], text[1:].strip(), number)
    raise ValueError(f"{path.name}:{number}: {text!r}")
