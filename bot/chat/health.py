"""Is it polling, is the clock beating, is anything stuck."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from bot.coach.ports import Clock, Store
from bot.domain.errors import OutageError

POLL_S = 90.0
BEAT_S = 60.0
OLDEST_S = 300.0
Heartbeat = Callable[[], float | None]


class Runner(Protocol):
    """A server that listens."""

    @property
    def addresses(self) -> list[Any]: ...

    async def cleanup(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The figures; `serve` shows them on a page. The server half of aiohttp is loaded only for that."""

    polled_at: Heartbeat
    beaten_at: Heartbeat
    store: Store
    clock: Clock

    async def serve(self, port: int) -> Runner:
        """Starts to listen; the caller cleans the runner up. Raises OSError when the port is taken."""
        runner: Runner = await import_module("bot.chat.health_page").serve(self, port)
        return runner

    async def answer(self) -> tuple[bool, dict[str, float | None]]:
        """Whether all is well, and the figures."""
        figures = await self.figures()
        limits = {"poll_age_s": POLL_S, "beat_age_s": BEAT_S, "outbox_age_s": OLDEST_S}
        return all((value := figures[name]) is not None and value < most for name, most in limits.items()), figures

    async def figures(self) -> dict[str, float | None]:
        """Ages in seconds; None where something never happened or the database does not answer."""
        return {
            "poll_age_s": _age(self.polled_at()),
            "beat_age_s": _age(self.beaten_at()),
            "outbox_age_s": await self._outbox_age(),
        }

    async def _outbox_age(self) -> float | None:
        try:
            due = await self.store.read(lambda work: work.outbox.next_due())
        except OutageError:
            return None
        return max(0.0, (self.clock.now() - due).total_seconds()) if due else 0.0


def _age(at: float | None) -> float | None:
    return None if at is None else round(time.monotonic() - at, 1)
