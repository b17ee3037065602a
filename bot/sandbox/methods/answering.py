"""Answering the press of a button."""

from bot.sandbox.methods.table import entry
from bot.sandbox.refusals import bad_request
from bot.sandbox.wire import Call
from bot.sandbox.world import World

MAX_ANSWER = 200
_LIFE_S = 15 * 60
_STALE = "query is too old and response timeout expired or query ID is invalid"


def answer_press(world: World, call: Call) -> bool:
    if len(call.text("text")) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    press = world.presses.pop(call.text("callback_query_id"), None)
    if press is None or world.clock.now().timestamp() - press.at > _LIFE_S:
        raise bad_request(_STALE)
    world.hub.tell(
        "answer",
        chat_id=press.chat_id,
        user=press.user,
        message_id=press.message_id,
        data=press.data,
        text=call.text("text"),
        is_alert=call.flag("show_alert"),
    )
    return True


METHODS = (entry("answerCallbackQuery", answer_press, "callback_query_id text show_alert url cache_time"),)
