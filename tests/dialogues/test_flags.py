"""Each red flag once through the real application, by the first words that must raise it."""

import re
import tomllib
from pathlib import Path

import pytest

from bot.domain.ids import RedFlagId
from bot.wiring import Matter
from tests.e2e.playing import Played

FOLDER = Path(__file__).parents[1] / "understanding" / "flags"
FLAGS = [f"RF{number:02}" for number in range(1, 36)]
STOPPING = ("crisis", "emergency_now", "same_day")


@pytest.mark.parametrize("flag", FLAGS)
async def test_danger_brings_its_message(flag: str, stage: Played, matter: Matter) -> None:
    trigger = tomllib.loads((FOLDER / f"{flag}.toml").read_text("utf-8"))["triggers"][0]["text"]
    shown = await stage.say(trigger)
    opening = _opening(matter.book.format(f"flag-{flag}-message", "en", {}))
    assert opening in shown, trigger
    is_stopped = matter.desk.shelf.flags[RedFlagId(flag)].urgency in STOPPING
    assert not is_stopped or "[Start]" not in shown + await stage.say("/routines")


def _opening(message: str) -> str:
    """Its words before the first number or mark."""
    return re.split(r"[<{]", message)[0][:60]
