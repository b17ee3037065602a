"""Calls of Telegram without the library's objects around them, which cost more than the request itself."""

from typing import Any, cast

from telegram import Bot, InlineKeyboardMarkup
from telegram.request import RequestData

from bot.chat.http import Given, as_json, from_json
from bot.rendering.messages import Key


async def call(api: Bot, method: str, **given: Any) -> Any:
    """The result as Telegram gave it; raises the library's errors. What is None is left out."""
    data = cast(RequestData, Given(given))
    return await api.request.post(f"{api.base_url}/{method}", request_data=data)


def keyboard(rows: tuple[tuple[Key, ...], ...]) -> str | None:
    """The inline keyboard of rendered buttons as Telegram wants it beside other fields: text in JSON."""
    if not rows:
        return None
    return as_json({"inline_keyboard": [[_button(key) for key in row] for row in rows]}).decode()


def _button(key: Key) -> dict[str, str]:
    target = {"url": key.url} if key.url is not None else {"callback_data": key.data}
    return {"text": key.label, **target, **({"style": key.style} if key.style is not None else {})}


def markup(keys: str | None) -> InlineKeyboardMarkup | None:
    """The same for a call of the library."""
    return InlineKeyboardMarkup.de_json(from_json(keys.encode()), None) if keys else None
