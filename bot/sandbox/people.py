"""The people's side: they write, press, block, and come back."""

import re
import secrets
from typing import Any

from bot.sandbox.attached import attachment
from bot.sandbox.refusals import ApiRefusal, Json, ScriptError
from bot.sandbox.texts import parsed, text_fields
from bot.sandbox.world import DEFAULT_PERSON, Chat, Press, World

_CHANNEL = {"id": -1001000000001, "type": "channel", "title": "A channel"}


def whose(wish: Json) -> int:
    try:
        user_id = int(wish.get("user") or DEFAULT_PERSON)
    except (TypeError, ValueError):
        raise ScriptError("user is a number") from None
    if user_id <= 0:
        raise ScriptError("user is a positive number")
    return user_id


def chat_of(world: World, wish: Json) -> Chat:
    place = wish.get("chat", "private")
    if place not in ("private", "group"):
        raise ScriptError('chat is "private" or "group"')
    return world.private_chat(whose(wish)) if place == "private" else world.group_chat()


def say(world: World, wish: Json) -> Json:
    """A person's message or edit; the bot hears of it unless group privacy keeps it away."""
    user_id, chat = whose(wish), chat_of(world, wish)
    if wish.get("name"):
        world.person(user_id).first_name = chat.title = str(wish["name"])
    if wish.get("language"):
        world.person(user_id).language = str(wish["language"])
    if wish.get("edit_of"):
        return _edit(world, chat, wish)
    _open(world, chat, user_id)
    content = _content(world, wish)
    message = world.post(chat, {**_head(world, chat, user_id), **_reply(chat, wish), **content})
    is_heard = chat.kind == "private" or _concerns_bot(world, message)
    update_id = world.announce("message", message) if is_heard else None
    return {"message": message, "update_id": update_id}


def _content(world: World, wish: Json) -> Json:
    text = wish.get("text") or ""
    if not isinstance(text, str):
        raise ScriptError("text is a string")
    content = attachment(world, wish, text) or _words(text)
    if channel := wish.get("forward_from_channel"):
        content |= {"forward_origin": _origin(world, channel)}
    return content


def _words(text: str) -> Json:
    try:
        fields = text_fields(parsed(text, ""))
    except ApiRefusal as refusal:
        raise ScriptError(refusal.description) from None
    if not fields["text"]:
        raise ScriptError("a message needs text or an attachment")
    return fields


def _origin(world: World, channel: Any) -> Json:
    title = {"title": channel} if isinstance(channel, str) else {}
    return {"type": "channel", "date": world.seconds(), "chat": {**_CHANNEL, **title}, "message_id": 7}


def _head(world: World, chat: Chat, user_id: int) -> Json:
    sender = world.person(user_id).user()
    return {
        "message_id": world.take_message_id(),
        "from": sender,
        "chat": chat.head(),
        "date": world.seconds(),
    }


def _reply(chat: Chat, wish: Json) -> Json:
    replied = chat.messages.get(wish.get("reply_to") or 0)
    return {"reply_to_message": replied} if replied else {}


def _concerns_bot(world: World, message: Json) -> bool:
    """Group privacy: commands, mentions and replies to the bot."""
    text = message.get("text") or message.get("caption") or ""
    name = f"@{world.bot_user()['username']}"
    is_reply = message.get("reply_to_message", {}).get("from", {}).get("id") == world.bot_id
    command = re.match(r"/\w+(@\w+)?", text)
    is_command = command is not None and (command[1] is None or command[1].lower() == name)
    return is_command or is_reply or name in text.lower()


def _edit(world: World, chat: Chat, wish: Json) -> Json:
    message = chat.messages.get(int(wish["edit_of"]))
    if message is None or message["from"]["id"] != whose(wish):
        raise ScriptError("edit_of names no message of this person", status=404)
    gone = ("text", "entities", "caption", "caption_entities")
    changed = {key: value for key, value in message.items() if key not in gone}
    words = _words(str(wish.get("text") or ""))
    if "text" not in message:
        words = {f"caption{'_entities' if key == 'entities' else ''}": value for key, value in words.items()}
    changed |= {"edit_date": world.seconds(), **words}
    chat.messages[message["message_id"]] = changed
    world.hub.tell("edit", chat_id=chat.id, message=changed)
    return {"message": changed, "update_id": world.announce("edited_message", changed)}


def _open(world: World, chat: Chat, user_id: int) -> None:
    """The first message starts a chat; a blocked bot is let in again."""
    if chat.kind == "private" and not chat.is_blocked:
        chat.is_started = True
    elif chat.is_blocked or not chat.is_started:
        set_membership(world, chat, user_id=user_id, is_blocked=False)


def set_membership(world: World, chat: Chat, *, user_id: int, is_blocked: bool) -> Json:
    """Blocks or lets in; the bot hears of it as my_chat_member."""
    was_in = chat.is_started and not chat.is_blocked
    chat.is_blocked, chat.is_started = is_blocked, chat.is_started or not is_blocked
    world.hub.tell("profile")
    if was_in is not is_blocked:
        return {"update_id": None}
    now: Json = {"status": "kicked", "until_date": 0} if is_blocked else {"status": "member"}
    before: Json = {"status": "member"} if is_blocked else {"status": "left"}
    if not is_blocked and chat.kind == "private":
        before = {"status": "kicked", "until_date": 0}
    change = {
        "chat": chat.head(),
        "from": world.person(user_id).user(),
        "date": world.seconds(),
        "old_chat_member": {"user": world.bot_user(), **before},
        "new_chat_member": {"user": world.bot_user(), **now},
    }
    return {"update_id": world.announce("my_chat_member", change)}


def press(world: World, chat: Chat, *, user_id: int, message: Json, data: str) -> Press:
    pressed = Press(
        id=str(secrets.randbits(62)),
        user=user_id,
        chat_id=chat.id,
        message_id=message["message_id"],
        data=data,
        at=world.clock.now().timestamp(),
    )
    world.presses[pressed.id] = pressed
    world.hub.tell("press", chat_id=chat.id, user=user_id, message_id=pressed.message_id, data=data)
    query = {
        "id": pressed.id,
        "from": world.person(user_id).user(),
        "message": message,
        "chat_instance": world.chat_instance(chat.id),
        "data": data,
    }
    world.announce("callback_query", query)
    return pressed
