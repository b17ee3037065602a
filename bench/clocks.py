"""All zones, every half hour of the day, ten years: do reminders ring when an independent clock says?

    python -m bench.clocks [--years 10] [--every 30]

Zones whose tables are the same, byte for byte, are tried once. The program walks as the dispatcher does: it finds
each ring from the instant of the one before. Exit code 1 at a single mismatch.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall_time
from zoneinfo import available_timezones

from bench.oracle import dial, table
from bench.tables import lines
from bot.domain.moments import next_occurrence, ringing_day

FIRST_YEAR = 2025
EPOCH = date(1970, 1, 1)
PAST = (  # days that were jumped over, jumps at midnight, half hours, two hours, four changes a year
    ("Pacific/Apia", 2008),
    ("Pacific/Fakaofo", 2008),
    ("Pacific/Kwajalein", 1990),
    ("Pacific/Kiritimati", 1992),
    ("America/St_Johns", 2006),
    ("America/Scoresbysund", 2021),
    ("Antarctica/Troll", 2005),
    ("Australia/Lord_Howe", 2015),
    ("Africa/Cairo", 2008),
    ("America/Santiago", 2012),
    ("Asia/Pyongyang", 2014),
    ("America/Caracas", 2006),
    ("Africa/Juba", 2016),
)
Ring = tuple[int, int]  # day counted from 1970, Unix second


@dataclass(frozen=True, slots=True)
class Stint:
    """One zone over some years, at the wall times every so many minutes."""

    zone: str
    year: int
    years: int
    every: int


@dataclass(frozen=True, slots=True)
class Result:
    days: int
    rings: int
    wrong: Sequence[str]


def walked(zone: str, wall: wall_time, *, start: datetime, end: datetime) -> list[Ring]:
    """The rings of the program, each found from the instant of the one before."""
    rings = []
    day, at = next_occurrence(wall, zone, start)
    while at < end:
        rings.append(((day - EPOCH).days, int(at.timestamp())))
        day, at = next_occurrence(wall, zone, at, last_day=ringing_day(at, wall, zone))
    return rings


def compared(stint: Stint) -> Result:
    start, end = datetime(stint.year, 1, 1, tzinfo=UTC), datetime(stint.year + stint.years, 1, 1, tzinfo=UTC)
    low, high = int(start.timestamp()), int(end.timestamp())
    told = dial(stint.zone, start=low, end=high)
    rings, wrong = 0, []
    for minutes in range(0, 1440, stint.every):
        wall = wall_time(*divmod(minutes, 60))
        found = walked(stint.zone, wall, start=start, end=end)
        rings += len(found)
        wrong += _differing(stint.zone, wall, found, told.rings(minutes * 60, start=low, end=high))
    return Result((end - start).days, rings, wrong)


def distinct_zones() -> list[str]:
    """One name for each table."""
    by_table = {table(zone).read_bytes(): zone for zone in sorted(available_timezones(), reverse=True)}
    return sorted(by_table.values())


def _differing(zone: str, wall: wall_time, found: list[Ring], wanted: list[Ring]) -> list[str]:
    return [
        f"{zone} {wall:%H:%M} {EPOCH + timedelta(days=day)} {datetime.fromtimestamp(at, UTC)} {where}"
        for where, rows in (
            ("only the program", sorted({*found} - {*wanted})),
            ("only the oracle", sorted({*wanted} - {*found})),
        )
        for day, at in rows
    ] + ([f"{zone} {wall:%H:%M} out of order"] if found != sorted(found) else [])


def run(stints: Sequence[Stint], workers: int) -> list[Result]:
    results: list[Result] = []
    with ProcessPoolExecutor(workers) as pool:
        for result in pool.map(compared, stints, chunksize=4):
            results.append(result)
            print(f"\r{len(results)} of {len(stints)}", end="", file=sys.stderr, flush=True)
    return results


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.clocks")
    parser.add_argument("--years", type=int, default=10)
    parser.add_argument("--every", type=int, default=30, help="minutes between two wall times")
    options = parser.parse_args()
    began, zones = time.monotonic(), distinct_zones()
    now = [Stint(zone, FIRST_YEAR, options.years, options.every) for zone in zones]
    past = [Stint(zone, year, options.years, options.every) for zone, year in PAST]
    results = run([*now, *past], os.cpu_count() or 1)
    wrong = [line for result in results for line in result.wrong]
    print("\r", end="")
    figures = (
        ("zone names", len(available_timezones())),
        ("distinct tables tried", len(zones)),
        ("nasty decades of the past", len(past)),
        ("wall times a day", 1440 // options.every),
        ("days", results[0].days),
        ("rings compared", sum(result.rings for result in results)),
        ("mismatches", len(wrong)),
        ("seconds", time.monotonic() - began),
    )
    return lines(figures, wrong, 32)


if __name__ == "__main__":
    sys.exit(main())
