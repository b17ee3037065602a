"""What the bot says about itself: name, descriptions, commands, menu button."""

import json
import re
from typing import Any

from bot.sandbox.methods.table import Action, entry
from bot.sandbox.refusals import Json, bad_request
from bot.sandbox.wire import Call
from bot.sandbox.world import World

MAX_COMMANDS = 100
_FIELDS = (
    ("Name", "name", "names", 64),
    ("Description", "description", "descriptions", 512),
    ("ShortDescription", "short_description", "short_descriptions", 120),
)


def _place(call: Call) -> str:
    scope = call.tree("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    return f"{json.dumps(scope, sort_keys=True)} {call.text('language_code')}".strip()


def set_commands(world: World, call: Call) -> bool:
    commands = call.tree("commands", "can't parse commands JSON object")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands JSON object")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.profile.commands[_place(call)] = [_command(given) for given in commands]
    world.hub.tell("profile")
    return True


def _command(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad_request("expected an Object as a command")
    name = str(given.get("command", "")).removeprefix("/")
    about = str(given.get("description", "")).strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32:
        raise bad_request("command length must not exceed 32")
    if not about:
        raise bad_request("command description must be non-empty")
    if len(about) > 256:
        raise bad_request("command description length must not exceed 256")
    if not re.fullmatch(r"[a-z0-9_]+", name):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": name, "description": about}


def get_commands(world: World, call: Call) -> list[Json]:
    return world.profile.commands.get(_place(call), [])


def delete_commands(world: World, call: Call) -> bool:
    world.profile.commands.pop(_place(call), None)
    world.hub.tell("profile")
    return True


def _setter(field: str, store: str, *, limit: int) -> Action:
    def change(world: World, call: Call) -> bool:
        if len(call.text(field)) > limit:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        values: dict[str, str] = getattr(world.profile, store)
        values[call.text("language_code")] = call.text(field)
        world.hub.tell("profile")
        return True

    return change


def _getter(field: str, store: str) -> Action:
    def tell(world: World, call: Call) -> Json:
        values: dict[str, str] = getattr(world.profile, store)
        fallback = values.get("", "") or (world.bot_user()["first_name"] if field == "name" else "")
        return {field: values.get(call.text("language_code")) or fallback}

    return tell


def set_menu_button(world: World, call: Call) -> bool:
    button = call.tree("menu_button", "can't parse MenuButton JSON object") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse MenuButton: type is unsupported")
    world.profile.menu_buttons[call.text("chat_id")] = button
    return True


def get_menu_button(world: World, call: Call) -> Json:
    buttons = world.profile.menu_buttons
    return buttons.get(call.text("chat_id")) or buttons.get("") or {"type": "commands"}


_PLACE = "scope language_code"
METHODS = (
    entry("setMyCommands", set_commands, f"commands {_PLACE}"),
    entry("getMyCommands", get_commands, _PLACE),
    entry("deleteMyCommands", delete_commands, _PLACE),
    entry("setChatMenuButton", set_menu_button, "chat_id menu_button"),
    entry("getChatMenuButton", get_menu_button, "chat_id"),
    *(
        entry(f"setMy{name}", _setter(field, store, limit=limit), f"{field} language_code")
        for name, field, store, limit in _FIELDS
    ),
    *(entry(f"getMy{name}", _getter(field, store), "language_code") for name, field, store, _limit in _FIELDS),
)
