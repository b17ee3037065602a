"""Figures derived from the journal: days, averages, trends, what helps. Nothing here is stored."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from bot.domain.ids import RoutineId
from bot.domain.journal import Entry

ENOUGH_DAYS = 3
ENOUGH_SESSIONS = 6
PRIOR_SESSIONS = 3  # how many average sessions a routine is given before its own count


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigure:
    """The mean ratings of one day, None where nothing was rated."""

    on: date
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A stretch of days in figures; means are over rated sessions."""

    since: date
    until: date
    sessions: int
    days: int
    before: float | None
    after: float | None
    figures: tuple[DayFigure, ...]

    @property
    def has_trend(self) -> bool:
        return len([f for f in self.figures if f.before is not None or f.after is not None]) >= ENOUGH_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Helped:
    """How a routine went for this person: mean change (negative is better) over `count` sessions."""

    routine: RoutineId
    count: int
    mean: float
    low: int
    high: int


def summarise(entries: Iterable[Entry], *, until: date, days: int) -> Summary:
    """The last `days` days up to and including `until`."""
    since = until - timedelta(days=days - 1)
    inside = [e for e in entries if since <= e.on <= until]
    sessions = [e for e in inside if e.kind == "session"]
    by_day: dict[date, list[Entry]] = defaultdict(list)
    for entry in inside:
        by_day[entry.on].append(entry)
    figures = (
        DayFigure(on=on, before=_mean(es, "before"), after=_mean(es, "after")) for on, es in sorted(by_day.items())
    )
    return Summary(
        since=since,
        until=until,
        sessions=len(sessions),
        days=len({e.on for e in sessions}),
        before=_mean(inside, "before"),
        after=_mean(inside, "after"),
        figures=tuple(figures),
    )


def what_helps(entries: Iterable[Entry]) -> tuple[Helped, ...]:
    """Routines by mean change, best first, each pulled towards the person's average by its small count."""
    rated: dict[RoutineId, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.routine and entry.change is not None:
            rated[entry.routine].append(entry.change)
    if not rated:
        return ()
    helped = [
        Helped(routine=name, count=len(changes), mean=fmean(changes), low=min(changes), high=max(changes))
        for name, changes in rated.items()
    ]
    return tuple(sorted(helped, key=lambda one: advantage(one, helped)))


def advantage(one: Helped | None, among: Sequence[Helped]) -> float:
    """How far a routine stands from the person's average, pulled towards it by a small count; untried is 0."""
    if one is None:
        return 0.0
    overall = sum(h.mean * h.count for h in among) / sum(h.count for h in among)
    return (one.mean - overall) * one.count / (one.count + PRIOR_SESSIONS)


def needs_new_screen(entries: Sequence[Entry]) -> bool:
    """Whether the log worsened: "worse" twice running, or a rise of 2 or more over the last three sessions."""
    sessions = [e for e in entries if e.kind == "session"][-3:]
    if len(sessions) >= 2 and all(e.feel == "worse" for e in sessions[-2:]):
        return True
    levels = [e.before for e in sessions if e.before is not None]
    return len(levels) == 3 and levels[-1] - levels[0] >= 2


def is_not_helping(entries: Iterable[Entry]) -> bool:
    """No gain of a point between the first and the last of eight rated sessions (their own before-ratings)."""
    levels = [e.before for e in entries if e.kind == "session" and e.before is not None][-8:]
    return len(levels) == 8 and fmean(levels[:2]) - fmean(levels[-2:]) < 1


def _mean(entries: Iterable[Entry], name: str) -> float | None:
    values = [value for entry in entries if (value := getattr(entry, name)) is not None]
    return fmean(values) if values else None
