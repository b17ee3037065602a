"""Buttons: worked on, then answered at once so that the spinner stops."""

from dataclasses import dataclass

from telegram import Update
from telegram.ext import ContextTypes

from bot.chat.reception import Reception
from bot.coach import front


@dataclass(frozen=True, slots=True)
class Taps:
    reception: Reception

    async def on_button(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        data = (query.data if query else None) or ""
        outcome = await self.reception.take(update, front.pressed, data)
        self.reception.answer(update, outcome)
