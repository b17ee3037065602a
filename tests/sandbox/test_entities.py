"""Marked-up text becomes plain text with entities in UTF-16 units."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.formatted import utf16_length
from bot.sandbox.html_text import read_html
from bot.sandbox.refusals import ApiRefusal
from bot.sandbox.texts import parsed


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b>", "a", [("bold", 0, 1)]),
        ("😀<i>я</i>", "😀я", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<u>a</u><s>b</s>", "ab", [("underline", 0, 1), ("strikethrough", 1, 1)]),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ("<code>/start</code>", "/start", [("code", 0, 6)]),
        ("<pre>x</pre>", "x", [("pre", 0, 1)]),
        ("<blockquote>q</blockquote>", "q", [("blockquote", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<tg-spoiler>s</tg-spoiler>", "s", [("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">s</span>', "s", [("spoiler", 0, 1)]),
        ('<tg-time unix="1">then</tg-time>', "then", [("date_time", 0, 4)]),
        ('<a href="https://a.org/?b=1&amp;c=2">l</a>', "l", [("text_link", 0, 1)]),
        ("1 &lt; 2 &amp; 3 &#x41;", "1 < 2 & 3 A", []),
        ("  <b> a </b> ", "a", [("bold", 0, 1)]),
        ("see /help and @someone", "see /help and @someone", [("bot_command", 4, 5), ("mention", 14, 8)]),
        ("on https://a.org/b.", "on https://a.org/b.", [("url", 3, 15)]),
    ],
)
def test_html_becomes_text_with_entities(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    result = parsed(source, "HTML")
    found = [(one["type"], one["offset"], one["length"]) for one in result.entities()]
    assert (result.text, found) == (text, entities)


def test_link_address_is_unescaped() -> None:
    [entity] = parsed('<a href="https://a.org/?b=1&amp;c=2">l</a>', "HTML").entities()
    assert entity["url"] == "https://a.org/?b=1&c=2"


def test_language_of_code_is_kept() -> None:
    [entity] = parsed('<pre><code class="language-toml">a</code></pre>', "HTML").entities()
    assert (entity["type"], entity["language"]) == ("pre", "toml")


@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("*b* _i_ __u__ ~s~ ||p||", "b i u s p", ["bold", "italic", "underline", "strikethrough", "spoiler"]),
        ("[l](https://a.org/\\)) 1\\.", "l 1.", ["text_link"]),
        ("`a.b` ```c```", "a.b c", ["code", "pre"]),
    ],
)
def test_markdown_becomes_text_with_entities(source: str, text: str, kinds: list[str]) -> None:
    result = parsed(source, "MarkdownV2")
    assert (result.text, [one["type"] for one in result.entities()]) == (text, kinds)


@given(st.text(alphabet="ab <>/&;=\"'biu\n😀я#x41"))
def test_any_html_parses_or_refuses(source: str) -> None:
    with suppress(ApiRefusal):
        result = read_html(source)
        assert all(span.end <= len(result.text) for span in result.spans)


@given(st.text())
def test_escaped_text_survives_unchanged(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert read_html(escaped).text == text


@given(st.text())
def test_utf16_length_matches_encoding(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2
