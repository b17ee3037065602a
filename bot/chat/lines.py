"""Who waits for an answer: one person's updates in order, people side by side, and up to where all is done."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from itertools import count, takewhile

import structlog
from telegram import Update

SIDE_BY_SIDE = 64
LONGEST_WAIT_S = 30.0
log = structlog.stdlib.get_logger(__name__)

Handle = Callable[[Update], Awaitable[bool]]


class Lines:
    """`handle` answers False when an update must come again; it is tried until it is done or we stop."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._taken: dict[int, bool] = {}  # the number of an update -> whether it is done, oldest first
        self._queues: dict[int, deque[Update]] = {}
        self._walks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._stopping = asyncio.Event()
        self._moved = asyncio.Event()
        self._offset: int | None = None

    @property
    def offset(self) -> int | None:
        """What Telegram may be told: everything before it is done."""
        done = [*takewhile(self._taken.__getitem__, self._taken)]
        return done[-1] + 1 if done else self._offset

    @property
    def open(self) -> int:
        """How many are not done."""
        return sum(map(len, self._queues.values()))

    def knows(self, update_id: int) -> bool:
        """Whether it was taken and may still come again."""
        return update_id in self._taken

    def told(self, offset: int | None) -> None:
        """Telegram answered a request with this offset: what is before it does not come again."""
        if offset is None or offset == self._offset:
            return
        for update_id in tuple(self._taken):
            del self._taken[update_id]
            if update_id == offset - 1:
                break
        self._offset = offset

    def take(self, updates: Sequence[Update]) -> None:
        for update in updates:
            if not self.knows(update.update_id):
                self._taken[update.update_id] = False
                self._join(update)

    async def thinned(self, most: int, patience_s: float) -> None:
        """Until at most so many are open, or patience is over."""
        try:
            async with asyncio.timeout(patience_s):
                while self.open > most and not self._stopping.is_set():
                    self._moved.clear()
                    await self._moved.wait()
        except TimeoutError:
            return

    def stop(self) -> None:
        """Give up what does not succeed."""
        self._stopping.set()
        self._moved.set()

    async def finish(self) -> None:
        """What was begun is brought to its end."""
        await asyncio.gather(*self._walks)

    def drop(self) -> None:
        """Leave everything as it is; it comes again."""
        for walk in self._walks:
            walk.cancel()

    def _join(self, update: Update) -> None:
        user = update.effective_user
        who = user.id if user else 0
        if who in self._queues:
            self._queues[who].append(update)
            return
        self._queues[who] = deque((update,))
        walk = asyncio.create_task(self._walk(who))
        self._walks.add(walk)
        walk.add_done_callback(self._walks.discard)

    async def _walk(self, who: int) -> None:
        queue = self._queues[who]
        while queue and await self._done(queue[0]):
            self._note(queue.popleft().update_id)
        del self._queues[who]
        self._moved.set()

    def _note(self, update_id: int) -> None:
        self._taken[update_id] = True
        self._moved.set()

    async def _done(self, update: Update) -> bool:
        """Again and again while something outside is down; False only when we stop meanwhile."""
        for attempt in count(1):
            async with self._slots:
                if await self._handle(update):
                    return True
            log.warning("update_waits", update_id=update.update_id, attempt=attempt)
            await self._pause(min(LONGEST_WAIT_S, 0.25 * 2 ** min(attempt, 10)))
            if self._stopping.is_set():
                break
        return False

    async def _pause(self, wait_s: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), wait_s)
        except TimeoutError:
            return
