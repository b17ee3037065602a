"""A reminder about to be sent: whether it is still wanted, what holds it back, what it says."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.coach import kept, nudge, practise, step_back
from bot.coach.ports import Parcel, Work
from bot.coach.turn import Desk, Turn, say
from bot.domain import nights
from bot.domain.ids import OccurrenceId, PersonId
from bot.domain.moments import local_day, resolve, ringing_day
from bot.domain.pauses import is_paused
from bot.domain.people import Person
from bot.domain.reminders import ASKED_FOR, LATE_AFTER, Occurrence, OccurrenceState, Reminder
from bot.domain.replies import Instant, Lines, Reply
from bot.domain.weekdays import WEEK

HELD_AFTER = timedelta(minutes=2)  # later than this a reminder was held back, and gives way to a newer one
TOLD_AFTER = timedelta(minutes=10)  # later than this a reminder says when it was due


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


def is_quiet(turn: Turn) -> bool:
    """Whether nothing may be sent unasked: in care, on a day of crisis, paused, gone, or not agreed."""
    person, profile = turn.person, turn.profile
    is_held = profile.awaiting_care is not None or profile.crisis_on == turn.today.isoformat()
    return is_held or is_paused(person, turn.now) or person.is_blocked or not person.has_consented


def turn_of(work: Work, desk: Desk, person: PersonId, now: datetime) -> Turn:
    """An event that time brings."""
    return Turn(work=work, desk=desk, person=work.people.get(person), talk=work.talks.get(person, now), now=now)


def found(work: Work, desk: Desk, parcel: Parcel, now: datetime) -> Ring | None:
    """None when it was deleted, answered, put to another moment of its day or taken off that day meanwhile."""
    occurrence = work.occurrences.get(parcel.person_id, occurrence_of(parcel))
    reminder = None if occurrence is None else kept.behind(work, occurrence)
    if occurrence is None or reminder is None or occurrence.state != "planned":
        return None
    if is_first(parcel) and _is_replanned(reminder, occurrence):
        work.occurrences.withdraw(occurrence.id)
        return None
    return Ring(
        turn=turn_of(work, desk, parcel.person_id, now),
        occurrence=occurrence,
        reminder=reminder,
        due_at=parcel.not_before if parcel.expires_at is None else parcel.expires_at - LATE_AFTER,
        is_first=is_first(parcel),
        is_second=is_second(parcel),
    )


def _is_replanned(reminder: Reminder, occurrence: Occurrence) -> bool:
    """Whether it was changed between its moment and the send: this day is not, or no longer, what was planned."""
    if reminder.next_due_at is None:
        return False
    on = ringing_day(reminder.next_due_at, reminder.at, reminder.zone)
    is_off = occurrence.on.weekday() not in reminder.weekdays and reminder.every % WEEK != 0
    return reminder.is_once or on <= occurrence.on or is_off


def quiet_until(ring: Ring) -> datetime | None:
    """The end of the quiet hours it falls into; a single one may have been agreed on for that very moment."""
    is_agreed = ring.reminder.is_once and ring.reminder.ignored == ASKED_FOR
    is_asked_for = is_agreed and ring.is_first and not ring.is_held
    return None if is_asked_for else end_of_quiet(ring.turn.person, ring.turn.now)


def end_of_quiet(person: Person, now: datetime) -> datetime | None:
    until = nights.after(person, now)
    return until if until > now else None


def unwanted(ring: Ring, parcel: Parcel) -> OccurrenceState | None:
    """Why this one is not sent: too late, overtaken, paused, in care, or practised already."""
    turn, reminder = ring.turn, ring.reminder
    if parcel.expires_at is not None and turn.now > parcel.expires_at:
        return "missed"
    if is_quiet(turn) or _gives_way_to_rest(ring) or (reminder.is_paused and not reminder.is_once):
        return "skipped"
    if practise.running(turn) or _has_practised(ring):
        return "done"
    return "missed" if ring.is_held and _is_overtaken(ring, parcel) else None


def _is_overtaken(ring: Ring, parcel: Parcel) -> bool:
    """Whether a later one goes next, or has come since."""
    work, me = ring.turn.work, ring.turn.person.id
    others = (each for one in work.reminders.of(me) for each in work.occurrences.of(one.id)[-1:])
    came = (each.due_at for each in others if each.sent_at is not None and each.id != ring.occurrence.id)
    return work.outbox.has_newer(parcel, ring.turn.now) or any(due_at > ring.due_at for due_at in came)


def _gives_way_to_rest(ring: Ring) -> bool:
    """A call to practise on a day of rest; own words and what was asked for once still come, with a word of it."""
    reminder = ring.reminder
    is_practice = reminder.routine is not None or not reminder.note
    return ring.turn.rests_until is not None and is_practice and not reminder.is_once


def _has_practised(ring: Ring) -> bool:
    """Today; when several reminders share the day, since half way from the one before."""
    turn, at = ring.turn, ring.occurrence.due_at
    day = local_day(at, ring.reminder.zone)
    others = (resolve(day, r.at, r.zone) for r in turn.work.reminders.of(turn.person.id) if not r.is_paused)
    before = max((other for other in others if other < at), default=None)
    since = at - (at - before) / 2 if before is not None else None
    sessions = (entry for entry in turn.entries(turn.today) if entry.kind == "session")
    return any(since is None or entry.at >= since for entry in sessions)


def said(ring: Ring) -> Reply:
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


def occurrence_of(parcel: Parcel) -> OccurrenceId:
    return OccurrenceId(int((parcel.reply.slot or "o0")[1:]))


def is_first(parcel: Parcel) -> bool:
    return (parcel.reply.dedupe or "").endswith(":0")


def is_second(parcel: Parcel) -> bool:
    return (parcel.reply.dedupe or "").endswith(":again")
