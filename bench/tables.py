"""Figures of several runs as a table: ours, what people use otherwise, the ratio and the spread.

A benchmark module has `run(runs: int) -> Sequence[Table]`; `python -m bench NAME` prints what it gives.
"""

import json
import os
import platform
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

OURS = "back coach"
MOST_WRONG = 20
Cell = Sequence[float] | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`cells`: the name of a way to its figures, one a run, or to why there are none; ours under OURS.

    `wanted` tells what is to be reached; `is_reached` is None where nothing is asked.
    """

    what: str
    cells: Mapping[str, Cell]
    unit: str = ""
    is_more_better: bool = False
    wanted: str = ""
    is_reached: bool | None = None

    def ratio(self, other: str) -> float | None:
        """How many times better than the other way we are."""
        ours, theirs = median(self.cells.get(OURS, "")), median(self.cells.get(other, ""))
        if not ours or not theirs:
            return None
        return ours / theirs if self.is_more_better else theirs / ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    title: str
    rows: Sequence[Row]
    notes: Sequence[str] = field(default=())

    @property
    def ways(self) -> list[str]:
        names = {name: None for row in self.rows for name in row.cells}
        return [OURS, *(name for name in names if name != OURS)]


def median(cell: Cell) -> float | None:
    return None if isinstance(cell, str) or not cell else statistics.median(cell)


def as_text(table: Table) -> str:
    """Markdown, which is readable on a screen too."""
    heads = ["", *table.ways, "times better", "wanted", ""]
    lines = [heads, *(_line(row, table.ways) for row in table.rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(heads))]
    rule = ["-" * width for width in widths]
    grid = [_joined(line, widths) for line in (heads, rule, *lines[1:])]
    return "\n".join([f"## {table.title}", "", *grid, "", *(f"- {note}" for note in table.notes)])


def as_json(tables: Sequence[Table]) -> str:
    return json.dumps({"machine": machine(), "tables": [_plain(table) for table in tables]}, indent=1)


def machine() -> str:
    """What the figures depend on most; no name and no place."""
    return f"{os.cpu_count()} cores, {_processor()}, {platform.system()}, Python {platform.python_version()}"


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            found = next((line for line in lines if line.startswith("model name")), "")
    except OSError:
        found = ""
    return found.partition(":")[2].strip() or platform.machine()


def _line(row: Row, ways: Sequence[str]) -> list[str]:
    what = f"{row.what}, {row.unit}" if row.unit else row.what
    ratios = [found for way in ways[1:] if (found := row.ratio(way)) is not None]
    verdict = {None: "", True: "reached", False: "MISSED"}[row.is_reached]
    cells = [_shown(row.cells.get(way, "")) for way in ways]
    return [what, *cells, " · ".join(map(figure, ratios)), row.wanted, verdict]


def _shown(cell: Cell) -> str:
    middle = median(cell)
    if middle is None or isinstance(cell, str):
        return str(cell or "")
    spread = f" ({figure(min(cell))} to {figure(max(cell))})" if len(set(cell)) > 1 else ""
    return figure(middle) + spread


def figure(value: float) -> str:
    """Three digits that tell something, thousands apart."""
    if value == round(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def _joined(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)) + " |"


def handed_in(tables: Sequence[Table], file: Path | None) -> int:
    """Printed, written where that is wished; 1 where something was not reached."""
    print("\n\n".join(map(as_text, tables)))
    if file is not None:
        file.write_text(as_json(tables) + "\n", "utf-8")
    return verdict(tables)


def verdict(tables: Sequence[Table]) -> int:
    return 1 if any(row.is_reached is False for table in tables for row in table.rows) else 0


def lines(figures: Sequence[tuple[str, float]], wrong: Sequence[str], width: int) -> int:
    """A count a line below each other, then what was found wrong; 1 where anything was."""
    for what, value in figures:
        print(f"{what:<{width}}{value:>14,.0f}")
    print(*wrong[:MOST_WRONG], sep="\n")
    return 1 if wrong else 0


def at_most(limit: float, what: str, unit: str, cells: Mapping[str, Cell]) -> Row:
    """A row whose median must not be more."""
    ours = median(cells[OURS])
    return Row(
        what=what, unit=unit, cells=cells, wanted=f"≤ {limit:g}", is_reached=ours is not None and ours <= limit
    )


def _plain(table: Table) -> dict[str, Any]:
    return {
        "title": table.title,
        "notes": list(table.notes),
        "rows": [
            {
                "what": row.what,
                "unit": row.unit,
                "runs": {name: cell if isinstance(cell, str) else list(cell) for name, cell in row.cells.items()},
                "medians": {name: median(cell) for name, cell in row.cells.items()},
                "times_better": {way: row.ratio(way) for way in table.ways[1:]},
                "wanted": row.wanted,
                "is_reached": row.is_reached,
            }
            for row in table.rows
        ],
    }
