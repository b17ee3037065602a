"""What happens, told to pages that listen and to requests that wait for quiet."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bot.sandbox.refusals import Json


class Hub:
    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[Json]] = set()
        self._waiters: set[asyncio.Future[None]] = set()
        self.last_activity = time.monotonic()
        self.changes = 0

    def tell(self, kind: str, **details: object) -> None:
        for listener in self._listeners:
            listener.put_nowait({"kind": kind, **details})
        self.touch()

    def touch(self) -> None:
        """Something changed: the world is to be kept, and waiting requests look again."""
        self.last_activity = time.monotonic()
        self.changes += 1
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
        self._waiters.clear()

    async def changed(self, seconds: float) -> bool:
        """Waits for the next change; False when the time ran out."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters.add(waiter)
        try:
            # not wait_for: in Python 3.11 it swallows a cancellation that meets the result
            done, _pending = await asyncio.wait([waiter], timeout=max(0.0, seconds))
        finally:
            self._waiters.discard(waiter)
        return bool(done)

    @contextmanager
    def listening(self) -> Iterator[asyncio.Queue[Json]]:
        queue: asyncio.Queue[Json] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield queue
        finally:
            self._listeners.discard(queue)
