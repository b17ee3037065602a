"""Puts the concrete parts together: the only module that names them."""

import asyncio
import gc
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from bot.chat import application
from bot.chat.health import Health
from bot.chat.menu import Menu
from bot.chat.pace import Pace
from bot.chat.phone import Phone
from bot.chat.photos import Gallery, Painter
from bot.chat.post import Post
from bot.chat.reception import Reception
from bot.chat.sender import Sender
from bot.coach import ahead, policy
from bot.coach.ports import Clock
from bot.coach.turn import Desk
from bot.domain.errors import SetupError
from bot.library.loader import load_shelf
from bot.library.zones import use_newest
from bot.place import Place, place_of
from bot.rendering.phrasebook import Phrasebook
from bot.rendering.pictures import Studio
from bot.resources import content_dir, migrations_dir
from bot.schedule.clock import Beat, Jobs
from bot.schedule.times import Times
from bot.settings import Settings
from bot.storage.backup import make_backup
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore
from bot.storage.upgrade import upgrade
from bot.understanding.reader import Reader

GRACE_S = 15.0


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is read once: the content, the rules of understanding, the words, the pictures."""

    desk: Desk
    book: Phrasebook
    painter: Painter


def load_matter(keys: tuple[bytes, ...] = ()) -> Matter:
    """Raises SetupError when the content cannot be read."""
    gc.disable()  # nothing of what is loaded is garbage
    try:
        return _read_matter(content_dir(), _picture_secret(keys))
    except (ValueError, KeyError, OSError) as error:
        why = f"{type(error).__name__}; the command check-content tells what is wrong"
        raise SetupError(f"The content cannot be read: {why}.") from error
    finally:
        gc.freeze()  # it stays for good: looking through it for garbage stops everything for half a second
        gc.enable()


def _read_matter(content: Path, secret: bytes) -> Matter:
    use_newest()
    reader = Reader(content)  # first: the rest fits into the holes that reading its rules leaves in memory
    shelf = load_shelf(content)
    desk = Desk(shelf=shelf, reader=reader, policy=policy.VERSION)
    return Matter(desk=desk, book=Phrasebook(content), painter=Studio(shelf, content, secret))


def _picture_secret(keys: tuple[bytes, ...]) -> bytes:
    """A secret of its own for picture keys, made from the first encryption key."""
    return sha256(b"pictures" + keys[0]).digest() if keys else b""


class Coach:
    """The whole program on one data directory; `serve` runs it until `stop` is called."""

    def __init__(self, place: Place, clock: Clock, matter: Matter, phone: Phone | None = None) -> None:
        upgrade(place.url, migrations_dir())
        self.store = SqlStore(place.url, Cipher(place.keys), place.tombstones)
        self._place, self._clock, self._matter = place, clock, matter
        self._times = Times(self.store, clock, matter.desk)
        self._phone = phone or Phone(place.token, place.api_url)
        self._sender = self._new_sender()
        self._reception = self._new_reception()
        self._handle = application.connect(self._phone.app, self._reception)
        self.intake = self._phone.intake
        self.beat = Beat(
            Jobs(plan=self._plan, deliver=self._deliver, sweep=self._times.sweep, backup=self._backup)
        )
        self.is_ready = asyncio.Event()

    def _new_sender(self) -> Sender:
        book = self._matter.book
        gallery = Gallery(store=self.store, painter=self._matter.painter, book=book)
        post = Post(api=self._phone.app.bot, book=book, gallery=gallery, clock=self._clock)
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
        self._phone.stop()

    async def serve(self) -> None:
        """Until `stop`, or until something that cannot go on; then ends gracefully."""
        try:
            if await self._phone.opened():
                await self._work()
        finally:
            await self._close()

    async def _work(self) -> None:
        await self._times.recover()
        reckoning = asyncio.create_task(self._times.reckon())
        health = await self._health().serve(self._place.health_port) if self._place.health_port else None
        self._phone.answer(self._handle, self._place.touch_heartbeat)
        tasks = self._phone.taking, asyncio.create_task(self._sender.run())
        self.beat.start()
        self._reception.run_errand(self._menu().put_up())
        self.is_ready.set()
        try:
            await self._phone.first(*tasks)
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

    async def _close(self) -> None:
        await self._phone.close()
        await self._matter.painter.close()
        self.store.close()

    def _menu(self) -> Menu:
        return Menu(api=self._phone.app.bot, book=self._matter.book, clock=self._clock)

    def _health(self) -> Health:
        return Health(
            polled_at=lambda: self.intake.polled_at,
            beaten_at=lambda: self.beat.beaten_at,
            store=self.store,
            clock=self._clock,
        )


def coach_on(phone: Phone, settings: Settings) -> Coach:
    """The coach that answers this phone."""
    place = place_of(settings)
    return Coach(place, SystemClock(), load_matter(place.keys), phone)
