"""Quiet hours hold, also for what was planned by day; `python -m bench.quiet` lives through 10,000 days."""

from datetime import time as wall_time
from datetime import timedelta

import pytest

from bench.quiet import lives
from bench.world import AT_ONCE, START, World
from bot.chat.pace import Pace
from bot.coach.turn import Desk
from bot.domain.replies import Lane
from bot.storage.memory_store import MemoryStore

EVERY_DAY = frozenset(range(7))


class Flood(Pace):
    """Lets nothing unasked go until the clock has gone on by an hour."""

    def __init__(self, world: World) -> None:
        super().__init__(AT_ONCE)
        self._world, self._until = world, world.hands.at + timedelta(hours=1)

    def free_at(self, lane: Lane, now: float) -> float:
        hands = self._world.hands
        if lane != "reminder" or hands.at >= self._until:
            return now
        hands.at = self._until
        return now + 0.001


@pytest.fixture
async def evening(desk: Desk) -> World:
    """Half past nine in Berlin, a reminder is due, and the quiet hours begin at ten."""
    world = World(MemoryStore(), desk)
    await world.settle_in("Europe/Berlin")
    await world.create(wall_time(21, 30), weekdays=EVERY_DAY)
    world.hands.at = START.replace(hour=19, minute=30)
    return world


async def test_evening_reminder_arrives_before_night(evening: World) -> None:
    await evening.beat()
    assert len(evening.telegram.seen) == 1


async def test_flood_lasting_into_night_stays_silent(evening: World) -> None:
    await evening.plan()
    await evening.send(Flood(evening))
    assert evening.telegram.seen == []


async def test_hundreds_of_days_stay_quiet(desk: Desk) -> None:
    lived = await lives(100, 46, desk)
    assert [line for world in lived for line in world.telegram.wrongs] == []
    assert sum(len(world.telegram.seen) for world in lived) > 200
