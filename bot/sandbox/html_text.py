"""Telegram's HTML to text with entities, with Telegram's complaints."""

import re
from dataclasses import dataclass, field

from bot.sandbox.formatted import Formatted, Span
from bot.sandbox.refusals import ApiRefusal, Json, bad_request

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ESCAPE = re.compile(r"&(?:(lt|gt|amp|quot)|#([0-9]{1,7})|#x([0-9a-fA-F]{1,6}));?")
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"\s*([^\s=>]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.-]*)))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    name: str
    attributes: dict[str, str]
    start: int


@dataclass(slots=True)
class _Reader:
    source: str
    at: int = 0
    text: list[str] = field(default_factory=list)
    length: int = 0
    opened: list[_Open] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def read(self) -> Formatted:
        while self.at < len(self.source):
            self._step()
        if self.opened:
            raise _problem(f'Can\'t find end tag corresponding to start tag "{self.opened[-1].name}"')
        self.spans.sort(key=lambda span: (span.start, -span.end))
        return Formatted(text="".join(self.text), spans=tuple(self.spans))

    def _step(self) -> None:
        letter = self.source[self.at]
        if letter == "<" and self.source.startswith("/", self.at + 1):
            self._end_tag()
        elif letter == "<":
            self._start_tag()
        elif letter == "&" and (match := _ESCAPE.match(self.source, self.at)) and _decoded(match):
            self._put(_decoded(match))
            self.at = match.end()
        else:
            self._put(letter)
            self.at += 1

    def _put(self, letters: str) -> None:
        self.text.append(letters)
        self.length += len(letters)

    def _place(self, at: int) -> int:
        return len(self.source[:at].encode())

    def _start_tag(self) -> None:
        begin = self._place(self.at)
        match = _NAME.match(self.source, self.at + 1)
        name = match[0].lower() if match else ""
        position = self.at + 1 + len(name)
        if position >= len(self.source):
            raise _problem(f"Unclosed start tag at byte offset {begin}")
        if name not in _KINDS:
            raise _problem(f'Unsupported start tag "{name}" at byte offset {begin}')
        attributes = self._attributes(position, name=name, begin=begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _problem(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.opened.append(_Open(name=name, attributes=attributes, start=self.length))

    def _attributes(self, position: int, *, name: str, begin: int) -> dict[str, str]:
        """Reads up to the closing bracket and stands behind it."""
        attributes: dict[str, str] = {}
        while not (end := re.compile(r"\s*>").match(self.source, position)):
            match = _ATTRIBUTE.match(self.source, position)
            if match is None and not self.source[position:].strip():
                raise _problem(f'Unclosed start tag "{name}" at byte offset {begin}')
            if match is None:
                raise _problem(f'Empty attribute name in the tag "{name}" at byte offset {begin}')
            value = next((part for part in match.groups()[1:] if part is not None), "")
            attributes[match[1].lower()] = _ESCAPE.sub(lambda m: _decoded(m) or m[0], value)
            position = match.end()
            if position >= len(self.source):
                raise _problem(f"Unclosed start tag at byte offset {begin}")
        self.at = end.end()
        return attributes

    def _end_tag(self) -> None:
        begin = self._place(self.at)
        if not self.opened:
            raise _problem(f"Unexpected end tag at byte offset {begin}")
        match = re.compile(r"</([^\s>]*)\s*(>?)").match(self.source, self.at)
        if match is None or not match[2]:
            raise _problem(f"Unclosed end tag at byte offset {begin}")
        tag = self.opened.pop()
        if match[1] and match[1] != tag.name:
            expected = f'expected "</{tag.name}>", found "</{match[1]}>"'
            raise _problem(f"Unmatched end tag at byte offset {begin}, {expected}")
        self.at = match.end()
        self._close(tag)

    def _close(self, tag: _Open) -> None:
        kind, extra = _meaning(tag, "".join(self.text)[tag.start :])
        inner = self.spans[-1] if self.spans else None
        if kind == "pre" and inner and (inner.kind, inner.start, inner.end) == ("code", tag.start, self.length):
            extra = self.spans.pop().extra
        if kind == "code":
            extra = extra if self.opened and self.opened[-1].name == "pre" else {}
        if kind and self.length > tag.start:
            self.spans.append(Span(kind=kind, start=tag.start, end=self.length, extra=extra))


def _meaning(tag: _Open, inside: str) -> tuple[str, Json]:
    kind, given = _KINDS[tag.name], tag.attributes
    if kind == "text_link":
        address = _address(given.get("href") or inside)
        return ("text_link", {"url": address}) if address else ("", {})
    if kind == "blockquote" and "expandable" in given:
        return "expandable_blockquote", {}
    if kind == "custom_emoji":
        return kind, {"custom_emoji_id": given.get("emoji-id", "")}
    if kind == "date_time":
        shape = {"date_time_format": given["format"]} if given.get("format") else {}
        return kind, {"unix_time": int(given.get("unix") or 0), **shape}
    if kind == "code" and given.get("class", "").startswith("language-"):
        return kind, {"language": given["class"].removeprefix("language-")}
    return kind, {}


def _address(given: str) -> str:
    if re.match(r"(https?|tg|tel|mailto):", given):
        return given if not re.fullmatch(r"https?://[^/]+", given) else given + "/"
    return f"http://{given}/" if re.fullmatch(r"[\w-]+(\.[\w-]+)+", given) else ""


def _decoded(match: re.Match[str]) -> str:
    if match[1]:
        return _NAMED[match[1]]
    number = int(match[2]) if match[2] else int(match[3], 16)
    if not 0 < number < 0x110000 or 0xD800 <= number < 0xE000:
        return ""
    return chr(number)


def _problem(text: str) -> ApiRefusal:
    return bad_request(f"can't parse entities: {text}")


def read_html(source: str) -> Formatted:
    return _Reader(source).read()
