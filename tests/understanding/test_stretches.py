"""Days and hours of quiet in people's own words."""

from datetime import date, time

import pytest

from bot.resources import content_dir
from bot.understanding.reader import Reader

READER = Reader(content_dir())
TODAY = date(2026, 11, 25)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "first", "until"),
    [
        ("until Monday", "2026-11-25", "2026-11-30"),
        ("pause until Monday please", "2026-11-25", "2026-11-30"),
        ("till tomorrow", "2026-11-25", "2026-11-26"),
        ("holiday 20 Dec to 3 Jan", "2026-12-20", "2027-01-04"),
        ("holiday from December 20th until January 3rd", "2026-12-20", "2027-01-04"),
        ("20-27 December", "2026-12-20", "2026-12-28"),
        ("20.12. to 3.1.", "2026-12-20", "2027-01-04"),
        ("2026-12-20 to 2027-01-03", "2026-12-20", "2027-01-04"),
        ("until 3 Jan", "2026-11-25", "2027-01-03"),
        ("until March 1", "2026-11-25", "2027-03-01"),
        ("Urlaub 20. Dezember bis 3. Januar", "2026-12-20", "2027-01-04"),
        ("for 3 days", "2026-11-25", "2026-11-28"),
        ("for a week", "2026-11-25", "2026-12-02"),
        ("two weeks off", "2026-11-25", "2026-12-09"),
        ("next week", "2026-11-30", "2026-12-07"),
        ("this week", "2026-11-25", "2026-11-30"),
        ("diese Woche", "2026-11-25", "2026-11-30"),
        ("на неделю", "2026-11-25", "2026-12-02"),
        ("this weekend", "2026-11-28", "2026-11-30"),
        ("from Friday to Sunday", "2026-11-27", "2026-11-30"),
        ("tomorrow", "2026-11-26", "2026-11-27"),
        ("today", "2026-11-25", "2026-11-26"),
    ],
)
def test_days_are_heard(text: str, first: str, until: str) -> None:
    found = READER.days(text, TODAY)
    assert found is not None
    assert (found.first.isoformat(), found.until.isoformat()) == (first, until)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pause",
        "my back hurts",
        "31 February",
        "until 2020-01-01",
        "for 900 days",
        "until the end of the month",
    ],
)
def test_no_days_are_made_up(text: str) -> None:
    assert READER.days(text, TODAY) is None


def test_single_day_may_be_the_end() -> None:
    found = READER.days("Monday", TODAY, is_until=True)
    assert found is not None
    assert (found.first, found.until) == (TODAY, date(2026, 11, 30))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("22-7", time(22), time(7)),
        ("22:30 - 6:45", time(22, 30), time(6, 45)),
        ("10pm to 7am", time(22), time(7)),
        ("from 10 to 7", time(22), time(7)),
        ("11 till 8", time(23), time(8)),
        ("between 21 and 9", time(21), time(9)),
        ("midnight to 8", time(0), time(8)),
        ("22 Uhr bis 7 Uhr", time(22), time(7)),
        ("half past nine to six", time(21, 30), time(6)),
    ],
)
def test_hours_of_quiet_are_heard(text: str, start: time, end: time) -> None:
    assert READER.nights(text) == (start, end)


@pytest.mark.parametrize("text", ["", "at 8", "never", "22-7-9", "25-30"])
def test_no_hours_are_made_up(text: str) -> None:
    assert READER.nights(text) is None
