"""Each fault in a drill of its own: what was lost, doubled and how late it came.

    python -m bench.faults [--people 150] [NAME ...]

The clock is moved where the fault takes hours. Exit code 1 when a promise is broken.
"""

import argparse
import asyncio
import resource
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import structlog

from bench.stage import WAITING, Outcome, Stage, staged, until
from bot.storage.backup import make_backup

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
BUSY_S = 12.0  # longer than the database waits for a lock
READ_S = 21.0  # longer than the program waits for an answer
STRANGER = 7001
HEADS = ("fault", "due", "arrived", "lost", "doubled", "latest, min", "refused", "")
Drill = Callable[[Stage], Awaitable[Outcome]]


async def too_many(stage: Stage) -> Outcome:
    """429 now and then."""
    for skip in range(0, 40, 8):
        await stage.fail(code=429, retry_after=1, skip=skip)
    return _all_once(await _struck(stage, "429"))


async def server_errors(stage: Stage) -> Outcome:
    """500 and 502 for every fourth message."""
    for skip in range(0, len(stage.dues), 4):
        await stage.fail(code=(500, 502)[skip % 8 // 4], skip=skip)
    return _all_once(await _struck(stage, "5xx"))


async def resets(stage: Stage) -> Outcome:
    """The message arrives, the answer is cut off: it is sent once more."""
    cut = len(stage.dues) // 10
    await stage.fail(drop_answer=True, times=cut, skip=5)
    found = await _struck(stage, "connection reset")
    _promise(found, f"at most {cut} doubles", found.doubled <= cut)
    return _all_arrived(found)


async def read_timeouts(stage: Stage) -> Outcome:
    """No answer for longer than the program waits."""
    await stage.fail(delay_s=READ_S, times=4, skip=5)
    return _all_once(await _struck(stage, "read timeout"))


async def blocked(stage: Stage) -> Outcome:
    """A fifth of the people have blocked the coach, and it does not know yet."""
    gone = [user for user in stage.dues if user % 5 == 0]
    for user in gone:
        stage.sandbox.world.private_chat(user).is_blocked = True
    found = await _struck(stage, "403", due=len(stage.dues) - len(gone))
    tries = Counter(await stage.refused())
    await stage.go_on(DAY)
    await stage.calm()
    _promise(found, "each is tried once", tries == Counter(gone) == Counter(await stage.refused()))
    return _all_once(found)


async def gone_for_an_hour(stage: Stage) -> Outcome:
    """Telegram cannot be reached for an hour from the moment on at which they are due."""
    await stage.start()
    await stage.sandbox.stop()
    for _ in range(6):
        await stage.go_on(10 * MINUTE)
    await asyncio.sleep(3)
    await stage.sandbox.start()
    await stage.calm()
    found = await stage.outcome("Telegram gone for an hour")
    _promise(found, "not before an hour", 59 <= found.latest_min <= 65)
    return _all_once(found)


async def disk_full(stage: Stage) -> Outcome:
    """No file may grow while they fall due; then there is room again."""
    await stage.start()
    with closing(sqlite3.connect(stage.folder / "coach.db")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        await _tried(stage)
        await stage.sky.post("message", user=STRANGER, text="/start")
        await asyncio.sleep(2)
        is_planned = bool(stage.ask("SELECT count(*) FROM occurrence"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    found = await _after(stage, "disk full")
    await _promise_answer(stage, found)
    _promise(found, "nothing written when it was full", not is_planned)
    return _all_once(found)


async def locked(stage: Stage) -> Outcome:
    """Somebody holds the database for longer than the program waits, while they fall due."""
    await stage.start()
    with closing(sqlite3.connect(stage.folder / "coach.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await stage.sky.post("message", user=STRANGER, text="/start")
        ending = time.monotonic() + BUSY_S
        await _tried(stage)
        await asyncio.sleep(max(0.0, ending - time.monotonic()))
        other.execute("ROLLBACK")
    found = await _after(stage, "database locked")
    await _promise_answer(stage, found)
    return _all_once(found)


async def backed_up(stage: Stage) -> Outcome:
    """Copies are made one after another while they are sent."""
    await stage.start()
    await stage.go_on(MINUTE)
    copies = 0
    while not stage.is_settled():
        copies += 1
        backup = (stage.folder / "coach.db", stage.folder / "backups", stage.hands.now() + copies * DAY)
        await asyncio.to_thread(make_backup, *backup)
    found = await stage.outcome("database backed up")
    _promise(found, "copied at least once", copies > 0)
    return _all_once(found)


async def clock_back(stage: Stage) -> Outcome:
    """The clock steps back an hour in the middle, and comes round to the same moment again."""
    await stage.start()
    await stage.go_on(MINUTE)
    await until(lambda: any(stage.heard(user) for user in stage.dues))
    await stage.go_on(-HOUR)
    await asyncio.sleep(1)
    await stage.go_on(HOUR)
    await stage.calm()
    await stage.go_on(HOUR)
    await stage.calm()
    return _all_once(await stage.outcome("clock steps back"))


async def out_5_minutes(stage: Stage) -> Outcome:
    """Away for five minutes: everybody is reminded late."""
    found = await _outage(stage, 5 * MINUTE, "outage of 5 minutes")
    return _all_once(found)


async def out_3_hours(stage: Stage) -> Outcome:
    """Away for three hours: too late, the day is missed; the next one comes on time."""
    found = await _outage(stage, 3 * HOUR, "outage of 3 hours", due=0)
    _promise(found, "nobody is reminded too late", not found.arrived)
    await _promise_tomorrow(stage, found, DAY - 3 * HOUR)
    return found


async def out_2_days(stage: Stage) -> Outcome:
    """Away for two days and an hour: the third day is late by an hour, and that is all that comes."""
    found = await _outage(stage, 2 * DAY + HOUR, "outage of 2 days")
    _promise(found, "the days before are missed", not stage.ask(MISSED_SENT))
    await _promise_tomorrow(stage, found, DAY - HOUR)
    return _all_once(found)


DRILLS: tuple[Drill, ...] = (
    too_many,
    server_errors,
    resets,
    read_timeouts,
    blocked,
    gone_for_an_hour,
    disk_full,
    locked,
    backed_up,
    clock_back,
    out_5_minutes,
    out_3_hours,
    out_2_days,
)
MISSED_SENT = "SELECT count(*) FROM occurrence WHERE state = 'missed' AND sent_at IS NOT NULL"


async def _struck(stage: Stage, name: str, due: int | None = None) -> Outcome:
    """Started with the fault in place, until everything is settled."""
    await stage.start()
    await stage.go_on(MINUTE)
    await stage.calm()
    return await stage.outcome(name, due=due)


async def _outage(stage: Stage, span: timedelta, name: str, due: int | None = None) -> Outcome:
    stage.hands.offset += span
    await stage.start()
    await stage.go_on(MINUTE)
    await stage.calm()
    return await stage.outcome(name, due=due)


async def _tried(stage: Stage) -> None:
    """The beat meets the fault; that it fails is what is looked for."""
    try:
        await stage.go_on(MINUTE)
    except Exception as error:
        print(f"  the beat met {type(error).__name__}", file=sys.stderr)


async def _after(stage: Stage, name: str) -> Outcome:
    """The fault is over; the next beat comes."""
    await stage.go_on(MINUTE)
    await stage.calm()
    return await stage.outcome(name)


async def _promise_tomorrow(stage: Stage, found: Outcome, span: timedelta) -> None:
    """The next day everybody gets one more message."""
    await stage.go_on(span + MINUTE)
    await stage.calm()
    after = [stage.heard(user) for user in stage.dues]
    before = 1 if found.arrived else 0
    _promise(found, "the next day comes on time", all(count == before + 1 for count in after))


async def _promise_answer(stage: Stage, found: Outcome) -> None:
    """Who wrote while it was broken is answered when it is not, once."""
    await until(lambda: stage.heard(STRANGER) > 0)
    _promise(found, "who asked meanwhile is answered once", stage.heard(STRANGER) == 1)


def _promise(found: Outcome, what: str, is_kept: bool) -> None:
    if not is_kept:
        found.wrong.append(what)


def _all_arrived(found: Outcome) -> Outcome:
    _promise(found, "nothing is lost", not found.lost)
    return found


def _all_once(found: Outcome) -> Outcome:
    _promise(found, "nothing is doubled", not found.doubled)
    return _all_arrived(found)


async def run(drill: Drill, people: int) -> Outcome:
    """One drill in a folder of its own."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "data"
        folder.mkdir(mode=0o700)
        async with staged(folder, people) as stage:
            found = await drill(stage)
            _promise(found, "nothing waits in the end", not stage.ask(WAITING))
            return found


def table(found: Sequence[Outcome]) -> str:
    lines = [HEADS, *(_cells(one) for one in found)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEADS))]
    return "\n".join(
        "  ".join(cell.ljust(width) if not at else cell.rjust(width) for at, (cell, width) in enumerate(pairs))
        for pairs in (list(zip(line, widths, strict=True)) for line in lines)
    )


def _cells(one: Outcome) -> tuple[str, ...]:
    numbers = (one.due, one.arrived, one.lost, one.doubled, one.latest_min, one.refused)
    return (
        one.name,
        *(f"{number:g}" for number in numbers),
        "BROKEN: " + ", ".join(one.wrong) if one.wrong else "kept",
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.faults")
    parser.add_argument("--people", type=int, default=150)
    parser.add_argument("names", nargs="*", choices=[*(drill.__name__ for drill in DRILLS), []])
    options = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    found: list[Outcome] = []
    for drill in DRILLS:
        if not options.names or drill.__name__ in options.names:
            found.append(asyncio.run(run(drill, options.people)))
            print(found[-1], file=sys.stderr, flush=True)
    print(table(found))
    return 1 if any(one.wrong for one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
