"""Empties the outbox: claims parcels as the pace allows, sends them side by side, writes down how each ended."""

import asyncio
import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import structlog
from telegram.error import RetryAfter, TelegramError

from bot.chat.pace import Pace
from bot.chat.post import Delivered, Post
from bot.chat.verdicts import BLOCKED, is_doubt, verdict
from bot.coach import due
from bot.coach.ports import LANES, Clock, Parcel, Settled, Store, Work
from bot.coach.turn import Desk
from bot.domain.errors import OutageError
from bot.domain.ids import PersonId
from bot.domain.replies import Lane

IN_FLIGHT = 128
ANSWERS: tuple[Lane, ...] = ("answer",)
BULK: tuple[Lane, ...] = ("session", "reminder")
BULK_AT_ONCE = 4
REST_S = 5.0
OUTAGE_S = 1.0
MISTAKE_S = 3600.0
STALE = timedelta(seconds=5)
MARGIN_S = 0.05  # the row must be ready again when its chat is
log = structlog.stdlib.get_logger(__name__)


class Sender:
    """Runs until stopped; `wake` makes it look at the outbox now."""

    def __init__(self, *, store: Store, desk: Desk, post: Post, pace: Pace, clock: Clock) -> None:
        self._store = store
        self._desk = desk
        self._post = post
        self._pace = pace
        self._clock = clock
        self._flying: dict[PersonId, asyncio.Task[None]] = {}
        self._people: dict[int, PersonId] = {}  # chat -> person, as the pace knows chats only
        self._doubts: Counter[int] = Counter()
        self._ahead: set[int] = set()  # bulk parcels that are claimed and not yet on their way
        self._woken = asyncio.Event()
        self._is_stopping = False

    def wake(self) -> None:
        self._woken.set()

    async def run(self) -> None:
        while not self._is_stopping:
            self._woken.clear()
            parcels = await self._claimed()
            for parcel in parcels:
                self._launch(parcel)
            if not parcels:
                await self._rest()

    async def stop(self, grace_s: float) -> None:
        """No new sends; those under way may finish."""
        self._is_stopping = True
        self.wake()
        if self._flying:
            await asyncio.wait(self._flying.values(), timeout=grace_s)
        for task in tuple(self._flying.values()):
            task.cancel()
        await asyncio.gather(*self._flying.values(), return_exceptions=True)

    async def _claimed(self) -> Sequence[Parcel]:
        """Answers as many as fit; of the rest a few at a time, so that they never stand in an answer's way."""
        now = time.monotonic()
        room = IN_FLIGHT - len(self._flying)
        if room <= 0 or self._pace.free_at("answer", now) > now:
            return ()
        bulk = min(room, BULK_AT_ONCE - len(self._ahead))
        busy = {*self._flying, *self._resting(now)}
        try:
            case = partial(_claim, self._clock.now(), room=room, bulk=bulk, busy=busy)
            return await self._store.write(case, is_lazy=True)  # a forgotten claim is a claim in doubt
        except OutageError:
            log.warning("outbox_unreachable")
            await asyncio.sleep(OUTAGE_S)
            return ()

    def _resting(self, now: float) -> set[PersonId]:
        resting, people = self._pace.resting(now), self._people
        self._people = {chat: who for chat, who in people.items() if chat in resting or who in self._flying}
        return {who for chat, who in people.items() if chat in resting}

    async def _rest(self) -> None:
        """Until something is put into the outbox, a send ends, or the pace lets one more go."""
        now = time.monotonic()
        free = self._pace.free_at("answer", now)
        waits = [free - now] if free > now else [at - now for at in self._pace.resting(now).values()]
        try:
            await asyncio.wait_for(self._woken.wait(), min([REST_S, *waits]))
        except TimeoutError:
            return

    def _launch(self, parcel: Parcel) -> None:
        self._people[parcel.telegram_id] = parcel.person_id
        if parcel.lane in BULK:
            self._ahead.add(parcel.id)
        task = asyncio.create_task(self._carried(parcel))
        self._flying[parcel.person_id] = task
        task.add_done_callback(lambda _task: self._landed(parcel))

    def _landed(self, parcel: Parcel) -> None:
        del self._flying[parcel.person_id]
        self._ahead.discard(parcel.id)
        self.wake()

    async def _carried(self, parcel: Parcel) -> None:
        try:
            settled = await self._sent(parcel)
        except TelegramError as error:
            settled = self._refused(parcel, error)
        except OutageError:
            settled = self._again(parcel, OUTAGE_S, "no database")
        except Exception:  # one person's broken message must not stop the others
            log.exception("send_failed", parcel=parcel.id)
            settled = self._again(parcel, MISTAKE_S, "our mistake", is_last=parcel.attempts > 1)
        if settled is not None:
            await self._settle(parcel, settled)

    async def _sent(self, parcel: Parcel) -> Settled | None:
        """None when it was decided that nothing is said, which is written down already."""
        said = await self._at_its_turn(parcel)
        if said is None:
            return None
        try:
            delivered = await self._post.deliver(said)
        finally:
            self._pace.landed(time.monotonic())
        self._doubts.pop(parcel.id, None)
        return _delivered(said, delivered)

    async def _at_its_turn(self, parcel: Parcel) -> Parcel | None:
        """What comes unasked is decided when its turn is near; a flood may have kept it since, into the night."""
        said, decided_at = await self._decided(parcel), self._clock.now()
        while said is not None:
            await self._wait_for_turn(said)
            if parcel.lane != "reminder" or self._clock.now() - decided_at < STALE:
                self._note_turn(said)
                return said
            said, decided_at = await self._decided(parcel), self._clock.now()
        return None

    async def _decided(self, parcel: Parcel) -> Parcel | None:
        if parcel.lane != "reminder":
            return parcel
        now = self._clock.now()
        case = partial(due.decided, desk=self._desk, parcel=parcel, now=now)
        reply = await self._store.write(case, is_lazy=True)  # what is forgotten is decided anew
        return None if reply is None else replace(parcel, reply=reply)

    async def _wait_for_turn(self, parcel: Parcel) -> None:
        is_edit = parcel.slot_message is not None
        while (wait := self._wait_s(parcel, is_edit=is_edit)) > 0:  # noqa: ASYNC110
            await asyncio.sleep(wait)

    def _note_turn(self, parcel: Parcel) -> None:
        is_edit = parcel.slot_message is not None
        self._pace.note(parcel.telegram_id, parcel.lane, time.monotonic(), is_edit=is_edit)
        if parcel.id in self._ahead:
            self._ahead.discard(parcel.id)
            self.wake()

    def _wait_s(self, parcel: Parcel, *, is_edit: bool) -> float:
        now, lane = time.monotonic(), parcel.lane
        chat_at = self._pace.chat_free_at(parcel.telegram_id, lane, now, is_edit=is_edit)
        return max(self._pace.free_at(lane, now), chat_at) - now

    def _refused(self, parcel: Parcel, error: TelegramError) -> Settled:
        self._doubts[parcel.id] += is_doubt(error)
        judged = verdict(error, parcel, doubts=self._doubts[parcel.id])
        log.info(
            "send_refused", parcel=parcel.id, verdict=judged.kind, why=f"{type(error).__name__}: {error.message}"
        )
        if judged.kind in ("dead", "blocked"):
            self._doubts.pop(parcel.id, None)
            return Settled(parcel=parcel.id, state="dead", error=judged.reason)
        now = time.monotonic()
        until = now + judged.wait_s + MARGIN_S
        if isinstance(error, RetryAfter):
            self._pace.hold(parcel.telegram_id, until, now)
        else:
            self._pace.rest(parcel.telegram_id, until)
        return self._again(parcel, judged.wait_s, judged.reason)

    def _again(self, parcel: Parcel, wait_s: float, reason: str, *, is_last: bool = False) -> Settled:
        retry_at = self._clock.now() + timedelta(seconds=wait_s)
        return Settled(parcel=parcel.id, state="dead" if is_last else "ready", retry_at=retry_at, error=reason)

    async def _settle(self, parcel: Parcel, settled: Settled) -> None:
        """Keep trying: until this is written down the row stays claimed.

        That an answer arrived does not wait for the disk: forgotten, it is in doubt like a forgotten claim.
        """
        case, is_lazy = partial(_write_down, parcel, settled, self._clock.now()), parcel.lane == "answer"
        while True:
            try:
                return await self._store.write(case, is_lazy=is_lazy)
            except OutageError:
                log.warning("outcome_unwritten", parcel=parcel.id)
                await asyncio.sleep(OUTAGE_S)


def _claim(now: datetime, work: Work, *, room: int, bulk: int, busy: Collection[PersonId]) -> Sequence[Parcel]:
    answers = work.outbox.claim(now, room, busy=busy, lanes=ANSWERS)
    held = {*busy, *(parcel.person_id for parcel in answers)}
    most = min(bulk, room - len(answers))
    return [*answers, *(work.outbox.claim(now, most, busy=held, lanes=BULK) if most > 0 else ())]


def _write_down(parcel: Parcel, settled: Settled, now: datetime, work: Work) -> None:
    work.outbox.settle(settled)
    if settled.state == "sent" and parcel.is_undecided:
        due.delivered(work, parcel, now)
    if settled.state != "sent":
        _close_if_blocked(work, parcel.telegram_id, is_refused=settled.error == BLOCKED)


def _close_if_blocked(work: Work, telegram_id: int, *, is_refused: bool) -> None:
    """Nothing waits for somebody who is gone, also what was under way when they left."""
    person = work.people.find(telegram_id)
    if person is None or not (is_refused or person.is_blocked):
        return
    work.people.save(replace(person, is_blocked=True))
    work.outbox.cancel(person.id, LANES)


def _delivered(parcel: Parcel, delivered: Delivered) -> Settled:
    return Settled(parcel=parcel.id, state="sent", message_id=delivered.message_id, picture=delivered.picture)
