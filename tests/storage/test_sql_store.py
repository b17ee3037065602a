"""SQLite as we want it: durable, consistent, and no update lost between processes."""

import asyncio
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from bot.coach.ports import Store, Work
from bot.domain.errors import OutageError, SetupError
from bot.domain.ids import PersonId
from bot.storage import tables
from bot.storage.cipher import Cipher
from bot.storage.export import SEALED
from bot.storage.sql_store import SqlStore
from tests.storage.samples import NOW, fill, person, reminder
from tests.storage.workers import count_up, in_processes

TIMES, PROCESSES = 25, 2
SEALED_NAMES = {place: name for place, (name, _, _) in SEALED.items()}


def pragma(work: Work, name: str) -> object:
    return work.desk.connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize(
    ("name", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)]
)
async def test_every_connection_is_tuned(sql: SqlStore, name: str, value: object) -> None:
    assert await sql.write(lambda work: pragma(work, name)) == value
    assert await sql.read(lambda work: pragma(work, name)) == value


async def test_processes_lose_no_update(sql: SqlStore, cipher: Cipher, database: Path) -> None:
    me = await sql.write(lambda work: work.people.add(person()))
    codes = in_processes(count_up, database, cipher.keys[0], me.id, TIMES, count=PROCESSES)
    assert codes == [0] * PROCESSES
    assert (await sql.read(lambda work: work.talks.get(me.id, NOW))).turn == TIMES * PROCESSES


async def test_writers_together_lose_nothing(sql: SqlStore) -> None:
    added = await asyncio.gather(*(sql.write(lambda work, n=n: work.people.add(person(n))) for n in range(20)))
    assert len({one.id for one in added}) == 20


async def test_reader_keeps_its_snapshot(sql: SqlStore) -> None:
    looked, changed = threading.Event(), threading.Event()

    def look_twice(work: Work) -> tuple[object, object]:
        first = work.people.find(7001)
        looked.set()
        changed.wait(10)
        return first, work.people.find(7001)

    reading = asyncio.create_task(sql.read(look_twice))
    await asyncio.to_thread(looked.wait, 10)
    await sql.write(lambda work: work.people.add(person()))
    changed.set()
    assert await reading == (None, None)


async def test_children_need_their_parent(sql: SqlStore) -> None:
    with pytest.raises(IntegrityError):
        await sql.write(lambda work: work.reminders.add(reminder(PersonId(999))))


async def test_account_has_one_person(store: Store) -> None:
    await store.write(lambda work: work.people.add(person()))
    with pytest.raises((IntegrityError, ValueError)):
        await store.write(lambda work: work.people.add(person()))


async def test_missing_database_is_an_outage(tmp_path: Path, cipher: Cipher) -> None:
    store = SqlStore(f"sqlite:///{tmp_path / 'nowhere' / 'coach.db'}", cipher)
    with pytest.raises(OutageError):
        await store.write(fill)
    store.close()


async def test_other_key_opens_nothing(sql: SqlStore, database: Path) -> None:
    await sql.write(fill)
    thief = SqlStore(f"sqlite:///{database}", Cipher((bytes(32),)))
    with pytest.raises(SetupError):
        await thief.read(lambda work: work.people.find(7001))
    thief.close()


async def test_moved_column_is_noticed(sql: SqlStore) -> None:
    await sql.write(lambda work: (fill(work, 1), fill(work, 2)))
    swap = "UPDATE person SET sealed_profile = (SELECT sealed_profile FROM person WHERE telegram_id = 2)"
    await sql.write(lambda work: work.desk.connection.exec_driver_sql(swap))
    with pytest.raises(SetupError):
        await sql.read(lambda work: work.people.find(1))


async def test_erasure_empties_every_table(sql: SqlStore) -> None:
    me = await sql.write(fill)
    await sql.write(lambda work: work.people.erase(me.id))
    about_people = [t for t in tables.metadata.tables.values() if t.name == "person" or "person_id" in t.c]
    for table in about_people:
        query = table.select()
        assert not await sql.read(lambda work, query=query: work.desk.connection.execute(query).all())


async def test_export_has_every_column(sql: SqlStore) -> None:
    me = await sql.write(fill)
    export = await sql.read(lambda work: work.export(me.id))
    for name, table in tables.metadata.tables.items():
        if name in export:
            columns = {SEALED_NAMES.get(f"{name}.{column.name}", column.name) for column in table.c}
            assert [set(row) for row in export[name]] == [columns]


def test_export_knows_every_sealed_column() -> None:
    sealed = {f"{t.name}.{c.name}" for t in tables.metadata.tables.values() for c in t.c if c.name[:6] == "sealed"}
    assert sealed == set(SEALED)


async def test_lazy_write_is_seen_at_once(sql: SqlStore) -> None:
    added = await sql.write(lambda work: work.people.add(person()), is_lazy=True)
    assert await sql.read(lambda work: work.people.get(added.id)) == added


@pytest.mark.parametrize(("is_lazy", "level"), [(True, 1), (False, 2)])
async def test_only_lazy_writes_skip_the_disk(sql: SqlStore, is_lazy: bool, level: int) -> None:
    assert await sql.write(lambda work: pragma(work, "synchronous"), is_lazy=is_lazy) == level


async def test_durable_write_joins_no_lazy_one(sql: SqlStore) -> None:
    turns = [False, True, False, True, True, False]
    waiting = (sql.write(lambda work: pragma(work, "synchronous"), is_lazy=is_lazy) for is_lazy in turns)
    levels = await asyncio.gather(*waiting)
    assert all(level == 2 for level, is_lazy in zip(levels, turns, strict=True) if not is_lazy)
