"""Due reminders: claimed in bulk when their moment comes, decided one by one when they are about to be sent."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.coach import apart, kept, ringing, step_back
from bot.coach.ports import Claim, Due, Parcel, Settled, Work
from bot.coach.ringing import Ring
from bot.coach.turn import Desk
from bot.domain.habits import counted_anew, step
from bot.domain.moments import next_occurrence, ringing_day
from bot.domain.reminders import LATE_AFTER, SECOND_AFTER, OccurrenceState, is_late
from bot.domain.replies import Reply

SLICE = 400  # rows of one transaction; answers go in between
PUT_OFF = timedelta(hours=1)


def rows(work: Work, now: datetime) -> Sequence[Due]:
    """The next slice of reminders whose moment has come."""
    return work.planning.due(now, SLICE)


def claim(work: Work, rows: Sequence[Due], now: datetime) -> None:
    """Their days are planned, their next moments stand; raises when a row makes no sense."""
    work.planning.claim([_claim(row, now) for row in rows], now=now)


def put_off(work: Work, row: Due, now: datetime) -> None:
    """After a failure of ours: this row an hour later, the others as planned."""
    work.planning.put_off(row, until=now + PUT_OFF)


def recalled(work: Work, now: datetime) -> int:
    """Plan the next slice of snoozed reminders and second nudges; answers how many there were."""
    return work.planning.recall(now, SLICE)


def decided(work: Work, desk: Desk, parcel: Parcel, now: datetime) -> Reply | None:
    """What is said unasked, if anything; what is not sent is settled here, or held until the quiet hours end."""
    if not parcel.is_undecided:
        return _unless_held(work, parcel, now)
    ring = ringing.found(work, desk, parcel, now)
    if ring is None:
        _give_up(work, parcel)
        return None
    talk, until = ring.turn.talk, ringing.quiet_until(ring)
    if until is not None and not ring.is_second and _is_held(work, parcel, until):
        return None
    state = "missed" if until is not None else ringing.unwanted(ring, parcel)
    if ring.turn.talk is not talk:
        work.talks.put(ring.turn.talk)
    if state is None:
        return ringing.said(ring)
    _close(ring, state)
    _give_up(work, parcel)
    return None


def delivered(work: Work, parcel: Parcel, now: datetime) -> None:
    """After the send: the day is marked, silence is counted, a second nudge is planned where it is wished."""
    occurrence = work.occurrences.get(parcel.person_id, ringing.occurrence_of(parcel))
    if occurrence is None:
        return
    wants_second = work.people.get(parcel.person_id).has_second_nudge and not ringing.is_second(parcel)
    reminder = kept.behind(work, occurrence)
    is_plain = reminder is not None and occurrence.state == "planned" and step(reminder) == "remind"
    again_at = now + SECOND_AFTER if wants_second and is_plain else None
    work.occurrences.save(replace(occurrence, sent_at=now, again_at=again_at))
    if reminder is not None and ringing.is_first(parcel):
        is_answered = step_back.is_practised(work, occurrence)
        after = counted_anew(reminder) if is_answered else step_back.unanswered(reminder, occurrence.on, now)
        work.reminders.save(after)


def _claim(row: Due, now: datetime) -> Claim:
    on, next_at = _moments(row.at, row.zone, row.weekdays, (row.every, row.anchor_on), row.due_at, now)
    missed = is_late(row.due_at, now)
    return Claim(due=row, on=on, next_at=None if row.is_once else next_at, is_missed=missed)


@lru_cache(maxsize=1024)
def _moments(  # many people choose the same hour: their zone is asked once
    at: time, zone: str, weekdays: frozenset[int], series: tuple[int, date | None], due_at: datetime, now: datetime
) -> tuple[date, datetime]:
    every, anchor = series
    on, after = ringing_day(due_at, at, zone), now - LATE_AFTER  # days away are gone, the last one may be in time
    _, following = next_occurrence(at, zone, after, weekdays=weekdays, last_day=on, every=every, anchor=anchor)
    return on, following


def _unless_held(work: Work, parcel: Parcel, now: datetime) -> Reply | None:
    """A question was put into the outbox by day; by the time it goes it may be night, or a reminder goes."""
    person = work.people.get(parcel.person_id)
    until = ringing.end_of_quiet(person, now)
    if until is None and person.profile.awaiting_care is None:
        until = apart.waits_until(work, person.id, now)
    if until is None:
        return parcel.reply
    if not _is_held(work, parcel, until):
        work.outbox.settle(Settled(parcel=parcel.id, state="missed"))
    return None


def _is_held(work: Work, parcel: Parcel, until: datetime) -> bool:
    """Whether it waits until then; too late by then, it does not."""
    if parcel.expires_at is not None and until > parcel.expires_at:
        return False
    work.outbox.settle(Settled(parcel=parcel.id, state="ready", retry_at=until, error="held back"))
    return True


def _close(ring: Ring, state: OccurrenceState) -> None:
    work = ring.turn.work
    if not ring.is_second:
        work.occurrences.save(replace(ring.occurrence, state=state))
    if state == "done":
        work.reminders.save(replace(ring.reminder, ignored=0))


def _give_up(work: Work, parcel: Parcel) -> None:
    work.outbox.settle(Settled(parcel=parcel.id, state="replaced"))
