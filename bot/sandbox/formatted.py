"""Text with entities: their offsets in UTF-16 units, trimming, and what is found by itself."""

import re
from dataclasses import dataclass, field, replace

from bot.sandbox.refusals import Json

_FOUND = re.compile(
    r"(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<url>(?:https?://|(?<![\w@.])www\.)[^\s<>\"']*[^\s<>\"'.,;:!?)\]])"
    r"|(?<![\w/@])(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<![\w/])(?P<hashtag>#\w*[^\W\d]\w*)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One entity over code points [start, end)."""

    kind: str
    start: int
    end: int
    extra: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    text: str
    spans: tuple[Span, ...] = ()

    def trimmed(self) -> "Formatted":
        """Without white space at the ends, entities moved along."""
        lead = len(self.text) - len(self.text.lstrip())
        text = self.text.strip()
        moved = (
            replace(span, start=max(0, span.start - lead), end=min(len(text), span.end - lead))
            for span in self.spans
        )
        return Formatted(text=text, spans=tuple(span for span in moved if span.start < span.end))

    def with_found(self) -> "Formatted":
        """Adds links, mentions, hashtags and commands that nobody marked."""
        found = tuple(
            Span(kind=match.lastgroup or "", start=match.start(), end=match.end())
            for match in _FOUND.finditer(self.text)
            if not self._is_taken(match.start(), match.end())
        )
        return replace(self, spans=tuple(sorted(self.spans + found, key=lambda s: (s.start, -s.end))))

    def _is_taken(self, start: int, end: int) -> bool:
        closed = ("code", "pre", "text_link", "url", "date_time")
        return any(s.kind in closed and s.start < end and start < s.end for s in self.spans)

    def entities(self) -> list[Json]:
        return [
            {
                "type": span.kind,
                "offset": utf16_length(self.text[: span.start]),
                "length": utf16_length(self.text[span.start : span.end]),
                **span.extra,
            }
            for span in self.spans
        ]


def utf16_length(text: str) -> int:
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


def cleaned(text: str) -> str:
    """Control characters become spaces and carriage returns go, as Telegram does."""
    return "".join(" " if ord(letter) < 32 and letter != "\n" else letter for letter in text.replace("\r", ""))


def from_entities(text: str, entities: list[Json]) -> Formatted:
    """The text with entities that a caller gave in UTF-16 units."""
    places = [0]
    for letter in text:
        places.append(places[-1] + utf16_length(letter))
    index = {place: at for at, place in enumerate(places)}
    spans = []
    for entity in entities:
        start, end = index.get(entity["offset"]), index.get(entity["offset"] + entity["length"])
        if start is None or end is None:
            continue
        extra = {k: v for k, v in entity.items() if k not in ("type", "offset", "length")}
        spans.append(Span(kind=entity["type"], start=start, end=end, extra=extra))
    return Formatted(text=text, spans=tuple(spans))
