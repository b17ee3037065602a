"""A text that is too long for one message, in several."""

import re
from collections.abc import Iterator

from bot.rendering.messages import MOST_TEXT

TAG = re.compile(r"<(/?)(\w[\w-]*)[^>]*>")


def pieces(text: str) -> list[str]:
    """At most `MOST_TEXT` characters each, cut at line ends; a piece with a torn tag loses its tags."""
    if len(text) <= MOST_TEXT:
        return [text]
    return [piece if _is_whole(piece) else TAG.sub("", piece) for piece in _packed(text)]


def _packed(text: str) -> Iterator[str]:
    piece = ""
    for line in text.splitlines(keepends=True):
        if piece and len(piece) + len(line) > MOST_TEXT:
            yield piece
            piece = ""
        piece += line[:MOST_TEXT]
    yield piece


def _is_whole(piece: str) -> bool:
    opened: list[str] = []
    for closing, name in TAG.findall(piece):
        if not closing:
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    return not opened
