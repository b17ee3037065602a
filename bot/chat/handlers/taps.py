"""Buttons: worked on, then answered at once so that the spinner stops."""

from dataclasses import dataclass

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.chat.reception import Reception
from bot.coach import front


@dataclass(frozen=True, slots=True)
class Taps:
    reception: Reception

    async def on_button(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        query, chat = update.callback_query, update.effective_chat
        if query is None or chat is None or chat.type != ChatType.PRIVATE:
            return
        outcome = await self.reception.take(update, front.pressed, query.data or "")
        self.reception.answer(update, outcome)
