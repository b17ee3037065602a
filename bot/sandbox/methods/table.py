"""How a method is entered: its name, its parameters, what does it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.wire import Call
from bot.sandbox.world import World

Action = Callable[[World, Call], Any]
ADDRESS = (
    "business_connection_id chat_id message_thread_id direct_messages_topic_id disable_notification "
    "protect_content allow_paid_broadcast message_effect_id suggested_post_parameters reply_parameters "
    "reply_markup"
)
EDITED = "business_connection_id chat_id message_id inline_message_id reply_markup"


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    name: str
    act: Action
    known: frozenset[str] = field(default_factory=frozenset)
    is_paced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A result that comes with a description beside it."""

    result: bool
    description: str


def entry(name: str, act: Action, known: str = "", *, is_paced: bool = False) -> Method:
    return Method(name=name, act=act, known=frozenset(known.split()), is_paced=is_paced)
