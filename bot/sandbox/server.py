"""The sandbox as one server on loopback: started, stopped, started again."""

import asyncio
import contextlib
from pathlib import Path

from aiohttp import web

from bot.sandbox.api import MAX_BODY_BYTES, BotApi
from bot.sandbox.clock import MovableClock
from bot.sandbox.files import FileShelf
from bot.sandbox.guard import LOOPBACK, add_policy, in_words, only_local
from bot.sandbox.pace import Pace
from bot.sandbox.pages import Pages
from bot.sandbox.polling import Poller
from bot.sandbox.scripts import NextDue, OnMoved, Scripts
from bot.sandbox.snapshot import Snapshot
from bot.sandbox.world import World

TOKEN = "123456789:sandbox_token_that_opens_nothing"  # noqa: S105
_LAST_ANSWERS_S = 0.5


class Sandbox:
    """Speaks the Bot API at `url`; `on_moved` and `next_due` may be set until it starts.

    A port that is taken raises OSError from `start`.
    """

    def __init__(
        self,
        *,
        clock: MovableClock,
        state_path: Path | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        token: str = TOKEN,
        pace: Pace | None = None,
        has_poll_guard: bool = True,
        on_moved: OnMoved | None = None,
        next_due: NextDue | None = None,
    ) -> None:
        if host not in LOOPBACK:
            raise ValueError("the sandbox listens on this machine only")
        self.token = token
        self.port = port
        self.on_moved = on_moved
        self.next_due = next_due
        self._host = host
        files = FileShelf(state_path.with_suffix(".files") if state_path else None)
        self.world = World(clock=clock, bot_id=int(token.partition(":")[0]), files=files)
        self._snapshot = Snapshot(state_path, self.world) if state_path else None
        self._poller = Poller(self.world, has_guard=has_poll_guard)
        self._api = BotApi(self.world, token=token, pace=pace, poller=self._poller)
        self._pages = Pages(self.world)
        self._runner: web.AppRunner | None = None
        self._keeper: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self.port}"

    async def start(self) -> str:
        if self._snapshot is not None:
            self._snapshot.load()
        self._runner = web.AppRunner(
            self._application(),
            access_log=None,
            handler_cancellation=True,
            shutdown_timeout=_LAST_ANSWERS_S,
        )
        await self._runner.setup()
        try:
            await self._listen(self._runner)
        except OSError:
            await self._runner.cleanup()
            raise
        if self._snapshot is not None:
            self._keeper = asyncio.create_task(self._snapshot.keep())
        return self.url

    async def _listen(self, runner: web.AppRunner) -> None:
        site = web.TCPSite(runner, self._host, self.port)
        await site.start()
        self.port = runner.addresses[0][1]

    def _application(self) -> web.Application:
        app = web.Application(middlewares=[only_local, in_words], client_max_size=MAX_BODY_BYTES)
        app.on_response_prepare.append(add_policy)
        scripts = Scripts(self.world, self._api, on_moved=self.on_moved, next_due=self.next_due)
        app.add_routes([*self._api.routes(), *scripts.routes(), *self._pages.routes()])
        return app

    async def stop(self) -> None:
        """Ends held requests, keeps the state, frees the port."""
        self._poller.close()
        self._pages.close()
        if self._keeper is not None:
            self._keeper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._keeper
        if self._runner is not None:
            await self._runner.cleanup()
        if self._snapshot is not None:
            self._snapshot.write()
