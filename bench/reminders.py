"""A million daily reminders: start, memory, and ten thousand due in the same second.

    python -m bench.reminders [--rows 1000000] [--due 10000] [--runs 1] [--theirs 50000] [--json FILE]

Beside python-telegram-bot's JobQueue, whose jobs are added again after each restart, and APScheduler's job store.
`--theirs` is how many rows JobQueue is given; what it took is reckoned up to --rows. Every way is its own process.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from bench.rows import build
from bench.tables import OURS, Cell, Row, Table, at_most, handed_in

ROOT = Path(__file__).resolve().parent.parent
RIVAL = "bench/rivals/clock_ptb.py"
FEW = 1_000
STORED = 2_000  # jobs that the job store is given: it needs minutes for more
JOBS = "JobQueue"
Figures: TypeAlias = Mapping[str, float]


def child(*command: str) -> Figures:
    """What the process printed; `ready` is how long it took from its start to that moment."""
    began = time.time()
    done = subprocess.run((sys.executable, *command), cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(done.stderr[-2000:])
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found | {"ready": found.get("ready_at", began) - began}


def run(runs: int, rows: int = 1_000_000, due: int = 10_000, theirs: int = 50_000) -> Sequence[Table]:
    return [started(runs, rows, theirs), rung(runs, rows, due)]


def started(runs: int, rows: int, theirs: int) -> Table:
    """Process start to ready, and what is in memory then."""
    with tempfile.TemporaryDirectory() as few, tempfile.TemporaryDirectory() as many:
        build(Path(few), FEW, due=0)
        file = build(Path(many), rows, due=0)
        alone = [child("-m", "bench.clockwork", "start", many) for _ in range(runs)]
        small = [child("-m", "bench.loaded", few) for _ in range(runs)]
        whole = [child("-m", "bench.loaded", many) for _ in range(runs)]
        queue = [child(RIVAL, "start", str(file), str(theirs)) for _ in range(runs)]
        empty = child(RIVAL, "start", str(file), "0")
    return _started(
        rows, theirs, {"alone": alone, "small": small, "whole": whole, "queue": queue, "empty": [empty]}
    )


def _started(rows: int, theirs: int, found: Mapping[str, Sequence[Figures]]) -> Table:
    empty = found["empty"][0]

    def reckoned(name: str) -> list[float]:
        return [empty[name] + (one[name] - empty[name]) * rows / theirs for one in found["queue"]]

    alone, memory, before = (
        _list(found, *key) for key in (("alone", "ready"), ("whole", "memory"), ("small", "memory"))
    )
    growth = statistics.median(memory) - statistics.median(before)
    times = statistics.median(reckoned("ready")) / statistics.median(alone)
    less = statistics.median(reckoned("memory")) / statistics.median(memory)
    how = "" if theirs >= rows else f"{JOBS} was given {theirs:,} rows; its figures are reckoned up to {rows:,}."
    return Table(
        title=f"{rows:,} daily reminders: from process start to ready",
        rows=[
            Row(
                what="ready, the store and the clock",
                unit="s",
                cells={OURS: alone, JOBS: reckoned("ready")},
                wanted="≤ 1 s, ≥ 200 times",
                is_reached=statistics.median(alone) <= 1 and times >= 200,
            ),
            Row(what="ready, everything loaded", unit="s", cells={OURS: _list(found, "whole", "ready")}),
            Row(
                what="memory, everything loaded",
                unit="MB",
                cells={OURS: memory, JOBS: reckoned("memory")},
                wanted="≤ 110 MB, ≥ 35 times less",
                is_reached=statistics.median(memory) <= 110 and less >= 35,
            ),
            Row(
                what=f"more than with {FEW:,} reminders",
                unit="MB",
                cells={OURS: [growth]},
                wanted="± 5",
                is_reached=abs(growth) <= 5,
            ),
        ],
        notes=[how] if how else [],
    )


def rung(runs: int, rows: int, due: int) -> Table:
    """So many due at the same second."""
    ours, queue, patient, stored = [], [], [], []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            build(Path(folder), rows, due=due)
            ours.append(child("-m", "bench.clockwork", "due", folder))
            queue.append(child(RIVAL, "due", folder, str(due)))
            patient.append(child(RIVAL, "patient", folder, str(due)))
            stored.append(child(RIVAL, "stored", folder, str(STORED)))
    ways = {OURS: ours, JOBS: queue, f"{JOBS} without grace": patient, f"job store, {STORED:,} jobs": stored}
    return _rung(rows, due, ways)


def _rung(rows: int, due: int, ways: Mapping[str, Sequence[Figures]]) -> Table:
    def cells(name: str) -> dict[str, Cell]:
        return {way: [one[name] for one in found] for way, found in ways.items()}

    lost: dict[str, Cell] = {
        way: [one.get("rows", due) - one["planned"] for one in found] for way, found in ways.items()
    }
    return Table(
        title=f"{due:,} reminders due in the same second, of {rows:,}",
        rows=[
            Row(what="lost", cells=lost, wanted="0", is_reached=not any(lost[OURS])),
            at_most(0.5, "all planned after", "s", cells("took")),
            at_most(20, "the loop was blocked at most", "ms", cells("blocked")),
            at_most(0.5, "processor time of a look when nothing is due", "ms", {OURS: _list(ways, OURS, "idle")}),
        ],
        notes=["The other ways only call a function; ours is in the outbox then, on disk."],
    )


def _list(found: Mapping[str, Sequence[Figures]], way: str, name: str) -> list[float]:
    return [one[name] for one in found[way]]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.reminders")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--due", type=int, default=10_000)
    parser.add_argument("--theirs", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    return handed_in(run(options.runs, options.rows, options.due, options.theirs), options.json)


if __name__ == "__main__":
    sys.exit(main())
