"""Puts the concrete parts together: the only module that names them."""

import asyncio
import gc
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from bot.chat import application
from bot.chat.health import Health
from bot.chat.http import AiohttpRequest, PollRequest
from bot.chat.intake import Intake
from bot.chat.menu import Menu
from bot.chat.pace import TELEGRAMS, Limits, Pace
from bot.chat.photos import Gallery, Painter
from bot.chat.post import Post
from bot.chat.reception import Reception
from bot.chat.sender import Sender
from bot.coach import ahead
from bot.coach.ports import Clock
from bot.coach.turn import Desk
from bot.library.loader import load_shelf
from bot.library.zones import use_newest
from bot.rendering.phrasebook import Phrasebook
from bot.rendering.pictures import Studio
from bot.resources import content_dir, migrations_dir
from bot.sandbox import MovableClock, Sandbox
from bot.schedule.clock import Beat, Jobs
from bot.schedule.times import Times
from bot.storage.backup import make_backup
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore
from bot.storage.tombstones import Tombstones
from bot.storage.upgrade import upgrade
from bot.understanding.reader import Reader

POLICY = "2026-11"
GRACE_S = 15.0
LOOK_S = 0.15
PATIENT = Limits(burst=20)  # in a try-out somebody may tap as fast as they like


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a coach lives and whom it talks to."""

    data: Path
    keys: tuple[bytes, ...]
    token: str
    api_url: str
    limits: Limits = TELEGRAMS
    health_port: int = 0

    @property
    def database(self) -> Path:
        return self.data / "coach.db"

    @property
    def url(self) -> str:
        return f"sqlite:///{self.database}"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def tombstones(self) -> Tombstones:
        return Tombstones(self.data / "tombstones", self.keys)

    @property
    def heartbeat(self) -> Path:
        """Its time of change is the last poll that Telegram answered."""
        return self.data / "heartbeat"

    def touch_heartbeat(self) -> None:
        with suppress(OSError):  # a heartbeat that grows old tells it too
            self.heartbeat.touch(0o600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is read once: the content, the rules of understanding, the words, the pictures."""

    desk: Desk
    book: Phrasebook
    painter: Painter


def load_matter(keys: tuple[bytes, ...] = ()) -> Matter:
    gc.disable()  # nothing of what is loaded is garbage
    use_newest()
    content = content_dir()
    shelf = load_shelf(content)
    desk = Desk(shelf=shelf, reader=Reader(content), policy=POLICY)
    book, painter = Phrasebook(content), Studio(shelf, content, _picture_secret(keys))
    gc.freeze()  # it stays for good: looking through it for garbage stops everything for half a second
    gc.enable()
    return Matter(desk=desk, book=book, painter=painter)


def _picture_secret(keys: tuple[bytes, ...]) -> bytes:
    """A secret of its own for picture keys, made from the first encryption key."""
    return sha256(b"pictures" + keys[0]).digest() if keys else b""


class Coach:
    """The whole program on one data directory; `serve` runs it until `stop` is called."""

    def __init__(self, place: Place, clock: Clock, matter: Matter) -> None:
        upgrade(place.url, migrations_dir())
        self.store = SqlStore(place.url, Cipher(place.keys), place.tombstones)
        self._place, self._clock, self._matter = place, clock, matter
        self._times = Times(self.store, clock, matter.desk)
        self._calls, self._polls = AiohttpRequest(), PollRequest(connections=2)
        self._app = application.build(place.token, place.api_url, calls=self._calls, polls=self._polls)
        self._sender = self._new_sender()
        self._reception = self._new_reception()
        handle = application.connect(self._app, self._reception)
        self.intake = Intake(api=self._app.bot, handle=handle, on_poll=place.touch_heartbeat)
        self._polls.is_known = self.intake.knows
        self.beat = Beat(
            Jobs(plan=self._plan, deliver=self._deliver, sweep=self._times.sweep, backup=self._backup)
        )
        self.is_ready = asyncio.Event()
        self._told_to_stop = asyncio.Event()

    def _new_sender(self) -> Sender:
        book = self._matter.book
        gallery = Gallery(store=self.store, painter=self._matter.painter, book=book)
        post = Post(api=self._app.bot, book=book, gallery=gallery, clock=self._clock)
        pace = Pace(self._place.limits)
        return Sender(store=self.store, desk=self._matter.desk, post=post, pace=pace, clock=self._clock)

    def _new_reception(self) -> Reception:
        return Reception(
            store=self.store,
            desk=self._matter.desk,
            book=self._matter.book,
            clock=self._clock,
            wake=self._sender.wake,
        )

    async def _plan(self) -> None:
        await self._times.plan()
        self._sender.wake()

    async def _deliver(self) -> None:
        await self._times.step()
        self._sender.wake()

    async def _backup(self) -> None:
        await asyncio.to_thread(make_backup, self._place.database, self._place.backups, self._clock.now())

    async def next_due(self) -> datetime | None:
        """When the next reminder or question is planned."""
        return await self.store.read(ahead.next_moment)

    def stop(self) -> None:
        self._told_to_stop.set()

    async def serve(self) -> None:
        """Until `stop`, or until something that cannot go on; then ends gracefully."""
        try:
            if await self._introduced():
                await self._work()
        finally:
            await self._close()

    async def _introduced(self) -> bool:
        """False when told to stop while Telegram cannot be reached."""
        introducing = asyncio.create_task(application.introduce(self._app))
        try:
            await self._first(introducing)
            return introducing.done() and introducing.result() is None
        finally:
            introducing.cancel()

    async def _work(self) -> None:
        await self._times.recover()
        reckoning = asyncio.create_task(self._times.reckon())
        health = await self._health().serve(self._place.health_port) if self._place.health_port else None
        tasks = asyncio.create_task(self.intake.run()), asyncio.create_task(self._sender.run())
        self.beat.start()
        self._reception.run_errand(self._menu().put_up())
        self.is_ready.set()
        try:
            await self._first(*tasks)
            await self._wind_down(*tasks)
        finally:
            self.beat.stop()
            for task in (*tasks, reckoning):
                task.cancel()
            await asyncio.gather(*tasks, reckoning, return_exceptions=True)
            if health is not None:
                await health.cleanup()

    async def _wind_down(self, taking: asyncio.Task[None], sending: asyncio.Task[None]) -> None:
        """Finish the batch at hand and the sends under way, then confirm; raises what ended a task."""
        self.intake.stop()
        self.beat.pause()
        await asyncio.wait((taking,))
        await self._sender.stop(GRACE_S)
        await self._reception.finish(GRACE_S)
        await sending
        await taking
        await self.intake.confirm()

    async def _first(self, *tasks: asyncio.Task[None]) -> None:
        """Until one of the tasks ends or we are told to stop."""
        stopping = asyncio.create_task(self._told_to_stop.wait())
        try:
            await asyncio.wait((*tasks, stopping), return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()

    async def _close(self) -> None:
        await application.close(self._app, self._calls, self._polls)
        await self._matter.painter.close()
        self.store.close()

    def _menu(self) -> Menu:
        return Menu(api=self._app.bot, book=self._matter.book, clock=self._clock)

    def _health(self) -> Health:
        return Health(
            polled_at=lambda: self.intake.polled_at,
            beaten_at=lambda: self.beat.beaten_at,
            store=self.store,
            clock=self._clock,
        )


class TryOut:
    """A coach and the sandbox it talks to, in one process, on one clock that can be moved."""

    def __init__(self, data: Path, keys: tuple[bytes, ...], *, port: int = 0, limits: Limits = PATIENT) -> None:
        self.clock = MovableClock()
        self._data, self._keys, self._limits = data, keys, limits
        self._coach: Coach | None = None
        self._next_due: datetime | None = None
        self.sandbox = Sandbox(
            clock=self.clock,
            state_path=data / "sandbox.json",
            port=port,
            on_moved=self._moved,
            next_due=lambda: self._next_due,
        )

    async def open(self, matter: Matter) -> Coach:
        """The sandbox listens, the coach is ready to serve; raises OSError when the port is taken."""
        url = await self.sandbox.start()
        place = Place(data=self._data, keys=self._keys, token=self.sandbox.token, api_url=url, limits=self._limits)
        self._coach = Coach(place, self.clock, matter)
        return self._coach

    async def serve(self, coach: Coach) -> None:
        """Until the coach stops; both end together."""
        looking = asyncio.create_task(self._look_ahead(coach))
        try:
            await coach.serve()
        finally:
            looking.cancel()
            await self.sandbox.stop()

    async def _moved(self) -> None:
        """After the clock was moved: what is due now happens now."""
        if self._coach is not None:
            await self._coach.beat.nudge()
            self._next_due = await self._coach.next_due()

    async def _look_ahead(self, coach: Coach) -> None:
        """The page shows when something is due next; its server cannot ask the database itself."""
        while True:
            self._next_due = await coach.next_due()
            await asyncio.sleep(LOOK_S)
