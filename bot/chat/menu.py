"""The command menu and the texts Telegram shows before the first message; set only when they changed."""

from collections.abc import Callable
from dataclasses import dataclass

import structlog
from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.coach.ports import Clock
from bot.domain.replies import Phrase
from bot.rendering.phrasebook import FALLBACK, Phrasebook

COMMANDS = (
    "start",
    "points",
    "benefits",
    "routines",
    "log",
    "history",
    "progress",
    "remind",
    "reminders",
    "profile",
    "settings",
    "pause",
    "quiet",
    "privacy",
    "export",
    "forget",
    "stop",
    "cancel",
    "help",
)
log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Menu:
    """`put_up` compares with what Telegram has; a failure is no reason not to start."""

    api: Bot
    book: Phrasebook
    clock: Clock

    async def put_up(self) -> None:
        try:
            for language in self.book.languages():
                await self._put_up(language)
        except TelegramError as error:
            log.warning("menu_not_set", kind=type(error).__name__)

    async def _put_up(self, language: str) -> None:
        code = "" if language == FALLBACK else language
        words = self._speaker(language)
        await self._commands(code, [BotCommand(name, words(f"command-{name}")) for name in COMMANDS])
        about = await self.api.get_my_description(code)
        if about.description != words("about-description"):
            await self.api.set_my_description(words("about-description"), code)
        short = await self.api.get_my_short_description(code)
        if short.short_description != words("about-short"):
            await self.api.set_my_short_description(words("about-short"), code)

    async def _commands(self, code: str, wanted: list[BotCommand]) -> None:
        present = await self.api.get_my_commands(language_code=code or None)
        if list(present) != wanted:
            await self.api.set_my_commands(wanted, language_code=code or None)

    def _speaker(self, language: str) -> Callable[[str], str]:
        now = self.clock.now()
        return lambda name: self.book.plain(Phrase(name), language=language, zone=None, now=now)
