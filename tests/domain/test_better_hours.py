"""People with a hidden best hour: what asking with evidence brings, beside reminders that stay where they are."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from random import Random

from bot.domain.habits import PATIENT, better_hour, step, thinned
from bot.domain.reminders import Reminder
from tests.domain.samples import reminder

DAYS = 90
LATEST = 10
FIRST = date(2026, 5, 4)


@dataclass(slots=True)
class Somebody:
    """Begins by themselves near a hidden hour, and at a reminder only when it comes near that hour."""

    dice: Random
    best: int
    reminder: Reminder
    starts: list[time]
    sessions: int = 0
    messages: int = 0
    moves: int = 0
    is_learning: bool = True

    def live(self) -> None:
        by_themselves = [self.dice.random() < 0.25 for _ in range(DAYS)]  # the same days with and without learning
        for day, is_own in enumerate(by_themselves):
            if is_own:
                self._begin(self.best + self.dice.randrange(-30, 60))
            elif not self.reminder.is_paused and day % self.reminder.every == 0:
                self._hear(FIRST + timedelta(days=day))

    def _begin(self, minute: int) -> None:
        self.sessions += 1
        self.starts.append(time(minute % 1440 // 60, minute % 60))
        self.reminder = replace(self.reminder, ignored=0)

    def _hear(self, day: date) -> None:
        self.messages += 1
        said = step(self.reminder) if self.is_learning else "remind"
        self.reminder = replace(self.reminder, ignored=self.reminder.ignored + 1)
        if said == "ask":
            self._decide()
        elif said == "thin":
            self.reminder = thinned(self.reminder, day)
        elif said == "end":
            self.reminder = replace(self.reminder, is_paused=True)
        elif self.dice.random() < (0.6 if self._is_near() else 0.1):
            self._begin(self.reminder.at.hour * 60 + self.reminder.at.minute + self.dice.randrange(10))

    def _is_near(self) -> bool:
        wall = self.reminder.at.hour * 60 + self.reminder.at.minute
        return abs(wall - self.best) <= 90

    def _decide(self) -> None:
        """A proposal is taken up by half, otherwise it stays as it is."""
        better = better_hour(self.starts[-LATEST:], self.reminder.at)
        if better is not None and self.dice.random() < 0.5:
            self.moves += 1
            self.reminder = replace(self.reminder, at=better.at, ignored=0)
        else:
            self.reminder = replace(self.reminder, ignored=PATIENT)


def lived(seed: int, *, is_learning: bool) -> Somebody:
    dice = Random(seed)
    best = dice.randrange(17 * 60, 22 * 60)
    one = Somebody(dice, best, replace(reminder(), at=time(8), weekdays=frozenset(range(7))), [])
    one.is_learning = is_learning
    one.live()
    return one


def test_better_hours_bring_more_sessions() -> None:
    fixed, learnt = ([lived(seed, is_learning=on) for seed in range(400)] for on in (False, True))
    assert sum(one.sessions for one in learnt) >= 1.2 * sum(one.sessions for one in fixed)
    assert sum(one.messages for one in learnt) <= sum(one.messages for one in fixed)


def test_hour_moves_by_consent_only() -> None:
    people = [lived(seed, is_learning=True) for seed in range(200)]
    assert all((one.reminder.at != time(8)) == (one.moves > 0) for one in people)
