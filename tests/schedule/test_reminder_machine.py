"""Reminders in any order of events: at most one a day, never late, never a heap, answers first, nothing lost."""

import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import Coroutine
from datetime import time as wall_time
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from bench.world import ME, Fate, World
from bot.coach.ports import Store, Work
from bot.coach.turn import Desk
from bot.domain.reminders import Reminder
from bot.domain.replies import Phrase, Reply
from bot.storage.cipher import Cipher
from bot.storage.memory_store import MemoryStore
from bot.storage.sql_store import SqlStore

T = TypeVar("T")
ZONES = (
    "Europe/Berlin",
    "Europe/Lisbon",
    "America/Nuuk",
    "Asia/Kolkata",
    "Pacific/Auckland",
    "America/Los_Angeles",
)
WALLS = st.sampled_from([wall_time(hour, minute) for hour in (0, 8, 9, 18, 21, 23) for minute in (0, 30)])
DAYS = st.frozensets(st.integers(0, 6), min_size=1)
PICK = st.integers(0, 7)
STEPS = st.sampled_from((1, 9, 20, 45, 61, 125, 300, 720, 1500))  # minutes
OUTAGES = st.sampled_from((5, 180, 2880))  # minutes
FATES: tuple[Fate, ...] = ("in doubt", "unsent", "hangs", "blocked")
SNOOZES = ("later10", "later60", "evening", "tomorrow")


class Reminders(RuleBasedStateMachine):
    """One person's reminders; `store` is made anew for each run."""

    desk: ClassVar[Desk]

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.world = World(self.new_store(), self.desk)
        self.run(self.world.settle_in())

    def new_store(self) -> Store:
        return MemoryStore()

    def run(self, acting: Coroutine[Any, Any, T]) -> T:
        return self.loop.run(acting)

    def teardown(self) -> None:
        try:
            self.run(self._calm())
        finally:
            self.world.store.close()
            self.loop.close()

    # What a person does

    @initialize(walls=st.lists(WALLS, min_size=1, max_size=6, unique=True))
    def begin(self, walls: list[wall_time]) -> None:
        for at in walls:
            self.run(self.world.create(at, weekdays=frozenset(range(7))))

    @rule(at=WALLS, weekdays=DAYS, every=st.sampled_from((1, 1, 2, 3)), is_once=st.booleans())
    def create(self, at: wall_time, weekdays: frozenset[int], every: int, is_once: bool) -> None:
        self.run(self.world.create(at, weekdays=weekdays, every=every, is_once=is_once))

    @rule(pick=PICK, at=WALLS)
    def edit(self, pick: int, at: wall_time) -> None:
        for reminder in self._picked(pick):
            self.run(self.world.press(f"rm:{reminder.id}.edit"))
            self.run(self.world.choose(f"{at:%H%M}"))
            self.run(self.world.choose("yes"))

    @rule(pick=PICK, act=st.sampled_from(("pause", "go", "delete")))
    def switch(self, pick: int, act: str) -> None:
        for reminder in self._picked(pick):
            self.run(self.world.press(f"rm:{reminder.id}.{act}"))

    @rule(pick=PICK, act=st.sampled_from((*SNOOZES, "done", "no", "undo", "later", "back")))
    def answer(self, pick: int, act: str) -> None:
        nudged = [int(one.slot[1:]) for one in self.world.telegram.seen if one.slot.startswith("o")]
        if nudged:
            self.run(self.world.press(f"oc:{nudged[-1 - pick % len(nudged)]}.{act}"))

    @rule(begin_h=st.integers(-5, 30), hours=st.integers(1, 60))
    def pause(self, begin_h: int, hours: int) -> None:
        begin = self.world.hands.at + timedelta(hours=begin_h)
        self.run(self.world.keep(paused_from=begin, paused_until=begin + timedelta(hours=hours)))

    @rule()
    def speak_again(self) -> None:
        self.run(self.world.keep(paused_from=None, paused_until=None))

    @rule(start=WALLS, end=WALLS)
    def be_quiet(self, start: wall_time, end: wall_time) -> None:
        self.run(self.world.keep(quiet_from=start, quiet_until=end))

    @rule(wants=st.booleans())
    def want_second(self, wants: bool) -> None:
        self.run(self.world.keep(has_second_nudge=wants))

    @rule(zone=st.sampled_from(ZONES))
    def travel(self, zone: str) -> None:
        self.run(self.world.move_to(zone))

    @rule(is_blocked=st.booleans())
    def block(self, is_blocked: bool) -> None:
        self.run(self.world.block(is_blocked=is_blocked))

    # What happens to the program

    @rule(minutes=STEPS)
    def go_on(self, minutes: int) -> None:
        self.run(self._pass(minutes))
        self.run(self.world.beat())

    @rule(minutes=OUTAGES)
    def outage(self, minutes: int) -> None:
        self.run(self._pass(minutes))
        self.run(self.world.restart())
        self.run(self.world.beat())

    @rule(fate=st.sampled_from(FATES), minutes=STEPS)
    def fail(self, fate: Fate, minutes: int) -> None:
        self.run(self._pass(minutes))
        self.run(self.world.plan())
        self.run(self.world.send_in_vain(fate))

    @rule(minutes=st.sampled_from((1, 30, 90)))
    def step_back(self, minutes: int) -> None:
        self.run(self.world.pass_by(-timedelta(minutes=minutes)))
        self.run(self.world.beat())

    @rule(minutes=STEPS)
    def ask_in_between(self, minutes: int) -> None:
        """Reminders are planned, then somebody asks: the answer goes first."""
        self.run(self._pass(minutes))
        self.run(self.world.plan())
        before = len(self.world.telegram.seen)
        self.run(self.world.store.write(_answer))
        self.run(self.world.send())
        lanes = [one.lane for one in self.world.telegram.seen[before:]]
        assert lanes == sorted(lanes), "answers before reminders"

    # What always holds

    @invariant()
    def nothing_wrong_arrives(self) -> None:
        assert self.world.telegram.wrongs == []

    @invariant()
    def one_a_day(self) -> None:
        days = Counter((one.reminder_id, one.on) for one in self.run(self.world.occurrences()))
        assert all(count == 1 for count in days.values())

    @invariant()
    def doubles_only_in_doubt(self) -> None:
        telegram = self.world.telegram
        arrived = Counter(one.parcel for one in telegram.seen)
        assert all(count <= 1 + telegram.doubts[parcel] for parcel, count in arrived.items())

    @invariant()
    def never_a_heap(self) -> None:
        held = Counter(one.at for one in self.world.telegram.seen if one.is_held)
        assert [at for at, count in held.items() if count > 1] == []

    @invariant()
    def next_day_is_new(self) -> None:
        assert self.run(self.world.told_twice()) == []

    async def _pass(self, minutes: int) -> None:
        await self.world.pass_by(timedelta(minutes=minutes))

    async def _calm(self) -> None:
        """In calm each reminder rings at the moment it was told to, and nothing waits."""
        await self.world.calm_down()
        assert self.world.telegram.wrongs == []
        assert await self.world.unsettled() == []

    def _picked(self, pick: int) -> list[Reminder]:
        mine = self.run(self.world.reminders())
        return [mine[pick % len(mine)]] if mine else []


def _answer(work: Work) -> None:
    person = work.people.find(ME)
    assert person is not None
    work.outbox.put(person, Reply(text=Phrase("about")), now=person.seen_at)


class KeptReminders(Reminders):
    """The same on a real file."""

    blank: ClassVar[Path]

    def new_store(self) -> Store:
        self.folder = tempfile.TemporaryDirectory()
        path = shutil.copyfile(self.blank, Path(self.folder.name) / "coach.db")
        return SqlStore(f"sqlite:///{path}", Cipher((bytes(32),)))

    def teardown(self) -> None:
        super().teardown()
        self.folder.cleanup()


SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)


def played(machine: type[Reminders], examples: int, steps: int) -> None:
    """The same runs each time: a test that fails by chance tells nobody what was changed."""
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=SLOW,
        ),
    )


def test_promises_hold_in_any_order(desk: Desk) -> None:
    Reminders.desk = desk
    played(Reminders, 60, 40)


def test_promises_hold_on_a_file(desk: Desk, blank: Path) -> None:
    KeptReminders.desk, KeptReminders.blank = desk, blank
    played(KeptReminders, 8, 20)
