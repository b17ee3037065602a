"""Words about pauses, the night and reminders, said while another question is open: they are no answer to it."""

import pytest

from tests.coach.chat import Chat, agreed

TO_RATING = ("/timezone London", "my neck hurts")


def at_rating(words: str) -> Chat:
    return agreed().play(*TO_RATING, words)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("ich mache eine Pause", "For how long"),
        ("no messages after 9", "Quiet from 21:00"),
        ("remind me at 9", "every day at <b>09:00</b>"),
    ],
)
def test_number_in_an_aside_is_no_rating(words: str, answer: str) -> None:
    chat = at_rating(words)
    assert answer in chat.heard
    assert chat.talk.episode.before is None


def test_rating_in_words_still_counts() -> None:
    assert at_rating("about a 7 I think").talk.episode.before == 7


def test_pause_is_no_duration() -> None:
    chat = at_rating("5").play("pause for 3 days")
    assert "I’m quiet" in chat.heard
    assert chat.talk.ask == "since"


def test_holiday_that_is_over_sets_nothing() -> None:
    chat = at_rating("5").play("since my holiday")
    assert chat.me.paused_until is None
    assert chat.talk.ask == "since"
