"""python-telegram-bot's JobQueue, and the job store that APScheduler offers for lasting jobs.

    python bench/rivals/clock_ptb.py start FILE ROWS
    python bench/rivals/clock_ptb.py due|patient|stored FOLDER ROWS

`start` adds a daily job for each of the first ROWS rows of the SQLite file, as bots do after a restart. `due` has
ROWS daily jobs at the same second; `patient` too, with misfire_grace_time=None; `stored` has one-off jobs in the
SQLAlchemyJobStore. Prints its figures as JSON.
"""

import asyncio
import json
import resource
import sqlite3
import sys
import time
from datetime import UTC, datetime, timedelta
from datetime import time as wall_time
from typing import Any
from zoneinfo import ZoneInfo

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram.ext import Application, JobQueue

TICK_S = 0.001
ZONE = ZoneInfo("Europe/Berlin")
LEAD_S = 2.0
IDLE_S = 3.0
BLOCKED_S = 0.1
TRIED = 200
rung: list[int] = []


def memory() -> float:
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6


async def on_time(context: Any) -> None:
    rung.append(context.job.data)


async def ring(number: int) -> None:
    rung.append(number)


def queue(grace: dict[str, Any] | None = None) -> Any:
    """The library's queue of an application that is never sent anywhere."""
    jobs: Any = JobQueue()
    app = Application.builder().token("1:bench").updater(None).job_queue(jobs).build()
    jobs.set_application(app)
    if grace is not None:
        jobs.scheduler.configure(**jobs.scheduler_configuration, job_defaults=grace)
    return jobs, app


async def start(file: str, rows: int) -> dict[str, float]:
    jobs, _app = queue()
    await jobs.start()
    query = "SELECT id, at, zone FROM reminder ORDER BY id LIMIT ?"
    for key, at, zone in sqlite3.connect(file).execute(query, (rows,)):
        jobs.run_daily(on_time, wall_time.fromisoformat(at).replace(tzinfo=ZoneInfo(zone)), data=key)
    return {"ready_at": time.time(), "memory": memory()}


async def watched(rows: int, moment: float) -> dict[str, float]:
    """Until nothing rings any more."""
    worst, seen, seen_at = 0.0, 0, moment
    last = time.perf_counter()
    begun = time.time()
    while time.time() < max(begun, moment, seen_at) + IDLE_S:
        await asyncio.sleep(TICK_S)
        now = time.perf_counter()
        gap, last = now - last, now
        worst = max(worst, (gap - TICK_S) * 1000)
        if len(rung) != seen or gap > BLOCKED_S:
            seen, seen_at = len(rung), time.time()
    return {"took": seen_at - moment, "blocked": worst, "planned": len(set(rung)), "rows": rows}


async def due(rows: int, grace: dict[str, Any] | None) -> dict[str, float]:
    jobs, _app = queue(grace)
    await jobs.start()
    moment = datetime.now(ZONE).replace(microsecond=0) + timedelta(seconds=LEAD_S + 2 * rows * await _one())
    for number in range(rows):
        jobs.run_daily(on_time, moment.timetz(), data=number)
    return await watched(rows, moment.timestamp())


async def _one() -> float:
    """How long it takes to add a job here and now."""
    jobs, _app = queue()
    await jobs.start()
    began, later = time.perf_counter(), datetime.now(ZONE) - timedelta(hours=1)
    for number in range(TRIED):
        jobs.run_daily(on_time, later.timetz(), data=number)
    return (time.perf_counter() - began) / TRIED


async def stored(folder: str, rows: int) -> dict[str, float]:
    store = SQLAlchemyJobStore(url=f"sqlite:///{folder}/jobs.db")
    scheduler = AsyncIOScheduler(
        jobstores={"default": store}, timezone=UTC, job_defaults={"misfire_grace_time": None}
    )
    moment = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=LEAD_S + rows / 50)
    for number in range(rows):
        scheduler.add_job(ring, "date", run_date=moment, args=(number,))
    scheduler.start()
    return await watched(rows, moment.timestamp())


def chosen() -> Any:
    way, place, rows = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if way == "start":
        return start(place, rows)
    if way == "stored":
        return stored(place, rows)
    return due(rows, {"misfire_grace_time": None} if way == "patient" else None)


if __name__ == "__main__":
    sys.modules["clock_ptb"] = sys.modules["__main__"]  # the stored jobs name their function
    print(json.dumps(asyncio.run(chosen())))
