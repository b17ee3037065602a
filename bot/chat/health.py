"""GET /healthz on loopback: is it polling, is the clock beating, is anything stuck."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from bot.coach.ports import Clock, Store
from bot.domain.errors import OutageError

POLL_S = 90.0
BEAT_S = 60.0
OLDEST_S = 300.0
Heartbeat = Callable[[], float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Answers 200 when all is well, else 503, both with the numbers."""

    polled_at: Heartbeat
    beaten_at: Heartbeat
    store: Store
    clock: Clock

    async def serve(self, port: int) -> web.AppRunner:
        """Starts to listen; the caller cleans the runner up. Raises OSError when the port is taken."""
        app = web.Application()
        app.router.add_get("/healthz", self.on_health)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        return runner

    async def on_health(self, _request: web.Request) -> web.Response:
        figures = await self.figures()
        limits = {"poll_age_s": POLL_S, "beat_age_s": BEAT_S, "outbox_age_s": OLDEST_S}
        is_well = all((value := figures[name]) is not None and value < most for name, most in limits.items())
        return web.json_response({"ok": is_well, **figures}, status=200 if is_well else 503)

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
