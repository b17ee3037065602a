"""Fetches updates and confirms each only after it is committed, while the next are already under way."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest, RequestData

from bot.chat.http import Given, as_json, read_update, seconds
from bot.chat.lines import LONGEST_WAIT_S, Handle, Lines
from bot.domain.errors import SetupError

WANTED = as_json(("message", "edited_message", "callback_query", "my_chat_member")).decode()
POLL_S = 30
READ_MARGIN_S = 10.0
CONFLICT_S = 3.0
BREATH_S = 0.03  # between two fetches while something is worked on
STUCK_S = 2.0  # the same when nothing new came
UNKNOWN_TOKEN = "Telegram does not know this bot token. Check COACH_TOKEN (and COACH_API_URL, if you set it)."  # noqa: S105
log = structlog.stdlib.get_logger(__name__)


class Intake:
    """`handle` answers False when an update must come again; `polled_at` is the heartbeat (monotonic).

    `on_poll` is called after each poll that Telegram answered.
    """

    def __init__(
        self, *, api: Bot, polls: BaseRequest, handle: Handle, on_poll: Callable[[], None] = lambda: None
    ) -> None:
        self._api = api
        self._polls = polls
        self._lines = Lines(handle)
        self._on_poll = on_poll
        self._told: int | None = None  # the offset Telegram heard last
        self._failures = 0
        self._stopping = asyncio.Event()
        self.polled_at: float | None = None

    async def run(self) -> None:
        """Until stopped; raises SetupError when Telegram does not know the token."""
        try:
            while not self._stopping.is_set():
                news = await self._unless_stopped(self._fetched())
                self._lines.take(news)
                await self._breathe(has_news=bool(news))
        except asyncio.CancelledError:
            self._lines.drop()
            raise
        finally:
            self._lines.stop()
            await self._lines.finish()

    def stop(self) -> None:
        """Give up waiting for updates; what is at hand is finished by `run`."""
        self._stopping.set()
        self._lines.stop()

    async def confirm(self) -> None:
        """Tell Telegram what is done, so that it does not come again after a planned stop."""
        if self._lines.offset == self._told:
            return
        try:
            await self._asked(offset=self._lines.offset, limit=1, wait_s=0)
        except TelegramError as error:
            log.info("last_confirmation_lost", kind=type(error).__name__)

    async def _fetched(self) -> Sequence[Update]:
        self._told = self._lines.offset
        try:
            rows = await self._asked(offset=self._told, limit=None, wait_s=POLL_S)
        except InvalidToken:
            raise SetupError(UNKNOWN_TOKEN) from None
        except TelegramError as error:
            await self._wait_after(error)
            return ()
        self._failures = 0
        self._lines.told(self._told)
        self.polled_at = time.monotonic()
        self._on_poll()
        return [read_update(row, self._api) for row in rows if not self._lines.knows(row["update_id"])]

    async def _asked(self, *, offset: int | None, limit: int | None, wait_s: int) -> Sequence[Any]:
        """What is open comes with every fetch: each update is left as it came until it is known to be new."""
        wish = {"offset": offset, "limit": limit, "timeout": wait_s, "allowed_updates": WANTED}
        url, data = f"{self._api.base_url}/getUpdates", cast(RequestData, Given(wish))
        return cast(
            Sequence[Any], await self._polls.post(url, request_data=data, read_timeout=wait_s + READ_MARGIN_S)
        )

    async def _breathe(self, *, has_news: bool) -> None:
        """What is open comes again with every fetch: let the half of it end, all but one when nothing is new."""
        waiting = self._lines.open
        most = waiting // 2 if has_news else max(0, waiting - 1)
        await self._lines.thinned(most, BREATH_S if has_news else STUCK_S)

    async def _wait_after(self, error: TelegramError) -> None:
        """A lone conflict is normal after a restart; everything else is waited out ever longer."""
        self._failures += 1
        wait = min(LONGEST_WAIT_S, 0.5 * 2 ** min(self._failures, 10))
        if isinstance(error, Conflict):
            wait = CONFLICT_S
        if isinstance(error, RetryAfter):
            wait = seconds(error)
        log.warning("poll_failed", kind=type(error).__name__, wait_s=wait)
        await asyncio.sleep(wait)

    async def _unless_stopped(self, fetching: Awaitable[Sequence[Update]]) -> Sequence[Update]:
        task = asyncio.ensure_future(fetching)
        stopping = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait((task, stopping), return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else ()
        finally:
            stopping.cancel()
            task.cancel()
            await asyncio.wait((task,))
