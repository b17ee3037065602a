"""When reminders go unanswered: asking, thinning out, stopping; and the hour at which somebody really begins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Literal

from bot.domain.reminders import Reminder
from bot.domain.weekdays import WEEK

Step = Literal["remind", "ask", "thin", "end"]
ASK_AFTER = 3  # unanswered ones in a row
THIN_AFTER = 4
END_AFTER = 7
PATIENT = -6  # where the count begins again after "keep it": nine more before asking
LEAST_STARTS = 5
LEAST_SHARE = 0.6
WINDOW = 120  # minutes
NEAR = 60
DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class BetterHour:
    """From `at` on, for two hours, `count` of the last `of` sessions began."""

    at: time
    count: int
    of: int


def step(reminder: Reminder) -> Step:
    """What the next one is, after as many unanswered; the question announces the rest."""
    if reminder.is_once or reminder.ignored < ASK_AFTER:
        return "remind"
    if reminder.ignored >= END_AFTER:
        return "end"
    return {ASK_AFTER: "ask", THIN_AFTER: "thin"}.get(reminder.ignored, "remind")  # type: ignore[return-value]


def answered(ignored: int) -> int:
    """The count after a session on the day of a reminder: none, or the patience that was asked for."""
    return 0 if ignored > 0 else max(PATIENT, ignored - 1) if ignored < 0 else 0


def counted_anew(reminder: Reminder) -> Reminder:
    """The reminder once a day of it is answered; the patience that was asked for stays."""
    return replace(reminder, ignored=min(0, reminder.ignored))


def thinned(reminder: Reminder, on: date) -> Reminder:
    """Half as often, counted from the day it rang: every other day, half of its weekdays, every other week."""
    days = sorted(reminder.weekdays)
    if len(days) == 1:
        return replace(reminder, every=2 * max(reminder.every, WEEK), anchor_on=on)
    if reminder.every > 1 or len(days) == WEEK:
        return replace(reminder, every=2 * reminder.every, anchor_on=on)
    return replace(reminder, weekdays=frozenset(days[::2]))


def better_hour(starts: Sequence[time], wall: time) -> BetterHour | None:
    """Where most sessions began, when that is clear and not where the reminder already rings."""
    minutes = [_minutes(start) for start in starts]
    windows = [_Window(begin, minutes) for begin in range(0, DAY, 30)]
    best = max(windows, key=lambda window: (window.count, -window.spread))
    if best.count < LEAST_STARTS or best.count < LEAST_SHARE * len(starts) or best.is_near(_minutes(wall)):
        return None
    return BetterHour(at=time(best.begin // 60, best.begin % 60), count=best.count, of=len(starts))


@dataclass(frozen=True, slots=True)
class _Window:
    begin: int
    minutes: Sequence[int]

    @property
    def inside(self) -> list[int]:
        offsets = [(minute - self.begin) % DAY for minute in self.minutes]
        return [offset for offset in offsets if offset < WINDOW]

    @property
    def count(self) -> int:
        return len(self.inside)

    @property
    def spread(self) -> int:
        return sum(self.inside)

    def is_near(self, wall: int) -> bool:
        return (wall - self.begin + NEAR) % DAY < NEAR + WINDOW


def _minutes(wall: time) -> int:
    return wall.hour * 60 + wall.minute
