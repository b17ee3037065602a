"""Which update goes to which handler."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from telegram import Message
from telegram.ext import BaseHandler, CallbackQueryHandler, ChatMemberHandler, MessageHandler, filters

from bot.chat.handlers.groups import Groups
from bot.chat.handlers.members import Members
from bot.chat.handlers.taps import Taps
from bot.chat.handlers.words import Words
from bot.chat.reception import Reception

AnyHandler: TypeAlias = BaseHandler[Any, Any, Any]


class _OwnWords(filters.MessageFilter):
    """Text or a caption that the person wrote; a forwarded post is somebody else's."""

    def filter(self, message: Message) -> bool:
        return message.forward_origin is None and bool(message.text or message.caption)


def routes(reception: Reception) -> Sequence[AnyHandler]:
    """The first that fits takes the update."""
    words, own = Words(reception), _OwnWords()
    private, new = filters.ChatType.PRIVATE, filters.UpdateType.MESSAGE
    shown = ~filters.StatusUpdate.ALL
    return (
        MessageHandler(private & new & own & filters.COMMAND, words.on_command),
        MessageHandler(private & new & own, words.on_words),
        MessageHandler(private & new & filters.LOCATION, words.on_place),
        MessageHandler(private & new & shown, words.on_thing),
        MessageHandler(private & filters.UpdateType.EDITED_MESSAGE & own, words.on_edit),
        MessageHandler(filters.ChatType.GROUPS & new & filters.TEXT, Groups(reception).on_call),
        CallbackQueryHandler(Taps(reception).on_button),
        ChatMemberHandler(Members(reception).on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
    )
