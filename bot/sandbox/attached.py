"""What a person can send besides text, each as Telegram would describe it."""

import base64
import binascii
from typing import Any

from bot.sandbox.images import sample_png
from bot.sandbox.refusals import Json, ScriptError
from bot.sandbox.texts import caption_fields, parsed
from bot.sandbox.world import World

_SOUND: Json = {"duration": 3, "mime_type": "audio/ogg"}
_MOVING: Json = {"width": 480, "height": 360, "duration": 4, "mime_type": "video/mp4"}
_PLAIN: dict[str, tuple[str, Json]] = {
    "voice": ("VoiceNote", _SOUND),
    "audio": ("Audio", {**_SOUND, "title": "Tune"}),
    "video": ("Video", _MOVING),
    "animation": ("Animation", _MOVING),
    "video_note": ("VideoNote", {"length": 240, "duration": 4}),
    "document": ("Document", {"file_name": "notes.txt", "mime_type": "text/plain"}),
}
_WITH_CAPTION = ("photo", "video", "document", "voice", "audio", "animation")
KINDS = ("photo", "sticker", "location", "contact", "dice", *_PLAIN)


def attachment(world: World, wish: Json, text: str) -> Json:
    """The message fields for the attachment a script asks for; empty when it asks for none."""
    kind = next((kind for kind in KINDS if wish.get(kind)), None)
    if kind is None:
        return {}
    caption = caption_fields(parsed(text, "")) if text and kind in _WITH_CAPTION else {}
    return {kind: _content(world, kind, wish[kind]), **caption}


def _content(world: World, kind: str, given: Any) -> Any:
    if kind == "photo":
        return world.files.put(_bytes(given), kind="Photo", name="photo.png").photo_sizes()
    if kind == "sticker":
        return _sticker(world, given if isinstance(given, str) else "👍")
    if kind == "location":
        return given if isinstance(given, dict) else {"latitude": 52.52, "longitude": 13.405}
    if kind == "contact":
        return given if isinstance(given, dict) else {"phone_number": "+15550100", "first_name": "Pat"}
    if kind == "dice":
        return {"emoji": "🎲", "value": 4}
    file_kind, about = _PLAIN[kind]
    return {**world.files.put(kind.encode() * 50, kind=file_kind, name=kind).ids("x"), **about}


def _sticker(world: World, emoji: str) -> Json:
    stored = world.files.put(f"sticker {emoji}".encode(), kind="Sticker")
    about = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {**stored.ids("x"), **about, "emoji": emoji}


def _bytes(given: Any) -> bytes:
    """A sample for true, else the base64 text a page sends."""
    if not isinstance(given, str):
        return sample_png()
    try:
        return base64.b64decode(given, validate=True)
    except binascii.Error:
        raise ScriptError("photo is true or base64 text") from None
