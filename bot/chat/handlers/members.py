"""Blocking the coach, and letting it in again."""

from dataclasses import dataclass

from telegram import ChatMember, Update
from telegram.ext import ContextTypes

from bot.chat.reception import Reception
from bot.coach import front

AWAY = (ChatMember.BANNED, ChatMember.LEFT)


@dataclass(frozen=True, slots=True)
class Members:
    reception: Reception

    async def on_membership(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        change = update.my_chat_member
        if change is None or change.chat.type != change.chat.PRIVATE:
            return
        is_blocked = change.new_chat_member.status in AWAY
        await self.reception.take(update, front.membership, is_blocked=is_blocked)
