"""Rings beside an independent oracle, the C library's clock; `python -m bench.clocks` is the whole run."""

import time as c_library
from datetime import UTC, datetime, time, timedelta

import pytest

from bench.clocks import Stint, compared, distinct_zones, walked
from bench.oracle import DAY_S, Dial, dial

START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
AROUND = 6  # half hours
MARGIN = timedelta(days=3)
NASTY = (
    ("Pacific/Apia", 2011),
    ("Pacific/Kwajalein", 1993),
    ("Pacific/Kiritimati", 1994),
    ("America/Nuuk", 2026),
    ("America/St_Johns", 2010),
    ("America/Santiago", 2026),
    ("Antarctica/Troll", 2026),
    ("Australia/Lord_Howe", 2026),
    ("Africa/Cairo", 2026),
    ("Africa/Casablanca", 2026),
)

pytestmark = pytest.mark.skipif(not hasattr(c_library, "tzset"), reason="needs the C library's clock")


def around(zone: str, told: Dial, jump: int) -> bool:
    """Whether the half hours around a jump ring as they should, for days."""
    start, end = datetime.fromtimestamp(jump, UTC) - MARGIN, datetime.fromtimestamp(jump, UTC) + MARGIN
    low, high = int(start.timestamp()), int(end.timestamp())
    before = next(stretch.offset for stretch in told.stretches if stretch.end == jump)
    first = (jump + before) // 1800 - AROUND // 2
    walls = [(first + half) * 1800 % DAY_S for half in range(AROUND)]
    return all(
        walked(zone, time(wall // 3600, wall % 3600 // 60), start=start, end=end)
        == told.rings(wall, start=low, end=high)
        for wall in walls
    )


def test_every_jump_rings_as_told() -> None:
    dials = {zone: dial(zone, start=int(START.timestamp()), end=int(END.timestamp())) for zone in distinct_zones()}
    jumps = [(zone, told, jump) for zone, told in dials.items() for jump in told.jumps()]
    assert len(jumps) > 300
    assert [(zone, jump) for zone, told, jump in jumps if not around(zone, told, jump)] == []


@pytest.mark.parametrize(("zone", "year"), NASTY)
def test_nasty_year_rings_as_told(zone: str, year: int) -> None:
    assert compared(Stint(zone, year, 1, 30)).wrong == []
