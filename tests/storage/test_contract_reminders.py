"""What both stores promise about reminders, their days, and one-off questions."""

import asyncio
from dataclasses import replace
from datetime import time

from bot.coach.ports import Store
from bot.domain.people import Person
from bot.domain.reminders import Reminder
from tests.storage.samples import DAY, HOUR, NOW, TODAY, follow_up, person, reminder


async def added(store: Store, me: Person, **fields: object) -> Reminder:
    return await store.write(lambda work: work.reminders.add(reminder(me.id, **fields)))


async def test_reminder_comes_back_whole(store: Store, me: Person) -> None:
    one = await added(store, me)
    assert await store.read(lambda work: work.reminders.of(me.id)) == [one]
    assert one == replace(reminder(me.id), id=one.id)


async def test_reminders_stand_in_day_order(store: Store, me: Person) -> None:
    for at in (time(20), time(7), time(12)):
        await added(store, me, at=at)
    found = await store.read(lambda work: work.reminders.of(me.id))
    assert [one.at for one in found] == [time(7), time(12), time(20)]


async def test_saved_reminder_is_changed(store: Store, me: Person) -> None:
    changed = replace(await added(store, me), at=time(9), weekdays=frozenset({5}), routine=None, note="")
    await store.write(lambda work: work.reminders.save(changed))
    assert await store.read(lambda work: work.reminders.of(me.id)) == [changed]


async def test_removed_reminder_takes_its_days(store: Store, me: Person) -> None:
    one = await added(store, me)
    await store.write(lambda work: work.occurrences.claim(one, on=TODAY, due_at=NOW))
    assert await store.write(lambda work: work.reminders.remove(me.id, one.id))
    assert not await store.read(lambda work: [*work.reminders.of(me.id), *work.occurrences.of(one.id)])


async def test_nobody_removes_others_reminders(store: Store, me: Person) -> None:
    one = await added(store, me)
    other = await store.write(lambda work: work.people.add(person(2)))
    assert not await store.write(lambda work: work.reminders.remove(other.id, one.id))


async def test_day_is_claimed_once_only(store: Store, me: Person) -> None:
    one = await added(store, me)
    claims = (store.write(lambda work: work.occurrences.claim(one, on=TODAY, due_at=NOW)) for _ in range(5))
    claimed = [found for found in await asyncio.gather(*claims) if found]
    assert len(claimed) == 1
    assert await store.read(lambda work: work.occurrences.of(one.id)) == claimed


async def test_two_reminders_share_a_day(store: Store, me: Person) -> None:
    pair = [await added(store, me), await added(store, me)]
    found = await store.write(lambda work: [work.occurrences.claim(one, on=TODAY, due_at=NOW) for one in pair])
    assert None not in found


async def test_occurrence_is_private(store: Store, me: Person) -> None:
    one = await added(store, me)
    other = await store.write(lambda work: work.people.add(person(2)))
    claimed = await store.write(lambda work: work.occurrences.claim(one, on=TODAY, due_at=NOW))
    assert claimed is not None
    assert await store.read(lambda work: work.occurrences.get(me.id, claimed.id)) == claimed
    assert await store.read(lambda work: work.occurrences.get(other.id, claimed.id)) is None


async def test_days_stand_in_order(store: Store, me: Person) -> None:
    one = await added(store, me)
    for day in (TODAY, TODAY - DAY):
        await store.write(lambda work, day=day: work.occurrences.claim(one, on=day, due_at=NOW))
    assert [o.on for o in await store.read(lambda work: work.occurrences.of(one.id))] == [TODAY - DAY, TODAY]


async def test_rung_ones_are_counted(store: Store, me: Person) -> None:
    one = await added(store, me)
    for back in range(3):
        day = TODAY - back * DAY
        claimed = await store.write(lambda work, day=day: work.occurrences.claim(one, on=day, due_at=NOW))
        assert claimed is not None
        sent = replace(claimed, sent_at=NOW - back * DAY, snoozes=back)
        await store.write(lambda work, sent=sent: work.occurrences.save(sent))
    latest = (await store.read(lambda work: work.occurrences.of(one.id)))[-1]
    assert await store.read(lambda work: work.occurrences.rung(latest, NOW)) == 5
    assert await store.read(lambda work: work.occurrences.rung(latest, NOW - DAY)) == 3


async def test_planning_again_moves_question(store: Store, me: Person) -> None:
    await store.write(lambda work: work.follow_ups.plan(follow_up(me.id)))
    await store.write(lambda work: work.follow_ups.plan(follow_up(me.id, at=NOW + HOUR)))
    assert not await store.read(lambda work: work.follow_ups.due(NOW, 10))
    (due,) = await store.read(lambda work: work.follow_ups.due(NOW + HOUR, 10))
    assert replace(due, id=0) == follow_up(me.id, at=NOW + HOUR)


async def test_settled_question_can_return(store: Store, me: Person) -> None:
    await store.write(lambda work: work.follow_ups.plan(follow_up(me.id)))
    await store.write(lambda work: [work.follow_ups.settle(one.id) for one in work.follow_ups.due(NOW, 9)])
    assert not await store.read(lambda work: work.follow_ups.due(NOW, 9))
    await store.write(lambda work: work.follow_ups.plan(follow_up(me.id)))
    assert len(await store.read(lambda work: work.follow_ups.due(NOW, 9))) == 1


async def test_questions_due_oldest_first(store: Store, me: Person) -> None:
    plans = [follow_up(me.id, at=NOW + wait, subject=str(wait)) for wait in (2 * HOUR, HOUR, DAY)]
    await store.write(lambda work: [work.follow_ups.plan(one) for one in plans])
    due = await store.read(lambda work: work.follow_ups.due(NOW + 2 * HOUR, 9))
    assert [one.due_at for one in due] == [NOW + HOUR, NOW + 2 * HOUR]


async def test_cancel_takes_open_of_kind(store: Store, me: Person) -> None:
    plans = [follow_up(me.id), follow_up(me.id, subject="RF01"), follow_up(me.id, kind="next_day")]
    await store.write(lambda work: [work.follow_ups.plan(one) for one in plans])
    assert await store.write(lambda work: work.follow_ups.cancel(me.id, "after_care")) == 2
    assert [one.kind for one in await store.read(lambda work: work.follow_ups.due(NOW, 9))] == ["next_day"]
