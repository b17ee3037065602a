"""A crowd with a reminder each: its rows in a fresh database, its chats in a sandbox of its own."""

import asyncio
import sys
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from datetime import time as wall_time
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp

from bench.drill import KEY, ROOT
from bot.coach import policy
from bot.coach.ports import NEW, Work
from bot.domain.ids import PersonId, ReminderId
from bot.domain.people import Person, Profile
from bot.domain.reminders import Reminder
from bot.resources import migrations_dir
from bot.sandbox import TOKEN
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore
from bot.storage.upgrade import upgrade


@dataclass(frozen=True, slots=True)
class Sky:
    """A sandbox as its people and its witnesses see it."""

    url: str
    http: aiohttp.ClientSession

    async def post(self, path: str, **wish: object) -> None:
        async with self.http.post(f"{self.url}/sandbox/{path}", json=wish) as answer:
            answer.raise_for_status()

    async def get(self, path: str, **query: Any) -> dict[str, Any]:
        async with self.http.get(f"{self.url}/sandbox/{path}", params=query) as answer:
            found: dict[str, Any] = await answer.json()
            return found

    async def messages(self, user: int) -> int:
        """How many of the coach's messages stand in the chat."""
        return sum(row["from"]["is_bot"] for row in (await self.get("chat", user=user))["messages"])

    async def open_chats(self, users: Collection[int], *, leaving: Collection[int] = ()) -> None:
        """Everybody has written once, some have left again; these updates are confirmed unseen."""
        for user in users:
            await self.post("message", user=user, text="hello")
        for user in leaving:
            await self.post("block", user=user)
        offset: int | None = 0
        while offset is not None:
            offset = await self._confirmed(offset)

    async def _confirmed(self, offset: int) -> int | None:
        wish = {"limit": 100, "timeout": 0, "offset": offset}
        async with self.http.post(f"{self.url}/bot{TOKEN}/getUpdates", json=wish) as answer:
            rows = (await answer.json())["result"]
        return rows[-1]["update_id"] + 1 if rows else None


@asynccontextmanager
async def sandbox(*flags: str) -> AsyncIterator[Sky]:
    """The sandbox as a process of its own."""
    command = [sys.executable, "-m", "bot.sandbox", "--port", "0", *flags]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    try:
        url = (await process.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession() as http:
            yield Sky(url, http)
    finally:
        process.terminate()
        await process.wait()


async def remind(data: Path, dues: Mapping[int, datetime], *, blocked: Collection[int] = ()) -> None:
    """A fresh database in which each of these accounts is reminded at its moment, day and night. `data` exists."""
    url = f"sqlite:///{data / 'coach.db'}"
    upgrade(url, migrations_dir())
    store = SqlStore(url, Cipher((KEY,)))
    try:
        await store.write(partial(_remind_all, dues=dues, blocked=blocked))
    finally:
        store.close()


def _remind_all(work: Work, *, dues: Mapping[int, datetime], blocked: Collection[int]) -> None:
    for user, due_at in dues.items():
        _remind(work, user, due_at, is_blocked=user in blocked)


def _remind(work: Work, user: int, due_at: datetime, *, is_blocked: bool) -> None:
    wish = Person(
        id=PersonId(NEW),
        telegram_id=user,
        zone="UTC",
        consented_at=due_at,
        created_at=due_at,
        seen_at=due_at,
        is_blocked=is_blocked,
        quiet_from=wall_time(0),
        quiet_until=wall_time(0),
        profile=Profile(told_policy=policy.VERSION),
    )
    person = work.people.add(wish)
    reminder = Reminder(id=ReminderId(NEW), person_id=person.id, at=due_at.time(), zone="UTC", next_due_at=due_at)
    work.reminders.add(reminder)
