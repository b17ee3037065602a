"""In a group nothing about anybody's body is taken in: only the way to the private chat is shown."""

from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import ContextTypes

from bot.chat.reception import Reception, tongue
from bot.domain.replies import Phrase


@dataclass(frozen=True, slots=True)
class Groups:
    reception: Reception

    async def on_call(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        message, user = update.effective_message, update.effective_user
        if message is None or user is None or not _is_called(message.text or "", context.bot.username):
            return
        words, language = self.reception.words, tongue(user)
        url = f"https://t.me/{context.bot.username}?start=hi"
        button = InlineKeyboardButton(words(Phrase("group-button"), language), url=url)
        text = words(Phrase("group-private"), language)
        self.reception.run_errand(message.reply_text(text, reply_markup=InlineKeyboardMarkup([[button]])))


def _is_called(text: str, name: str) -> bool:
    """A command that is not for another bot, or our name."""
    head = text.split(maxsplit=1)[0] if text.strip() else ""
    is_command = head.startswith("/") and head.partition("@")[2].lower() in ("", name.lower())
    return is_command or f"@{name}".lower() in text.lower()
