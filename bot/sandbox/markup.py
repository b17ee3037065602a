"""Reply markup: read, checked, compared."""

import json
from typing import Any

from bot.sandbox.refusals import ApiRefusal, Json, bad_request
from bot.sandbox.wire import Call

MAX_DATA_BYTES = 64
MAX_BUTTONS = 100
MAX_MARKUP_BYTES = 10_240
COMFORTABLE_ROW = 8
_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def read_markup(call: Call) -> Json | None:
    markup = call.tree("reply_markup", "can't parse reply keyboard markup JSON object")
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        _check_size(markup)
        _check_inline(markup["inline_keyboard"], call)
    elif "keyboard" in markup and not _is_rows(markup["keyboard"]):
        raise bad_request('field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays')
    return markup


def inline_part(markup: Json | None) -> Json | None:
    """The keyboard that stays with a message; rows without buttons are no keyboard."""
    rows = [row for row in (markup or {}).get("inline_keyboard", []) if row]
    return {"inline_keyboard": rows} if rows else None


def _is_rows(rows: Any) -> bool:
    return isinstance(rows, list) and all(isinstance(row, list) for row in rows)


def _check_size(markup: Json) -> None:
    rows = markup["inline_keyboard"]
    if not _is_rows(rows):
        complaint = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
        raise bad_request(complaint)
    too_many = sum(len(row) for row in rows) > MAX_BUTTONS
    if too_many or len(json.dumps(markup, ensure_ascii=False).encode()) > MAX_MARKUP_BYTES:
        raise bad_request("reply markup is too long")


def _check_inline(rows: list[list[Any]], call: Call) -> None:
    for row in rows:
        if len(row) > COMFORTABLE_ROW:
            call.violations.append(f"a row of {len(row)} buttons: Telegram shows at most {COMFORTABLE_ROW}")
        for button in row:
            _check_button(button)


def _check_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise _button_problem("expected an Object")
    if not isinstance(button.get("text"), str):
        raise _button_problem('Can\'t find field "text"')
    if not any(action in button for action in _ACTIONS):
        raise _button_problem("Text buttons are unallowed in the inline keyboard")
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= MAX_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def _button_problem(text: str) -> ApiRefusal:
    return bad_request(f"can't parse inline keyboard button: {text}")
