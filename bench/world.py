"""One person, real dispatcher and real sender, a clock set by hand, and a Telegram that does what it is told."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import text
from telegram.error import Forbidden

from bot.chat.http import DoubtError, UnsentError
from bot.chat.pace import Limits, Pace
from bot.chat.post import Delivered
from bot.chat.sender import Sender
from bot.coach import front, zones
from bot.coach.ports import NEW, Parcel, Store, Work
from bot.coach.ringing import turn_of
from bot.coach.turn import Desk
from bot.domain.ids import OccurrenceId, PersonId, ReminderId
from bot.domain.moments import ringing_day
from bot.domain.people import Person
from bot.domain.reminders import LATE_AFTER, MOST_REMINDERS, Occurrence, Reminder, scheduled
from bot.schedule.times import Times
from bot.storage.sql_store import SqlWork

T = TypeVar("T")
Fate = Literal["arrives", "in doubt", "unsent", "blocked", "hangs"]
START = datetime(2026, 10, 20, 9, 0, tzinfo=UTC)
AT_ONCE = Limits(overall=100_000, reserve=0, burst=1000, gap_s=0.0)
HELD = timedelta(minutes=2)
ME = 7
CUT_S = 0.02
PATIENCE_S = 10.0


@dataclass(slots=True)
class Hands:
    """A clock set by hand."""

    at: datetime

    def now(self) -> datetime:
        return self.at


class LookError(Exception):
    """There is something to send; the transaction that found it is undone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A message that arrived in the chat."""

    at: datetime
    parcel: int
    slot: str
    lane: str
    is_held: bool


@dataclass(slots=True)
class Telegram:
    """The post as the sender knows it; `fate` says how the next sends end, `wrongs` what never may arrive."""

    world: "World"
    fate: Fate = "arrives"
    seen: list[Seen] = field(default_factory=list)
    doubts: Counter[int] = field(default_factory=Counter)
    doubtful: set[str] = field(default_factory=set)  # slots of messages that arrived without our knowing
    wrongs: list[str] = field(default_factory=list)
    tries: int = 0

    async def deliver(self, parcel: Parcel) -> Delivered:
        self.tries += 1
        if self.fate == "unsent":
            raise UnsentError("refused")
        if self.fate == "blocked":
            raise Forbidden("bot was blocked by the user")
        await self._arrives(parcel)
        if self.fate != "arrives":
            self.doubts[parcel.id] += 1
            self.doubtful.add(parcel.reply.slot or "")
        if self.fate == "in doubt":
            raise DoubtError("timeout")
        if self.fate == "hangs":
            await asyncio.sleep(3600)
        return Delivered(message_id=1000 + len(self.seen))

    async def _arrives(self, parcel: Parcel) -> None:
        self.wrongs += await self.world.wrong(parcel)
        held = self.world.is_held(parcel)
        at, slot = self.world.hands.at, parcel.reply.slot or ""
        self.seen.append(Seen(at=at, parcel=parcel.id, slot=slot, lane=parcel.lane, is_held=held))


@dataclass(slots=True)
class World:
    store: Store
    desk: Desk
    hands: Hands = field(default_factory=lambda: Hands(START))
    updates: int = 0
    unreached: set[OccurrenceId] = field(default_factory=set)  # days of somebody who had blocked us
    telegram: Telegram = field(init=False)

    def __post_init__(self) -> None:
        self.telegram = Telegram(self)

    async def settle_in(self, zone: str = "Europe/Berlin") -> None:
        """The person agrees and tells the zone."""
        now = self.hands.at
        wish = Person(id=PersonId(NEW), telegram_id=ME, zone=zone, created_at=now, seen_at=now, consented_at=now)
        await self.store.write(lambda work: work.people.add(wish))

    async def me(self) -> Person:
        return await self.store.read(_me)

    async def keep(self, **changes: object) -> None:
        """Change the person."""
        await self.store.write(lambda work: work.people.save(replace(_me(work), **changes)))  # type: ignore[arg-type]

    async def reminders(self) -> list[Reminder]:
        return await self.store.read(lambda work: list(work.reminders.of(_me(work).id)))

    async def occurrences(self) -> list[Occurrence]:
        return await self.store.read(_occurrences)

    async def create(self, at: time, *, weekdays: frozenset[int], every: int = 1, is_once: bool = False) -> None:
        me = await self.me()
        if len(await self.reminders()) >= MOST_REMINDERS:
            return
        zone = me.zone or "UTC"
        wish = Reminder(id=ReminderId(NEW), person_id=me.id, at=at, zone=zone, weekdays=weekdays, every=every)
        anchor = self.hands.at.astimezone(ZoneInfo(zone)).date() if every > 1 else None
        planned = scheduled(replace(wish, anchor_on=anchor, is_once=is_once), self.hands.at)
        await self.store.write(lambda work: work.reminders.add(planned))

    async def press(self, data: str) -> None:
        await self._event(lambda work, incoming: front.pressed(work, self.desk, incoming, f"v1:{data}"))

    async def choose(self, choice: str) -> None:
        """A tap on a button of the live question."""
        talk = await self.store.read(lambda work: work.talks.get(_me(work).id, self.hands.at))
        await self.press(f"a:{talk.turn}.{choice}")

    async def block(self, *, is_blocked: bool) -> None:
        if (await self.me()).is_blocked:
            self.unreached |= {one.id for one in await self.unsettled()}
        await self._event(lambda work, at: front.membership(work, self.desk, at, is_blocked=is_blocked))

    async def move_to(self, zone: str) -> None:
        def moved(work: Work) -> None:
            turn = turn_of(work, self.desk, _me(work).id, self.hands.at)
            zones.keep(turn, zone)
            front.settle(turn, [])

        await self.store.write(moved)

    async def _event(self, case: Callable[[Work, front.Incoming], T]) -> T:
        self.updates += 1
        incoming = front.Incoming(update_id=self.updates, telegram_id=ME, language="en", now=self.hands.at)
        return await self.store.write(lambda work: case(work, incoming))

    async def pass_by(self, span: timedelta) -> None:
        self.hands.at += span

    async def beat(self) -> None:
        """What is due is planned, what is planned is sent."""
        await self.plan()
        await self.send()

    async def plan(self) -> None:
        await Times(self.store, self.hands, self.desk).plan()

    async def send(self, pace: Pace | None = None) -> None:
        """Until nothing is left that may go now."""
        while await self._is_something_ready():
            sender, running = self._sender(pace)
            async with asyncio.timeout(PATIENCE_S):
                while await self._is_something_ready():  # noqa: ASYNC110
                    await asyncio.sleep(0.001)
            await sender.stop(PATIENCE_S)
            await running

    async def send_in_vain(self, fate: Fate) -> None:
        """The first send ends like this, then the program is cut off and starts again."""
        self.telegram.fate, tries = fate, self.telegram.tries
        sender, running = self._sender()
        while await self._is_something_ready() and self.telegram.tries == tries:  # noqa: ASYNC110
            await asyncio.sleep(0.001)
        await sender.stop(CUT_S)
        await running
        self.telegram.fate = "arrives"
        await self.restart()

    def _sender(self, pace: Pace | None = None) -> tuple[Sender, asyncio.Task[None]]:
        post, pace = self.telegram, pace or Pace(AT_ONCE)
        sender = Sender(store=self.store, desk=self.desk, post=post, pace=pace, clock=self.hands)  # type: ignore[arg-type]
        return sender, asyncio.create_task(sender.run())

    async def restart(self) -> None:
        await Times(self.store, self.hands, self.desk).recover()

    async def calm_down(self) -> None:
        """Nobody is in the way any more; a day and a half goes by."""
        await self.block(is_blocked=False)
        await self.keep(paused_from=None, paused_until=None, quiet_from=time(0), quiet_until=time(0))
        unclear = await self.unclear()
        told = {one.next_due_at for one in await self.reminders() if one.next_due_at and one.id not in unclear}
        for _ in range(36):
            self.hands.at += timedelta(hours=1)
            await self.beat()
        rung = {one.due_at for one in await self.occurrences()}
        self.telegram.wrongs += [f"silent at {at}" for at in told if at <= self.hands.at and at not in rung]

    async def told_twice(self) -> list[Reminder]:
        """Reminders whose next day has been planned before: what is told of them is not true."""
        known = [one for one in await self.occurrences() if f"o{one.id}" not in self.telegram.doubtful]
        spent = [one for one in known if one.state != "planned" or one.sent_at is not None]
        days = {(one.reminder_id, one.on) for one in spent}
        mine = [one for one in await self.reminders() if one.next_due_at]
        return [one for one in mine if (one.id, _next_day(one)) in days]

    async def unclear(self) -> set[ReminderId]:
        """Reminders with a message that arrived without our knowing: it may be answered before it is known."""
        return {one.reminder_id for one in await self.occurrences() if f"o{one.id}" in self.telegram.doubtful}

    async def unsettled(self) -> list[Occurrence]:
        """Days that were planned and neither sent nor closed, and for which nothing waits."""
        waiting = await self.store.read(waiting_slots)
        open_ones = [one for one in await self.occurrences() if one.state == "planned" and one.sent_at is None]
        return [one for one in open_ones if f"o{one.id}" not in waiting and one.id not in self.unreached]

    async def _is_something_ready(self) -> bool:
        """Whether the sender would find something; what is looked at is put back."""
        try:
            await self.store.write(lambda work: _look(work, self.hands.at))
        except LookError:
            return True
        return False

    async def wrong(self, parcel: Parcel) -> list[str]:
        """What speaks against this message arriving now."""
        if parcel.lane != "reminder":
            return []
        return await self.store.read(lambda work: _wrong(work, parcel, self.hands.at))

    def is_held(self, parcel: Parcel) -> bool:
        """Whether a reminder comes later than it was due."""
        return parcel.lane == "reminder" and self.hands.at - parcel.not_before > HELD


def _look(work: Work, now: datetime) -> None:
    if work.outbox.claim(now, 1, busy=()):
        raise LookError


def waiting_slots(work: Work) -> set[str]:
    """The slots of parcels that are not done with; no port tells them."""
    if isinstance(work, SqlWork):
        found = work.desk.connection.execute(text("SELECT slot FROM outbox WHERE state IN ('ready', 'sending')"))
        return {row.slot for row in found}
    rows = work._rows.parcels.values()  # type: ignore[attr-defined]
    return {row.reply.slot for row in rows if row.state in ("ready", "sending")}


def _next_day(reminder: Reminder) -> date:
    assert reminder.next_due_at is not None
    return ringing_day(reminder.next_due_at, reminder.at, reminder.zone)


def _me(work: Work) -> Person:
    found = work.people.find(ME)
    assert found is not None
    return found


def _occurrences(work: Work) -> list[Occurrence]:
    return [one for reminder in work.reminders.of(_me(work).id) for one in work.occurrences.of(reminder.id)]


def _occurrence(work: Work, parcel: Parcel) -> Occurrence | None:
    slot = parcel.reply.slot or ""
    return work.occurrences.get(_me(work).id, int(slot[1:])) if slot[:1] == "o" else None  # type: ignore[arg-type]


def _wrong(work: Work, parcel: Parcel, now: datetime) -> list[str]:
    me, occurrence = _me(work), _occurrence(work, parcel)
    mine = {reminder.id: reminder for reminder in work.reminders.of(me.id)}
    reminder = mine.get(occurrence.reminder_id) if occurrence else None
    is_first = (parcel.reply.dedupe or "").endswith(":0")
    is_asked_for = reminder is not None and reminder.is_once and is_first
    checks = {
        "to somebody who blocked us": me.is_blocked,
        "in the quiet hours": is_quiet_time(me, now) and not is_asked_for,
        "in a pause": me.paused_until is not None and (me.paused_from or now) <= now < me.paused_until,
        "after it expired": parcel.expires_at is not None and now > parcel.expires_at,
        "of a deleted reminder": occurrence is not None and reminder is None,
        "of a paused reminder": reminder is not None and reminder.is_paused and not reminder.is_once,
        "after an answer": occurrence is not None and occurrence.state != "planned",
        "later than promised": is_first and occurrence is not None and now > occurrence.due_at + LATE_AFTER,
    }
    return [f"{name} at {now} ({parcel.reply.dedupe})" for name, is_so in checks.items() if is_so]


def is_quiet_time(me: Person, now: datetime) -> bool:
    """The quiet hours, counted anew in minutes of the local day."""
    if me.zone is None:
        return False
    wall = now.astimezone(ZoneInfo(me.zone))
    minute, start, end = ((at.hour * 60 + at.minute) for at in (wall, me.quiet_from, me.quiet_until))
    return (minute - start) % 1440 < (end - start) % 1440
