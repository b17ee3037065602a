"""The text or caption of a call: parsed, trimmed, measured."""

from bot.sandbox.formatted import Formatted, cleaned, from_entities
from bot.sandbox.html_text import read_html
from bot.sandbox.markdown_text import read_markdown
from bot.sandbox.refusals import Json, bad_request
from bot.sandbox.wire import Call

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_SOURCE_BYTES = 32768


def parsed(source: str, parse_mode: str, entities: list[Json] | None = None) -> Formatted:
    if len(source.encode()) > MAX_SOURCE_BYTES:
        raise bad_request("text is too long")
    mode, source = parse_mode.lower(), cleaned(source)
    if mode in ("", "none"):
        return _finished(from_entities(source, entities or []))
    if mode == "html":
        return _finished(read_html(source))
    if mode in ("markdown", "markdownv2"):
        return _finished(read_markdown(source, legacy=mode == "markdown"))
    raise bad_request("unsupported parse_mode")


def _finished(formatted: Formatted) -> Formatted:
    return formatted.trimmed().with_found()


def read_text(call: Call) -> Formatted:
    if not call.text("text"):
        raise bad_request("message text is empty")
    entities = call.tree("entities", "can't parse entities: expected an Array of MessageEntity")
    formatted = parsed(call.text("text"), call.text("parse_mode"), entities)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    return formatted


def read_caption(call: Call) -> Formatted:
    entities = call.tree("caption_entities", "can't parse entities: expected an Array of MessageEntity")
    return parsed(call.text("caption"), call.text("parse_mode"), entities)


def check_text_length(formatted: Formatted) -> None:
    if len(formatted.text) > MAX_TEXT:
        raise bad_request("message is too long")


def check_caption_length(formatted: Formatted) -> None:
    if len(formatted.text) > MAX_CAPTION:
        raise bad_request("message caption is too long")


def text_fields(formatted: Formatted) -> Json:
    entities = formatted.entities()
    return {"text": formatted.text, **({"entities": entities} if entities else {})}


def caption_fields(formatted: Formatted) -> Json:
    if not formatted.text:
        return {}
    entities = formatted.entities()
    return {"caption": formatted.text, **({"caption_entities": entities} if entities else {})}
