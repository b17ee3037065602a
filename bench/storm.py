"""A storm: hundreds of reminders due at once at Telegram's pace, while people talk.

    python -m bench.storm [--people 600]

The sandbox (`--pace`) is a process of its own. The coach runs first; then python-telegram-bot's AIORateLimiter
gets the same task when its extra (aiolimiter) is installed.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import time as wall_time
from pathlib import Path
from typing import Any

import aiohttp
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, Application, ContextTypes, MessageHandler, filters

from bot.coach.ports import NEW, Work
from bot.domain.ids import PersonId, ReminderId
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from bot.sandbox import TOKEN
from bot.wiring import Coach, Place, SystemClock, load_matter

ROOT = Path(__file__).resolve().parent.parent
RATE = 30.0
TALKERS = 20
PAUSE_S = 0.5  # between two questions, all talkers together
CALM_S = 8.0
LONGEST_S = 120.0
SETTLE_S = 6.0
FIRST = 10_000
REMINDER = "reminder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Waits in ms. `took_s` runs from the first reminder's call to the last one that arrived."""

    calm: Sequence[float]
    storm: Sequence[float]
    unanswered: int
    refused: int
    lost: int
    took_s: float

    def cells(self, people: int) -> list[str]:
        return [
            f"{statistics.median(self.calm):.0f}",
            f"{statistics.median(self.storm):.0f}",
            f"{_p99(self.storm):.0f}",
            str(self.unanswered),
            str(self.refused),
            str(self.lost),
            f"{self.took_s:.1f}",
            f"{self.took_s / (people / RATE):.2f}",
        ]


LINES = (
    "answer in calm, median ms",
    "answer in the storm, median ms",
    "answer in the storm, p99 ms",
    "questions without an answer",
    "429 met",
    "reminders lost",
    "time taken, s",
    "against the ideal",
)


class Sky:
    """The sandbox as people and as a witness: asks questions, reads the list of calls."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self._http = http
        self._asked: list[tuple[int, float]] = []

    async def open_chats(self, people: int) -> None:
        """Everybody has written once; these updates are confirmed unseen."""
        for user in range(FIRST, FIRST + people + TALKERS):
            await self._post("message", user=user, text="hello")
        while await self._drained():
            continue

    async def talk(self, people: int, seconds: float) -> None:
        end, at = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            user = FIRST + people + at % TALKERS
            self._asked.append((user, time.time()))
            await self._post("message", user=user, text="/help")
            at += 1
            await asyncio.sleep(PAUSE_S)

    async def waits(self, since: float) -> tuple[list[float], int]:
        """How long each question from `since` on waited for its answer, in ms; how many had none."""
        sent = [
            (int(row["params"]["chat_id"]), _moment(row)) for row in await self.sends() if row["status"] == 200
        ]
        asked = [(user, at) for user, at in self._asked if at >= since]
        first = [
            min((when for chat, when in sent if chat == user and when > at), default=None) for user, at in asked
        ]
        found = [(when - at) * 1000 for when, (_, at) in zip(first, asked, strict=True) if when is not None]
        return found, first.count(None)

    async def sends(self) -> list[dict[str, Any]]:
        async with self._http.get(f"{self.url}/sandbox/calls", params={"method": "sendMessage"}) as answer:
            rows: list[dict[str, Any]] = (await answer.json())["calls"]
            return rows

    async def reset(self) -> None:
        self._asked.clear()
        await self._post("reset")

    async def _drained(self) -> bool:
        url = f"{self.url}/bot{TOKEN}/getUpdates"
        async with self._http.post(url, json={"limit": 100, "timeout": 0, "offset": 0}) as answer:
            rows = (await answer.json())["result"]
        if rows:
            confirm = {"offset": rows[-1]["update_id"] + 1, "timeout": 0, "limit": 1}
            async with self._http.post(url, json=confirm):
                pass
        return bool(rows)

    async def _post(self, path: str, **wish: object) -> None:
        async with self._http.post(f"{self.url}/sandbox/{path}", json=wish) as answer:
            answer.raise_for_status()


async def watched(sky: Sky, people: int, strike: Callable[[], Awaitable[None]]) -> Outcome:
    """Calm, then the storm with people talking all along, then the figures."""
    await sky.talk(people, CALM_S)
    began = time.time()
    striking = asyncio.ensure_future(strike())
    await sky.talk(people, SETTLE_S)
    while not striking.done() and time.time() - began < LONGEST_S:
        await sky.talk(people, 2.0)
    await asyncio.sleep(SETTLE_S)
    rows = [row for row in await sky.sends() if int(row["params"]["chat_id"]) < FIRST + people]
    arrived = {row["params"]["chat_id"]: _moment(row) for row in rows if row["status"] == 200}
    refused = sum(row["status"] == 429 for row in await sky.sends())
    storm, silent = await sky.waits(began)
    every, _ = await sky.waits(0.0)
    took = max(arrived.values(), default=began) - min(map(_moment, rows), default=began)
    lost = people - len(arrived)
    calm = every[: len(every) - len(storm)]
    return Outcome(calm=calm, storm=storm, unanswered=silent, refused=refused, lost=lost, took_s=took)


async def ours(sky: Sky, people: int, folder: Path) -> Outcome:
    """The coach itself: everybody has a reminder for the same minute."""
    place = Place(data=folder, keys=(bytes(32),), token=TOKEN, api_url=sky.url)
    coach = Coach(place, SystemClock(), load_matter())
    serving = asyncio.create_task(coach.serve())
    await coach.is_ready.wait()

    async def strike() -> None:
        await coach.store.write(lambda work: _everybody_due(work, people))
        await coach.beat.nudge()
        while await coach.store.read(lambda work: work.outbox.next_due()):  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.5)

    outcome = await watched(sky, people, strike)
    coach.stop()
    await serving
    return outcome


def _everybody_due(work: Work, people: int) -> None:
    now = datetime.now(UTC)
    for user in range(FIRST, FIRST + people):
        person = work.people.add(
            Person(id=PersonId(NEW), telegram_id=user, zone="UTC", consented_at=now, created_at=now, seen_at=now)
        )
        work.reminders.add(
            Reminder(
                id=ReminderId(NEW),
                person_id=person.id,
                at=wall_time(now.hour, now.minute),
                zone="UTC",
                next_due_at=now - timedelta(seconds=1),
            )
        )


async def theirs(sky: Sky, people: int) -> Outcome:
    """The library's own limiter: all messages are handed to it at once."""
    app = (
        Application.builder()
        .token(TOKEN)
        .base_url(f"{sky.url}/bot")
        .rate_limiter(AIORateLimiter())
        .concurrent_updates(True)
        .connection_pool_size(256)
        .build()
    )
    app.add_handler(MessageHandler(filters.ALL, _answer))
    async with _polling(app):

        async def send(user: int) -> None:
            try:
                await app.bot.send_message(user, REMINDER)
            except TelegramError:
                return

        async def strike() -> None:
            await asyncio.gather(*(send(user) for user in range(FIRST, FIRST + people)))

        return await watched(sky, people, strike)


async def _answer(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.effective_message is not None:
        await update.effective_message.reply_text("help")


@asynccontextmanager
async def _polling(app: "Application[Any, Any, Any, Any, Any, Any]") -> AsyncIterator[None]:
    assert app.updater is not None
    await app.initialize()
    await app.start()
    await app.updater.start_polling()
    yield
    await app.updater.stop()
    await app.stop()
    await app.shutdown()


async def storm(people: int) -> dict[str, Outcome]:
    command = [sys.executable, "-m", "bot.sandbox", "--port", "0", "--pace"]
    sandbox = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert sandbox.stdout is not None
    url = (await sandbox.stdout.readline()).decode().strip()
    found: dict[str, Outcome] = {}
    try:
        async with aiohttp.ClientSession() as http:
            sky = Sky(url, http)
            await sky.open_chats(people)
            with tempfile.TemporaryDirectory() as folder:
                found["back coach"] = await ours(sky, people, Path(folder))
            await sky.reset()
            await sky.open_chats(people)
            if _has_limiter():
                found["AIORateLimiter"] = await theirs(sky, people)
    finally:
        sandbox.terminate()
        await sandbox.wait()
    return found


def _has_limiter() -> bool:
    try:
        AIORateLimiter()
    except RuntimeError:
        print("AIORateLimiter is left out: aiolimiter is not installed (pip install aiolimiter).\n")
        return False
    return True


def _moment(row: dict[str, Any]) -> float:
    return datetime.fromisoformat(row["at"]).timestamp()


def _p99(waits: Sequence[float]) -> float:
    return sorted(waits)[min(len(waits) - 1, int(len(waits) * 0.99))]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.storm")
    parser.add_argument("--people", type=int, default=600)
    people = parser.parse_args().people
    found = asyncio.run(storm(people))
    columns = [outcome.cells(people) for outcome in found.values()]
    print(f"{f'{people} reminders due at once, {RATE:g} a second':<44}" + "".join(f"{name:>16}" for name in found))
    for at, line in enumerate(LINES):
        print(f"{line:<44}" + "".join(f"{column[at]:>16}" for column in columns))
    mine = found["back coach"]
    return 1 if mine.lost or mine.unanswered else 0


if __name__ == "__main__":
    sys.exit(main())
