"""The kill drill: people talk, `kill -9` falls at random moments, and nothing may be lost or done twice.

    python -m bench.drill [--kills 100] [--seed 7]

The sandbox and the coach (`python -m bot run`) are processes of their own. Exit code 1 when a promise is broken.
"""

import argparse
import asyncio
import base64
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from bench.ledger import Figures, audit, in_flight
from bench.people import Human, Keeper, Presser, SilenceError
from bot.sandbox import TOKEN

ROOT = Path(__file__).resolve().parent.parent
KEY = bytes(range(32))
PEOPLE: tuple[type[Human], ...] = (Presser, Presser, Keeper, Keeper, Keeper, Keeper)
IN_START_UP = 0.15  # the share of kills that fall while the program is starting
LONGEST_START_S, LONGEST_LIFE_S = 1.5, 5.0
LAST_REMINDERS_S = 45.0
PLAN_S = 23.0  # the program looks for due reminders every 20 s


@dataclass(slots=True, kw_only=True)
class Program:
    """The coach as a process; `first_call_s` collects how long each start took to its first request."""

    data: Path
    url: str
    http: aiohttp.ClientSession
    first_call_s: list[float] = field(default_factory=list)
    _process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> None:
        environ = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}
        environ |= {
            "COACH_TOKEN": TOKEN,
            "COACH_API_URL": self.url,
            "COACH_DATA": str(self.data),
            "COACH_KEY": base64.b64encode(KEY).decode(),
            "COACH_LOG_LEVEL": "WARNING",
        }
        with (self.data.parent / "coach.log").open("ab") as log:
            command = [sys.executable, "-m", "bot", "run"]
            self._process = subprocess.Popen(command, cwd=ROOT, env=environ, stderr=log)

    async def has_called(self, *, within_s: float) -> bool:
        """Whether a request came before the time ran out; the time it took is noted."""
        started, known = time.monotonic(), await self._calls()
        while time.monotonic() - started < within_s:
            if await self._calls() > known:
                self.first_call_s.append(time.monotonic() - started)
                return True
            await asyncio.sleep(0.02)
        return False

    async def _calls(self) -> int:
        async with self.http.get(f"{self.url}/sandbox/calls", params={"since": 2**40}) as answer:
            return int((await answer.json())["last"])

    def kill(self, number: signal.Signals = signal.SIGKILL) -> None:
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait()


async def torment(program: Program, *, kills: int, dice: random.Random) -> int:
    """Start and kill again and again; answers how many new messages were in flight."""
    flying = 0
    for number in range(1, kills + 1):
        program.start()
        if dice.random() < IN_START_UP:
            await asyncio.sleep(dice.uniform(0.05, LONGEST_START_S))
        elif await program.has_called(within_s=30):
            await asyncio.sleep(dice.uniform(0.0, LONGEST_LIFE_S))
        program.kill()
        print(f"\rkill {number} of {kills}", end="", file=sys.stderr, flush=True)
        flying += in_flight(program.data)
    return flying


async def drill(*, kills: int, seed: int, folder: Path, people: Sequence[type[Human]] = PEOPLE) -> Figures:
    """The whole drill in a folder of its own."""
    command = [sys.executable, "-m", "bot.sandbox", "--port", "0"]
    sandbox = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert sandbox.stdout is not None
    url = (await sandbox.stdout.readline()).decode().strip()
    try:
        async with aiohttp.ClientSession() as http:
            program = Program(data=folder / "data", url=url, http=http)
            return await _played(program, kills=kills, seed=seed, people=people)
    finally:
        sandbox.terminate()
        await sandbox.wait()


async def _played(program: Program, *, kills: int, seed: int, people: Sequence[type[Human]]) -> Figures:
    is_over = asyncio.Event()
    folk = [
        kind(
            user=2001 + at,
            url=program.url,
            http=program.http,
            dice=random.Random(seed + at),
            is_over=is_over.is_set,
        )
        for at, kind in enumerate(people)
    ]
    lives = [asyncio.create_task(human.live()) for human in folk]
    try:
        flying = await torment(program, kills=kills, dice=random.Random(seed))
        is_over.set()
        program.start()
        ends = await asyncio.gather(*lives, return_exceptions=True)
        await _last_messages(program, folk)
    finally:
        program.kill(signal.SIGTERM)
    silent = [str(end) for end in ends if isinstance(end, SilenceError)]
    others = [end for end in ends if isinstance(end, BaseException) and not isinstance(end, SilenceError)]
    if others:
        raise others[0]
    figures = await audit(program.data, KEY, folk)
    starts = program.first_call_s
    figures.add("kill -9", kills)
    figures.add("new messages in flight at a kill", flying)
    figures.add("restart to first request, median s", round(statistics.median(starts), 2) if starts else 0)
    figures.promise("every act was answered", not silent, "; ".join(silent))
    figures.promise("doubles only of messages in flight", figures.number("doubles") <= flying)
    return figures


async def _last_messages(program: Program, folk: Sequence[Human]) -> None:
    """Until nothing waits: the reminders of the last minutes, then a quiet moment."""
    due = [due.timestamp() for human in folk for due in human.reminders]
    soon = [at - time.time() for at in due if at < time.time() + LAST_REMINDERS_S]
    await asyncio.sleep(max([0.0, *soon]) + PLAN_S)
    async with program.http.get(f"{program.url}/sandbox/wait", params={"idle_ms": 500, "timeout_ms": 30000}):
        return


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.drill")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(drill(kills=options.kills, seed=options.seed, folder=Path(folder)))
    figures.add("whole drill, s", round(time.monotonic() - began))
    print(figures.table())
    return 1 if figures.broken else 0


if __name__ == "__main__":
    sys.exit(main())
