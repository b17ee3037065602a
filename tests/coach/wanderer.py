"""Somebody who taps and types anything, for as long as a test likes; remembers all they were shown."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from random import Random

from bot.coach import front
from bot.coach.turn import Desk
from bot.domain.content import Length
from bot.domain.ids import ConditionId, PersonId, PracticeId, RoutineId
from bot.domain.people import Person, Profile
from bot.domain.plans import plan_for
from bot.domain.replies import Reply
from bot.domain.safety import allowance
from bot.domain.sessions import started
from bot.storage.memory_rows import Rows
from bot.storage.memory_store import MemoryWork
from tests.coach.beat import beat

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
WORDS = (
    "my lower back hurts after sitting",
    "stressed and cannot sleep",
    "I have a headache",
    "my neck is stiff",
    "I would like more energy",
    "remind me every day at 12:30",
    "yes",
    "no",
    "5",
    "a ball",
    "longer please",
    "show me BL23",
    "stop",
)
COMMANDS = ("start", "routines", "points", "practice", "reminders", "progress", "menu")
LOOKED_BACK = 6  # how many of the newest messages still invite a tap
EAGER = 0.5  # how often a session is started where one is offered


@dataclass(slots=True)
class Wanderer:
    """One person with a body, in a chat of their own."""

    desk: Desk
    dice: Random
    rows: Rows = field(default_factory=Rows)
    now: datetime = NOON
    events: int = 0

    @property
    def work(self) -> MemoryWork:
        return MemoryWork(self.rows)

    @property
    def me(self) -> Person:
        return self.work.people.get(PersonId(1))

    @property
    def shown(self) -> list[Reply]:
        """Every message so far, oldest first."""
        return [row.reply for row in self.rows.parcels.values()]

    def arrive(self, *conditions: str) -> None:
        """A person who agreed to everything and told what is true of their body."""
        held = frozenset(map(ConditionId, conditions))
        body = Profile(
            conditions=held,
            conditions_asked_at=self.now,
            means=self.dice.choice(("self", "ball", "partner")),
            screened=dict.fromkeys(self.desk.shelf.complaints, self.now.date().isoformat()),
        )
        someone = Person(
            id=PersonId(0),
            telegram_id=1,
            zone="Europe/Berlin",
            consented_at=self.now,
            created_at=self.now,
            seen_at=self.now,
            quiet_from=time(0),
            quiet_until=time(0),
            profile=body,
        )
        self.work.people.add(someone)

    def change_body(self, *conditions: str) -> None:
        """Something new is true of the body, as if it had been told in another message."""
        profile = replace(
            self.me.profile, conditions=self.me.profile.conditions | set(map(ConditionId, conditions))
        )
        self.work.people.save(replace(self.me, profile=profile))

    def practise(self, routine: str, length: Length) -> None:
        """A session of this routine runs, planned for the body as it is."""
        shelf = self.desk.shelf
        plan = plan_for(
            shelf, shelf.routines[RoutineId(routine)], length, allowed=allowance(shelf, ()), means="self"
        )
        assert plan is not None
        self.work.practices.add(started(plan, practice_id=PracticeId(0), person_id=self.me.id, now=self.now))

    def wander(self) -> None:
        """One thing that a person might do, or time passing."""
        act = self.dice.choices((self._tap, self._say, self._command, self._wait), weights=(10, 3, 1, 3))[0]
        act()

    def press(self, data: str) -> None:
        front.pressed(self.work, self.desk, self._incoming(), data)

    def wait(self, away: timedelta) -> None:
        self.now += away
        beat(self.rows, self.desk, self.now)

    def _tap(self) -> None:
        recent = [_taps(reply) for reply in self.shown[-LOOKED_BACK:]]
        taps = self.dice.choice([found for found in recent if found] or [[]])
        starts = [data for found in recent for data in found if data.startswith("v1:go:")]
        if taps:
            self.press(self.dice.choice(starts if starts and self.dice.random() < EAGER else taps))

    def _say(self) -> None:
        front.said(self.work, self.desk, self._incoming(), self.dice.choice(WORDS))

    def _command(self) -> None:
        front.commanded(self.work, self.desk, self._incoming(), self.dice.choice(COMMANDS), "")

    def _wait(self) -> None:
        self.wait(self.dice.choice((timedelta(seconds=10), timedelta(seconds=40), timedelta(hours=25))))

    def _incoming(self) -> front.Incoming:
        self.events += 1
        self.now += timedelta(seconds=1)
        return front.Incoming(update_id=self.events, telegram_id=1, language="en", now=self.now)


def _taps(reply: Reply) -> list[str]:
    data = (each.data for row in reply.buttons for each in row)
    return [each for each in data if each and not each.startswith("v1:do:")]
