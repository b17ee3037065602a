"""What a picture is made of: only the facts drawn, so that equal pictures have equal keys."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, TypeAlias

from bot.domain.content import Point, Sides, Spot
from bot.domain.replies import ChartDay

EDITION = 1  # raise it whenever the drawing itself changes

Side = Literal["left", "right", "both", "midline"]
Letters: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point as it is drawn; `part` is the stretch of a long point."""

    number: int
    id: str
    code: str
    pinyin: str
    chinese: str
    sides: Sides
    spot: Spot | None
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineSheet:
    """Every point of a routine, numbered in its order."""

    marks: tuple[Mark, ...]
    letters: Letters


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSheet:
    """One point lit, the others of the routine faint."""

    lit: Mark
    others: tuple[Mark, ...]
    side: Side
    letters: Letters


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSheet:
    """Ratings day by day; `ticks` are the words under the days, one a day."""

    title: str
    before: str
    after: str
    days: tuple[ChartDay, ...]
    ticks: tuple[str, ...] = ()


Sheet: TypeAlias = RoutineSheet | StepSheet | ChartSheet


def sheet_key(sheet: Sheet) -> str:
    """The same picture has the same key, in every process and after every restart."""
    return sha256(f"{EDITION} {sheet!r}".encode()).hexdigest()[:16]


def marks_of(points: Iterable[Point], part: str) -> tuple[Mark, ...]:
    return tuple(_mark(point, number, part) for number, point in enumerate(points, 1))


def on_back(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.spot)


def off_back(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if not mark.spot)


def _mark(point: Point, number: int, part: str) -> Mark:
    return Mark(
        number=number,
        id=point.id,
        code=point.code,
        pinyin=point.pinyin.split(" (")[0],
        chinese=point.chinese,
        sides=point.sides,
        spot=point.spot,
        part=part if point.id == "EX-B2" else "",
    )
