"""One thread that writes: what waits at the same time is committed together, with one wait for the disk."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from threading import Lock
from typing import Any, Protocol, TypeAlias, TypeVar

from bot.coach.ports import Work

T = TypeVar("T")
Case: TypeAlias = Callable[[Work], Any]
MOST_TOGETHER = 64
LAZY = "LAZY"  # begins a transaction whose end does not wait for the disk
LONGEST_S = 0.02  # a group that took this long is committed before more is begun


class Run(Protocol):
    """Runs a use case in a transaction of its own; raises OutageError."""

    def __call__(self, case: Callable[[Work], T], begin: str) -> T: ...


class _Waiting:
    """A use case, who waits for it, and how it ended."""

    __slots__ = ("answer", "case", "error", "future", "is_lazy")

    def __init__(self, case: Case, future: "asyncio.Future[Any]", *, is_lazy: bool) -> None:
        self.case, self.future, self.is_lazy = case, future, is_lazy
        self.answer: Any = None
        self.error: Exception | None = None

    def tell(self) -> None:
        if self.future.done():
            return
        if self.error is None:
            self.future.set_result(self.answer)
        else:
            self.future.set_exception(self.error)


class Writer:
    """Each use case counts only when it is committed, and none is undone by another's failure.

    When one of a group fails nothing of the group is kept: each is run again in a transaction of its own.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="db-writer")
        self._queue: deque[_Waiting] = deque()
        self._lock = Lock()
        self._is_busy = False

    async def write(self, case: Callable[[Work], T], *, is_lazy: bool = False) -> T:
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        with self._lock:
            self._queue.append(_Waiting(case, future, is_lazy=is_lazy))
            is_idle, self._is_busy = not self._is_busy, True
        if is_idle:
            self._thread.submit(self._work)
        return await future

    def close(self) -> None:
        self._thread.shutdown()

    def _work(self) -> None:
        while found := self._next():
            group, begin = [found[0]], found[1]
            try:
                self._run(partial(self._together, group, begin), begin)
            except Exception:  # whose it was shows when each is run alone
                for one in group:
                    self._alone(one)
            for loop in {one.future.get_loop() for one in group}:
                with suppress(RuntimeError):  # a closed loop has nobody who waits
                    loop.call_soon_threadsafe(_tell, [one for one in group if one.future.get_loop() is loop])

    def _next(self) -> tuple[_Waiting, str] | None:
        """What waited longest, and how its group begins: lazily when nobody who waits needs the disk."""
        with self._lock:
            self._is_busy = bool(self._queue)
            if not self._queue:
                return None
            begin = LAZY if all(one.is_lazy for one in self._queue) else "IMMEDIATE"
            return self._queue.popleft(), begin

    def _together(self, group: list[_Waiting], begin: str, work: Work) -> None:
        """The first of the group, then what waits and what comes meanwhile; all that was begun is in `group`."""
        end = time.monotonic() + LONGEST_S
        group[0].answer = group[0].case(work)
        while self._queue and len(group) < MOST_TOGETHER and time.monotonic() < end:
            if begin == LAZY and not self._queue[0].is_lazy:
                return
            group.append(self._queue.popleft())
            group[-1].answer = group[-1].case(work)

    def _alone(self, one: _Waiting) -> None:
        try:
            one.answer = self._run(one.case, "IMMEDIATE")
        except Exception as error:  # handed to who waits for it
            one.error = error


def _tell(ended: Sequence[_Waiting]) -> None:
    for one in ended:
        one.tell()
