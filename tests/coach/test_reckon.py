"""New zone data: planned moments follow it, once, a slice at a time."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.coach import reckon
from bot.coach.ports import NEW
from bot.domain.ids import PersonId, ReminderId
from bot.domain.reminders import Reminder, scheduled
from bot.storage.memory_rows import Rows
from bot.storage.memory_store import MemoryWork

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)
OLD, NEWER = "2026a", "2026b"


def planned(off: timedelta = timedelta(0), **fields: object) -> Reminder:
    """A daily reminder at eight in Berlin, planned with a clock that was this far off."""
    wish = Reminder(id=ReminderId(NEW), person_id=PersonId(1), at=time(8), zone="Europe/Berlin", **fields)
    right = scheduled(wish, NOW)
    assert right.next_due_at is not None
    return replace(right, next_due_at=right.next_due_at + off)


def work_with(*reminders: Reminder, edition: str | None = OLD) -> MemoryWork:
    work = MemoryWork(Rows())
    for one in reminders:
        work.reminders.add(one)
    if edition is not None:
        work.zone_watch.note(edition)
    return work


def moments(work: MemoryWork) -> list[datetime | None]:
    return [one.next_due_at for one in work.reminders.of(PersonId(1))]


@pytest.mark.parametrize("off", [AN_HOUR, -AN_HOUR, timedelta(minutes=30)])
def test_new_data_moves_the_moment(off: timedelta) -> None:
    work = work_with(planned(off))
    assert reckon.reckoned(work, NEWER, NOW)
    assert moments(work) == [planned().next_due_at]


def test_known_edition_moves_nothing() -> None:
    wrong = planned(AN_HOUR)
    work = work_with(wrong, edition=NEWER)
    assert reckon.reckoned(work, NEWER, NOW)
    assert moments(work) == [wrong.next_due_at]


def test_one_off_keeps_its_day() -> None:
    once = planned(is_once=True)
    assert once.next_due_at is not None
    work = work_with(replace(once, next_due_at=once.next_due_at + timedelta(days=3) - AN_HOUR))
    reckon.reckoned(work, NEWER, NOW)
    assert moments(work) == [once.next_due_at + timedelta(days=3)]


def test_what_was_put_off_stays_so() -> None:
    late = planned(timedelta(hours=5))
    work = work_with(late)
    reckon.reckoned(work, NEWER, NOW)
    assert moments(work) == [late.next_due_at]


def test_unknown_zone_stops_nobody() -> None:
    work = work_with(replace(planned(), zone="Nowhere/Atall"), planned(AN_HOUR))
    assert reckon.reckoned(work, NEWER, NOW)
    assert set(moments(work)) == {planned().next_due_at}


def test_slices_go_on_where_they_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reckon, "SLICE", 2)
    work = work_with(*(planned(AN_HOUR) for _ in range(5)))
    assert [reckon.reckoned(work, NEWER, NOW) for _ in range(3)] == [False, False, True]
    assert set(moments(work)) == {planned().next_due_at}


def test_newer_data_meanwhile_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reckon, "SLICE", 2)
    work = work_with(*(planned(AN_HOUR) for _ in range(3)), edition=f"{OLD}>2")
    assert not reckon.reckoned(work, NEWER, NOW)
    assert moments(work).count(planned().next_due_at) == 2


def test_new_database_only_notes_it() -> None:
    work = work_with(edition=None)
    assert reckon.reckoned(work, NEWER, NOW)
    assert work.zone_watch.edition() == NEWER
