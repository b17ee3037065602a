"""What both stores promise about sessions and the journal."""

from dataclasses import replace

from bot.coach.ports import Store
from bot.domain.people import Person
from bot.domain.sessions import paused, stopped
from tests.storage.samples import DAY, HOUR, NOW, SECOND, TODAY, entry, person, practice

LATER = NOW + HOUR


async def test_session_comes_back_whole(store: Store, me: Person) -> None:
    added = await store.write(lambda work: work.practices.add(practice(me.id)))
    assert await store.read(lambda work: work.practices.get(me.id, added.id)) == added
    assert added == replace(practice(me.id), id=added.id)


async def test_session_is_private(store: Store, me: Person) -> None:
    other = await store.write(lambda work: work.people.add(person(2)))
    added = await store.write(lambda work: work.practices.add(practice(me.id)))
    assert await store.read(lambda work: work.practices.get(other.id, added.id)) is None


async def test_live_session_is_found(store: Store, me: Person) -> None:
    added = await store.write(lambda work: work.practices.add(practice(me.id)))
    held = paused(added, NOW + SECOND)
    await store.write(lambda work: work.practices.save(held))
    assert await store.read(lambda work: work.practices.live(me.id)) == held


async def test_ended_session_is_not_live(store: Store, me: Person) -> None:
    added = await store.write(lambda work: work.practices.add(practice(me.id)))
    await store.write(lambda work: work.practices.save(stopped(added, LATER)))
    assert await store.read(lambda work: work.practices.live(me.id)) is None


async def test_due_sessions_oldest_first(store: Store, me: Person) -> None:
    later, sooner = (practice(me.id, at=NOW + wait) for wait in (2 * SECOND, SECOND))
    await store.write(lambda work: (work.practices.add(later), work.practices.add(sooner)))
    due = await store.read(lambda work: work.practices.due(LATER, 10))
    assert [one.started_at for one in due] == [sooner.started_at, later.started_at]


async def test_due_sessions_are_limited(store: Store, me: Person) -> None:
    await store.write(lambda work: [work.practices.add(practice(me.id)) for _ in range(3)])
    assert len(await store.read(lambda work: work.practices.due(LATER, 2))) == 2


async def test_only_running_sessions_are_due(store: Store, me: Person) -> None:
    added = await store.write(lambda work: work.practices.add(practice(me.id)))
    await store.write(lambda work: work.practices.save(paused(added, NOW)))
    assert not await store.read(lambda work: work.practices.due(NOW + DAY, 10))


async def test_session_waits_for_its_moment(store: Store, me: Person) -> None:
    added = await store.write(lambda work: work.practices.add(practice(me.id)))
    assert added.next_step_at is not None
    assert not await store.read(lambda work: work.practices.due(added.next_step_at - SECOND, 10))
    assert await store.read(lambda work: work.practices.due(added.next_step_at, 10)) == [added]


async def test_next_step_is_the_soonest(store: Store, me: Person) -> None:
    assert await store.read(lambda work: work.practices.next_due()) is None
    pair = [practice(me.id, at=at) for at in (LATER, NOW)]
    await store.write(lambda work: [work.practices.add(one) for one in pair])
    assert await store.read(lambda work: work.practices.next_due()) == pair[1].next_step_at


async def test_entry_comes_back_whole(store: Store, me: Person) -> None:
    added = await store.write(lambda work: work.journal.add(entry(me.id)))
    assert await store.read(lambda work: work.journal.get(me.id, added.id)) == added
    assert added == replace(entry(me.id), id=added.id)


async def test_corrected_entry_is_changed(store: Store, me: Person) -> None:
    added = await store.write(lambda work: work.journal.add(entry(me.id)))
    better = replace(added, after=1, note="")
    await store.write(lambda work: work.journal.save(better))
    assert await store.read(lambda work: work.journal.get(me.id, added.id)) == better


async def test_removed_entry_is_gone(store: Store, me: Person) -> None:
    added = await store.write(lambda work: work.journal.add(entry(me.id)))
    gone = [await store.write(lambda work: work.journal.remove(me.id, added.id)) for _ in range(2)]
    assert gone == [True, False]


async def test_nobody_removes_others_entries(store: Store, me: Person) -> None:
    other = await store.write(lambda work: work.people.add(person(2)))
    added = await store.write(lambda work: work.journal.add(entry(me.id)))
    assert not await store.write(lambda work: work.journal.remove(other.id, added.id))
    assert await store.read(lambda work: work.journal.get(other.id, added.id)) is None


async def test_journal_is_oldest_first(store: Store, me: Person) -> None:
    days = [TODAY, TODAY - 2 * DAY, TODAY - DAY]
    await store.write(lambda work: [work.journal.add(entry(me.id, on=day)) for day in days])
    found = await store.read(lambda work: work.journal.since(me.id, TODAY - DAY))
    assert [one.on for one in found] == [TODAY - DAY, TODAY]
