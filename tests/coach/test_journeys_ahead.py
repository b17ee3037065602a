"""A journey that is still to come: nothing changes before its day, then it is asked."""

import pytest

from tests.coach.nudged import told

TO_TEN_TOMORROW = "+68400"


@pytest.mark.parametrize(
    "words",
    [
        "I’m flying to Tokyo tomorrow",
        "tomorrow I fly to Tokyo",
        "to Tokyo tomorrow",
        "tomorrow to Tokyo",
        "going to Tokyo tomorrow",
        "I’ll fly to Tokyo tomorrow",
    ],
)
def test_journey_of_tomorrow_is_heard(words: str) -> None:
    chat = told(words)
    assert "Until then I go by London time. I’ll ask you tomorrow" in chat.heard
    assert chat.me.zone == "Europe/London"


def test_journey_is_asked_about_on_its_day() -> None:
    chat = told("to Tokyo tomorrow").play(TO_TEN_TOMORROW)
    assert "Tokyo" in chat.heard
    assert chat.play("[Tokyo time]").me.zone == "Asia/Tokyo"


def test_day_before_the_place_is_its_day() -> None:
    assert "I’ll ask you Friday" in told("on Friday I fly to Tokyo").heard


@pytest.mark.parametrize(
    "words", ["to work tomorrow", "going to bed early tomorrow", "I’m going to the gym tomorrow"]
)
def test_ways_of_every_day_are_no_journey(words: str) -> None:
    assert "London time" not in told(words).heard
