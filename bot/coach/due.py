"""What time brings: due reminders and questions become messages, running sessions step on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.coach import check_in, frames, nudge, practise
from bot.coach.front import settle
from bot.coach.ports import FollowUp, Work
from bot.coach.turn import Desk, Replies, Turn
from bot.domain.ids import PersonId
from bot.domain.moments import ringing_day
from bot.domain.reminders import Occurrence, OccurrenceState, Reminder, after_quiet_hours, is_late, scheduled
from bot.domain.sessions import Practice, advanced, paused, recovered

BATCH = 200
Errand: TypeAlias = Reminder | Occurrence | FollowUp | Practice
PUT_OFF = timedelta(hours=1)
OFF = timedelta(days=3)  # a question older than this is not asked any more


def planned(work: Work, now: datetime) -> Sequence[Errand]:
    """Reminders, snoozed ones and questions that are due."""
    return (
        *work.reminders.due(now, BATCH),
        *work.occurrences.snoozed(now, BATCH),
        *work.follow_ups.due(now, BATCH),
    )


def stepping(work: Work, now: datetime) -> Sequence[Errand]:
    """Running sessions whose next step has come."""
    return work.practices.due(now, BATCH)


def run(work: Work, desk: Desk, errand: Errand, now: datetime) -> None:
    """One errand in its own unit of work, so that nobody waits for anybody; what was settled meanwhile is left."""
    if isinstance(errand, Reminder):
        _remind(work, desk, errand, now)
    elif isinstance(errand, Occurrence):
        if work.occurrences.get(errand.person_id, errand.id) == errand:
            _again(work, desk, errand, now)
    elif isinstance(errand, FollowUp):
        if errand in work.follow_ups.due(now, BATCH):
            _follow_up(work, desk, errand, now)
    elif work.practices.get(errand.person_id, errand.id) == errand:
        _step(work, desk, errand, now)


def put_off(work: Work, errand: Errand, now: datetime) -> None:
    """After a failure of ours: this row an hour later, the others as planned."""
    later = now + PUT_OFF
    if isinstance(errand, Reminder):
        work.reminders.move(replace(errand, next_due_at=later), was=errand.next_due_at or now)
    elif isinstance(errand, Occurrence):
        work.occurrences.save(replace(errand, snoozed_until=later))
    elif isinstance(errand, FollowUp):
        work.follow_ups.plan(replace(errand, due_at=later))
    else:
        work.practices.save(paused(errand, now))


def recover(work: Work, desk: Desk, now: datetime) -> int:
    """After a restart: sessions that were silent too long wait, paused; rows in flight are in doubt."""
    for practice in work.practices.due(now, BATCH):
        held = recovered(practice, now)
        if held is not practice:
            turn = _turn(work, desk, practice.person_id, now)
            settle(turn, practise.shown(turn, held))
    return work.outbox.recover()


def _turn(work: Work, desk: Desk, person: PersonId, now: datetime) -> Turn:
    return Turn(work=work, desk=desk, person=work.people.get(person), talk=work.talks.get(person, now), now=now)


def _step(work: Work, desk: Desk, practice: Practice, now: datetime) -> None:
    turn = _turn(work, desk, practice.person_id, now)
    moved = practise.checked(turn, advanced(practice, now))
    if not moved.is_live or moved.index != practice.index:
        settle(turn, practise.shown(turn, moved))
        return
    work.practices.save(moved)
    settle(turn, [frames.frame(turn, moved, edit=True, is_tick=True)])


def _remind(work: Work, desk: Desk, reminder: Reminder, now: datetime) -> None:
    due_at = reminder.next_due_at or now
    on = ringing_day(due_at, reminder.at, reminder.zone)
    moved = replace(reminder, next_due_at=None, is_paused=True) if reminder.is_once else _next(reminder, now)
    if not work.reminders.move(moved, was=due_at):
        return
    occurrence = work.occurrences.claim(reminder, on=on, due_at=due_at)
    if occurrence is not None:
        turn = _turn(work, desk, reminder.person_id, now)
        settle(turn, _nudged(turn, occurrence, moved))


def _next(reminder: Reminder, now: datetime) -> Reminder:
    day = ringing_day(reminder.next_due_at or now, reminder.at, reminder.zone)
    return scheduled(reminder, now, last_day=day)


def _nudged(turn: Turn, occurrence: Occurrence, reminder: Reminder) -> Replies:
    state = _unwanted(turn, occurrence)
    if state is not None:
        turn.work.occurrences.save(replace(occurrence, state=state))
        if state == "done":
            turn.work.reminders.save(replace(reminder, ignored=0))
        return []
    ignored = reminder.ignored + 1
    turn.work.reminders.save(replace(reminder, ignored=0 if ignored > nudge.IGNORED_ENOUGH else ignored))
    if ignored > nudge.IGNORED_ENOUGH:
        return [nudge.stepping_back(turn, reminder)]
    return [nudge.message(turn, occurrence, reminder)]


def _unwanted(turn: Turn, occurrence: Occurrence) -> OccurrenceState | None:
    """Why this one is not sent: too late, paused, in care, or practised today already."""
    due_at = occurrence.snoozed_until or occurrence.due_at
    if is_late(due_at, turn.now):
        return "missed"
    if is_quiet(turn):
        return "skipped"
    is_done = any(entry.kind == "session" for entry in turn.entries(turn.today))
    return "done" if is_done or practise.running(turn) else None


def is_quiet(turn: Turn) -> bool:
    """Whether nothing may be sent unasked: in care, on a day of crisis, paused, gone, or not agreed."""
    person, profile = turn.person, turn.profile
    is_held = profile.awaiting_care is not None or profile.crisis_on == turn.today.isoformat()
    is_paused = person.paused_until is not None and person.paused_until > turn.now
    return is_held or is_paused or person.is_blocked or not person.has_consented


def _again(work: Work, desk: Desk, occurrence: Occurrence, now: datetime) -> None:
    turn = _turn(work, desk, occurrence.person_id, now)
    mine = {r.id: r for r in work.reminders.of(occurrence.person_id)}
    reminder = mine.get(occurrence.reminder_id)
    is_off = reminder is None or (reminder.is_paused and not reminder.is_once)
    state: OccurrenceState | None = "skipped" if is_off else _unwanted(turn, occurrence)
    work.occurrences.save(replace(occurrence, state=state or "planned", snoozed_until=None))
    if state is None and reminder is not None:
        settle(turn, [nudge.message(turn, occurrence, reminder)])


def _follow_up(work: Work, desk: Desk, question: FollowUp, now: datetime) -> None:
    turn = _turn(work, desk, question.person_id, now)
    waits = _after_rest(turn)
    if waits == now and question.kind == "next_day" and check_in.is_busy(turn):
        waits = now + check_in.BUSY_FOR
    if waits > now:
        work.follow_ups.plan(replace(question, due_at=waits))
        return
    work.follow_ups.settle(question.id)
    if now - question.due_at > OFF or turn.person.is_blocked or not turn.person.has_consented:
        return
    if question.kind == "after_care" or not is_quiet(turn):
        settle(turn, check_in.ask(turn, question))


def _after_rest(turn: Turn) -> datetime:
    """Now, or the end of the quiet hours; without a zone nobody knows when those are."""
    person = turn.person
    if person.zone is None:
        return turn.now
    return after_quiet_hours(turn.now, person.zone, start=person.quiet_from, end=person.quiet_until)
