"""A storm: hundreds of reminders due at the same moment, at Telegram's pace, while people talk.

    python -m bench.storm [--people 600] [--runs 1] [--ways ours,limiter]

The sandbox is a process of its own, answers after 45 ms and refuses what comes faster than 30 a second; so is each
way of sending. The ways of python-telegram-bot need its extra (aiolimiter).
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.crowd import Sky, remind, sandbox
from bench.drill import KEY, ROOT
from bench.tables import OURS, Cell, Row, Table, handed_in
from bot.loop import SWITCH_S
from bot.place import Place
from bot.sandbox import TOKEN
from bot.wiring import Coach, SystemClock, load_matter

try:
    from uvloop import new_event_loop
except ImportError:
    from asyncio import new_event_loop  # type: ignore[assignment]

RATE = 30.0
DELAY_S = 0.045
TALKERS = 20
PAUSE_S = 0.55  # between two questions, all talkers together: 36 in the twenty seconds of an ideal storm
CALM_S = 20.0
START_S = 8.0  # before the calm
LONGEST_S = 150.0
IDLE_S = 8.0  # no reminder arrived for so long: the storm is over
FIRST = 10_000
ANY_NUMBER = 1_000_000
THEIRS: Mapping[str, str] = {
    "limiter": "AIORateLimiter",
    "retries": "AIORateLimiter, 5 retries",
    "naive": "a sleep after each",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Waits in ms. `took_s` runs from the first reminder's call to the last one that arrived."""

    calm: Sequence[float]
    storm: Sequence[float]
    unanswered: int
    refused: int
    lost: int
    took_s: float


class Talk:
    """Questions of people who are not reminded, one after the other, as long as it goes on."""

    def __init__(self, sky: Sky, people: int) -> None:
        self._sky, self._people = sky, people
        self.asked: list[tuple[int, float]] = []

    async def go_on(self) -> None:
        while True:
            user = FIRST + self._people + len(self.asked) % TALKERS
            self.asked.append((user, time.time()))
            await self._sky.post("message", user=user, text="/help")
            await asyncio.sleep(PAUSE_S)


def waits(asked: Sequence[tuple[int, float]], sends: Sequence[Mapping[str, Any]]) -> tuple[list[float], int]:
    """How long each question waited for its answer, in ms; how many had none."""
    sent = [(_chat(row), _moment(row)) for row in sends if row["status"] == 200]
    first = [min((when for chat, when in sent if chat == user and when > at), default=None) for user, at in asked]
    found = [(when - at) * 1000 for when, (_, at) in zip(first, asked, strict=True) if when is not None]
    return found, first.count(None)


async def blown_over(sky: Sky, people: int, strike: float) -> list[dict[str, Any]]:
    """Every call, once the last reminder arrived, or none did for a while."""
    seen, seen_at, last = 0, strike, 0
    rows: list[dict[str, Any]] = []
    while time.time() < strike + LONGEST_S:
        await asyncio.sleep(1.0)
        new = await sky.get("calls", method="sendMessage", since=last)  # all of them would hold the stand-in up
        rows, last = rows + new["calls"], new["last"]
        arrived = len({_chat(row) for row in rows if _chat(row) < FIRST + people and row["status"] == 200})
        if arrived != seen:
            seen, seen_at = arrived, time.time()
        if arrived == people or (time.time() > strike + IDLE_S and time.time() > seen_at + IDLE_S):
            break
    return rows


async def watched(sky: Sky, people: int, command: Sequence[str], strike: float) -> Outcome | str:
    """The way at work: calm, then the storm, then the figures; or why there are none."""
    child = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert child.stdout is not None
    ready = (await child.stdout.readline()).decode().strip()
    if ready != "ready":
        await child.wait()
        return ready or "did not start"
    await asyncio.sleep(max(0.0, strike - CALM_S - time.time()))
    talk = Talk(sky, people)
    talking = asyncio.create_task(talk.go_on())
    rows = await blown_over(sky, people, strike)
    talking.cancel()
    child.terminate()
    await child.wait()
    return outcome(talk.asked, rows, people, strike)


def outcome(
    asked: Sequence[tuple[int, float]], rows: Sequence[Mapping[str, Any]], people: int, strike: float
) -> Outcome:
    reminders = [row for row in rows if _chat(row) < FIRST + people]
    arrived = {_chat(row): _moment(row) for row in reminders if row["status"] == 200}
    end = max(arrived.values(), default=strike)
    calm, _ = waits([one for one in asked if one[1] < strike - 1], rows)
    storm, silent = waits([one for one in asked if strike <= one[1] < end], rows)
    return Outcome(
        calm=calm,
        storm=storm,
        unanswered=silent,
        refused=sum(row["status"] == 429 for row in rows),
        lost=people - len(arrived),
        took_s=end - min(map(_moment, reminders), default=end),
    )


async def one_storm(way: str, people: int) -> Outcome | str:
    async with sandbox("--pace") as sky:
        with tempfile.TemporaryDirectory() as folder:
            await sky.open_chats(range(FIRST, FIRST + people + TALKERS))
            await sky.post("fault", method="sendMessage", delay_s=DELAY_S, times=ANY_NUMBER)
            strike = time.time() + START_S + CALM_S
            if way == OURS:
                due = datetime.fromtimestamp(strike, UTC)
                await remind(Path(folder), dict.fromkeys(range(FIRST, FIRST + people), due))
                command = [sys.executable, "-m", "bench.storm", "--serve", sky.url, folder]
            else:
                command = [sys.executable, "bench/rivals/storm_ptb.py", sky.url, way, f"{strike}", f"{people}"]
            return await watched(sky, people, command, strike)


async def serve(url: str, folder: str) -> None:
    """The coach as it is shipped."""
    place = Place(data=Path(folder), keys=(KEY,), token=TOKEN, api_url=url)
    coach = Coach(place, SystemClock(), load_matter(place.keys))
    serving = asyncio.create_task(coach.serve())
    await coach.is_ready.wait()
    print("ready", flush=True)
    await serving


def run(runs: int, people: int = 600, ways: Sequence[str] = (OURS, *THEIRS)) -> Sequence[Table]:
    found = {way: [asyncio.run(one_storm(way, people)) for _ in range(runs)] for way in ways}
    return [table(found, people)]


def table(found: Mapping[str, Sequence[Outcome | str]], people: int) -> Table:
    ideal = people / RATE
    mine = [one for one in found.get(OURS, ()) if isinstance(one, Outcome)]
    slowed = [p99(one.storm) / p99(one.calm) for one in mine if one.calm and one.storm]

    def row(what: str, figure: Callable[[Outcome], float], unit: str = "", **goal: Any) -> Row:
        return Row(what=what, unit=unit, cells=_cells(found, figure), **goal)

    none_lost = bool(mine) and not any(one.lost for one in mine)
    none_refused = bool(mine) and not any(one.refused for one in mine)
    in_time = bool(mine) and statistics.median(one.took_s for one in mine) <= 1.2 * ideal
    answered = bool(slowed) and statistics.median(slowed) <= 1.2
    return Table(
        title=f"Storm: {people} reminders due at once, people asking meanwhile",
        rows=[
            row("reminders lost", lambda one: one.lost, wanted="0", is_reached=none_lost),
            row("429 met", lambda one: one.refused, wanted="0", is_reached=none_refused),
            row("time taken", lambda one: one.took_s, "s", wanted=f"≤ {1.2 * ideal:.1f}", is_reached=in_time),
            row("against the ideal", lambda one: one.took_s / ideal),
            row("answer in calm, median", lambda one: statistics.median(one.calm), "ms"),
            row("answer in calm, p99", lambda one: p99(one.calm), "ms"),
            row("answer in the storm, median", lambda one: statistics.median(one.storm), "ms"),
            row("answer in the storm, p99", lambda one: p99(one.storm), "ms"),
            row(
                "p99 against calm", lambda one: p99(one.storm) / p99(one.calm), wanted="≤ 1.2", is_reached=answered
            ),
            row("questions without an answer", lambda one: one.unanswered),
        ],
        notes=(
            f"The stand-in answers after {DELAY_S * 1000:.0f} ms and refuses more than {RATE:g} a second.",
            f"A question every {PAUSE_S} s; p99 of so few is nearly their worst.",
        ),
    )


def _cells(found: Mapping[str, Sequence[Outcome | str]], figure: Callable[[Outcome], float]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {}
    for way, outcomes in found.items():
        good = [float(figure(one)) for one in outcomes if isinstance(one, Outcome) and one.calm and one.storm]
        bad = next((one for one in outcomes if isinstance(one, str)), "no figures")
        cells[THEIRS.get(way, way)] = good or bad
    return cells


def p99(waited: Sequence[float]) -> float:
    return sorted(waited)[min(len(waited) - 1, int(len(waited) * 0.99))]


def _chat(row: Mapping[str, Any]) -> int:
    return int(row["params"]["chat_id"])


def _moment(row: Mapping[str, Any]) -> float:
    return datetime.fromisoformat(row["at"]).timestamp()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.storm")
    parser.add_argument("--people", type=int, default=600)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--ways", default=",".join(("ours", *THEIRS)))
    parser.add_argument("--json", type=Path)
    parser.add_argument("--serve", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        sys.setswitchinterval(SWITCH_S)
        with asyncio.Runner(loop_factory=new_event_loop) as runner:
            runner.run(serve(*options.serve))
        return 0
    ways = [OURS if way == "ours" else way for way in options.ways.split(",")]
    return handed_in(run(options.runs, options.people, ways), options.json)


if __name__ == "__main__":
    sys.exit(main())
