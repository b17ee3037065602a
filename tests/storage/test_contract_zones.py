"""What both stores promise about the edition of the zone data and the moments reckoned with it."""

from collections.abc import Sequence
from datetime import datetime

from bot.coach.ports import Due, Store
from bot.domain.people import Person
from tests.storage.samples import DAY, HOUR, NOW, SECOND, reminder


async def ahead(store: Store, *, after: int = 0, limit: int = 10) -> Sequence[Due]:
    return await store.read(lambda work: work.zone_watch.ahead(NOW, after=after, limit=limit))


async def planned(store: Store, me: Person, *moments: datetime | None) -> None:
    for moment in moments:
        await store.write(lambda work, at=moment: work.reminders.add(reminder(me.id, due=at)))  # type: ignore[misc]


async def test_edition_is_kept(store: Store) -> None:
    assert await store.read(lambda work: work.zone_watch.edition()) is None
    for edition in ("2026a", "2026b"):
        await store.write(lambda work, each=edition: work.zone_watch.note(each))  # type: ignore[misc]
    assert await store.read(lambda work: work.zone_watch.edition()) == "2026b"


async def test_only_later_moments_stand_ahead(store: Store, me: Person) -> None:
    await planned(store, me, NOW, NOW + DAY, None, NOW + SECOND)
    assert [row.due_at for row in await ahead(store)] == [NOW + DAY, NOW + SECOND]


async def test_slices_follow_each_other(store: Store, me: Person) -> None:
    await planned(store, me, *(NOW + HOUR,) * 3)
    first = await ahead(store, limit=2)
    rest = await ahead(store, after=first[-1].id)
    assert [len(first), len(rest)] == [2, 1]
    assert rest[0].id not in {row.id for row in first}


async def test_rows_move_unless_moved_meanwhile(store: Store, me: Person) -> None:
    await planned(store, me, NOW + HOUR, NOW + HOUR)
    one, other = await ahead(store)
    await store.write(lambda work: work.zone_watch.move([(one, NOW + DAY)]))
    await store.write(lambda work: work.zone_watch.move([(one, NOW + SECOND), (other, NOW + DAY + HOUR)]))
    assert [row.due_at for row in await ahead(store)] == [NOW + DAY, NOW + DAY + HOUR]
