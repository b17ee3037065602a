"""Methods that only tell: who the bot is, a chat, a file."""

from bot.sandbox.files import MAX_DOWNLOAD_BYTES
from bot.sandbox.methods.lookup import known_chat
from bot.sandbox.methods.table import entry
from bot.sandbox.refusals import ApiRefusal, Json, bad_request
from bot.sandbox.wire import Call
from bot.sandbox.world import World

_CAN = (
    "can_join_groups",
    "can_read_all_group_messages",
    "supports_inline_queries",
    "can_connect_to_business",
    "has_main_web_app",
    "has_topics_enabled",
    "allows_users_to_create_topics",
    "can_manage_bots",
)
_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def get_me(world: World, _call: Call) -> Json:
    return {**world.bot_user(), **dict.fromkeys(_CAN, False), "can_join_groups": True}


def get_chat(world: World, call: Call) -> Json:
    chat = known_chat(world, call)
    gifts = dict.fromkeys(_GIFTS, False)
    return {**chat.head(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def get_file(world: World, call: Call) -> Json:
    if not call.has("file_id"):
        raise bad_request("file_id not specified")
    try:
        stored = world.files.find(call.text("file_id"))
    except ApiRefusal:
        stored = None
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    named = {**stored.ids("x"), "file_id": call.text("file_id")}
    return {**named, "file_path": stored.path}


def be_silent(_world: World, _call: Call) -> bool:
    return True


METHODS = (
    entry("getMe", get_me),
    entry("getChat", get_chat, "chat_id"),
    entry("getFile", get_file, "file_id"),
    entry("logOut", be_silent),
    entry("close", be_silent),
)
