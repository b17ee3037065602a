"""Days of the week, 0 Monday to 6 Sunday: sets that have a name, and a set as one number."""

from collections.abc import Collection, Mapping
from functools import lru_cache

WEEK = 7
WORKDAYS = (0, 1, 2, 3, 4)
WEEKEND = (5, 6)
ALL = (*WORKDAYS, *WEEKEND)
NAMED: Mapping[str, tuple[tuple[int, ...], int]] = {  # the days, and every how many of them
    "workdays": (WORKDAYS, 1),
    "weekend": (WEEKEND, 1),
    "every": (ALL, 1),
    "other": (ALL, 2),
    "mwf": ((0, 2, 4), 1),
    "weekly": ((0,), 1),
}


def as_mask(days: Collection[int]) -> int:
    """A bit for each day, Monday the lowest."""
    return sum(1 << day for day in days)


@lru_cache(maxsize=128)
def of_mask(mask: int) -> frozenset[int]:
    return frozenset(day for day in ALL if mask >> day & 1)
