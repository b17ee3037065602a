"""Methods that put a new message into a chat."""

from typing import Any

from bot.sandbox import markup as markups
from bot.sandbox.methods.attachments import content, read_attachment
from bot.sandbox.methods.lookup import open_chat, replied_message
from bot.sandbox.methods.table import ADDRESS, entry
from bot.sandbox.refusals import Json, bad_request
from bot.sandbox.texts import (
    caption_fields,
    check_caption_length,
    check_text_length,
    parsed,
    read_caption,
    read_text,
    text_fields,
)
from bot.sandbox.wire import Call
from bot.sandbox.world import Chat, World

ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)
MAX_ALBUM = 10


def send_message(world: World, call: Call) -> Json:
    formatted = read_text(call)
    markup = markups.read_markup(call)
    chat = open_chat(world, call)
    check_text_length(formatted)
    return deliver(world, call, chat=chat, content=text_fields(formatted), markup=markup)


def send_photo(world: World, call: Call) -> Json:
    return _send_file(world, call, field="photo")


def send_document(world: World, call: Call) -> Json:
    return _send_file(world, call, field="document")


def _send_file(world: World, call: Call, *, field: str) -> Json:
    stored = read_attachment(world, call, field=field, given=call.text(field))
    formatted = read_caption(call)
    markup = markups.read_markup(call)
    chat = open_chat(world, call)
    check_caption_length(formatted)
    extra = {"has_media_spoiler": True} if call.flag("has_spoiler") else {}
    fields = {**content(stored), **caption_fields(formatted), **extra}
    return deliver(world, call, chat=chat, content=fields, markup=markup)


def send_media_group(world: World, call: Call) -> list[Json]:
    items = call.tree("media", "can't parse media JSON object")
    if not items or not isinstance(items, list):
        raise bad_request("there are no messages to send")
    if len(items) > MAX_ALBUM:
        raise bad_request("too many messages to send as an album")
    if len(items) == 1:
        call.violations.append("an album has 2-10 items")
    contents = [album_item(world, call, item) for item in items]
    chat = open_chat(world, call)
    group = {"media_group_id": str(world.next_message_id)}
    return [deliver(world, call, chat=chat, content={**one, **group}, markup=None) for one in contents]


def album_item(world: World, call: Call, item: Any) -> Json:
    """The content of one InputMedia object."""
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = item.get("type")
    if kind not in ("photo", "document"):
        raise bad_request(f"can't parse InputMedia: type {kind} is unsupported by this server")
    stored = read_attachment(world, call, field=kind, given=str(item.get("media") or ""))
    formatted = parsed(
        str(item.get("caption") or ""), str(item.get("parse_mode") or ""), item.get("caption_entities")
    )
    check_caption_length(formatted)
    return {**content(stored), **caption_fields(formatted)}


def deliver(world: World, call: Call, *, chat: Chat, content: Json, markup: Json | None) -> Json:
    replied = replied_message(chat, call)
    message: Json = {
        "message_id": world.take_message_id(),
        "from": world.bot_user(),
        "chat": chat.head(),
        "date": world.seconds(),
        **({"reply_to_message": replied} if replied else {}),
        **content,
    }
    if inline := markups.inline_part(markup):
        message["reply_markup"] = inline
    _change_keyboard(chat, message["message_id"], markup)
    return world.post(chat, message)


def _change_keyboard(chat: Chat, message_id: int, markup: Json | None) -> None:
    if markup and markup.get("keyboard"):
        chat.keyboard = {"message_id": message_id, **markup}
    elif markup and markup.get("remove_keyboard"):
        chat.keyboard = None


def send_chat_action(world: World, call: Call) -> bool:
    action = call.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = open_chat(world, call)
    world.hub.tell("action", chat_id=chat.id, action=action)
    return True


_ALBUM = ADDRESS.replace(" suggested_post_parameters", "").replace(" reply_markup", "")
_FILE = f"{ADDRESS} caption parse_mode caption_entities"
METHODS = (
    entry("sendMessage", send_message, f"{ADDRESS} text parse_mode entities link_preview_options", is_paced=True),
    entry("sendPhoto", send_photo, f"{_FILE} photo show_caption_above_media has_spoiler", is_paced=True),
    entry(
        "sendDocument",
        send_document,
        f"{_FILE} document thumbnail disable_content_type_detection",
        is_paced=True,
    ),
    entry("sendMediaGroup", send_media_group, f"{_ALBUM} media", is_paced=True),
    entry("sendChatAction", send_chat_action, "business_connection_id chat_id message_thread_id action"),
)
