"""Updates handled a second: the coach as it is shipped, beside the usual frameworks' echo.

    python -m bench answers

A hundred people write on as soon as they are answered; the stand-in for Telegram is a process of its own.
The coach does all it does (state, outbox, commit, every message); the others send the words back.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psutil

from bench.tables import OURS, Cell, Row, Table, as_text, median

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 4.0
PTB, CONCURRENT = "PTB", "PTB, concurrent"
AIOGRAM, AIOGRAM_DB = "aiogram", "aiogram + database"
RIVALS = ROOT / "bench" / "rivals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a client is started; URL and FOLDER are put in. The coach draws each picture once while it gets warm."""

    name: str
    command: tuple[str, ...]
    kind: str = "echo"
    warm_s: float = 3.0
    package: str = ""


WAYS = (
    Way(name=OURS, command=("-m", "bench.coached", "URL", "FOLDER"), kind="people", warm_s=12.0),
    Way(name=PTB, command=(f"{RIVALS}/echo_ptb.py", "URL")),
    Way(name=CONCURRENT, command=(f"{RIVALS}/echo_ptb.py", "URL", "concurrent")),
    Way(name=AIOGRAM, command=(f"{RIVALS}/echo_aiogram.py", "URL"), package="aiogram"),
    Way(name=AIOGRAM_DB, command=(f"{RIVALS}/echo_aiogram.py", "URL", "FOLDER/said.db"), package="aiogram"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """How far Telegram is, how many times better than others we want to be there, and how quick."""

    delay_ms: float
    better: Mapping[str, float]
    p99_ms: float | None = None

    @property
    def wanted(self) -> str:
        return ", ".join(f"≥ {times:g} × {name}" for name, times in self.better.items())

    @property
    def wanted_p99(self) -> str:
        return f"≤ {self.p99_ms:g} ms" if self.p99_ms else ""

    def is_reached(self, row: Row) -> bool | None:
        ratios = [(row.ratio(name), times) for name, times in self.better.items()]
        known = [ratio >= times for ratio, times in ratios if ratio is not None]
        return all(known) if known else None

    def is_quick(self, row: Row) -> bool | None:
        ours = median(row.cells.get(OURS, ""))
        return None if self.p99_ms is None or ours is None else ours <= self.p99_ms


FAR = Goal(delay_ms=50.0, better={PTB: 45.0, AIOGRAM: 1.0}, p99_ms=250.0)
NEAR = Goal(delay_ms=0.0, better={AIOGRAM_DB: 1.3})


def measured(way: Way, *, delay_ms: float, seconds: float = SECONDS) -> dict[str, float]:
    """One run of one way: the stand-in's figures and the client's processor time an update."""
    command = [sys.executable, "-m", "bench.telegram", "--kind", way.kind, "--delay-ms", f"{delay_ms}"]
    telegram = subprocess.Popen(
        [*command, "--seconds", f"{seconds}", "--warm", f"{way.warm_s}"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert telegram.stdout is not None
    url = f"http://127.0.0.1:{telegram.stdout.readline().strip()}"
    with tempfile.TemporaryDirectory() as folder:
        client = _started(way, url, folder)
        try:
            used = _used_between(telegram.stdout, client.pid)
            found: dict[str, Any] = json.loads(telegram.stdout.readline())
        finally:
            client.terminate()
            client.wait()
            telegram.wait()
    return found | {"cpu_ms": 1000 * used / max(1.0, found["a_second"] * seconds)}


def _started(way: Way, url: str, folder: str) -> "subprocess.Popen[bytes]":
    places = {"URL": url, "FOLDER": folder, "FOLDER/said.db": f"{folder}/said.db"}
    command = [places.get(part, part) for part in way.command]
    return subprocess.Popen([sys.executable, *command], cwd=ROOT, stderr=subprocess.DEVNULL)


def _used_between(lines: Any, pid: int) -> float:
    """Processor seconds of the client while it was measured."""
    process = psutil.Process(pid)
    lines.readline()
    before = process.cpu_times()
    lines.readline()
    after = process.cpu_times()
    return float(after.user + after.system - before.user - before.system)


def run(runs: int, ways: Sequence[Way] = WAYS, seconds: float = SECONDS) -> Sequence[Table]:
    return [_table(goal, runs, ways, seconds) for goal in (FAR, NEAR)]


def _table(goal: Goal, runs: int, ways: Sequence[Way], seconds: float) -> Table:
    found = {way.name: _runs(way, goal, runs, seconds) for way in ways}

    def row(what: str, name: str, *, is_more_better: bool = False) -> Row:
        cells: dict[str, Cell] = {
            way: rows if isinstance(rows, str) else [figures[name] for figures in rows]
            for way, rows in found.items()
        }
        return Row(what=what, cells=cells, is_more_better=is_more_better)

    speed, late = row("updates handled a second", "a_second", is_more_better=True), row("p99", "p99_ms")
    return Table(
        title=f"100 people, {goal.delay_ms:g} ms a call of Telegram",
        rows=[
            replace(speed, wanted=goal.wanted, is_reached=goal.is_reached(speed)),
            row("answer after, median ms", "median_ms"),
            replace(late, what="answer after, p99 ms", wanted=goal.wanted_p99, is_reached=goal.is_quick(late)),
            row("processor time an update, ms", "cpu_ms"),
            row("calls of Telegram", "calls"),
            row("people without an answer", "silent"),
        ],
    )


def _runs(way: Way, goal: Goal, runs: int, seconds: float) -> Sequence[dict[str, float]] | str:
    if way.package and find_spec(way.package) is None:
        return f"{way.package} is not installed"
    return [measured(way, delay_ms=goal.delay_ms, seconds=seconds) for _ in range(runs)]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.answers")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    ways = [way for way in WAYS if options.only in way.name]
    for table in run(options.runs, ways, options.seconds):
        print(as_text(table) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
