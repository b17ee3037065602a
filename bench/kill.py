"""Reminders under fire: 2,000 fall due, kill -9 falls at 200 random moments, Telegram fails in between.

    python -m bench.kill [--people 2000] [--kills 200] [--seed 11]

Some people have blocked the coach before, some do it in the middle. Exit code 1 when a promise is broken.
"""

import argparse
import asyncio
import random
import signal
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.crowd import Sky, remind, sandbox
from bench.drill import Program
from bench.ledger import Figures, ask, in_flight
from bot.storage.columns import FORMAT

FIRST = 20_000
IN_START_UP = 0.1  # the share of kills that fall while the program is starting
LONGEST_START_S, LONGEST_LIFE_S = 1.2, 1.0
DUE_WITHIN_S = 3.0  # of a start: in it, in the life after it, or after its end
PARKED = timedelta(days=30)
ODD_SHARE = 0.03  # of the people have blocked the coach before, as many do it in the middle
FAULT_PAUSE_S = 0.8
CALM_S = 180.0
CUT = "connection cut off"
FAULTS: dict[str, dict[str, Any]] = {
    "429": {"code": 429, "retry_after": 1},
    "500": {"code": 500},
    "502": {"code": 502},
    CUT: {"drop_answer": True},
    "late answer": {"delay_s": 3},
}
WAITING = (
    "SELECT count(*) FROM outbox JOIN person ON person.id = outbox.person_id"
    " WHERE outbox.state IN ('ready', 'sending') AND NOT person.is_blocked"
)
OVERDUE = "SELECT count(*) FROM reminder WHERE next_due_at <= ?"
MAKE_DUE = "UPDATE reminder SET next_due_at = ? WHERE person_id = (SELECT id FROM person WHERE telegram_id = ?)"
STATES = "SELECT rtrim(state || ', ' || error, ', '), count(*) FROM outbox GROUP BY 1"
DAYS = 'SELECT count(*), count(DISTINCT reminder_id || "on") FROM occurrence'


@dataclass(slots=True, kw_only=True)
class Siege:
    """One drill. `gone` tells who has blocked the coach, and how many messages stood in the chat then."""

    sky: Sky
    program: Program
    dice: random.Random
    everybody: frozenset[int]
    staying: set[int]
    gone: dict[int, int]
    leaving: list[int]
    faults: Counter[str] = field(default_factory=Counter)
    flying: int = 0

    async def harass(self) -> None:
        """Faults and people who leave, until cancelled."""
        while True:
            await asyncio.sleep(self.dice.uniform(0, 2 * FAULT_PAUSE_S))
            name = self.dice.choice(sorted(FAULTS))
            await self.sky.post("fault", method="sendMessage", **FAULTS[name])
            self.faults[name] += 1
            if self.leaving and self.dice.random() < 0.3:
                await self._leave(self.leaving.pop())

    async def _leave(self, user: int) -> None:
        await self.sky.post("block", user=user)
        self.staying.discard(user)
        self.gone[user] = await self.sky.messages(user)

    async def kill(self, kills: int) -> None:
        users = sorted(self.everybody)
        for number in range(1, kills + 1):
            self._make_due(users[number - 1 :: kills])
            self.program.start()
            if self.dice.random() < IN_START_UP:
                await asyncio.sleep(self.dice.uniform(0.05, LONGEST_START_S))
            elif await self.program.has_called(within_s=30):
                await asyncio.sleep(self.dice.uniform(0.0, LONGEST_LIFE_S))
            self.program.kill()
            self.flying += in_flight(self.program.data)
            print(f"\rkill {number} of {kills}", end="", file=sys.stderr, flush=True)

    def _make_due(self, users: Sequence[int]) -> None:
        now = datetime.now(UTC)
        with closing(sqlite3.connect(self.program.data / "coach.db", timeout=10)) as database, database:
            for user in users:
                due_at = now + timedelta(seconds=self.dice.uniform(0, DUE_WITHIN_S))
                database.execute(MAKE_DUE, (due_at.strftime(FORMAT), user))

    async def calm_down(self) -> None:
        """Telegram is well again, and the program lives until nothing is due and nothing waits."""
        await self.sky.post("fault", clear=True)
        self.program.start()
        end = time.monotonic() + CALM_S
        while time.monotonic() < end and not self._is_settled():  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.5)

    def _is_settled(self) -> bool:
        (waiting,), (due,) = self._ask(WAITING), self._ask(OVERDUE, datetime.now(UTC).strftime(FORMAT))
        return not waiting and not due

    def _ask(self, query: str, *values: object) -> tuple[int, ...]:
        return ask(self.program.data, query, *values)[0]

    async def audit(self, figures: Figures) -> None:
        heard = {user: await self.sky.messages(user) for user in (*self.staying, *self.gone)}
        reached = sum(heard[user] > 0 for user in self.staying)
        doubles = sum(max(0, heard[user] - 1) for user in self.staying)
        lost = len(self.staying) - reached
        figures.add("reminders to people who stayed", len(self.staying))
        figures.add("… that arrived", reached)
        figures.add("… lost", lost)
        figures.add("… doubled", doubles)
        for state, count in ask(self.program.data, STATES):
            figures.add(f"outbox: {state}", count)
        figures.add("messages in flight at a kill", self.flying)
        figures.add("messages whose answer was cut off", self.faults[CUT])
        figures.promise("no reminder is lost", not lost and not self._ask(WAITING)[0])
        figures.promise("doubles only of messages in flight", doubles <= self.flying + self.faults[CUT])
        rows, days = self._ask(DAYS)
        figures.add("reminders planned", rows)
        figures.promise("one reminder a person and day", rows == days <= len(heard))
        await self._audit_gone(figures, heard)

    async def _audit_gone(self, figures: Figures, heard: dict[int, int]) -> None:
        late = sum(heard[user] - stood for user, stood in self.gone.items())
        tries = await self._tries()
        figures.add("people who blocked the coach", len(self.gone))
        figures.add("… messages they got after that", late)
        figures.add("… tries that Telegram refused", sum(tries.values()))
        figures.promise("nothing to people who blocked the coach", not late)
        figures.promise("told once that it is blocked", sum(tries.values()) <= len(tries) + self.flying)

    async def _tries(self) -> Counter[int]:
        rows = (await self.sky.get("calls", method="sendMessage"))["calls"]
        return Counter(int(row["params"]["chat_id"]) for row in rows if row["status"] == 403)


async def siege(*, people: int, kills: int, seed: int, folder: Path) -> Figures:
    """The whole drill in a folder of its own."""
    dice = random.Random(seed)
    users = range(FIRST, FIRST + people)
    odd = dice.sample(users, 2 * round(people * ODD_SHARE))
    blocked, leaving = odd[::2], odd[1::2]
    async with sandbox("--pace") as sky:
        await sky.open_chats(users, leaving=blocked)
        await remind(folder, dict.fromkeys(users, datetime.now(UTC) + PARKED), blocked=blocked)
        at_work = Siege(
            sky=sky,
            program=Program(data=folder, url=sky.url, http=sky.http),
            dice=dice,
            everybody=frozenset(users),
            staying={*users} - {*blocked},
            gone=dict.fromkeys(blocked, 0),
            leaving=leaving,
        )
        return await _besieged(at_work, kills)


async def _besieged(at_work: Siege, kills: int) -> Figures:
    figures = Figures()
    harassing = asyncio.create_task(at_work.harass())
    try:
        await at_work.kill(kills)
        harassing.cancel()
        with suppress(asyncio.CancelledError):
            await harassing
        await at_work.calm_down()
    finally:
        harassing.cancel()
        at_work.program.kill(signal.SIGTERM)
    await at_work.audit(figures)
    figures.add("kill -9", kills)
    for name in FAULTS:
        figures.add(f"faults of Telegram: {name}", at_work.faults[name])
    starts = at_work.program.first_call_s
    figures.add("restart to first request, median s", round(statistics.median(starts), 2) if starts else 0)
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.kill")
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=11)
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "data"
        folder.mkdir(mode=0o700)
        wished = siege(people=options.people, kills=options.kills, seed=options.seed, folder=folder)
        figures = asyncio.run(wished)
    figures.add("whole drill, s", round(time.monotonic() - began))
    print(f"\r{figures.table()}")
    return 1 if figures.broken else 0


if __name__ == "__main__":
    sys.exit(main())
