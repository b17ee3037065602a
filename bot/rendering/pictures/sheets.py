"""What a picture is made of: only the facts drawn, so that equal pictures have equal keys."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b
from typing import Literal, TypeAlias

from bot.domain.content import Point, Sides, Spot
from bot.domain.replies import ChartDay

_TICKS = 5  # days with a word under them, at most
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


def chart_sheet(
    *, title: str, before: str, after: str, days: Sequence[ChartDay], day_name: Callable[[date], str]
) -> ChartSheet:
    """Every day from the first to the last, days without a rating too, and words under a few of them."""
    known = {day.on: day for day in days}
    first, last = min(known), max(known)
    every = tuple(first + timedelta(days=n) for n in range((last - first).days + 1))
    step = max(1, -(-(len(every) - 1) // (_TICKS - 1)))
    return ChartSheet(
        title=title,
        before=before,
        after=after,
        days=tuple(known.get(on, ChartDay(on=on)) for on in every),
        ticks=tuple("" if n % step else day_name(on) for n, on in enumerate(every)),
    )


Sheet: TypeAlias = RoutineSheet | StepSheet | ChartSheet


def sheet_key(sheet: Sheet, secret: bytes = b"") -> str:
    """The same picture has the same key under one secret, in every process and after every restart.

    Keys stand readable in the database; without the secret nobody can tell which routine one belongs to.
    """
    return blake2b(f"{EDITION} {sheet!r}".encode(), digest_size=16, key=secret).hexdigest()


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
