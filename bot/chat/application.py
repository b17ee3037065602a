"""The library's application without its updater and job queue: it parses, routes and reports errors."""

import asyncio
import os
from typing import Any, TypeAlias

import structlog
from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application

from bot.chat.handlers.faults import Faults
from bot.chat.handlers.routes import routes
from bot.chat.http import AiohttpRequest
from bot.chat.intake import UNKNOWN_TOKEN
from bot.chat.lines import LONGEST_WAIT_S, Handle
from bot.chat.reception import Reception
from bot.domain.errors import SetupError

os.environ.setdefault("PTB_TIMEDELTA", "1")  # durations as timedelta, as the library will give them anyway
log = structlog.stdlib.get_logger(__name__)
App: TypeAlias = Application[Any, Any, Any, Any, Any, Any]


def build(token: str, api_url: str, *, calls: AiohttpRequest, polls: AiohttpRequest) -> App:
    """An application that speaks to the Bot API server at `api_url` through these two pools."""
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


async def close(app: App, *requests: AiohttpRequest) -> None:
    """Ends the pools too when the application never came to know who it is."""
    await app.shutdown()
    for request in requests:
        await request.shutdown()


def connect(app: App, reception: Reception) -> Handle:
    """Give the application its handlers; the answer handles one update and tells whether it is done."""
    faults = Faults(reception)
    app.add_handlers(routes(reception))
    app.add_error_handler(faults.on_error)

    async def handle(update: Update) -> bool:
        await app.process_update(update)
        return not faults.is_open(update.update_id)

    return handle


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
