"""What both stores promise about a unit of work, an export and an erasure as a whole."""

from dataclasses import replace

import pytest

from bot.coach.ports import Store, Work
from bot.domain.people import Profile
from bot.storage.memory_store import MemoryStore
from bot.storage.sql_store import SqlStore
from tests.storage.samples import NOW, TODAY, fill, note, reminder, talk

TABLES = {"person", "dialogue", "practice", "entry", "reminder", "occurrence", "follow_up", "outbox", "consent"}


class BrokenError(Exception):
    """Something went wrong in the middle."""


def fill_and_break(work: Work) -> None:
    fill(work)
    work.ledger.is_new(1, NOW)
    work.ledger.keep_file("key", "file")
    raise BrokenError


def change_and_break(work: Work) -> None:
    me = work.people.find(7001)
    assert me is not None
    work.people.erase(me.id)
    raise BrokenError


async def test_what_raises_leaves_nothing(store: Store) -> None:
    with pytest.raises(BrokenError):
        await store.write(fill_and_break)
    assert await store.read(lambda work: (work.people.find(7001), work.ledger.file_of("key"))) == (None, None)
    assert await store.write(lambda work: work.ledger.is_new(1, NOW))


async def test_what_raises_erases_nothing(store: Store) -> None:
    me = await store.write(fill)
    before = await store.read(lambda work: work.export(me.id))
    with pytest.raises(BrokenError):
        await store.write(change_and_break)
    assert await store.read(lambda work: work.export(me.id)) == before


async def test_write_answers_its_case(store: Store) -> None:
    assert await store.write(lambda _work: 42) == await store.read(lambda _work: 42)


async def test_work_sees_its_own_writes(store: Store) -> None:
    def case(work: Work) -> bool:
        me = fill(work)
        return work.talks.get(me.id, NOW) == talk(me.id) and work.people.get(me.id) == me

    assert await store.write(case)


async def test_erasure_leaves_no_row(store: Store) -> None:
    me = await store.write(fill)
    await store.write(lambda work: work.people.erase(me.id))
    assert not any((await store.read(lambda work: work.export(me.id))).values())


async def test_erasure_counts_every_table(store: Store) -> None:
    me = await store.write(fill)
    assert await store.write(lambda work: work.people.erase(me.id)) == dict.fromkeys(TABLES, 1)


async def test_erasure_spares_the_others(store: Store) -> None:
    me, other = await store.write(lambda work: (fill(work, 1), fill(work, 2)))
    before = await store.read(lambda work: work.export(other.id))
    await store.write(lambda work: work.people.erase(me.id))
    assert await store.read(lambda work: work.export(other.id)) == before


async def test_export_has_every_table(store: Store) -> None:
    me = await store.write(fill)
    assert {table: len(rows) for table, rows in (await store.read(lambda work: work.export(me.id))).items()} == (
        dict.fromkeys(TABLES, 1)
    )


async def test_stores_export_the_same(sql: SqlStore) -> None:
    def use(work: Work) -> dict[str, object]:
        me = fill(work)
        work.people.save(replace(me, profile=Profile()))  # its sets have no order
        work.outbox.put(me, note(slot="q9", edit=True), now=NOW)
        work.outbox.claim(NOW, 10, busy=())
        work.occurrences.claim(work.reminders.add(reminder(me.id)), on=TODAY, due_at=NOW)
        return dict(work.export(me.id))

    assert await MemoryStore().write(use) == await sql.write(use)
