"""Messages are said alike, whether they are words alone, filled in, or speak of one another."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.replies import Phrase
from bot.rendering.phrasebook import Phrasebook

NOON = datetime(2026, 7, 15, 12, tzinfo=UTC)
FIRST = """\
greet = Good morning, { yard }
yard = the garden waits
count = { $n } steps
hello = Hello { $who }
twice = { -brand } and { greet }
-brand = Oak
long =
    one
    two
"""
LAST = "late = { yard }\nfruit = { $n ->\n    [one] an apple\n   *[other] apples\n }\n"
GERMAN = "yard = der Garten wartet\nlate = { yard }\n"


@pytest.fixture
def book(tmp_path: Path) -> Phrasebook:
    for name, text in {"en/a.ftl": FIRST, "en/b.ftl": LAST, "de/a.ftl": GERMAN}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return Phrasebook(tmp_path)


def said(book: Phrasebook, name: str, language: str = "en", **params: str | int) -> str:
    return book.say(Phrase(name, params), language=language, zone=None, now=NOON)


@pytest.mark.parametrize(
    ("name", "params", "meant"),
    [
        ("yard", {}, "the garden waits"),
        ("long", {}, "one\ntwo"),
        ("hello", {"who": "<Ann>"}, "Hello &lt;Ann&gt;"),
        ("count", {"n": 1234}, "1,234 steps"),
        ("fruit", {"n": 1}, "an apple"),
        ("greet", {}, "Good morning, the garden waits"),
        ("late", {}, "the garden waits"),
        ("twice", {}, "Oak and Good morning, the garden waits"),
        ("nowhere", {}, "nowhere"),
    ],
)
def test_message_is_said_as_written(book: Phrasebook, name: str, params: dict[str, str | int], meant: str) -> None:
    assert said(book, name, **params) == meant


@pytest.mark.parametrize(
    ("name", "language", "meant"),
    [("yard", "de", "der Garten wartet"), ("late", "de-AT", "der Garten wartet"), ("long", "de", "one\ntwo")],
)
def test_missing_message_comes_in_english(book: Phrasebook, name: str, language: str, meant: str) -> None:
    assert said(book, name, language) == meant


@pytest.mark.parametrize(
    ("name", "language", "is_there"),
    [
        ("yard", "en", True),
        ("late", "en", True),
        ("long", "de", False),
        ("yard", "fr", False),
        ("brand", "en", False),
    ],
)
def test_book_knows_what_it_has(book: Phrasebook, name: str, language: str, is_there: bool) -> None:
    assert book.has(name, language) is is_there
