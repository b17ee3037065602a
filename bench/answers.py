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
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from bench.tables import OURS, Row, Table, as_text

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 4.0
PTB, CONCURRENT = "PTB", "PTB, concurrent"
AIOGRAM, AIOGRAM_DB = "aiogram", "aiogram + database"
RIVALS = ROOT / "bench" / "rivals"
SENDING_DELAY_MS = 50.0


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
    return [_table(delay, runs, ways, seconds) for delay in (SENDING_DELAY_MS, 0.0)]


def _table(delay_ms: float, runs: int, ways: Sequence[Way], seconds: float) -> Table:
    found = {way.name: [measured(way, delay_ms=delay_ms, seconds=seconds) for _ in range(runs)] for way in ways}

    def row(what: str, name: str, *, is_more_better: bool = False) -> Row:
        cells = {way: [figures[name] for figures in rows] for way, rows in found.items()}
        return Row(what=what, cells=cells, is_more_better=is_more_better)

    return Table(
        title=f"100 people, {delay_ms:g} ms a call of Telegram",
        rows=[
            row("updates handled a second", "a_second", is_more_better=True),
            row("answer after, median ms", "median_ms"),
            row("answer after, p99 ms", "p99_ms"),
            row("processor time an update, ms", "cpu_ms"),
            row("calls of Telegram", "calls"),
            row("people without an answer", "silent"),
        ],
    )


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
