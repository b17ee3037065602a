"""Finding the button a script means, by label or by data."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.sandbox.people import chat_of, press, say, whose
from bot.sandbox.refusals import Json, ScriptError
from bot.sandbox.world import Chat, World


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    label: str
    message: Json | None
    data: str | None = None
    url: str | None = None


def visible_buttons(chat: Chat, message_id: int = 0) -> list[Button]:
    """The reply keyboard, which lies below them all, then the newest message first."""
    keys = _flat(chat.keyboard["keyboard"]) if chat.keyboard and not message_id else ()
    below = [Button(label=key if isinstance(key, str) else key["text"], message=None) for key in keys]
    wanted = (message for message in reversed(chat.messages.values()) if message_id in (0, message["message_id"]))
    return [*below, *(button for message in wanted for button in _inline_buttons(message))]


def _inline_buttons(message: Json) -> Iterator[Button]:
    for key in _flat(message.get("reply_markup", {}).get("inline_keyboard", [])):
        yield Button(label=key["text"], message=message, data=key.get("callback_data"), url=key.get("url"))


def _flat(rows: list[list[Any]]) -> list[Any]:
    return [key for row in rows for key in row]


def plain_label(label: str) -> str:
    """Letters, digits and plus or minus only, in one case."""
    letters = (
        letter for letter in unicodedata.normalize("NFKC", label).casefold() if letter.isalnum() or letter in "+-"
    )
    return "".join(letters)


def find_label(chat: Chat, label: str, message_id: int = 0) -> Button:
    """An exact label wins over one that differs in emoji, case or spaces."""
    buttons = visible_buttons(chat, message_id)
    exact = (button for button in buttons if button.label == label)
    wanted = plain_label(label)
    near = (button for button in buttons if wanted and plain_label(button.label) == wanted)
    found = next(exact, None) or next(near, None)
    if found is None:
        labels = list(dict.fromkeys(button.label for button in buttons))
        raise ScriptError(f"no button {label!r}", status=404, labels=labels)
    return found


def press_as_asked(world: World, wish: Json) -> Json:
    """A tap by label, or a callback query with any data at all."""
    user_id, chat = whose(wish), chat_of(world, wish)
    message_id = int(wish.get("message_id") or 0)
    if wish.get("label") is not None:
        return _tap(world, chat, wish=wish, button=find_label(chat, str(wish["label"]), message_id))
    if wish.get("data") is None:
        raise ScriptError("press needs a label or data")
    data = str(wish["data"])
    message = _message_for(chat, data, message_id)
    return _pressed(world, chat, user_id=user_id, message=message, data=data)


def _tap(world: World, chat: Chat, *, wish: Json, button: Button) -> Json:
    if button.message is None:
        return say(world, {**wish, "text": button.label})
    if button.data is None:
        return {"url": button.url}
    return _pressed(world, chat, user_id=whose(wish), message=button.message, data=button.data)


def _pressed(world: World, chat: Chat, *, user_id: int, message: Json, data: str) -> Json:
    pressed = press(world, chat, user_id=user_id, message=message, data=data)
    return {"callback_query_id": pressed.id, "message_id": pressed.message_id, "data": data}


def _message_for(chat: Chat, data: str, message_id: int) -> Json:
    """The message named, or the newest with this data; a gone one is inaccessible."""
    if message_id:
        gone = {"chat": chat.head(), "message_id": message_id, "date": 0}
        return chat.messages.get(message_id) or gone
    buttons = visible_buttons(chat)
    for button in buttons:
        if button.data == data and button.message is not None:
            return button.message
    present = list(dict.fromkeys(button.data for button in buttons if button.data))
    raise ScriptError(f"no button with data {data!r}", status=404, data=present)
