"""What a person types or shows in the private chat."""

from dataclasses import dataclass

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.chat.reception import Reception
from bot.coach import front

KINDS = (
    "photo",
    "sticker",
    "voice",
    "location",
    "contact",
    "document",
    "video",
    "video_note",
    "dice",
    "poll",
    "game",
)


@dataclass(frozen=True, slots=True)
class Words:
    reception: Reception

    async def on_words(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        text = _text(update.effective_message)
        await self.reception.take(update, front.said, text)

    async def on_command(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        command, _, argument = _text(update.effective_message).partition(" ")
        name = command.removeprefix("/").partition("@")[0].lower()
        await self.reception.take(update, front.commanded, name, argument.strip())

    async def on_thing(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        kind = next((kind for kind in KINDS if getattr(message, kind, None)), "other")
        await self.reception.take(update, front.showed, kind)

    async def on_place(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        message = update.effective_message
        place = message.location if message else None
        if place is not None:
            await self.reception.take(update, front.placed, place.latitude, place.longitude)

    async def on_edit(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        text = _text(update.effective_message)
        await self.reception.take(update, front.edited, text)


def _text(message: Message | None) -> str:
    return (message.text or message.caption or "") if message else ""
