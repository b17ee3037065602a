"""The coach on Telegram: it listens first, what it needs to answer is loaded while Telegram is asked."""

import asyncio
from argparse import Namespace
from importlib import import_module
from typing import Any

from bot import logs
from bot.chat.phone import Phone
from bot.loop import give_back, play, stop_on_signal
from bot.settings import Settings, read_settings, required_token
from bot.storage.lock import hold


def run(_options: Namespace) -> int:
    """Until it is told to stop."""
    settings = read_settings()
    token = required_token(settings)
    logs.set_up(settings.log_level)
    with hold(settings.data):
        return play(_serve(settings, token))


async def _serve(settings: Settings, token: str) -> None:
    phone = Phone(token, settings.api_url)
    stop_on_signal(phone.stop)
    try:
        if await phone.opened():
            coach = await asyncio.to_thread(_answering, phone, settings)
            give_back()
            await coach.serve()
    finally:
        await phone.close()


def _answering(phone: Phone, settings: Settings) -> Any:
    """The rest of the program is imported here: it takes three times as long as what asks Telegram."""
    return import_module("bot.wiring").coach_on(phone, settings)
