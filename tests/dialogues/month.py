"""One month of one life, played in the try-out; as a command it writes docs/month.md.

python -m tests.dialogues.month
"""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from bot.wiring import load_matter
from tests.dialogues.playwright import ACTS, act, failing
from tests.dialogues.script import Line, Script, read_scripts
from tests.e2e.playing import Played, QuickPainter, playing, shown

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "docs" / "month.md"
BERLIN = ZoneInfo("Europe/Berlin")
TICKS = re.compile("[●○]")
SPOKEN = {"say": "Sam: **{}**", "press": "Sam taps **{}**", "outage": "*The machine is off for {}.*"}
TITLE = """# A month with the coach

Played in the try-out by `python -m tests.dialogues.month`, with the clock moved: a habit begins in Berlin, an
evening reminder is let go, a holiday, a journey to Lisbon, the night in which summer time ends, and a machine that
is off twice. The hours are Berlin's. Buttons stand in brackets; of a session only the first step and the end is
shown.
"""


@dataclass(frozen=True, slots=True)
class Event:
    """Something typed, tapped or sent."""

    at: datetime
    text: str


@dataclass(slots=True)
class Diary:
    """What happened, in its order; of a guided session only the first frame and the end."""

    events: list[Event] = field(default_factory=list)
    last: dict[int, str] = field(default_factory=dict)  # what each message showed
    seen: int = 0

    async def note(self, line: Line, coach: Played, before: datetime) -> None:
        """What the line did, and what the coach sent or edited upon it."""
        if line.kind in SPOKEN:
            self.events.append(Event(before, SPOKEN[line.kind].format(line.text)))
        if line.kind == "outage":
            self.seen = 0
        for call in await coach.calls(since=self.seen):
            self.seen = max(self.seen, call["n"])
            result = call["answer"].get("result")
            if isinstance(result, dict) and "message_id" in result:
                self._sent(result)

    def _sent(self, message: Mapping[str, Any]) -> None:
        text, number = shown(message), message["message_id"]
        was, self.last[number] = self.last.get(number), text
        is_closed = was is not None and "reply_markup" not in message and text.startswith(was.split("\n[")[0])
        if text != was and not is_closed and (was is None or not TICKS.search(text)):
            at = datetime.fromtimestamp(message.get("edit_date", message["date"]), tz=UTC)
            self.events.append(Event(at, _quoted(text)))

    def told(self) -> str:
        """A page to read, day by day."""
        parts, day, clock = [TITLE], "", ""
        for event in self.events:
            at = event.at.astimezone(BERLIN)
            if f"{at:%d %B}" != day:
                day, clock = f"{at:%d %B}", ""
                parts.append(f"## {at:%A}, {at.day} {at:%B}\n")
            mark = f"*{at:%H:%M}*\n\n" if f"{at:%H:%M}" != clock else ""
            clock = f"{at:%H:%M}"
            parts.append(f"{mark}{event.text}\n")
        return "\n".join(parts)


def script() -> Script:
    (month,) = read_scripts(HERE / "lives" / "month.talk")
    return month


async def live(coach: Played, month: Script, diary: Diary) -> str:
    """Plays the month; answers its first failing line, empty when all hold."""
    heard = ""
    for line in month.lines:
        before = coach.try_out.clock.now()
        if line.kind in ACTS:
            heard = await act(line, coach)
            await diary.note(line, coach, before)
        elif await failing(line, heard, coach):
            return f"line {line.number}: {line.text!r} in {heard}"
    return ""


def _quoted(text: str) -> str:
    lines = (f"`{line}`" if line.startswith("[") else line for line in text.split("\n"))
    return "\n".join(f"> {line}  " if line else ">" for line in lines)


async def main() -> None:
    matter = replace(load_matter(), painter=QuickPainter())
    with TemporaryDirectory() as folder:
        async with playing(Path(folder) / "data", matter) as coach:
            diary = Diary()
            problem = await live(coach, script(), diary)
    OUT.write_text(diary.told(), "utf-8")
    print(problem or f"{OUT} is written")


if __name__ == "__main__":
    asyncio.run(main())
