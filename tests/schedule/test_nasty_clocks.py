"""The real dispatcher on a real file, with its clock moved through the nastiest days there are."""

import time as c_library
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bench.oracle import dial
from bot.coach.turn import Desk
from bot.storage.sql_store import SqlStore
from tests.schedule.ringing import add_reminded, rung

EPOCH = date(1970, 1, 1)
NASTY = (  # zone, the days around the jump, wall times near it
    ("Australia/Lord_Howe", "2026-10-02", (1.5, 2, 2.25, 2.5)),
    ("Australia/Lord_Howe", "2026-04-03", (1, 1.5, 1.75, 2)),
    ("Africa/Cairo", "2026-04-22", (23.5, 0, 0.5, 1)),
    ("Africa/Cairo", "2026-10-27", (22.5, 23, 23.5, 0)),
    ("America/Santiago", "2026-09-04", (23.5, 0, 0.5, 1)),
    ("America/Santiago", "2026-04-02", (22.5, 23, 23.5, 0)),
    ("Antarctica/Troll", "2026-03-27", (0.5, 1, 2, 2.5)),
    ("Antarctica/Troll", "2026-10-23", (0.5, 1, 2, 2.5)),
    ("America/Nuuk", "2026-03-26", (22.5, 23, 23.5, 0)),
    ("America/St_Johns", "2010-11-05", (23, 23.5, 0, 0.5)),
    ("Pacific/Apia", "2011-12-28", (0, 8, 12, 23.5)),
    ("Pacific/Kwajalein", "1993-08-19", (0, 8, 12, 23.5)),
)

pytestmark = pytest.mark.skipif(not hasattr(c_library, "tzset"), reason="needs the C library's clock")


@pytest.mark.parametrize(("zone", "day", "hours"), NASTY)
async def test_dispatcher_rings_as_told(
    sql: SqlStore, desk: Desk, zone: str, day: str, hours: tuple[float, ...]
) -> None:
    start = datetime.fromisoformat(day).replace(tzinfo=UTC)
    end = start + timedelta(days=5)
    walls = [time(int(hour), int(hour % 1 * 60)) for hour in hours]
    person = await sql.write(lambda work: add_reminded(work, 1, zone=zone, walls=walls, now=start))
    found = await rung(sql, desk, person, start=start, end=end)
    assert found == {wall: told(zone, wall, start=start, end=end) for wall in walls}


def told(zone: str, wall: time, *, start: datetime, end: datetime) -> list[tuple[date, datetime]]:
    low, high = int(start.timestamp()), int(end.timestamp())
    rings = dial(zone, start=low, end=high).rings((wall.hour * 60 + wall.minute) * 60, start=low, end=high)
    return [(EPOCH + timedelta(days=day), datetime.fromtimestamp(at, UTC)) for day, at in rings]
