"""A running sandbox, and both of its sides over real HTTP."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.sandbox import TOKEN, MovableClock, Sandbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """`call` is the bot's side, `do` and `see` are the people's."""

    sandbox: Sandbox
    http: aiohttp.ClientSession

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        url = f"{self.sandbox.url}/bot{TOKEN}/{method}"
        async with self.http.post(url, json=params) as answer:
            content: dict[str, Any] = await answer.json()
            return content

    async def upload(self, method: str, field: str, data: bytes, **params: str) -> dict[str, Any]:
        form = aiohttp.FormData(params)
        form.add_field(field, BytesIO(data), filename="picture.png")
        async with self.http.post(f"{self.sandbox.url}/bot{TOKEN}/{method}", data=form) as answer:
            content: dict[str, Any] = await answer.json()
            return content

    async def do(self, path: str, **wish: Any) -> dict[str, Any]:
        async with self.http.post(f"{self.sandbox.url}/sandbox/{path}", json=wish) as answer:
            content: dict[str, Any] = await answer.json()
            return content

    async def see(self, path: str) -> dict[str, Any]:
        async with self.http.get(f"{self.sandbox.url}/sandbox/{path}") as answer:
            content: dict[str, Any] = await answer.json()
            return content

    async def read(self, path: str) -> str:
        async with self.http.get(f"{self.sandbox.url}{path}") as answer:
            return await answer.text()


@pytest.fixture
async def opened() -> AsyncIterator[Callable[..., Any]]:
    """Starts as many sandboxes as a test wants; all are stopped after it."""
    http, running = aiohttp.ClientSession(), []

    async def start(state_path: Path | None = None, **options: Any) -> Sides:
        clock = options.pop("clock", None) or MovableClock()
        sandbox = Sandbox(clock=clock, state_path=state_path, has_poll_guard=False, **options)
        await sandbox.start()
        running.append(sandbox)
        return Sides(sandbox=sandbox, http=http)

    yield start
    await http.close()
    for sandbox in running:
        await sandbox.stop()


@pytest.fixture
async def sides(opened: Callable[..., Any]) -> Sides:
    """A fresh sandbox whose Sam has said hello; the update is confirmed."""
    both: Sides = await opened()
    update_id = (await both.do("message", text="hello"))["update_id"]
    await both.call("getUpdates", offset=update_id + 1)
    return both
