"""Every script, played over HTTP through the real application."""

from pathlib import Path

import pytest

from bot.wiring import Matter
from tests.dialogues.playwright import ACTS, act, failing, is_served
from tests.dialogues.script import Line, Script, read_scripts
from tests.e2e.playing import Played

HERE = Path(__file__).parent
SCRIPTS = [script for path in sorted(HERE.glob("*.talk")) for script in read_scripts(path)]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.title)
async def test_talk_goes_as_written(script: Script, stage: Played, matter: Matter) -> None:
    shown = ""
    for line in script.lines:
        if line.kind in ACTS:
            shown = await act(line, stage)
        else:
            assert await holds(line, shown, stage, matter=matter), f"line {line.number}: {line.text!r} in {shown}"


async def holds(line: Line, shown: str, coach: Played, *, matter: Matter) -> bool:
    if line.kind == "serves":
        return "settle in" in shown and is_served(shown, line.text, shelf=matter.desk.shelf, book=matter.book)
    return not await failing(line, shown, coach)
