"""Slips of the finger are counted as a typist would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.slips import near, slips

WORDS = st.text(alphabet="abcй", max_size=7)


@pytest.mark.parametrize(
    ("typed", "meant", "count"),
    [
        ("neck", "neck", 0),
        ("nekc", "neck", 1),
        ("nck", "neck", 1),
        ("neckk", "neck", 1),
        ("nexk", "neck", 1),
        ("sohuldre", "shoulder", 2),
        ("ca", "abc", 3),
    ],
)
def test_slips_of_known_words(typed: str, meant: str, count: int) -> None:
    assert slips(typed, meant, most=2) == count


@given(WORDS, WORDS, st.integers(1, 2))
def test_slips_count_both_ways_alike(one: str, other: str, most: int) -> None:
    assert slips(one, other, most) == slips(other, one, most)


@given(WORDS, st.lists(WORDS, max_size=8), st.integers(1, 2))
def test_near_leaves_out_nothing(typed: str, words: list[str], most: int) -> None:
    assert [word for _, word in near(typed, words, most)] == [w for w in words if slips(typed, w, most) <= most]


@given(WORDS, st.integers(0, 6), st.sampled_from("abcй"))
def test_each_slip_counts_once(word: str, at: int, char: str) -> None:
    assert slips(word[:at] + char + word[at:], word, most=2) == 1
