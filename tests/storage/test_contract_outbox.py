"""What both stores promise about messages on their way."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import pytest

from bot.coach.ports import LANES, Parcel, Settled, Store
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.replies import Lane, Reply
from tests.storage.samples import DAY, HOUR, NOW, SECOND, chart_reply, note, person, rich_reply

CARD = note("card", slot="q1")
EDIT = note("edit", slot="q1", edit=True)


async def put(store: Store, me: Person, *replies: Reply) -> list[bool]:
    return await store.write(lambda work: [work.outbox.put(me, reply, now=NOW) for reply in replies])


async def claim(
    store: Store, *, at=NOW, limit: int = 10, busy: Collection[PersonId] = (), lanes: Collection[Lane] = LANES
) -> Sequence[Parcel]:
    return await store.write(lambda work: work.outbox.claim(at, limit, busy=busy, lanes=lanes))


async def settle(store: Store, parcel: Parcel, **fields: object) -> None:
    ended = Settled(**{"parcel": parcel.id, "state": "sent", "message_id": 900 + parcel.id, **fields})
    await store.write(lambda work: work.outbox.settle(ended))


async def states(store: Store, me: Person) -> list[str]:
    return [row["state"] for row in (await store.read(lambda work: work.export(me.id)))["outbox"]]


def names(parcels: Sequence[Parcel]) -> list[str]:
    return [parcel.reply.text.id for parcel in parcels]


@pytest.mark.parametrize("reply", [rich_reply(), chart_reply()], ids=["all values", "chart"])
async def test_message_comes_back_whole(store: Store, me: Person, reply: Reply) -> None:
    await put(store, me, reply)
    (parcel,) = await claim(store)
    assert parcel.reply == reply
    assert (parcel.telegram_id, parcel.language, parcel.zone) == (me.telegram_id, me.language, me.zone)


async def test_nothing_is_claimed_twice(store: Store, me: Person) -> None:
    await put(store, me, note())
    assert [len(await claim(store)) for _ in range(2)] == [1, 0]


async def test_answers_go_before_reminders(store: Store, me: Person) -> None:
    for number, lane in enumerate(("reminder", "session", "answer"), start=2):
        other = await store.write(lambda work, number=number: work.people.add(person(number)))
        await put(store, other, note(lane, lane=lane))
    assert names(await claim(store)) == ["answer", "session", "reminder"]


async def test_only_wished_lanes_are_claimed(store: Store, me: Person) -> None:
    await put(store, me, note("bulk", lane="reminder"))
    assert not await claim(store, lanes=("answer", "session"))
    assert names(await claim(store, lanes=("reminder",))) == ["bulk"]


async def test_one_at_a_time_each(store: Store, me: Person) -> None:
    other = await store.write(lambda work: work.people.add(person(2)))
    await put(store, me, note("one"), note("two"))
    await put(store, other, note("three"))
    assert names(await claim(store)) == ["one", "three"]


async def test_order_of_a_person_is_kept(store: Store, me: Person) -> None:
    await put(store, me, *(note(str(n)) for n in range(4)))
    sent = []
    while parcels := await claim(store):
        sent += names(parcels)
        await settle(store, parcels[0])
    assert sent == ["0", "1", "2", "3"]


async def test_busy_people_are_left_alone(store: Store, me: Person) -> None:
    await put(store, me, note())
    assert not await claim(store, busy={me.id})


async def test_blocked_people_get_nothing(store: Store, me: Person) -> None:
    await put(store, me, note())
    await store.write(lambda work: work.people.save(replace(me, is_blocked=True)))
    assert not await claim(store)
    assert await store.read(lambda work: work.outbox.next_due()) is None


async def test_claim_is_limited(store: Store, me: Person) -> None:
    other = await store.write(lambda work: work.people.add(person(2)))
    for one in (me, other):
        await put(store, one, note())
    assert len(await claim(store, limit=1)) == 1


async def test_expired_message_is_missed(store: Store, me: Person) -> None:
    await put(store, me, note(expires_in=60))
    assert not await claim(store, at=NOW + 61 * SECOND)
    assert await states(store, me) == ["missed"]


async def test_message_goes_until_expiry(store: Store, me: Person) -> None:
    await put(store, me, note(expires_in=60))
    (parcel,) = await claim(store, at=NOW + 60 * SECOND)
    assert parcel.expires_at == NOW + 60 * SECOND


async def test_newer_edit_replaces_older(store: Store, me: Person) -> None:
    await put(store, me, EDIT, replace(EDIT, is_silent=True))
    assert await states(store, me) == ["replaced", "ready"]


async def test_edits_of_others_stay(store: Store, me: Person) -> None:
    other = await store.write(lambda work: work.people.add(person(2)))
    await put(store, other, EDIT)
    await put(store, me, replace(EDIT, slot="q2"), EDIT)
    assert [await states(store, one) for one in (me, other)] == [["ready", "ready"], ["ready"]]


async def test_refused_double_replaces_nothing(store: Store, me: Person) -> None:
    edit = replace(EDIT, dedupe="tick")
    assert await put(store, me, edit, edit) == [True, False]
    assert await states(store, me) == ["ready"]


async def test_edit_waits_for_its_message(store: Store, me: Person) -> None:
    await put(store, me, CARD, EDIT)
    (card,) = await claim(store)
    assert not await claim(store)
    await settle(store, card, message_id=77, picture="key")
    (edit,) = await claim(store)
    assert (edit.reply, edit.slot_message, edit.slot_picture) == (EDIT, 77, "key")


async def test_edit_of_nothing_goes_alone(store: Store, me: Person) -> None:
    await put(store, me, EDIT)
    (edit,) = await claim(store)
    assert edit.slot_message is None


async def test_edit_follows_newest_message(store: Store, me: Person) -> None:
    for message in (70, 80):
        await put(store, me, CARD)
        (card,) = await claim(store)
        await settle(store, card, message_id=message)
    await put(store, me, EDIT)
    assert [edit.slot_message for edit in await claim(store)] == [80]


async def test_edit_goes_after_dead_message(store: Store, me: Person) -> None:
    await put(store, me, CARD, EDIT)
    (card,) = await claim(store)
    await settle(store, card, state="dead", message_id=None, error="refused")
    assert [edit.slot_message for edit in await claim(store)] == [None]


async def test_new_card_is_no_edit(store: Store, me: Person) -> None:
    await put(store, me, CARD, CARD)
    (card,) = await claim(store)
    await settle(store, card)
    assert [parcel.slot_message for parcel in await claim(store)] == [None]


async def test_retry_waits_and_counts(store: Store, me: Person) -> None:
    await put(store, me, note())
    (parcel,) = await claim(store)
    await settle(store, parcel, state="ready", message_id=None, retry_at=NOW + HOUR)
    assert not await claim(store, at=NOW + HOUR - SECOND)
    assert [again.attempts for again in await claim(store, at=NOW + HOUR)] == [1]


async def test_only_sending_rows_settle(store: Store, me: Person) -> None:
    await put(store, me, note())
    (parcel,) = await claim(store)
    await settle(store, parcel)
    await settle(store, parcel, state="ready", retry_at=NOW)
    assert await states(store, me) == ["sent"]


async def test_restart_sends_again_or_drops(store: Store, me: Person) -> None:
    other = await store.write(lambda work: work.people.add(person(2)))
    await put(store, me, note())
    await put(store, other, note(on_doubt="drop"))
    await claim(store)
    assert await store.write(lambda work: work.outbox.recover()) == 2
    assert [await states(store, one) for one in (me, other)] == [["ready"], ["dead"]]


async def test_restart_leaves_rest_alone(store: Store, me: Person) -> None:
    await put(store, me, note("one"), note("two"))
    (one,) = await claim(store)
    await settle(store, one)
    assert await store.write(lambda work: work.outbox.recover()) == 0
    assert await states(store, me) == ["sent", "ready"]


async def test_same_key_is_put_once(store: Store, me: Person) -> None:
    other = await store.write(lambda work: work.people.add(person(2)))
    once = note(dedupe="reminder-1-2026-07-15")
    assert [*await put(store, me, once, once), *await put(store, other, once)] == [True, False, False]


async def test_key_stays_used_when_sent(store: Store, me: Person) -> None:
    once = note(dedupe="once")
    await put(store, me, once)
    (parcel,) = await claim(store)
    await settle(store, parcel)
    assert await put(store, me, once) == [False]


async def test_cancel_takes_ready_of_lanes(store: Store, me: Person) -> None:
    await put(store, me, note("a"), note("b", lane="session"), note("c", lane="reminder"))
    assert await store.write(lambda work: work.outbox.cancel(me.id, ("session", "reminder"))) == 2
    assert await states(store, me) == ["ready", "dead", "dead"]


async def test_cancel_leaves_flying_and_others(store: Store, me: Person) -> None:
    other = await store.write(lambda work: work.people.add(person(2)))
    for one in (me, other):
        await put(store, one, note())
    await claim(store, busy={other.id})
    assert await store.write(lambda work: work.outbox.cancel(me.id, LANES)) == 0
    assert await states(store, other) == ["ready"]


async def test_next_due_is_the_soonest(store: Store, me: Person) -> None:
    assert await store.read(lambda work: work.outbox.next_due()) is None
    for at in (NOW + DAY, NOW + HOUR):
        await store.write(lambda work, at=at: work.outbox.put(me, note(), now=at))
    assert await store.read(lambda work: work.outbox.next_due()) == NOW + HOUR


async def test_long_errors_are_cut(store: Store, me: Person) -> None:
    await put(store, me, note())
    (parcel,) = await claim(store)
    await settle(store, parcel, state="dead", message_id=None, error="x" * 500)
    (row,) = (await store.read(lambda work: work.export(me.id)))["outbox"]
    assert len(row["error"]) == 200
