"""What a picture file says about itself, and a small picture made on the spot."""

import struct
import zlib
from dataclasses import dataclass

_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    width: int
    height: int
    suffix: str


def inspect(data: bytes) -> Picture | None:
    """Dimensions of a whole PNG or JPEG file; None for anything else."""
    if data.startswith(_PNG):
        return _png(data)
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    return None


def _png(data: bytes) -> Picture | None:
    if len(data) < 33 or data[12:16] != b"IHDR" or b"IEND" not in data[-12:]:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return Picture(width=width, height=height, suffix="png")


def _jpeg(data: bytes) -> Picture | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return Picture(width=width, height=height, suffix="jpg")
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return None


def is_photo_shape(picture: Picture) -> bool:
    long, short = max(picture.width, picture.height), min(picture.width, picture.height)
    return short > 0 and picture.width + picture.height <= 10_000 and long <= 20 * short


def sample_png(*, width: int = 480, height: int = 360) -> bytes:
    """A dusk over hills, so that a photo from the user looks like one."""
    rows = b"".join(b"\x00" + _row(y / height, width) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 6)) + _chunk(b"IEND", b"")
    return _PNG + chunks


def _row(down: float, width: int) -> bytes:
    return b"".join(_shade(down, x / width) for x in range(width))


def _shade(down: float, across: float) -> bytes:
    if down > 0.78 - 0.3 * across * (1 - across):
        return bytes((46, 74, 82))
    if down > 0.62 + 0.25 * (across - 0.4) ** 2:
        return bytes((84, 116, 120))
    return bytes((int(120 + 125 * down), int(160 + 40 * down), int(205 - 60 * down)))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
