"""The heartbeat: four fixed jobs that look into the tables; the scheduler itself holds nothing worth keeping."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

PLAN_S = 1
DELIVER_S = 1
SWEEP_S = 3600
BACKUP_AT = (3, 30)  # hour and minute, UTC

Job = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Jobs:
    """What is done: due reminders, running sessions and the outbox, old rows, the daily copy."""

    plan: Job
    deliver: Job
    sweep: Job
    backup: Job | None = None


class Beat:
    """Runs the jobs from `start` to `stop`; `nudge` runs what may be due now, after the clock was moved."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self.beaten_at: float | None = None

    def start(self) -> None:
        add = self._scheduler.add_job
        now = datetime.now(UTC)  # what came due while we were away does not wait for the first round
        add(self._plan, "interval", seconds=PLAN_S, id="plan", next_run_time=now)
        add(self._deliver, "interval", seconds=DELIVER_S, id="deliver")
        add(self._jobs.sweep, "interval", seconds=SWEEP_S, id="janitor")
        if self._jobs.backup is not None:
            hour, minute = BACKUP_AT
            add(self._jobs.backup, "cron", hour=hour, minute=minute, id="backup")
        self._scheduler.start()

    async def nudge(self) -> None:
        await self._jobs.plan()
        await self._jobs.deliver()

    def pause(self) -> None:
        """No further beats; one under way ends by itself."""
        self._scheduler.pause()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def _plan(self) -> None:
        await self._jobs.plan()

    async def _deliver(self) -> None:
        await self._jobs.deliver()
        self.beaten_at = time.monotonic()
