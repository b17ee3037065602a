"""What a picture costs: the first one, a new one, the same again; beside matplotlib drawing a plainer one.

    python -m bench pictures

Ours are drawn in the studio's worker process while a clock on the program's loop notes how long it was held up.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from multiprocessing import active_children
from pathlib import Path

import psutil

from bench.tables import OURS, Row, Table, as_text
from bot.domain.content import Shelf
from bot.domain.replies import Drawing
from bot.library.loader import load_shelf
from bot.rendering.pictures import Studio
from bot.resources import content_dir

ROOT = Path(__file__).resolve().parent.parent
RIVAL = "matplotlib"
PICTURES = 12
TICK_S = 0.002


class Pulse:
    """Notes the longest time the loop did not come back."""

    def __init__(self) -> None:
        self.longest_ms = 0.0

    async def beat(self) -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(TICK_S)
            self.longest_ms = max(self.longest_ms, 1000 * (time.perf_counter() - began - TICK_S))


async def ours() -> dict[str, float]:
    content = content_dir()
    shelf = load_shelf(content)
    studio, pulse = Studio(shelf, content), Pulse()
    first, *others = islice(_drawings(shelf), PICTURES + 1)
    beating = asyncio.create_task(pulse.beat())
    first_ms = await _timed(studio, [first])
    new_ms = await _timed(studio, others)
    again_ms = await _timed(studio, others)
    memory = sum(psutil.Process(child.pid).memory_info().rss for child in active_children()) / 2**20
    beating.cancel()
    await studio.close()
    found = {"first_ms": first_ms, "new_ms": new_ms, "again_ms": again_ms, "memory_mb": memory}
    return found | {"held_ms": pulse.longest_ms}


def _drawings(shelf: Shelf) -> Iterator[Drawing]:
    """Every point of the back as the step that shows it among others."""
    points = [point.id for point in shelf.points.values() if point.spot is not None]
    for point in points:
        yield Drawing(view="step", points=tuple(points[:8]), lit=point)


async def _timed(studio: Studio, drawings: Sequence[Drawing]) -> float:
    began = time.perf_counter()
    for drawing in drawings:
        await studio.png(drawing)
    return 1000 * (time.perf_counter() - began) / len(drawings)


def theirs() -> dict[str, float]:
    """On the loop that is what holds it up, so each new one counts as held up."""
    command = [sys.executable, "bench/rivals/map_matplotlib.py", str(PICTURES)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found | {"held_ms": found["new_ms"]}


def run(runs: int) -> Sequence[Table]:
    mine = [asyncio.run(ours()) for _ in range(runs)]
    other = [theirs() for _ in range(runs)]

    def row(what: str, name: str, unit: str = "ms") -> Row:
        return Row(
            what=what, unit=unit, cells={OURS: [one[name] for one in mine], RIVAL: [one[name] for one in other]}
        )

    rows = [
        row("first picture, process and libraries included", "first_ms"),
        row("a new picture", "new_ms"),
        row("the same again", "again_ms"),
        row("longest the loop was held up", "held_ms"),
        row("memory of what draws", "memory_mb", "MB"),
    ]
    notes = ("To a chat the same picture goes by Telegram's file id: it is neither drawn nor sent up again.",)
    return [Table(title="Pictures", rows=rows, notes=notes)]


if __name__ == "__main__":
    for table in run(1):
        print(as_text(table))
