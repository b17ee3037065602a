"""Methods that change or remove a message."""

from bot.sandbox import markup as markups
from bot.sandbox.methods.lookup import any_message, open_chat, own_message
from bot.sandbox.methods.sending import album_item
from bot.sandbox.methods.table import EDITED, entry
from bot.sandbox.refusals import Json, bad_request
from bot.sandbox.texts import (
    caption_fields,
    check_caption_length,
    check_text_length,
    read_caption,
    read_text,
    text_fields,
)
from bot.sandbox.wire import Call
from bot.sandbox.world import Chat, World

_TEXT = ("text", "entities")
_CAPTION = ("caption", "caption_entities")
_MEDIA = (*_TEXT, *_CAPTION, "photo", "document", "has_media_spoiler")
_DELETABLE_S = 48 * 3600
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def edit_text(world: World, call: Call) -> Json:
    formatted = read_text(call)
    markup = markups.read_markup(call)
    chat, message = own_message(world, call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    check_text_length(formatted)
    _refuse_reply_keyboard(markup)
    return _change(world, chat, message=message, replaced=_TEXT, fields=_with(text_fields(formatted), markup))


def edit_caption(world: World, call: Call) -> Json:
    formatted = read_caption(call)
    markup = markups.read_markup(call)
    chat, message = own_message(world, call)
    if "photo" not in message and "document" not in message:
        raise bad_request("there is no caption in the message to edit")
    check_caption_length(formatted)
    _refuse_reply_keyboard(markup)
    fields = _with(caption_fields(formatted), markup)
    return _change(world, chat, message=message, replaced=_CAPTION, fields=fields)


def edit_media(world: World, call: Call) -> Json:
    fields = album_item(world, call, call.tree("media", "can't parse media JSON object"))
    markup = markups.read_markup(call)
    chat, message = own_message(world, call)
    _refuse_reply_keyboard(markup)
    return _change(world, chat, message=message, replaced=_MEDIA, fields=_with(fields, markup))


def edit_markup(world: World, call: Call) -> Json:
    markup = markups.read_markup(call)
    chat, message = own_message(world, call)
    _refuse_reply_keyboard(markup)
    return _change(world, chat, message=message, replaced=(), fields=_with({}, markup))


def _refuse_reply_keyboard(markup: Json | None) -> None:
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")


def _with(fields: Json, markup: Json | None) -> Json:
    inline = markups.inline_part(markup)
    return {**fields, **({"reply_markup": inline} if inline else {})}


def _change(world: World, chat: Chat, *, message: Json, replaced: tuple[str, ...], fields: Json) -> Json:
    """The message with new fields; those it does not name again are gone, the keyboard too."""
    gone = (*replaced, "reply_markup")
    current = {key: message[key] for key in gone if key in message}
    if current == fields:
        raise bad_request(_SAME)
    kept = {key: value for key, value in message.items() if key not in gone}
    changed = {**kept, "edit_date": world.seconds(), **fields}
    chat.messages[message["message_id"]] = changed
    world.hub.tell("edit", chat_id=chat.id, message=changed)
    return changed


def delete_message(world: World, call: Call) -> bool:
    chat = open_chat(world, call)
    _remove(world, chat, any_message(chat, call, "delete"))
    return True


def delete_messages(world: World, call: Call) -> bool:
    chat = open_chat(world, call)
    for message_id in call.tree("message_ids", "can't parse message identifiers JSON object") or ():
        if message_id in chat.messages:
            _remove(world, chat, chat.messages[message_id])
    return True


def _remove(world: World, chat: Chat, message: Json) -> None:
    is_own = message.get("from", {}).get("id") == world.bot_id
    is_old = world.seconds() - message["date"] > _DELETABLE_S
    if is_old or not (is_own or chat.kind == "private"):
        raise bad_request("message can't be deleted")
    message_id = message["message_id"]
    del chat.messages[message_id]
    if chat.keyboard and chat.keyboard["message_id"] == message_id:
        chat.keyboard = None
    world.hub.tell("delete", chat_id=chat.id, message_id=message_id, keyboard=chat.keyboard)


def set_reaction(world: World, call: Call) -> bool:
    wish = call.tree("reaction", "can't parse reaction types JSON object") or []
    chat = open_chat(world, call)
    message = any_message(chat, call, "react")
    chat.reactions[message["message_id"]] = wish
    world.hub.tell("reaction", chat_id=chat.id, message_id=message["message_id"], reaction=wish)
    return True


METHODS = (
    entry(
        "editMessageText",
        edit_text,
        f"{EDITED} text parse_mode entities link_preview_options rich_message",
        is_paced=True,
    ),
    entry(
        "editMessageCaption",
        edit_caption,
        f"{EDITED} caption parse_mode caption_entities show_caption_above_media",
        is_paced=True,
    ),
    entry("editMessageMedia", edit_media, f"{EDITED} media", is_paced=True),
    entry("editMessageReplyMarkup", edit_markup, EDITED, is_paced=True),
    entry("deleteMessage", delete_message, "chat_id message_id"),
    entry("deleteMessages", delete_messages, "chat_id message_ids"),
    entry("setMessageReaction", set_reaction, "chat_id message_id reaction is_big"),
)
