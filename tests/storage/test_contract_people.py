"""What both stores promise about people, talks and the ledger."""

from dataclasses import replace

import pytest

from bot.coach.ports import Store
from bot.domain.dialogue import Talk
from bot.domain.people import Person
from tests.storage.samples import DAY, HOUR, NOW, SECOND, consent, follow_up, note, person, talk


async def test_person_comes_back_whole(store: Store, me: Person) -> None:
    assert await store.read(lambda work: work.people.find(me.telegram_id)) == me
    assert me == replace(person(), id=me.id)


async def test_strangers_are_not_found(store: Store, me: Person) -> None:
    assert await store.read(lambda work: work.people.find(me.telegram_id + 1)) is None


async def test_missing_person_is_an_error(store: Store) -> None:
    with pytest.raises(LookupError):
        await store.read(lambda work: work.people.get(999))


async def test_saved_person_is_changed(store: Store, me: Person) -> None:
    changed = replace(me, language="de", zone=None, is_blocked=True, profile=replace(me.profile, means="self"))
    await store.write(lambda work: work.people.save(changed))
    assert await store.read(lambda work: work.people.get(me.id)) == changed


async def test_ids_are_never_reused(store: Store, me: Person) -> None:
    await store.write(lambda work: work.people.erase(me.id))
    assert (await store.write(lambda work: work.people.add(person()))).id > me.id


async def test_fresh_talk_is_empty(store: Store, me: Person) -> None:
    found = await store.read(lambda work: work.talks.get(me.id, NOW))
    assert found == Talk(person_id=me.id, updated_at=NOW)


async def test_talk_comes_back_whole(store: Store, me: Person) -> None:
    await store.write(lambda work: work.talks.put(talk(me.id)))
    assert await store.read(lambda work: work.talks.get(me.id, NOW)) == talk(me.id)


async def test_newer_talk_replaces_older(store: Store, me: Person) -> None:
    newer = replace(talk(me.id), ask=None, turn=13)
    await store.write(lambda work: (work.talks.put(talk(me.id)), work.talks.put(newer)))
    assert await store.read(lambda work: work.talks.get(me.id, NOW)) == newer


async def test_update_is_new_once(store: Store) -> None:
    seen = [await store.write(lambda work: work.ledger.is_new(5, NOW)) for _ in range(3)]
    assert seen == [True, False, False]


async def test_file_id_is_kept_and_renewed(store: Store) -> None:
    await store.write(lambda work: (work.ledger.keep_file("key", "old"), work.ledger.keep_file("key", "new")))
    found = await store.read(lambda work: (work.ledger.file_of("key"), work.ledger.file_of("other")))
    assert found == ("new", None)


async def test_withdrawn_consent_stays_provable(store: Store, me: Person) -> None:
    await store.write(lambda work: work.ledger.give(me.id, consent()))
    await store.write(lambda work: work.ledger.withdraw(me.id, NOW + HOUR))
    await store.write(lambda work: work.ledger.withdraw(me.id, NOW + DAY))
    (row,) = (await store.read(lambda work: work.export(me.id)))["consent"]
    assert (row["given_at"], row["withdrawn_at"]) == (NOW.isoformat(), (NOW + HOUR).isoformat())


async def test_sweep_keeps_what_is_young(store: Store, me: Person) -> None:
    await store.write(lambda work: (work.ledger.is_new(5, NOW), work.outbox.put(me, note(), now=NOW)))
    swept = await store.write(lambda work: work.ledger.sweep(NOW + 2 * DAY))
    assert swept == {"seen_update": 0, "outbox": 0, "follow_up": 0}


async def test_sweep_takes_what_is_done(store: Store, me: Person) -> None:
    await store.write(lambda work: (work.ledger.is_new(5, NOW), work.outbox.put(me, note(), now=NOW)))
    await store.write(
        lambda work: (work.outbox.cancel(me.id, ("answer",)), work.follow_ups.plan(follow_up(me.id)))
    )
    await store.write(lambda work: [work.follow_ups.settle(one.id) for one in work.follow_ups.due(NOW, 9)])
    swept = await store.write(lambda work: work.ledger.sweep(NOW + 30 * DAY + SECOND))
    assert swept == {"seen_update": 1, "outbox": 1, "follow_up": 1}


async def test_sweep_never_takes_open_work(store: Store, me: Person) -> None:
    await store.write(lambda work: (work.outbox.put(me, note(), now=NOW), work.follow_ups.plan(follow_up(me.id))))
    swept = await store.write(lambda work: work.ledger.sweep(NOW + 400 * DAY))
    assert swept == {"seen_update": 0, "outbox": 0, "follow_up": 0}
