"""Finding the chat and the message a call is about, or refusing as Telegram does."""

from bot.sandbox.refusals import Json, bad_request, forbidden
from bot.sandbox.wire import Call
from bot.sandbox.world import Chat, World


def known_chat(world: World, call: Call) -> Chat:
    given = call.text("chat_id").strip()
    if not given:
        raise bad_request("chat_id is empty")
    chat = world.chats.get(int(given)) if given.lstrip("-").isascii() and given.lstrip("-").isdigit() else None
    if chat is None:
        raise bad_request("chat not found")
    return chat


def open_chat(world: World, call: Call) -> Chat:
    """A chat the bot may write to."""
    chat = known_chat(world, call)
    if chat.kind != "private":
        if chat.is_blocked:
            raise forbidden("bot was kicked from the group chat")
        return chat
    if world.person(chat.id).is_gone:
        raise forbidden("user is deactivated")
    if chat.is_blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.is_started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def own_message(world: World, call: Call) -> tuple[Chat, Json]:
    """The bot's own message that is to be edited."""
    chat = open_chat(world, call)
    message = chat.messages.get(_message_id(call))
    if message is None:
        raise bad_request("message to edit not found")
    if message.get("from", {}).get("id") != world.bot_id:
        raise bad_request("message can't be edited")
    return chat, message


def any_message(chat: Chat, call: Call, wish: str) -> Json:
    message = chat.messages.get(_message_id(call))
    if message is None:
        raise bad_request(f"message to {wish} not found")
    return message


def _message_id(call: Call) -> int:
    message_id = call.integer("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    return message_id


def replied_message(chat: Chat, call: Call) -> Json | None:
    """The message a send replies to, without what it replied to itself."""
    wish = call.tree("reply_parameters", "can't parse reply parameters JSON object") or {}
    wanted = int(wish.get("message_id") or 0)
    if not wanted:
        return None
    message = chat.messages.get(wanted)
    if message is None and not wish.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    if message is None:
        return None
    return {key: value for key, value in message.items() if key != "reply_to_message"}
