"""Quiet hours over 10,000 simulated days: does anything that nobody asked for arrive in them?

    python -m bench.quiet [--days 10000] [--seed 46]

Lives of fifty days with hours of one's own that change, snoozes, second nudges, questions, journeys, outages and
late sends go through the real dispatcher and the real sender; the clock is set by hand. Exit code 1 at a leak.
"""

import argparse
import asyncio
import random
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from datetime import time as wall_time

import structlog

from bench.tables import lines
from bench.world import Hands, World
from bot.coach.ports import NEW, FollowUp, Work
from bot.coach.turn import Desk
from bot.domain.ids import FollowUpId
from bot.library.loader import load_shelf
from bot.resources import content_dir
from bot.storage.memory_store import MemoryStore

LIFE = timedelta(days=50)
ZONES = (
    "Africa/Cairo",
    "America/Los_Angeles",
    "America/Nuuk",
    "America/Santiago",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Europe/London",
    "Pacific/Auckland",
    "Pacific/Chatham",
)
SNOOZES = ("later10", "later60", "evening", "tomorrow")
EVERY_DAY = frozenset(range(7))
FIRST_DAY = datetime(2024, 1, 1, tzinfo=UTC)


class Deaf:
    """A reader nobody asks: time brings no words."""


@dataclass(slots=True)
class Life:
    """Fifty days of one person, by the dice."""

    dice: random.Random
    desk: Desk
    span: timedelta = LIFE
    world: World = field(init=False)

    def __post_init__(self) -> None:
        start = FIRST_DAY + timedelta(minutes=self.dice.randrange(3 * 366 * 1440))
        self.world = World(MemoryStore(), self.desk, Hands(start))

    async def live(self) -> World:
        world, end = self.world, self.world.hands.at + self.span
        await world.settle_in(self.dice.choice(ZONES))
        await world.keep(has_second_nudge=True)
        for _ in range(6):
            await world.create(self._wall(), weekdays=EVERY_DAY)
        while world.hands.at < end:
            await self._weighted()()
        return world

    def _weighted(self) -> Callable[[], Awaitable[None]]:
        acts: Sequence[tuple[Callable[[], Awaitable[None]], int]] = (
            (self._go_on, 60),
            (self._answer, 15),
            (self._send_late, 10),
            (self._ask, 5),
            (self._change_hours, 3),
            (self._travel, 2),
            (self._be_away, 2),
        )
        return self.dice.choices([act for act, _ in acts], [weight for _, weight in acts])[0]

    async def _go_on(self) -> None:
        await self._pass(1, 180)
        await self.world.beat()

    async def _answer(self) -> None:
        """A tap on a reminder, mostly to be reminded again; sometimes with a session of one's own."""
        nudged = [one.slot[1:] for one in self.world.telegram.seen if one.slot.startswith("o")]
        if nudged:
            act = self.dice.choice((*SNOOZES, *SNOOZES, "done", "no", "undo"))
            await self.world.press(f"oc:{nudged[-1]}.{act}")
        await self._pass(1, 30)
        await self.world.beat()

    async def _send_late(self) -> None:
        """Planned now, sent when Telegram can be reached again."""
        await self._pass(1, 90)
        await self.world.plan()
        await self._pass(5, 200)
        await self.world.send()

    async def _ask(self) -> None:
        """A question for some moment of the next day."""
        due_at = self.world.hands.at + timedelta(minutes=self.dice.randrange(1440))
        me = await self.world.me()
        wish = FollowUp(id=FollowUpId(NEW), person_id=me.id, kind="next_day", subject="1", due_at=due_at)
        await self.world.store.write(lambda work: _planned(work, wish))

    async def _change_hours(self) -> None:
        await self.world.keep(quiet_from=self._wall(), quiet_until=self._wall())

    async def _travel(self) -> None:
        await self.world.move_to(self.dice.choice(ZONES))

    async def _be_away(self) -> None:
        """An outage of some hours or days."""
        await self._pass(60, 3000)
        await self.world.restart()
        await self.world.beat()

    async def _pass(self, least: int, most: int) -> None:
        await self.world.pass_by(timedelta(minutes=self.dice.randint(least, most)))

    def _wall(self) -> wall_time:
        return wall_time(self.dice.randrange(24), self.dice.randrange(0, 60, 5))


def _planned(work: Work, wish: FollowUp) -> None:
    work.follow_ups.plan(wish)


def deaf_desk() -> Desk:
    return Desk(shelf=load_shelf(content_dir()), reader=Deaf(), policy="1")  # type: ignore[arg-type]


async def lives(days: int, seed: int, desk: Desk) -> list[World]:
    count = -(-days // LIFE.days)
    return [await Life(random.Random(seed + number), desk).live() for number in range(count)]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quiet")
    parser.add_argument("--days", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=46)
    options = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    began = time.monotonic()
    lived = asyncio.run(lives(options.days, options.seed, deaf_desk()))
    seen = [one for world in lived for one in world.telegram.seen]
    unasked = [one for one in seen if one.lane == "reminder"]
    wrong = [line for world in lived for line in world.telegram.wrongs]
    figures = (
        ("simulated days", len(lived) * LIFE.days),
        ("messages", len(seen)),
        ("… that nobody asked for", len(unasked)),
        ("… in quiet hours", sum("quiet" in line for line in wrong)),
        ("other wrongs", sum("quiet" not in line for line in wrong)),
        ("seconds", time.monotonic() - began),
    )
    return lines(figures, wrong, 36)


if __name__ == "__main__":
    sys.exit(main())
