"""File ids: opaque text that names a kind, a size and the content."""

import base64
import binascii
import zlib
from dataclasses import dataclass

from bot.sandbox.refusals import ApiRefusal, bad_request

KINDS = ("Photo", "Document", "Sticker", "VoiceNote", "Video", "Audio", "Animation", "VideoNote")
SIZES = {"s": 90, "m": 320, "x": 800, "y": 1280, "w": 2560}
_VERSION = 4
_LENGTH = 23


@dataclass(frozen=True, slots=True, kw_only=True)
class FileId:
    kind: str
    size: str
    digest: str

    def text(self) -> str:
        body = bytes([_VERSION, KINDS.index(self.kind), ord(self.size)]) + bytes.fromhex(self.digest)
        return base64.urlsafe_b64encode(body + zlib.crc32(body).to_bytes(4, "big")).decode().rstrip("=")

    def unique_text(self) -> str:
        return "AQ" + base64.urlsafe_b64encode(bytes.fromhex(self.digest)[:9]).decode() + self.size


def read_file_id(text: str) -> FileId:
    """Raises the refusal Telegram gives for a garbled id."""
    body = _decoded(text)
    is_whole = len(body) == _LENGTH and body[0] == _VERSION and body[1] < len(KINDS) and chr(body[2]) in SIZES
    if not is_whole or zlib.crc32(body[:-4]).to_bytes(4, "big") != body[-4:]:
        raise _garbled("can't unserialize it")
    return FileId(kind=KINDS[body[1]], size=chr(body[2]), digest=body[3:-4].hex())


def _decoded(text: str) -> bytes:
    plain = text.rstrip("=")
    padding = len(text) - len(plain)
    if padding > 2 or (padding and len(text) % 4):
        raise _garbled("Wrong string padding")
    if not plain.isascii() or not plain.replace("-", "a").replace("_", "a").isalnum():
        raise _garbled("Wrong character in the string")
    if len(plain) % 4 == 1:
        raise _garbled("Wrong string length")
    try:
        body = base64.b64decode(plain + "=" * (-len(plain) % 4), altchars=b"-_", validate=True)
    except binascii.Error:
        raise _garbled("Wrong character in the string") from None
    if base64.urlsafe_b64encode(body).decode().rstrip("=") != plain:
        raise _garbled("Wrong padding in the string")
    return body


def _garbled(why: str) -> ApiRefusal:
    return bad_request(f"wrong remote file identifier specified: {why}")
