"""One coach in this process on a clock that can be set, a sandbox beside it, and a crowd with reminders."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from bench.crowd import Sky, remind
from bench.drill import KEY
from bench.ledger import ask
from bot.chat.pace import Limits
from bot.place import Place
from bot.sandbox import TOKEN, MovableClock, Sandbox
from bot.storage.columns import FORMAT
from bot.wiring import Coach, load_matter

FIRST = 40_000
QUICK = Limits(overall=2000, reserve=1000, burst=1000, gap_s=0.0)
A_MOMENT = timedelta(seconds=1)
PATIENCE_S = 120.0
WAITING = "SELECT count(*) FROM outbox WHERE state IN ('ready', 'sending')"
OVERDUE = "SELECT count(*) FROM reminder WHERE next_due_at <= ?"
LATEST = "SELECT due_at, sent_at FROM occurrence WHERE sent_at IS NOT NULL"


@dataclass(slots=True)
class Hands:
    """Real time and an offset that may grow and shrink."""

    offset: timedelta = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset


@dataclass(slots=True, kw_only=True)
class Outcome:
    """How a drill ended; `wrong` tells what was promised and not kept."""

    name: str
    due: int
    arrived: int
    doubled: int
    latest_min: float
    refused: int
    wrong: list[str] = field(default_factory=list)

    @property
    def lost(self) -> int:
        return self.due - self.arrived


@dataclass(slots=True, kw_only=True)
class Stage:
    """`dues` has the accounts and when their reminders are due."""

    folder: Path
    sandbox: Sandbox
    sky: Sky
    dues: Mapping[int, datetime]
    hands: Hands = field(default_factory=Hands)
    _coach: Coach | None = None
    _serving: asyncio.Task[None] | None = None

    async def start(self) -> Coach:
        place = Place(data=self.folder, keys=(KEY,), token=TOKEN, api_url=self.sky.url, limits=QUICK)
        self._coach = coach = Coach(place, self.hands, load_matter())
        self._serving = asyncio.create_task(coach.serve())
        await coach.is_ready.wait()
        return coach

    async def stop(self) -> None:
        if self._coach is not None and self._serving is not None:
            self._coach.stop()
            await self._serving
        self._coach = None

    async def go_on(self, span: timedelta) -> None:
        """The clock moves, by itself or back; what is due happens if it can."""
        self.hands.offset += span
        if self._coach is not None:
            await self._coach.beat.nudge()

    async def fail(self, **fault: Any) -> None:
        await self.sky.post("fault", method="sendMessage", **fault)

    def is_settled(self) -> bool:
        return not self.ask(WAITING) and not self.ask(OVERDUE, self.hands.now().strftime(FORMAT))

    def ask(self, query: str, *values: object) -> int:
        return int(ask(self.folder, query, *values)[0][0])

    def heard(self, user: int) -> int:
        rows = self.sandbox.world.private_chat(user).messages.values()
        return sum(row["from"]["is_bot"] for row in rows)

    async def calm(self) -> None:
        """Until nothing is due and nothing waits."""
        await until(self.is_settled)

    async def outcome(self, name: str, *, due: int | None = None, most: int = 1) -> Outcome:
        """`most` messages a person are no double."""
        heard = [self.heard(user) for user in self.dues]
        late = [datetime.fromisoformat(sent) - datetime.fromisoformat(at) for at, sent in ask(self.folder, LATEST)]
        return Outcome(
            name=name,
            due=len(self.dues) if due is None else due,
            arrived=sum(count > 0 for count in heard),
            doubled=sum(max(0, count - most) for count in heard),
            latest_min=round(max(late, default=timedelta(0)).total_seconds() / 60, 1),
            refused=len(await self.refused()),
        )

    async def refused(self) -> list[int]:
        """The chats of every send that Telegram refused."""
        rows = (await self.sky.get("calls", method="sendMessage"))["calls"]
        return [int(row["params"]["chat_id"]) for row in rows if row["status"] != 200]


@asynccontextmanager
async def staged(folder: Path, people: int, *, in_: timedelta = A_MOMENT) -> AsyncIterator[Stage]:
    """Everybody is reminded once a day, first when `in_` has gone by."""
    sandbox = Sandbox(clock=MovableClock())
    url, users = await sandbox.start(), range(FIRST, FIRST + people)
    async with aiohttp.ClientSession() as http:
        sky, due_at = Sky(url, http), datetime.now(UTC) + in_
        await sky.open_chats(users)
        dues = dict.fromkeys(users, due_at)
        await remind(folder, dues)
        stage = Stage(folder=folder, sandbox=sandbox, sky=sky, dues=dues)
        try:
            yield stage
        finally:
            await stage.stop()
            await sandbox.stop()


async def until(is_so: Callable[[], bool], seconds: float = PATIENCE_S) -> bool:
    end = time.monotonic() + seconds
    while not is_so() and time.monotonic() < end:  # noqa: ASYNC110 - the database tells nobody
        await asyncio.sleep(0.05)
    return is_so()
