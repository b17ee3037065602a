"""Fetches updates and confirms them only after all of a batch are committed; one person's come in order."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from itertools import count

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.chat.verdicts import seconds
from bot.domain.errors import SetupError

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
POLL = timedelta(seconds=30)
READ_MARGIN_S = 10.0
CONFLICT_S = 3.0
LONGEST_WAIT_S = 30.0
SIDE_BY_SIDE = 16
UNKNOWN_TOKEN = "Telegram does not know this bot token. Check COACH_TOKEN (and COACH_API_URL, if you set it)."  # noqa: S105
log = structlog.stdlib.get_logger(__name__)

Handle = Callable[[Update], Awaitable[bool]]


class Intake:
    """`handle` answers False when an update must come again; `polled_at` is the heartbeat (monotonic).

    `on_poll` is called after each poll that Telegram answered.
    """

    def __init__(self, *, api: Bot, handle: Handle, on_poll: Callable[[], None] = lambda: None) -> None:
        self._api = api
        self._handle = handle
        self._on_poll = on_poll
        self._offset: int | None = None
        self._told: int | None = None  # the offset Telegram heard last
        self._failures = 0
        self._slots = asyncio.Semaphore(SIDE_BY_SIDE)
        self._stopping = asyncio.Event()
        self.polled_at: float | None = None

    async def run(self) -> None:
        """Until stopped; raises SetupError when Telegram does not know the token."""
        while not self._stopping.is_set():
            updates = await self._unless_stopped(self._fetched())
            if updates and await self._worked(updates):
                self._offset = updates[-1].update_id + 1

    def stop(self) -> None:
        """Give up waiting for updates; the batch at hand is finished by `run`."""
        self._stopping.set()

    async def confirm(self) -> None:
        """Tell Telegram what is done, so that it does not come again after a planned stop."""
        if self._offset == self._told:
            return
        try:
            await self._api.get_updates(offset=self._offset, limit=1, timeout=0, allowed_updates=WANTED)
        except TelegramError as error:
            log.info("last_confirmation_lost", kind=type(error).__name__)

    async def _fetched(self) -> Sequence[Update]:
        self._told = self._offset
        try:
            updates = await self._api.get_updates(
                offset=self._offset,
                timeout=POLL,
                read_timeout=POLL.total_seconds() + READ_MARGIN_S,
                allowed_updates=WANTED,
            )
        except InvalidToken:
            raise SetupError(UNKNOWN_TOKEN) from None
        except TelegramError as error:
            await self._wait_after(error)
            return ()
        self._failures = 0
        self.polled_at = time.monotonic()
        self._on_poll()
        return updates

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

    async def _worked(self, updates: Sequence[Update]) -> bool:
        """People side by side, each in order; True when every update is done."""
        queues: dict[int, list[Update]] = {}
        for update in updates:
            user = update.effective_user
            queues.setdefault(user.id if user else 0, []).append(update)
        return all(await asyncio.gather(*(self._in_order(queue) for queue in queues.values())))

    async def _in_order(self, queue: Sequence[Update]) -> bool:
        for update in queue:
            if not await self._done(update):
                return False
        return True

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
