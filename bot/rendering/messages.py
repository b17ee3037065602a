"""Replies into messages that Telegram takes: HTML, button labels, within its limits."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.replies import Attachment, Button, Chart, Drawing, Reply, Style
from bot.rendering.phrasebook import Phrasebook

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_LABEL = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A rendered button."""

    label: str
    data: str
    url: str | None
    style: Style | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A reply in one person's language; `text` is HTML."""

    text: str
    keys: tuple[tuple[Key, ...], ...]
    picture: Drawing | Chart | None
    attachment: Attachment | None

    @property
    def fits_caption(self) -> bool:
        return len(self.text) <= MOST_CAPTION


def render(book: Phrasebook, reply: Reply, *, language: str, zone: str | None, now: datetime) -> Message:
    """The message of a reply."""

    def key(button: Button) -> Key:
        label = book.plain(button.label, language=language, zone=zone, now=now)
        return Key(label=label[:MOST_LABEL], data=button.data, url=button.url, style=button.style)

    return Message(
        text=book.say(reply.text, language=language, zone=zone, now=now) or "…",
        keys=tuple(tuple(key(button) for button in row) for row in reply.buttons),
        picture=reply.picture,
        attachment=reply.attachment,
    )
