"""Long texts arrive whole, in pieces that Telegram takes."""

from bot.chat.pieces import pieces
from bot.rendering.messages import MOST_TEXT

LONG = "\n".join(f"<b>{number}</b> {'word ' * 30}" for number in range(100))


def test_short_text_stays_one() -> None:
    assert pieces("a\n\nb") == ["a\n\nb"]


def test_long_text_loses_nothing() -> None:
    assert "".join(pieces(LONG)) == LONG


def test_every_piece_fits_in() -> None:
    assert max(map(len, pieces(LONG))) <= MOST_TEXT


def test_torn_tags_are_dropped() -> None:
    assert not any("<" in piece for piece in pieces(f"<b>{'x' * 3000}\n{'y' * 3000}</b>"))
