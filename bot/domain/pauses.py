"""Pauses for a stretch of days: a pause neither breaks a run of days nor adds to it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.moments import local_day
from bot.domain.people import Person

A_DAY = timedelta(days=1)
LONGEST_RUN = 3650
LONG = timedelta(days=3650)  # whatever lasts longer was meant to have no end


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """From the first day on, over on the day `until`."""

    first: date
    until: date

    def holds(self, day: date) -> bool:
        return self.first <= day < self.until


def is_paused(person: Person, now: datetime) -> bool:
    """Whether the person wished to hear nothing unasked now."""
    if person.paused_until is None or person.paused_until <= now:
        return False
    return person.paused_from is None or person.paused_from <= now


def is_endless(person: Person, now: datetime) -> bool:
    """Whether the pause was meant to last until the person says so."""
    return person.paused_until is not None and person.paused_until - now > LONG


def pauses_of(person: Person) -> tuple[Pause, ...]:
    """All that were ever wished for, as they came out."""
    kept = person.profile.pauses
    return tuple(Pause(first=date.fromisoformat(a), until=date.fromisoformat(b)) for a, b in kept)


def noted(person: Person, pause: Pause) -> tuple[tuple[str, str], ...]:
    """The list with this one, which takes the place of those it meets."""
    apart = [old for old in pauses_of(person) if old.until < pause.first or pause.until < old.first]
    met = [old for old in pauses_of(person) if old not in apart and old.first < pause.first]
    first = min([pause.first, *(old.first for old in met)])
    return _texts([*apart, Pause(first=first, until=pause.until)])


def ended(person: Person, now: datetime) -> tuple[tuple[str, str], ...]:
    """The list where what is still running ends today and what was still to come is gone."""
    today = local_day(now, person.zone)
    cut = [Pause(first=one.first, until=min(one.until, today)) for one in pauses_of(person)]
    return _texts([one for one in cut if one.first < one.until])


def run(days: Collection[date], pauses: Iterable[Pause], today: date) -> int:
    """Practised days in a row up to today or yesterday, looking over paused days."""
    held = tuple(pauses)
    count, day = 0, today if today in days else today - A_DAY
    for _ in range(LONGEST_RUN):
        if day in days:
            count += 1
        elif not any(one.holds(day) for one in held):
            break
        day -= A_DAY
    return count


def open_days(pauses: Iterable[Pause], since: date, until: date) -> int:
    """Days of this stretch, both ends included, that were not paused."""
    held = tuple(pauses)
    days = (since + n * A_DAY for n in range((until - since).days + 1))
    return sum(not any(one.holds(day) for one in held) for day in days)


def _texts(pauses: Iterable[Pause]) -> tuple[tuple[str, str], ...]:
    ordered = sorted(pauses, key=lambda one: one.first)
    return tuple((one.first.isoformat(), one.until.isoformat()) for one in ordered)
