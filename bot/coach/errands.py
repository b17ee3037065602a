"""What else time brings: questions that are due are asked, running sessions step on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.coach import check_in, frames, mornings, practise
from bot.coach.front import settle
from bot.coach.ports import FollowUp, Work
from bot.coach.ringing import is_quiet, turn_of
from bot.coach.turn import Desk
from bot.domain import nights
from bot.domain.sessions import Practice, advanced, paused, recovered

BATCH = 200
Errand: TypeAlias = FollowUp | Practice
PUT_OFF = timedelta(hours=1)


def asking(work: Work, now: datetime) -> Sequence[Errand]:
    """Questions that are due."""
    return work.follow_ups.due(now, BATCH)


def stepping(work: Work, now: datetime) -> Sequence[Errand]:
    """Running sessions whose next step has come."""
    return work.practices.due(now, BATCH)


def run(work: Work, desk: Desk, errand: Errand, now: datetime) -> None:
    """One errand in its own unit of work, so that nobody waits for anybody; what was settled meanwhile is left."""
    if isinstance(errand, FollowUp):
        if work.follow_ups.settle(errand.id):
            _follow_up(work, desk, errand, now)
    elif work.practices.get(errand.person_id, errand.id) == errand:
        _step(work, desk, errand, now)


def put_off(work: Work, errand: Errand, now: datetime) -> None:
    """After a failure of ours: this row an hour later, the others as planned."""
    if isinstance(errand, FollowUp):
        work.follow_ups.plan(replace(errand, due_at=now + PUT_OFF))
    else:
        work.practices.save(paused(errand, now))


def recover(work: Work, desk: Desk, now: datetime) -> int:
    """After a restart: sessions that were silent too long wait, paused; rows in flight are in doubt."""
    for practice in work.practices.due(now, BATCH):
        held = recovered(practice, now)
        if held is not practice:
            turn = turn_of(work, desk, practice.person_id, now)
            settle(turn, practise.shown(turn, held))
    return work.outbox.recover()


def _step(work: Work, desk: Desk, practice: Practice, now: datetime) -> None:
    turn = turn_of(work, desk, practice.person_id, now)
    moved = practise.checked(turn, advanced(practice, now))
    if not moved.is_live or moved.index != practice.index:
        settle(turn, practise.shown(turn, moved))
        return
    work.practices.save(moved)
    settle(turn, [frames.frame(turn, moved, edit=True, is_tick=True)])


def _follow_up(work: Work, desk: Desk, question: FollowUp, now: datetime) -> None:
    turn = turn_of(work, desk, question.person_id, now)
    waits = nights.after(turn.person, turn.now)
    if waits == now:
        waits += check_in.wait(turn, question)
    if waits > now:
        work.follow_ups.plan(replace(question, due_at=waits))
        return
    is_reachable = turn.person.has_consented and not turn.person.is_blocked
    if is_reachable and (question.kind == "after_care" or not is_quiet(turn)):
        asked = check_in.ask(turn, question)
        if asked:  # what says nothing leaves the talk as it was
            settle(turn, asked)
    else:
        mornings.follow(turn, question)
