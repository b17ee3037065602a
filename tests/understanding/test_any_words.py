"""Whatever is typed where a time is wanted: an answer or none, and never long over it."""

import sys
from types import FrameType

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.meanings import Schedule
from bot.understanding.reader import Reader
from tests.understanding.conftest import CONTENT

READER = Reader(CONTENT)
CLOCK_WORDS = """
    at 8 8:30 20h 25:70 9pm noon half past quarter to every other second day days week weekdays not but friday
    mon-fri sunday, and & or in 2 an hour minutes twice thrice 3 times x a per once tomorrow today tonight morning
    before bed when i get up lunch um uhr halb jeden tag a las mañana в вечера 每天 点 半 后 - : . ! ? 0 00 1930
"""
MOST_LETTERS = 300
STEP = 4  # how much longer the second text is
SLACK = 1.5  # far from the sixteen times of a square


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=MOST_LETTERS))
def test_any_text_is_read_safely(text: str) -> None:
    assert _is_sound(READER.schedule(text))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(CLOCK_WORDS.split()), max_size=40))
def test_clock_words_in_any_order(words: list[str]) -> None:
    assert _is_sound(READER.schedule(" ".join(words)))


def test_longer_texts_take_no_square() -> None:
    row = "8 and 9:30 or in the evening every other day 2 hours and "
    short, long = (row * times for times in (20, 20 * STEP))
    READER.schedule(long)
    assert _calls(long) < STEP * SLACK * _calls(short)


def _is_sound(read: Schedule | None) -> bool:
    """Times in order and once, days of the week, a rhythm that can be kept."""
    if read is None or read.is_odd:
        return True
    is_wait = read.in_minutes is None or 1 <= read.in_minutes <= 24 * 60
    return (
        is_wait
        and list(read.times) == sorted(set(read.times))
        and read.weekdays <= set(range(7))
        and read.every > 0
    )


def _calls(text: str) -> int:
    """How many functions are called to read the text: its cost, without a clock."""
    calls = 0

    def count(_frame: FrameType, _event: str, _what: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    READER.schedule(text)
    sys.setprofile(before)
    return calls
