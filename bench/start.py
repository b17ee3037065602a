"""From the start of the process to its first getUpdates, memory, and what it costs while nobody writes.

    python -m bench start

The coach starts as `python -m bot run` on a database that is there already; beside it the smallest echo bot.
"""

import base64
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import psutil

from bench.tables import OURS, Row, Table

ROOT = Path(__file__).resolve().parent.parent
BARE = "bare PTB echo"
TOKEN = "1:bench"
SETTLE_S, IDLE_S = 6.0, 20.0
MOST_TIME, MOST_MEMORY, MOST_IDLE = 2.5, 2.0, 0.5
KEY = base64.b64encode(bytes(range(32))).decode()


def started(command: Sequence[str], environ: Mapping[str, str], *, is_idle: bool = True) -> dict[str, float]:
    """Seconds to the first getUpdates, MB then and after a rest, % of a core while it idles."""
    silent = [sys.executable, "-m", "bench.telegram", "--people", "0", "--delay-ms", "0", "--seconds", "600"]
    telegram = subprocess.Popen([*silent, "--announce"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert telegram.stdout is not None
    url = f"http://127.0.0.1:{telegram.stdout.readline().strip()}"
    began = time.perf_counter()
    client = subprocess.Popen(
        [sys.executable, *(part.replace("URL", url) for part in command)],
        cwd=ROOT,
        env={**environ, "COACH_API_URL": url},
        stderr=subprocess.DEVNULL,
    )
    try:
        telegram.stdout.readline()
        process = psutil.Process(client.pid)
        found = {"start_s": time.perf_counter() - began, "start_cpu_s": _seconds(process)}
        time.sleep(SETTLE_S)  # the rest is loaded, the database made, while Telegram is asked
        return found | (_rested(process) if is_idle else {})
    finally:
        client.kill()
        client.wait()
        telegram.kill()
        telegram.wait()


def _rested(process: psutil.Process) -> dict[str, float]:
    before = _seconds(process)
    time.sleep(IDLE_S)
    idle = 100 * (_seconds(process) - before) / IDLE_S
    return {"loaded_cpu_s": before, "memory_mb": _memory(process), "idle_percent": idle}


def _seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def _memory(process: psutil.Process) -> float:
    """With the processes it keeps."""
    return sum(one.memory_info().rss for one in (process, *process.children(recursive=True))) / 2**20


def run(runs: int) -> Sequence[Table]:
    with tempfile.TemporaryDirectory() as folder:
        environ = _environ(Path(folder))
        started(("-m", "bot", "run"), environ, is_idle=False)  # makes the database
        ours = [started(("-m", "bot", "run"), environ) for _ in range(runs)]
        theirs = [started((f"{ROOT}/bench/rivals/bare_ptb.py", "URL"), environ) for _ in range(runs)]
    return [_table(ours, theirs)]


def _environ(folder: Path) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}
    return plain | {"COACH_TOKEN": TOKEN, "COACH_DATA": str(folder / "data"), "COACH_KEY": KEY}


def _table(ours: Sequence[Mapping[str, float]], theirs: Sequence[Mapping[str, float]]) -> Table:
    def row(what: str, name: str, unit: str, *, most_ratio: float = 0.0) -> Row:
        cells = {OURS: [one[name] for one in ours], BARE: [one[name] for one in theirs]}
        row = Row(what=what, unit=unit, cells=cells)
        ratio = row.ratio(BARE)
        if not most_ratio or ratio is None:
            return row
        wanted, is_reached = f"≤ {most_ratio:g} × theirs", ratio >= 1 / most_ratio
        return Row(what=what, unit=unit, cells=cells, wanted=wanted, is_reached=is_reached)

    idle = row("processor while idle", "idle_percent", "% of a core")
    middle = sorted(one["idle_percent"] for one in ours)[len(ours) // 2]
    return Table(
        title="Start and rest",
        rows=[
            row("start to the first getUpdates", "start_s", "s", most_ratio=MOST_TIME),
            row("processor until then, user and system", "start_cpu_s", "s"),
            row("processor until everything is loaded", "loaded_cpu_s", "s"),
            row("memory after a rest", "memory_mb", "MB", most_ratio=MOST_MEMORY),
            Row(
                what=idle.what,
                unit=idle.unit,
                cells=idle.cells,
                wanted=f"≤ {MOST_IDLE:g} %",
                is_reached=middle <= MOST_IDLE,
            ),
        ],
    )


if __name__ == "__main__":
    print(json.dumps([[row.what, {**row.cells}] for table in run(1) for row in table.rows], indent=1))
