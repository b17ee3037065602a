"""How reminders are asked for, as data: the reading, and when it fires first."""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from bot.coach.drafts import first_moment
from bot.domain.meanings import Schedule
from bot.understanding.reader import Reader
from tests.understanding.spelling import ZONE, moment, next_moment, spelled

HERE = Path(__file__).parent / "reminders"
PHRASES = tomllib.loads((HERE / "phrases.toml").read_text("utf-8"))
HELD_BACK = tomllib.loads((HERE / "held_back.toml").read_text("utf-8"))["rows"]
ASKED = [row for name, section in PHRASES.items() if name != "talk" for row in section["rows"]]
LEAST_HELD_BACK = 0.97
SAID = "Mon 15:00"
Row = Mapping[str, str]


def fires(schedule: Schedule | None, now: datetime) -> datetime | None:
    if schedule is None or schedule.is_odd or schedule.at_waking:
        return None
    return first_moment(schedule, now, ZONE)


def is_as_said(row: Row, schedule: Schedule | None) -> bool:
    now = moment(row.get("now", SAID))
    return (spelled(schedule, now), fires(schedule, now)) == (row["reads"], next_moment(row["next"], now))


@pytest.mark.parametrize("row", ASKED, ids=lambda row: row["say"])
def test_answer_is_read_as_meant(row: Row, reader: Reader) -> None:
    assert is_as_said(row, reader.schedule(row["say"])), spelled(reader.schedule(row["say"]), moment(SAID))


@pytest.mark.parametrize("row", PHRASES["talk"]["rows"], ids=lambda row: row["say"])
def test_only_wishes_count_unasked(row: Row, reader: Reader) -> None:
    assert is_as_said(row, reader.read(row["say"]).schedule)


def test_held_back_phrases_are_read(reader: Reader) -> None:
    said = [row for row in HELD_BACK if is_as_said(row, _heard(row, reader))]
    assert len(said) >= LEAST_HELD_BACK * len(HELD_BACK)


def _heard(row: Row, reader: Reader) -> Schedule | None:
    """Sentences about pain are said out of the blue, the others as an answer."""
    return reader.read(row["say"]).schedule if row["reads"] == "none" else reader.schedule(row["say"])
