"""Our clock on a database of many reminders, as a process of its own; prints its figures as JSON.

    python -m bench.clockwork start|due FOLDER

`start`: the store and the beat, until they looked for what is due. `due`: what is due at one second is planned,
while a ticker watches the loop.
"""

import asyncio
import json
import resource
import sys
import time
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from bot.coach.turn import Desk
from bot.schedule.times import Times
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore

try:
    from uvloop import new_event_loop
except ImportError:
    from asyncio import new_event_loop  # type: ignore[assignment]

MOMENT = datetime(2030, 1, 7, 7, 0, tzinfo=UTC)  # 08:00 in Berlin; far enough that nothing is due by itself
KEY = bytes(32)
SWITCH_S = 0.0005  # as in bot/__main__.py, which would be loaded for it
TICK_S = 0.001
ROUNDS = 300


class Still:
    """A clock that is set by hand."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


class Ticker:
    """How long the loop was away at most, in ms."""

    def __init__(self) -> None:
        self.worst = 0.0

    async def run(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(TICK_S)
            now = time.perf_counter()
            self.worst = max(self.worst, (now - last - TICK_S) * 1000)
            last = now


def opened(folder: Path) -> tuple[SqlStore, Still, Times]:
    store = SqlStore(f"sqlite:///{folder / 'coach.db'}", Cipher((KEY,)))
    clock = Still(MOMENT - timedelta(seconds=1))
    return store, clock, Times(store, clock, cast("Desk", None))  # reminders are planned without it


async def start(folder: Path) -> dict[str, float]:
    store, _, times = opened(folder)
    await times.plan()
    found = {"ready_at": time.time(), "memory": memory()}
    store.close()
    return found


async def due(folder: Path) -> dict[str, float]:
    store, clock, times = opened(folder)
    await times.plan()
    idle = await _idle(times)
    ticker = Ticker()
    ticking = asyncio.create_task(ticker.run())
    await asyncio.sleep(0.05)
    ticker.worst, clock.at = 0.0, MOMENT
    began = time.perf_counter()
    await times.plan()
    took = time.perf_counter() - began
    await asyncio.sleep(0.05)
    ticking.cancel()
    planned = await store.read(_planned)
    store.close()
    return {"took": took, "blocked": ticker.worst, "planned": planned, "idle": idle, "memory": memory()}


async def _idle(times: Times) -> float:
    """Processor time of one look when nothing is due, in ms, all threads."""
    began = time.process_time()
    for _ in range(ROUNDS):
        await times.plan()
    return (time.process_time() - began) / ROUNDS * 1000


def _planned(work: Any) -> int:
    found: int = work.desk.connection.exec_driver_sql("SELECT count(DISTINCT person_id) FROM outbox").scalar()
    return found


def memory() -> float:
    """Resident now, in MB."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6


def run(work: Coroutine[Any, Any, dict[str, float]]) -> None:
    """On the loop that the program has, with its threads taking turns as there."""
    sys.setswitchinterval(SWITCH_S)
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        print(json.dumps(runner.run(work)))


if __name__ == "__main__":
    run({"start": start, "due": due}[sys.argv[1]](Path(sys.argv[2])))
