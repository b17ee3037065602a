"""Due reminders: claimed in bulk when their moment comes, decided one by one when they are about to be sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from bot.coach import nudge, practise, step_back
from bot.coach.ports import Claim, Due, Parcel, Settled, Work
from bot.coach.turn import Desk, Turn, say
from bot.domain.habits import step
from bot.domain.ids import OccurrenceId, PersonId
from bot.domain.moments import local_day, next_occurrence, resolve, ringing_day
from bot.domain.pauses import is_paused
from bot.domain.people import Person
from bot.domain.reminders import (
    LATE_AFTER,
    SECOND_AFTER,
    Occurrence,
    OccurrenceState,
    Reminder,
    after_quiet_hours,
    is_late,
)
from bot.domain.replies import Instant, Lines, Reply

SLICE = 400  # rows of one transaction; answers go in between
HELD_AFTER = timedelta(minutes=2)  # later than this a reminder was held back, and gives way to a newer one
TOLD_AFTER = timedelta(minutes=10)  # later than this a reminder says when it was due
PUT_OFF = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """A reminder about to be sent. Of the day's first call `is_first`, the second nudge `is_second`."""

    turn: Turn
    occurrence: Occurrence
    reminder: Reminder
    due_at: datetime
    is_first: bool
    is_second: bool

    @property
    def is_held(self) -> bool:
        return self.turn.now - self.due_at > HELD_AFTER


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
        return _unless_quiet(work, parcel, now)
    ring = _ring(work, desk, parcel, now)
    if ring is None:
        _give_up(work, parcel)
        return None
    talk, until = ring.turn.talk, _quiet_until(ring)
    if until is not None and not ring.is_second and _is_held(work, parcel, until):
        return None
    state = "missed" if until is not None else _unwanted(ring, parcel)
    if ring.turn.talk is not talk:
        work.talks.put(ring.turn.talk)
    if state is None:
        return _said(ring)
    _close(ring, state)
    _give_up(work, parcel)
    return None


def delivered(work: Work, parcel: Parcel, now: datetime) -> None:
    """After the send: the day is marked, silence is counted, a second nudge is planned where it is wished."""
    occurrence = work.occurrences.get(parcel.person_id, _occurrence(parcel))
    if occurrence is None:
        return
    wants_second = work.people.get(parcel.person_id).has_second_nudge and not _is_second(parcel)
    reminder = _reminder(work, occurrence)
    is_plain = reminder is not None and occurrence.state == "planned" and step(reminder) == "remind"
    again_at = now + SECOND_AFTER if wants_second and is_plain else None
    work.occurrences.save(replace(occurrence, sent_at=now, again_at=again_at))
    if reminder is not None and _is_first(parcel):
        work.reminders.save(step_back.unanswered(reminder, occurrence.on, now))


def is_quiet(turn: Turn) -> bool:
    """Whether nothing may be sent unasked: in care, on a day of crisis, paused, gone, or not agreed."""
    person, profile = turn.person, turn.profile
    is_held = profile.awaiting_care is not None or profile.crisis_on == turn.today.isoformat()
    return is_held or is_paused(person, turn.now) or person.is_blocked or not person.has_consented


def turn_of(work: Work, desk: Desk, person: PersonId, now: datetime) -> Turn:
    """An event that time brings."""
    return Turn(work=work, desk=desk, person=work.people.get(person), talk=work.talks.get(person, now), now=now)


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


def _ring(work: Work, desk: Desk, parcel: Parcel, now: datetime) -> Ring | None:
    """None when it was deleted, answered, put to another moment of its day or taken off that day meanwhile."""
    occurrence = work.occurrences.get(parcel.person_id, _occurrence(parcel))
    reminder = None if occurrence is None else _reminder(work, occurrence)
    if occurrence is None or reminder is None or occurrence.state != "planned":
        return None
    if _is_first(parcel) and _is_replanned(reminder, occurrence):
        work.occurrences.withdraw(occurrence.id)
        return None
    return Ring(
        turn=turn_of(work, desk, parcel.person_id, now),
        occurrence=occurrence,
        reminder=reminder,
        due_at=parcel.not_before if parcel.expires_at is None else parcel.expires_at - LATE_AFTER,
        is_first=_is_first(parcel),
        is_second=_is_second(parcel),
    )


def _is_replanned(reminder: Reminder, occurrence: Occurrence) -> bool:
    """Whether it was changed between its moment and the send: this day is not, or no longer, what was planned."""
    if reminder.next_due_at is None:
        return False
    on = ringing_day(reminder.next_due_at, reminder.at, reminder.zone)
    return reminder.is_once or on <= occurrence.on or occurrence.on.weekday() not in reminder.weekdays


def _unless_quiet(work: Work, parcel: Parcel, now: datetime) -> Reply | None:
    """A question was put into the outbox by day; by the time it goes it may be night."""
    until = _end_of_quiet(work.people.get(parcel.person_id), now)
    if until is None:
        return parcel.reply
    if not _is_held(work, parcel, until):
        work.outbox.settle(Settled(parcel=parcel.id, state="missed"))
    return None


def _is_held(work: Work, parcel: Parcel, until: datetime) -> bool:
    """Whether it waits until then; too late by then, it does not."""
    if parcel.expires_at is not None and until > parcel.expires_at:
        return False
    work.outbox.settle(Settled(parcel=parcel.id, state="ready", retry_at=until, error="quiet hours"))
    return True


def _quiet_until(ring: Ring) -> datetime | None:
    """The end of the quiet hours it falls into; a single one was asked for that very moment."""
    is_asked_for = ring.reminder.is_once and ring.is_first and not ring.is_held
    return None if is_asked_for else _end_of_quiet(ring.turn.person, ring.turn.now)


def _end_of_quiet(person: Person, now: datetime) -> datetime | None:
    if person.zone is None:
        return None
    until = after_quiet_hours(now, person.zone, start=person.quiet_from, end=person.quiet_until)
    return until if until > now else None


def _unwanted(ring: Ring, parcel: Parcel) -> OccurrenceState | None:
    """Why this one is not sent: too late, overtaken, paused, in care, or practised already."""
    turn, reminder = ring.turn, ring.reminder
    if parcel.expires_at is not None and turn.now > parcel.expires_at:
        return "missed"
    if is_quiet(turn) or (reminder.is_paused and not reminder.is_once):
        return "skipped"
    if practise.running(turn) or _has_practised(ring):
        return "done"
    return "missed" if ring.is_held and turn.work.outbox.has_newer(parcel, turn.now) else None


def _has_practised(ring: Ring) -> bool:
    """Today; when several reminders share the day, since half way from the one before."""
    turn, at = ring.turn, ring.occurrence.due_at
    day = local_day(at, ring.reminder.zone)
    others = (resolve(day, r.at, r.zone) for r in turn.work.reminders.of(turn.person.id) if not r.is_paused)
    before = max((other for other in others if other < at), default=None)
    since = at - (at - before) / 2 if before is not None else None
    sessions = (entry for entry in turn.entries(turn.today) if entry.kind == "session")
    return any(since is None or entry.at >= since for entry in sessions)


def _said(ring: Ring) -> Reply:
    turn, occurrence, reminder = ring.turn, ring.occurrence, ring.reminder
    if ring.is_first:
        said = step_back.said(turn, occurrence, reminder)
    else:
        said = nudge.message(turn, occurrence, reminder, is_second=ring.is_second)
    return said if turn.now - ring.due_at <= TOLD_AFTER else _with_time(said, ring.due_at)


def _with_time(said: Reply, due_at: datetime) -> Reply:
    """With when it was due, so that nobody thinks it was meant for now."""
    lines = said.text if isinstance(said.text, Lines) else Lines((said.text,))
    return replace(said, text=replace(lines, items=(*lines.items, say("nudge-held", at=Instant(due_at, "time")))))


def _close(ring: Ring, state: OccurrenceState) -> None:
    work = ring.turn.work
    if not ring.is_second:
        work.occurrences.save(replace(ring.occurrence, state=state))
    if state == "done":
        work.reminders.save(replace(ring.reminder, ignored=0))


def _give_up(work: Work, parcel: Parcel) -> None:
    work.outbox.settle(Settled(parcel=parcel.id, state="replaced"))


def _reminder(work: Work, occurrence: Occurrence) -> Reminder | None:
    mine = work.reminders.of(occurrence.person_id)
    return next((each for each in mine if each.id == occurrence.reminder_id), None)


def _occurrence(parcel: Parcel) -> OccurrenceId:
    return OccurrenceId(int((parcel.reply.slot or "o0")[1:]))


def _is_first(parcel: Parcel) -> bool:
    return (parcel.reply.dedupe or "").endswith(":0")


def _is_second(parcel: Parcel) -> bool:
    return (parcel.reply.dedupe or "").endswith(":again")
