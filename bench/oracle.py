"""When a wall time rings, told by the C library's clock: no zoneinfo and no datetime is asked.

The clock of a zone is read as a person would read it: twice a day, and closer where it jumped. Between two jumps
lies a stretch. A wall time rings in the first stretch that reaches it. One that was jumped over rings when the
clock before it would have shown it. A day that was jumped over has no ring.
"""

import os
import time
import zoneinfo
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from itertools import accumulate, pairwise
from pathlib import Path

DAY_S = 86_400
LOOK_S = 12 * 3600
MARGIN_S = 3 * DAY_S


@dataclass(frozen=True, slots=True)
class Stretch:
    """The clock from one jump to the next, in Unix seconds; it shows `start + offset` first."""

    start: int
    end: int
    offset: int


@dataclass(frozen=True)
class Dial:
    """The clock of a zone over some years."""

    stretches: tuple[Stretch, ...]

    def rings(self, wall_s: int, *, start: int, end: int) -> list[tuple[int, int]]:
        """Day (counted from 1970) and Unix second of each ring after `start` and before `end`."""
        days = range((start - MARGIN_S) // DAY_S + 1, (end + MARGIN_S) // DAY_S)
        rung = ((day, self._rung(day * DAY_S + wall_s)) for day in days if day not in self._jumped_days)
        return [(day, at) for day, at in rung if start < at < end]

    def jumps(self) -> list[int]:
        return [stretch.start for stretch in self.stretches[1:]]

    def _rung(self, shown: int) -> int:
        at = bisect_right(self._reached, shown)
        stretch = self.stretches[at]
        is_jumped = shown < stretch.start + stretch.offset
        return shown - self.stretches[at - 1 if is_jumped else at].offset

    @cached_property
    def _reached(self) -> list[int]:
        """The latest wall time that was shown by the end of each stretch."""
        return list(accumulate((stretch.end + stretch.offset for stretch in self.stretches), max))

    @cached_property
    def _jumped_days(self) -> frozenset[int]:
        gone: set[int] = set()
        for before, after in pairwise(self.stretches):
            last, first = before.end + before.offset, after.start + after.offset
            gone.update(range(-(-last // DAY_S), first // DAY_S))
        return frozenset(gone)


def dial(zone: str, *, start: int, end: int) -> Dial:
    """The clock of the zone as the C library shows it."""
    begin, over = start - 2 * MARGIN_S, end + 2 * MARGIN_S
    with _local(zone):
        marks = [begin, *_jumps(begin, over), over]
        return Dial(tuple(Stretch(low, high, _offset(low)) for low, high in pairwise(marks)))


def table(zone: str) -> Path:
    """The file that says how the zone's clock goes."""
    for folder in zoneinfo.TZPATH:
        if (Path(folder) / zone).is_file():
            return Path(folder) / zone
    return Path(str(files("tzdata").joinpath("zoneinfo", zone)))


def _jumps(begin: int, over: int) -> Iterator[int]:
    for low in range(begin, over, LOOK_S):
        high = min(low + LOOK_S, over)
        if _offset(low) != _offset(high):
            yield _jump_between(low, high)


def _jump_between(low: int, high: int) -> int:
    was = _offset(low)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _offset(middle) == was else (low, middle)
    return high


def _offset(at: int) -> int:
    return time.localtime(at).tm_gmtoff


@contextmanager
def _local(zone: str) -> Iterator[None]:
    """The process's own zone, for a moment."""
    known = os.environ.get("TZ")
    os.environ["TZ"] = f":{table(zone)}"
    time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ") if known is None else os.environ.update(TZ=known)
        time.tzset()
