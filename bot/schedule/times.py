"""What the beat does: each due row in a transaction of its own, so that one failure stays one failure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.coach import due
from bot.coach.ports import Clock, Store, Work
from bot.coach.turn import Desk
from bot.domain.errors import OutageError

log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Times:
    """The time-driven use cases at the clock's now."""

    store: Store
    clock: Clock
    desk: Desk

    async def plan(self) -> None:
        await self._each(due.planned)

    async def step(self) -> None:
        await self._each(due.stepping)

    async def recover(self) -> None:
        await self.store.write(lambda work: due.recover(work, self.desk, self.clock.now()))

    async def sweep(self) -> None:
        await self.store.write(lambda work: work.ledger.sweep(self.clock.now()))

    async def _each(self, listed: Callable[[Work, datetime], Sequence[due.Errand]]) -> None:
        """Batch after batch while they come full and are not the same again."""
        now = self.clock.now()
        last: Sequence[due.Errand] = ()
        while errands := await self.store.read(lambda work: listed(work, now)):
            if errands == last:
                return
            for errand in errands:
                await self._one(errand, now)
            if len(errands) < due.BATCH:
                return
            last = errands

    async def _one(self, errand: due.Errand, now: datetime) -> None:
        try:
            await self.store.write(lambda work: due.run(work, self.desk, errand, now))
        except OutageError:
            raise
        except Exception:  # one person's broken row must not stop the others
            log.exception("errand_failed", kind=type(errand).__name__, row=errand.id)
            await self.store.write(lambda work: due.put_off(work, errand, now))
