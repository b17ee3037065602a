"""What one thread hop an update buys, beside one hop a statement, and how fast the outbox is claimed.

python bench/store.py [--updates 300] [--people 1000]

Both ways run the same use case with the same Core statements. The second is spared the wake-up of the event loop
that an async driver pays for each statement, so its true figure is lower. "durable" is what we ship, "no fsync"
the program alone.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, cast

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from sqlalchemy import Connection, Executable, Result

from bot.coach.ports import NEW, Work
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.replies import Phrase, Reply
from bot.resources import migrations_dir
from bot.storage import sql_store
from bot.storage.cipher import Cipher
from bot.storage.records import Seal
from bot.storage.sql_store import SqlStore
from bot.storage.upgrade import upgrade

NOW = datetime(2026, 7, 15, 3, 30, tzinfo=UTC)
IN_FLIGHT = 50
PEOPLE = 20
BATCH = 100
ROUNDS = 3
CIPHER = Cipher((os.urandom(32),))
SEAL = Seal(CIPHER)
SHIPPED = sql_store.PRAGMAS
WITHOUT_FSYNC = tuple("synchronous=OFF" if pragma.startswith("synchronous") else pragma for pragma in SHIPPED)


def one_update(work: Work, number: int) -> None:
    """What every message does: is it new, who is it, where were we, what next, one answer."""
    work.ledger.is_new(number, NOW)
    person = work.people.find(number % PEOPLE)
    if person is None:
        raise LookupError("the database was not prepared")
    talk = work.talks.get(person.id, NOW)
    work.people.save(replace(person, seen_at=NOW))
    work.talks.put(replace(talk, turn=talk.turn + 1))
    work.outbox.put(person, Reply(text=Phrase("answer"), slot=f"q{talk.turn}"), now=NOW)


def add_people(count: int, work: Work) -> None:
    for number in range(count):
        new = Person(id=PersonId(NEW), telegram_id=number, zone="UTC", created_at=NOW, seen_at=NOW)
        work.people.add(new)


@contextmanager
def fresh(pragmas: tuple[str, ...]) -> Iterator[str]:
    """The address of an empty database, with these settings for every connection."""
    sql_store.PRAGMAS = pragmas
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/coach.db"
        upgrade(url, migrations_dir())
        yield url


class Took(NamedTuple):
    """Seconds on the wall and on the processor; the latter hardly minds who else is at work."""

    wall: float
    cpu: float


async def timed(work: Callable[[], Coroutine[None, None, None]]) -> Took:
    wall, cpu = time.perf_counter(), time.process_time()
    await work()
    return Took(time.perf_counter() - wall, time.process_time() - cpu)


Way = Callable[[str, int], Coroutine[None, None, Took]]


async def hop_an_update(url: str, updates: int) -> Took:
    """Ours: the use case runs whole on the writer thread."""
    store, room = SqlStore(url, CIPHER), asyncio.Semaphore(IN_FLIGHT)
    await store.write(partial(add_people, PEOPLE))

    async def one(number: int) -> None:
        async with room:
            await store.write(lambda work: one_update(work, number))

    async def run() -> None:
        await asyncio.gather(*map(one, range(updates)))

    took = await timed(run)
    store.close()
    return took


class Hopping:
    """A connection whose every statement is handed to the thread that owns it, and waited for."""

    def __init__(self, connection: Connection, thread: ThreadPoolExecutor) -> None:
        self._connection, self._thread, self.dialect = connection, thread, connection.dialect

    def execute(self, statement: Executable) -> Result[Any]:
        return self._thread.submit(self._run, statement).result()

    def _run(self, statement: Executable) -> Result[Any]:
        result = self._connection.execute(statement)
        return result.freeze()() if result.returns_rows else result  # all rows come along


async def hop_a_statement(url: str, updates: int) -> Took:
    """The other way: BEGIN, each statement and COMMIT are handed over one by one."""
    engine, thread = sql_store.make_engine(url), ThreadPoolExecutor(1)
    with engine.connect() as connection, connection.begin():
        add_people(PEOPLE, sql_store.SqlWork(connection, SEAL))
    owned = thread.submit(engine.connect).result()
    work = sql_store.SqlWork(cast(Connection, Hopping(owned, thread)), SEAL)

    async def run() -> None:
        for number in range(updates):
            transaction = thread.submit(owned.begin).result()
            one_update(work, number)
            thread.submit(transaction.commit).result()

    took = await timed(run)
    thread.submit(owned.close).result()
    thread.shutdown()
    engine.dispose()
    return took


async def claims(url: str, people: int) -> Took:
    """Claiming all of a full outbox, a batch at a time, each message opened and parsed."""
    store = SqlStore(url, CIPHER)
    await store.write(partial(add_people, people))

    def fill(work: Work) -> None:
        for number in range(people):
            person = work.people.find(number)
            if person is not None:
                work.outbox.put(person, Reply(text=Phrase("nudge"), lane="reminder"), now=NOW)

    await store.write(fill)

    async def run() -> None:
        while await store.write(lambda work: work.outbox.claim(NOW, BATCH, busy=())):
            pass

    took = await timed(run)
    store.close()
    return took


def best(way: Way, pragmas: tuple[str, ...], count: int) -> Took:
    """The best of some rounds: others share the machine."""
    rounds = []
    for _ in range(ROUNDS):
        with fresh(pragmas) as url:
            rounds.append(asyncio.run(way(url, count)))
    return Took(min(took.wall for took in rounds), min(took.cpu for took in rounds))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--updates", type=int, default=300)
    parser.add_argument("--people", type=int, default=1000)
    asked = parser.parse_args()
    rows: tuple[tuple[str, Way, int], ...] = (
        ("updates, one hop an update", hop_an_update, asked.updates),
        ("updates, one hop a statement", hop_a_statement, asked.updates),
        (f"rows claimed, {BATCH} a claim of {asked.people:,}", claims, asked.people),
    )
    print(f"{'':<36}{'durable':>12}{'no fsync':>12}{'CPU each':>12}")
    for what, way, count in rows:
        durable, quick = (best(way, pragmas, count) for pragmas in (SHIPPED, WITHOUT_FSYNC))
        rates = f"{count / durable.wall:>10,.0f}/s{count / quick.wall:>10,.0f}/s"
        print(f"{what:<36}{rates}{quick.cpu / count * 1000:>9.2f} ms")


if __name__ == "__main__":
    main()
