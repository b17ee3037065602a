"""The beat goes on, whatever a job does."""

import asyncio

from bot.domain.errors import OutageError
from bot.schedule.clock import Beat, Jobs


class Counted:
    """A job that counts its runs and may fail."""

    def __init__(self, *, fails: bool = False) -> None:
        self.runs = 0
        self._fails = fails

    async def __call__(self) -> None:
        self.runs += 1
        if self._fails:
            raise OutageError("no answer")


async def beaten(plan: Counted, deliver: Counted, until: int) -> Beat:
    """Runs a beat until `deliver` ran so often."""
    beat = Beat(Jobs(plan=plan, deliver=deliver, sweep=Counted(), backup=Counted()))
    beat.start()
    async with asyncio.timeout(10):
        while deliver.runs < until:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    beat.stop()
    return beat


async def test_beat_delivers_every_second() -> None:
    deliver = Counted()
    beat = await beaten(Counted(), deliver, until=1)
    assert beat.beaten_at is not None


async def test_failing_job_runs_again() -> None:
    deliver = Counted(fails=True)
    await beaten(Counted(), deliver, until=2)
    assert deliver.runs == 2


async def test_nudge_plans_and_delivers() -> None:
    plan, deliver = Counted(), Counted()
    await Beat(Jobs(plan=plan, deliver=deliver, sweep=Counted())).nudge()
    assert (plan.runs, deliver.runs) == (1, 1)


async def test_paused_beat_is_silent() -> None:
    deliver = Counted()
    beat = Beat(Jobs(plan=Counted(), deliver=deliver, sweep=Counted()))
    beat.start()
    beat.pause()
    await asyncio.sleep(1.2)
    beat.stop()
    assert deliver.runs == 0
