"""Numbers, times and yes or no, as typed while a question is live."""

from datetime import time

import pytest

from bot.understanding.reader import Reader

MORNING = time(8)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6", 6), ("7/10", 7), ("seven", 7), ("six or seven", 7), ("about a 6", 6), ("10/10", 10), ("0", 0),
        ("sieben", 7), ("siete", 7), ("семь", 7), ("七", 7), ("-3", None), ("eleven", None), ("12", None),
        ("no idea", None), ("", None), ("6-7", 7), ("6.5", 7), ("it was 7, 3 now", 3), ("5 minutes", None),
        ("7 in the morning", None), ("6 and 7", None),
    ],
)  # fmt: skip
def test_rating_is_whole_to_ten(reader: Reader, text: str, value: int | None) -> None:
    assert reader.rating(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8", MORNING), ("8am", MORNING), ("8:00", MORNING), ("half past seven", time(7, 30)), ("20:00", time(20)),
        ("5pm", time(17)), ("noon", time(12)), ("midnight", time(0)), ("12am", time(0)), ("12 pm", time(12)),
        ("quarter to 8 in the evening", time(19, 45)), ("25:70", None), ("8:75", None), ("tomorrow-ish", None),
        ("whenever", None), ("20 Uhr", time(20)), ("晚上八点", time(20)),
    ],
)  # fmt: skip
def test_wall_time_is_read(reader: Reader, text: str, value: time | None) -> None:
    assert reader.wall_time(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("yes", True), ("yep!", True), ("👍", True), ("no thanks", False), ("nope", False),
     ("ja", True), ("нет", False),
     ("maybe the blue one", None), ("", None)],
)  # fmt: skip
def test_yes_and_no_are_told(reader: Reader, text: str, value: bool | None) -> None:
    assert reader.yes_no(text) is value


@pytest.mark.parametrize(
    ("text", "value"),
    [("since yesterday", "new"), ("3 weeks", "weeks"), ("for years", "months"), ("half a year", "months"),
     ("over 3 months", "months"), ("3 months", "weeks"), ("since spring", "months"),
     ("an hour", "new"), ("blue", None)],
)  # fmt: skip
def test_duration_has_three_sizes(reader: Reader, text: str, value: str | None) -> None:
    assert reader.duration(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("5", 5), ("10 min", 10), ("half an hour", 30), ("an hour", 60), ("3 weeks", None)]
)
def test_minutes_at_hand_are_read(reader: Reader, text: str, value: int | None) -> None:
    assert reader.minutes(text) == value
