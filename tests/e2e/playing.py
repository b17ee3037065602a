"""The whole program against the sandbox, played over HTTP as a person would, without waiting for real time."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import aiohttp

from bot.chat.pace import Limits
from bot.domain.replies import Drawing
from bot.rendering.pictures import ChartSheet
from bot.sandbox.images import sample_png
from bot.storage.columns import FORMAT
from bot.tryout import TryOut
from bot.wiring import Coach, Matter

SAM = 1001
KEY = b"k" * 32
HASTE = Limits(overall=1000, reserve=0, burst=1000, gap_s=0.0)
PATIENCE_S = 10.0
WAITING = """
    SELECT count(*) FROM outbox JOIN person ON person.id = outbox.person_id
    WHERE NOT person.is_blocked AND (outbox.state = 'sending'
      OR (outbox.state = 'ready' AND outbox.not_before <= :now
          AND (outbox.expires_at IS NULL OR outbox.expires_at >= :now)))
"""


class QuickPainter:
    """Draws nothing: each picture is a small file of its own."""

    def key(self, picture: Drawing | ChartSheet) -> str:
        return sha256(repr(picture).encode()).hexdigest()[:16]

    async def png(self, picture: Drawing | ChartSheet) -> bytes:
        return sample_png(width=200 + int(self.key(picture)[:2], 16))

    async def close(self) -> None:
        return None


class Played:
    """`say`, `press`, `advance` return when the coach has nothing left to send."""

    def __init__(self, data: Path, matter: Matter, limits: Limits = HASTE) -> None:
        self._data, self._matter, self._limits = data, matter, limits
        self._seen = 0
        data.mkdir(exist_ok=True)

    async def open(self) -> None:
        self.try_out = TryOut(self._data, (KEY,), limits=self._limits)
        self.coach: Coach = await self.try_out.open(self._matter)
        self._serving = asyncio.create_task(self.try_out.serve(self.coach))
        self._http = aiohttp.ClientSession(self.try_out.sandbox.url)
        await self.coach.is_ready.wait()
        await self.settled()

    async def close(self) -> None:
        """A graceful stop; raises what the program ended with."""
        self.coach.stop()
        try:
            await self._serving
        finally:
            await self._http.close()

    async def kill(self) -> None:
        """Everything stops where it stands; what was under way is lost."""
        self._serving.cancel()
        await asyncio.gather(self._serving, return_exceptions=True)
        await self._http.close()

    async def be_off(self, seconds: float) -> str:
        """The machine is off for so long; answers what came after it started anew."""
        await self.close()
        state = self._data / "sandbox.json"
        world = json.loads(state.read_text("utf-8"))
        state.write_text(json.dumps(world | {"offset_s": world["offset_s"] + seconds}), "utf-8")
        self._seen = 0
        await self.open()
        await self.coach.beat.nudge()
        await self.settled()
        return await self.heard()

    async def say(self, text: str, user: int = SAM, **more: Any) -> str:
        """Types words; answers what came back as text."""
        return await self.act("message", text=text, user=user, **more)

    async def press(self, label: str, user: int = SAM) -> str:
        """Taps the newest button with this label."""
        return await self.act("press", label=label, user=user)

    async def tap(self, data: str, user: int = SAM, **more: Any) -> str:
        """Sends callback data, old or forged ones too."""
        return await self.act("press", data=data, user=user, **more)

    async def advance(self, seconds: float) -> str:
        return await self.act("clock", advance_s=seconds)

    async def move_to(self, instant: datetime | str) -> str:
        """To an instant, or to "next": what is planned next."""
        to = instant.isoformat() if isinstance(instant, datetime) else instant
        return await self.act("clock", to=to)

    async def act(self, path: str, **wish: Any) -> str:
        """Any act of a person or a script; a refusal of the sandbox is an AssertionError."""
        self._seen = self.try_out.sandbox._api.calls.last
        await self.do(path, **wish)
        await self.settled()
        return await self.heard(int(wish.get("user", SAM)))

    async def do(self, path: str, **wish: Any) -> Mapping[str, Any]:
        """An act without waiting for what follows."""
        async with self._http.post(f"/sandbox/{path}", json=wish) as answer:
            content: dict[str, Any] = await answer.json()
            assert content["ok"], content
            return content

    async def heard(self, user: int = SAM) -> str:
        """What the coach sent or edited since the last act: texts, and buttons in brackets."""
        results = (row["answer"].get("result") for row in await self.calls(since=self._seen))
        mine = [row for row in results if isinstance(row, dict) and row.get("chat", {}).get("id") == user]
        return "\n".join(shown(message) for message in mine)

    async def chat(self, user: int = SAM) -> str:
        """The chat as text."""
        async with self._http.get("/sandbox/chat", params={"user": user, "format": "text"}) as answer:
            return await answer.text()

    async def messages(self, user: int = SAM) -> list[dict[str, Any]]:
        async with self._http.get("/sandbox/chat", params={"user": user}) as answer:
            found: list[dict[str, Any]] = (await answer.json())["messages"]
            return found

    async def calls(self, method: str = "", since: int = 0) -> list[dict[str, Any]]:
        """What the program asked of Telegram, oldest first."""
        params = {"since": since} | ({"method": method} if method else {})
        async with self._http.get("/sandbox/calls", params=params) as answer:
            found: list[dict[str, Any]] = (await answer.json())["calls"]
            return found

    async def settled(self) -> None:
        """Until every update is confirmed, every message that is due is sent and every tap is answered."""
        async with asyncio.timeout(PATIENCE_S):
            quiet = 0
            while quiet < 2:
                quiet = 0 if self._is_busy() else quiet + 1
                await asyncio.sleep(0.004)
                assert not self._serving.done(), "the program has ended"

    def rows(self, query: str, **values: Any) -> list[Any]:
        """Looks into the database from beside it."""
        with closing(sqlite3.connect(self._data / "coach.db", timeout=5)) as connection:
            return connection.execute(query, values).fetchall()

    def _is_busy(self) -> bool:
        world = self.try_out.sandbox.world
        now = self.try_out.clock.now().strftime(FORMAT)
        return bool(world.updates.rows or world.presses or self.rows(WAITING, now=now)[0][0])


def shown(message: Mapping[str, Any]) -> str:
    """The message as text, its buttons in brackets."""
    keys = message.get("reply_markup", {}).get("inline_keyboard", [])
    mark = "(picture) " if "photo" in message else ""
    text = mark + (message.get("text") or message.get("caption") or "")
    return "\n".join([text, *(" ".join(f"[{key['text']}]" for key in row) for row in keys)])


@asynccontextmanager
async def playing(data: Path, matter: Matter, limits: Limits = HASTE) -> AsyncIterator[Played]:
    """A running coach; its calls were all correct when it ends."""
    played = Played(data, matter, limits)
    await played.open()
    try:
        yield played
        wrong = [(row["method"], row["violations"]) for row in await played.calls() if row["violations"]]
        assert not wrong
    finally:
        await played.close()
