"""What the beat does: due reminders in slices, each other due row in a transaction of its own."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog

from bot.coach import due, errands, reckon
from bot.coach.ports import Clock, Due, Store, Work
from bot.coach.turn import Desk
from bot.domain.errors import OutageError

PAUSE_S, OUTAGE_S = 0.05, 30.0
log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Times:
    """The time-driven use cases at the clock's now."""

    store: Store
    clock: Clock
    desk: Desk

    async def plan(self) -> None:
        now = self.clock.now()
        following = await self.store.read(lambda work: work.planning.next_moment())
        if following is None or following > now:
            return
        await self._claim(now)
        while await self.store.write(lambda work: due.recalled(work, now)) == due.SLICE:
            continue
        await self._each(errands.asking)

    async def step(self) -> None:
        await self._each(errands.stepping)

    async def reckon(self) -> None:
        """Until all moments fit the zone data of this machine; others write in between."""
        edition, is_over = self.desk.shelf.zone_edition, False
        case = partial(reckon.reckoned, edition=edition, now=self.clock.now())
        while not is_over:
            try:
                is_over = await self.store.write(case)
            except OutageError:
                log.warning("reckoning_waits")
                await asyncio.sleep(OUTAGE_S)
            await asyncio.sleep(PAUSE_S)

    async def recover(self) -> None:
        await self.store.write(lambda work: errands.recover(work, self.desk, self.clock.now()))

    async def sweep(self) -> None:
        await self.store.write(lambda work: work.ledger.sweep(self.clock.now()))

    async def _claim(self, now: datetime) -> None:
        """Slice after slice, answers in between; one that fails is gone through row by row."""
        while rows := await self.store.read(lambda work: due.rows(work, now)):
            if not await self._tried(partial(due.claim, rows=rows, now=now), "slice", rows[0].id):
                for row in rows:
                    await self._claim_one(row, now)
            if len(rows) < due.SLICE:
                return

    async def _claim_one(self, row: Due, now: datetime) -> None:
        if not await self._tried(partial(due.claim, rows=[row], now=now), "reminder", row.id):
            await self.store.write(partial(due.put_off, row=row, now=now))

    async def _each(self, listed: Callable[[Work, datetime], Sequence[errands.Errand]]) -> None:
        """Batch after batch while they come full and are not the same again."""
        now = self.clock.now()
        last: Sequence[errands.Errand] = ()
        while found := await self.store.read(lambda work: listed(work, now)):
            if found == last:
                return
            for errand in found:
                await self._one(errand, now)
            if len(found) < errands.BATCH:
                return
            last = found

    async def _one(self, errand: errands.Errand, now: datetime) -> None:
        case = partial(errands.run, desk=self.desk, errand=errand, now=now)
        if not await self._tried(case, type(errand).__name__, errand.id):
            await self.store.write(partial(errands.put_off, errand=errand, now=now))

    async def _tried(self, case: Callable[[Work], None], kind: str, row: int) -> bool:
        try:
            await self.store.write(case)
        except OutageError:
            raise
        except Exception:  # one person's broken row must not stop the others
            log.exception("errand_failed", kind=kind, row=row)
            return False
        return True
