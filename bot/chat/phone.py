"""The phone: asks Telegram for updates from the first moment; those that come wait for who answers them."""

import asyncio
import os
from collections.abc import Callable
from typing import Any, TypeAlias

import structlog
from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application

from bot.chat.http import AiohttpRequest
from bot.chat.intake import UNKNOWN_TOKEN, Intake
from bot.chat.lines import LONGEST_WAIT_S, Handle
from bot.domain.errors import SetupError

os.environ.setdefault("PTB_TIMEDELTA", "1")  # durations as timedelta, as the library will give them anyway
log = structlog.stdlib.get_logger(__name__)
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]


class Phone:
    """Only what the first getUpdates needs is imported here: the rest of the program loads while it waits."""

    def __init__(self, token: str, api_url: str) -> None:
        self._calls, self._polls = AiohttpRequest(), AiohttpRequest(connections=2)
        self.app = build(token, api_url, calls=self._calls, polls=self._polls)
        self.intake = Intake(
            api=self.app.bot, polls=self._polls, handle=self._handle, on_poll=lambda: self._on_poll()
        )
        self._on_poll: Callable[[], None] = lambda: None
        self._answer: Handle = _unanswered
        self._is_over = asyncio.Event()  # somebody answers, or nobody will
        self._told_to_stop = asyncio.Event()
        self._taking: asyncio.Task[None] | None = None

    async def opened(self) -> bool:
        """Telegram knows us and is asked for updates; False when told to stop before. Raises SetupError."""
        if self._taking is None and await self._is_introduced():
            self._taking = asyncio.create_task(self.intake.run())
        return self._taking is not None

    @property
    def taking(self) -> asyncio.Task[None]:
        """Takes updates in until it is stopped."""
        assert self._taking is not None
        return self._taking

    def answer(self, handle: Handle, on_poll: Callable[[], None]) -> None:
        """From now on this handles the updates, also those that wait."""
        self._answer, self._on_poll = handle, on_poll
        self._is_over.set()

    def stop(self) -> None:
        self._told_to_stop.set()

    async def first(self, *tasks: asyncio.Task[None]) -> None:
        """Until one of the tasks ends or we are told to stop."""
        stopping = asyncio.create_task(self._told_to_stop.wait())
        try:
            await asyncio.wait((*tasks, stopping), return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()

    async def close(self) -> None:
        """What nobody answered comes again with the next start."""
        self._is_over.set()
        if self._taking is not None:
            self._taking.cancel()
            await asyncio.gather(self._taking, return_exceptions=True)
        await self.app.shutdown()
        for pool in (self._calls, self._polls):  # the application ends them only when it knows who it is
            await pool.shutdown()

    async def _handle(self, update: Update) -> bool:
        await self._is_over.wait()
        return await self._answer(update)

    async def _is_introduced(self) -> bool:
        introducing = asyncio.create_task(introduce(self.app))
        try:
            await self.first(introducing)
            return introducing.done() and introducing.result() is None
        finally:
            introducing.cancel()


async def _unanswered(_update: Update) -> bool:
    return False


def build(token: str, api_url: str, *, calls: AiohttpRequest, polls: AiohttpRequest) -> App:
    """The library's application, without its updater and job queue, speaking through these two pools."""
    url = api_url.rstrip("/")
    return (
        Application.builder()
        .token(token)
        .base_url(f"{url}/bot")
        .base_file_url(f"{url}/file/bot")
        .request(calls)
        .get_updates_request(polls)
        .updater(None)
        .job_queue(None)
        .build()
    )


async def introduce(app: App) -> None:
    """Learn who we are, waiting as long as the network needs; raises SetupError for a wrong token."""
    failures = 0
    while not await _is_known(app):
        failures += 1
        await asyncio.sleep(min(LONGEST_WAIT_S, 2.0**failures))


async def _is_known(app: App) -> bool:
    try:
        await app.initialize()
    except InvalidToken:
        raise SetupError(UNKNOWN_TOKEN) from None
    except TelegramError as error:
        log.warning("telegram_unreachable", kind=type(error).__name__)
        return False
    return True
