"""What both stores promise about many rows that fall due at once."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.coach.ports import Claim, Due, Parcel, Settled, Store
from bot.domain.people import Person
from bot.domain.reminders import LATE_AFTER, Occurrence, Reminder
from tests.storage.samples import DAY, HOUR, NOW, SECOND, TODAY, follow_up, person, reminder


async def added(store: Store, me: Person, **fields: object) -> Reminder:
    wish = replace(reminder(me.id), is_once=False, **fields)
    return await store.write(lambda work: work.reminders.add(wish))


async def due(store: Store, at: datetime = NOW, limit: int = 10) -> Sequence[Due]:
    return await store.read(lambda work: work.planning.due(at, limit))


async def claim(store: Store, rows: Sequence[Due], *, is_missed: bool = False) -> None:
    claims = [Claim(due=row, on=TODAY, next_at=row.due_at + DAY, is_missed=is_missed) for row in rows]
    await store.write(lambda work: work.planning.claim(claims, now=NOW))


async def parcels(store: Store, at: datetime = NOW) -> Sequence[Parcel]:
    return await store.write(lambda work: work.outbox.claim(at, 10, busy=()))


async def days(store: Store, one: Reminder) -> list[Occurrence]:
    return list(await store.read(lambda work: work.occurrences.of(one.id)))


async def snoozed(store: Store, one: Reminder, until: datetime) -> Occurrence:
    await claim(store, await due(store))
    (day,) = await days(store, one)
    again = replace(day, state="snoozed", snoozed_until=until, snoozes=1)
    await store.write(lambda work: work.occurrences.save(again))
    return again


async def recall(store: Store, at: datetime) -> int:
    return await store.write(lambda work: work.planning.recall(at, 10))


async def test_due_rows_come_oldest_first(store: Store, me: Person) -> None:
    later, sooner = await added(store, me), await added(store, me, next_due_at=NOW - SECOND)
    await added(store, me, next_due_at=NOW + SECOND)
    await added(store, me, next_due_at=None)
    assert [row.id for row in await due(store)] == [sooner.id, later.id]
    assert [row.id for row in await due(store, limit=1)] == [sooner.id]


async def test_due_row_tells_its_series(store: Store, me: Person) -> None:
    one = await added(store, me, every=2, anchor_on=TODAY)
    (row,) = await due(store)
    assert (row.at, row.weekdays, row.every, row.anchor_on) == (one.at, one.weekdays, 2, TODAY)
    assert (row.zone, row.is_once, row.due_at) == (one.zone, False, NOW)


async def test_claimed_row_moves_and_is_planned(store: Store, me: Person) -> None:
    one = await added(store, me)
    await claim(store, await due(store))
    assert await store.read(lambda work: work.reminders.of(me.id)) == [replace(one, next_due_at=NOW + DAY)]
    (day,) = await days(store, one)
    assert (day.on, day.due_at, day.state, day.sent_at) == (TODAY, NOW, "planned", None)


async def test_claimed_row_has_an_open_parcel(store: Store, me: Person) -> None:
    one = await added(store, me)
    await claim(store, await due(store))
    (parcel,) = await parcels(store)
    (day,) = await days(store, one)
    assert parcel.is_undecided
    assert (parcel.reply.slot, parcel.reply.dedupe) == (f"o{day.id}", f"nudge:{day.id}:0")
    assert (parcel.lane, parcel.not_before, parcel.expires_at) == ("reminder", NOW, NOW + LATE_AFTER)


async def test_row_is_claimed_once_only(store: Store, me: Person) -> None:
    one = await added(store, me)
    rows = await due(store)
    await asyncio.gather(*(claim(store, rows) for _ in range(5)))
    assert len(await days(store, one)) == 1
    assert len(await parcels(store)) == 1


async def test_row_moved_meanwhile_is_left(store: Store, me: Person) -> None:
    one = await added(store, me)
    rows = await due(store)
    await store.write(lambda work: work.reminders.save(replace(one, next_due_at=NOW + HOUR)))
    await claim(store, rows)
    assert not await days(store, one)
    assert [row.due_at for row in await due(store, NOW + HOUR)] == [NOW + HOUR]


async def test_day_is_planned_once_only(store: Store, me: Person) -> None:
    one = await added(store, me)
    await claim(store, await due(store))
    await store.write(lambda work: work.reminders.save(one))
    await claim(store, await due(store))
    assert len(await days(store, one)) == 1
    assert not await due(store)


async def test_single_reminder_ends_when_claimed(store: Store, me: Person) -> None:
    await added(store, me)
    (row,) = await due(store)
    over = Claim(due=replace(row, is_once=True), on=TODAY, next_at=None, is_missed=False)
    await store.write(lambda work: work.planning.claim([over], now=NOW))
    (left,) = await store.read(lambda work: work.reminders.of(me.id))
    assert (left.next_due_at, left.is_paused) == (None, True)


async def test_late_row_is_missed_silently(store: Store, me: Person) -> None:
    one = await added(store, me)
    await claim(store, await due(store), is_missed=True)
    assert [day.state for day in await days(store, one)] == ["missed"]
    assert not await parcels(store)


async def test_blocked_people_have_no_day(store: Store, me: Person) -> None:
    one = await added(store, me)
    await store.write(lambda work: work.people.save(replace(me, is_blocked=True)))
    await claim(store, await due(store))
    assert not await days(store, one)
    assert not await due(store)


async def test_unlike_rows_are_claimed_together(store: Store, me: Person) -> None:
    other = await store.write(lambda work: work.people.add(person(2)))
    pair = [await added(store, me), await added(store, other, next_due_at=NOW - HOUR)]
    await claim(store, await due(store))
    assert [(await days(store, one))[0].due_at for one in pair] == [NOW, NOW - HOUR]
    assert sorted(parcel.person_id for parcel in await parcels(store)) == [me.id, other.id]


async def test_put_off_row_waits(store: Store, me: Person) -> None:
    await added(store, me)
    (row,) = await due(store)
    await store.write(lambda work: work.planning.put_off(row, until=NOW + HOUR))
    assert not await due(store)
    assert len(await due(store, NOW + HOUR)) == 1


async def test_snoozed_day_is_called_again(store: Store, me: Person) -> None:
    one = await added(store, me)
    day = await snoozed(store, one, NOW + HOUR)
    await parcels(store)
    assert await recall(store, NOW + HOUR - SECOND) == 0
    assert await recall(store, NOW + HOUR) == 1
    assert await days(store, one) == [replace(day, state="planned", snoozed_until=None)]


async def test_snoozed_parcel_has_its_number(store: Store, me: Person) -> None:
    one = await added(store, me)
    day = await snoozed(store, one, NOW + HOUR)
    await store.write(lambda work: work.outbox.cancel(me.id, ("reminder",)))
    await recall(store, NOW + HOUR)
    (parcel,) = await parcels(store, NOW + HOUR)
    assert (parcel.reply.dedupe, parcel.expires_at) == (f"nudge:{day.id}:1", NOW + HOUR + LATE_AFTER)


async def test_late_snooze_is_missed(store: Store, me: Person) -> None:
    one = await added(store, me)
    await snoozed(store, one, NOW + HOUR)
    await recall(store, NOW + HOUR + LATE_AFTER + SECOND)
    assert [day.state for day in await days(store, one)] == ["missed"]


async def test_second_nudge_is_called_once(store: Store, me: Person) -> None:
    one = await added(store, me)
    await claim(store, await due(store))
    (day,) = await days(store, one)
    await parcels(store)
    await store.write(lambda work: work.occurrences.save(replace(day, again_at=NOW + HOUR)))
    assert [await recall(store, NOW + HOUR) for _ in range(2)] == [1, 0]
    found = await store.read(lambda work: work.export(me.id))
    assert [row["dedupe_key"] for row in found["outbox"]] == [f"nudge:{day.id}:0", f"nudge:{day.id}:again"]


async def test_answered_day_has_no_second_nudge(store: Store, me: Person) -> None:
    one = await added(store, me)
    await claim(store, await due(store))
    (day,) = await days(store, one)
    await store.write(lambda work: work.occurrences.save(replace(day, state="done", again_at=NOW + HOUR)))
    await recall(store, NOW + HOUR)
    assert len((await store.read(lambda work: work.export(me.id)))["outbox"]) == 1


async def test_next_moment_is_the_soonest(store: Store, me: Person) -> None:
    assert await store.read(lambda work: work.planning.next_moment()) is None
    await added(store, me, next_due_at=NOW + DAY)
    await store.write(lambda work: work.follow_ups.plan(follow_up(me.id, at=NOW + HOUR)))
    assert await store.read(lambda work: work.planning.next_moment()) == NOW + HOUR


async def test_snooze_counts_as_next_moment(store: Store, me: Person) -> None:
    one = await added(store, me)
    await snoozed(store, one, NOW + HOUR)
    assert await store.read(lambda work: work.planning.next_moment()) == NOW + HOUR


async def test_parcels_are_numbered_as_they_fall_due(store: Store, me: Person) -> None:
    for minutes in (50, 10, 40, 20, 60, 30):
        await added(store, me, next_due_at=NOW - timedelta(minutes=minutes))
    await claim(store, await due(store))
    found = []
    while rows := await parcels(store):
        found += [row.not_before for row in rows]
        await store.write(lambda work, row=rows[0]: work.outbox.settle(Settled(parcel=row.id, state="sent")))  # type: ignore[misc]
    assert (len(found), found) == (6, sorted(found))


async def test_newer_open_parcel_is_seen(store: Store, me: Person) -> None:
    for at in (NOW - HOUR, NOW):
        await added(store, me, next_due_at=at)
    await claim(store, await due(store))
    (older,) = await parcels(store)
    assert await store.read(lambda work: work.outbox.has_newer(older, NOW))
    assert not await store.read(lambda work: work.outbox.has_newer(replace(older, id=older.id + 1), NOW))


async def test_unknown_reminder_is_no_harm(store: Store, me: Person) -> None:
    one = await added(store, me)
    rows = await due(store)
    await store.write(lambda work: work.reminders.remove(me.id, one.id))
    await claim(store, rows)
    assert not await parcels(store)


async def test_withdrawn_day_may_be_planned_again(store: Store, me: Person) -> None:
    one = await added(store, me)
    await claim(store, await due(store))
    (day,) = await days(store, one)
    await store.write(lambda work: work.occurrences.withdraw(day.id))
    await store.write(lambda work: work.reminders.save(one))
    await claim(store, await due(store))
    assert [again.on for again in await days(store, one)] == [day.on]


async def test_question_settles_once_only(store: Store, me: Person) -> None:
    await store.write(lambda work: work.follow_ups.plan(follow_up(me.id)))
    (question,) = await store.read(lambda work: work.follow_ups.due(NOW, 9))
    assert [await store.write(lambda work: work.follow_ups.settle(question.id)) for _ in range(2)] == [True, False]
