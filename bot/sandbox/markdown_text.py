"""MarkdownV2 and legacy Markdown to text with entities, with Telegram's complaints."""

import re
from dataclasses import dataclass, field

from bot.sandbox.formatted import Formatted, Span
from bot.sandbox.refusals import ApiRefusal, bad_request

_MARKS = {
    "```": ("pre", "Pre"),
    "||": ("spoiler", "Spoiler"),
    "__": ("underline", "Underline"),
    "*": ("bold", "Bold"),
    "_": ("italic", "Italic"),
    "~": ("strikethrough", "Strikethrough"),
    "`": ("code", "Code"),
}
_LEGACY_MARKS = {mark: _MARKS[mark] for mark in ("```", "*", "_", "`")}
_RESERVED = set("_*[]()~`>#+-=|{}.!")
_LINK_END = re.compile(r"\]\(((?:\\.|[^)\\])*)\)", re.S)


@dataclass(slots=True)
class _Reader:
    source: str
    legacy: bool
    at: int = 0
    text: str = ""
    opened: list[tuple[str, int, int]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def read(self) -> Formatted:
        while self.at < len(self.source):
            self._step()
        if self.opened:
            raise self._unfinished(*self.opened[-1][:2])
        self.spans.sort(key=lambda span: (span.start, -span.end))
        return Formatted(text=self.text, spans=tuple(self.spans))

    def _unfinished(self, mark: str, at: int) -> ApiRefusal:
        place = len(self.source[:at].encode())
        if self.legacy:
            return _problem(f"Can't find end of the entity starting at byte offset {place}")
        name = "TextUrl" if mark == "[" else _MARKS[mark][1]
        return _problem(f"Can't find end of {name} entity at byte offset {place}")

    def _step(self) -> None:
        letter = self.source[self.at]
        inside = self.opened[-1][0] if self.opened else ""
        if letter == "\\" and self._is_escape():
            self._put(self.source[self.at + 1], 2)
        elif inside in ("```", "`") and not self.source.startswith(inside, self.at):
            self._put(letter, 1)
        elif mark := self._mark():
            self._turn(mark)
        elif letter == "[":
            self.opened.append(("[", self.at, len(self.text)))
            self.at += 1
        elif inside == "[" and (link := _LINK_END.match(self.source, self.at)):
            self._close("text_link", {"url": re.sub(r"\\(.)", r"\1", link[1])})
            self.at = link.end()
        else:
            self._plain(letter)

    def _is_escape(self) -> bool:
        following = self.source[self.at + 1 : self.at + 2]
        return bool(following) and (following in "_*`[" if self.legacy else 0 < ord(following) <= 126)

    def _mark(self) -> str:
        marks = _LEGACY_MARKS if self.legacy else _MARKS
        return next((mark for mark in marks if self.source.startswith(mark, self.at)), "")

    def _turn(self, mark: str) -> None:
        if self.opened and self.opened[-1][0] == mark:
            self._close(_MARKS[mark][0], {})
        elif self.legacy and self.opened:
            self._put(mark, 0)
        else:
            self.opened.append((mark, self.at, len(self.text)))
        self.at += len(mark)

    def _plain(self, letter: str) -> None:
        is_quote = letter == ">" and (not self.text or self.text.endswith("\n"))
        if not self.legacy and letter in _RESERVED and not is_quote:
            raise _problem(f"Character '{letter}' is reserved and must be escaped with the preceding '\\'")
        self._put("" if is_quote and not self.legacy else letter, 1)

    def _put(self, letters: str, step: int) -> None:
        self.text += letters
        self.at += step

    def _close(self, kind: str, extra: dict[str, str]) -> None:
        start = self.opened.pop()[2]
        if start < len(self.text):
            self.spans.append(Span(kind=kind, start=start, end=len(self.text), extra=extra))


def _problem(text: str) -> ApiRefusal:
    return bad_request(f"can't parse entities: {text}")


def read_markdown(source: str, *, legacy: bool) -> Formatted:
    return _Reader(source, legacy).read()
