"""Wall-clock times into UTC instants and back; the only place that does it."""

import re
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

CONTINENTS = frozenset(
    ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)
EVERY_DAY = frozenset(range(7))
_YEAR = 366
OFFSET = re.compile(
    r"(?:\b(?:utc|gmt)|^)\s*(?P<sign>[+\-−–])\s*(?P<hours>\d{1,2})(?:[:.]?(?P<minutes>\d{2}))?\b", re.IGNORECASE
)
ONE_DAY = timedelta(days=1)


def is_zone(name: str) -> bool:
    """Whether `name` is an IANA zone this machine knows."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def local(at: datetime, zone: str | None) -> datetime:
    """The instant on the wall clock of the zone (UTC when unknown)."""
    return at.astimezone(ZoneInfo(zone or "UTC"))


def local_day(at: datetime, zone: str | None) -> date:
    return local(at, zone).date()


def resolve(day: date, wall: time, zone: str, *, fold: Literal[0, 1] = 0) -> datetime:
    """The UTC instant of a wall time: a missing one is shifted forward, of one that exists twice the first.

    `fold` 1 answers the second.
    """
    return datetime.combine(day, wall, tzinfo=ZoneInfo(zone)).replace(fold=fold).astimezone(UTC)


def next_occurrence(
    wall: time,
    zone: str,
    after: datetime,
    *,
    weekdays: Collection[int] = EVERY_DAY,
    last_day: date | None = None,
    every: int = 1,
    anchor: date | None = None,
) -> tuple[date, datetime]:
    """The next local day and UTC instant, strictly after `after`, once per local day; skipped days have none.

    `weekdays` counts from 0 Monday and must not be empty. Later than `last_day` when that is given. With `every`
    above 1 only each so-many-th day counted from `anchor` (else from the day of `after`), both ways; of whole
    weeks the anchor alone decides the weekday.
    """
    today = local_day(after, zone)
    first = anchor or today
    wanted = weekdays if every % 7 else EVERY_DAY
    day = today - timedelta(days=1)
    while True:
        is_wished = day.weekday() in wanted and (day - first).days % every == 0
        if is_wished and (last_day is None or day > last_day):
            at = resolve(day, wall, zone)
            if at > after and ringing_day(at, wall, zone) == day:
                return day, at
        day += timedelta(days=1)


def next_date(on: tuple[int, int, int], since: date) -> date | None:
    """The first day from `since` on of this year, month and day, 0 for any; None when it is not within a year."""
    year, month, number = on
    days = (since + timedelta(days=ahead) for ahead in range(_YEAR))
    fitting = (day for day in days if day.day == number and month in (0, day.month) and year in (0, day.year))
    return next(fitting, None)


def ringing_day(at: datetime, wall: time, zone: str) -> date:
    """The local day whose wall time rings at this instant: the eve, when a gap at midnight carried it over."""
    shown = local(at, zone)
    day = shown.date()
    if shown.time() == wall or resolve(day, wall, zone) == at:
        return day
    eve = day - ONE_DAY
    return eve if resolve(eve, wall, zone) == at else day


def offset_now(zone: str, now: datetime) -> timedelta:
    return now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)


def offsets_from_phone(shown: time, now: datetime) -> tuple[timedelta, ...]:
    """The UTC offsets (to the quarter hour, -12 h to +14 h) under which a phone shows this time now."""
    minutes = shown.hour * 60 + shown.minute - (now.hour * 60 + now.minute)
    quarter = round(minutes / 15) * 15
    turns = (quarter - 2880, quarter - 1440, quarter, quarter + 1440)
    return tuple(timedelta(minutes=turn) for turn in turns if -12 * 60 <= turn <= 14 * 60)


@lru_cache(maxsize=1)
def _zones() -> tuple[str, ...]:
    return tuple(sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/")))


def zone_by_name(text: str) -> str | None:
    """The IANA zone written out ("europe/berlin") or named by its city ("new york"), in any case."""
    key = text.casefold().replace(" ", "_")
    return _zones_by_name().get(key)


@lru_cache(maxsize=1)
def _zones_by_name() -> dict[str, str]:
    names = {zone.rsplit("/", 1)[-1].casefold(): zone for zone in _zones() if zone.split("/")[0] in CONTINENTS}
    return names | {zone.casefold(): zone for zone in _zones()}


def offset_named(text: str) -> timedelta | None:
    """The offset of "I'm at UTC+2", "GMT-5:30", "+5:45"."""
    found = OFFSET.search(text.strip())
    if found is None:
        return None
    size = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    return (-size if found["sign"] in "-−–" else size) if size <= timedelta(hours=14) else None


def distinct_clocks(zones: Iterable[str], now: datetime) -> list[str]:
    """The first zone of each way of telling the time over the next year."""
    clocks: dict[tuple[timedelta, ...], str] = {}
    for zone in zones:
        clocks.setdefault(tuple(offset_now(zone, now + timedelta(days=day)) for day in range(0, 366, 5)), zone)
    return list(clocks.values())


def zones_at(offsets: Collection[timedelta], now: datetime, candidates: Collection[str] = ()) -> tuple[str, ...]:
    """The zones among `candidates` (else all) whose clocks show one of these offsets now."""
    return tuple(zone for zone in (candidates or _zones()) if offset_now(zone, now) in offsets)
