"""A chat as text to read, or as JSON for a page."""

from datetime import UTC, datetime

from bot.sandbox.refusals import Json
from bot.sandbox.world import Chat, World

_SHOWN = (
    "sticker",
    "voice",
    "audio",
    "video",
    "animation",
    "video_note",
    "document",
    "location",
    "contact",
    "dice",
)


def as_text(world: World, chat: Chat) -> str:
    lines: list[str] = []
    for message in chat.messages.values():
        lines += _message_lines(world, message, chat.reactions.get(message["message_id"], []))
    if chat.keyboard:
        lines += ["(keyboard)", *_rows(chat.keyboard["keyboard"])]
    return "\n".join(lines) + "\n" if lines else ""


def _message_lines(world: World, message: Json, reactions: list[Json]) -> list[str]:
    name = "coach" if message["from"]["id"] == world.bot_id else message["from"]["first_name"]
    at = datetime.fromtimestamp(message["date"], tz=UTC).strftime("%Y-%m-%d %H:%M")
    marks = " (edited)" if "edit_date" in message else ""
    marks += " (forwarded)" if "forward_origin" in message else ""
    body = [*_attachments(message), *message.get("text", "").splitlines()]
    liked = "".join(str(reaction.get("emoji", "")) for reaction in reactions)
    return [
        f"#{message['message_id']} {at} {name}{marks}",
        *(f"  {line}" for line in body),
        *([f"  ({liked})"] if liked else []),
        *_rows(message.get("reply_markup", {}).get("inline_keyboard", [])),
        "",
    ]


def _attachments(message: Json) -> list[str]:
    caption = message.get("caption", "")
    if "photo" in message:
        return [f"(picture: {caption})" if caption else "(picture)"]
    for kind in _SHOWN:
        if kind in message:
            about = message[kind].get("file_name") or message[kind].get("emoji") or ""
            return [f"({' '.join(part for part in (kind, about, caption) if part)})"]
    return []


def _rows(rows: list[list[Json | str]]) -> list[str]:
    return ["  " + " ".join(f"[{_label(key)}]" for key in row) for row in rows]


def _label(key: Json | str) -> str:
    return key if isinstance(key, str) else str(key["text"])


def as_state(world: World, chat: Chat) -> Json:
    """Everything a page shows of one chat."""
    waiting = [
        {"message_id": press.message_id, "data": press.data}
        for press in world.presses.values()
        if press.chat_id == chat.id
    ]
    return {
        "bot": bot_card(world),
        "chat": chat.head(),
        "is_started": chat.is_started,
        "is_blocked": chat.is_blocked,
        "messages": list(chat.messages.values()),
        "reactions": {str(key): value for key, value in chat.reactions.items()},
        "keyboard": chat.keyboard,
        "waiting": waiting,
        "people": [world.people[user_id].user() for user_id in sorted(world.people)],
    }


def bot_card(world: World) -> Json:
    profile = world.profile
    return {
        **world.bot_user(),
        "description": profile.descriptions.get("", ""),
        "short_description": profile.short_descriptions.get("", ""),
        "commands": next(iter(profile.commands.values()), []),
    }
