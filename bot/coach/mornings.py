"""The question of the next morning: when it is planned."""

from datetime import time, timedelta

from bot.coach.ports import NEW, FollowUp
from bot.coach.turn import Turn
from bot.domain.ids import FollowUpId
from bot.domain.moments import resolve

WALL = time(10, 0)
A_DAY = timedelta(days=1)


def plan(turn: Turn) -> None:
    """Tomorrow morning, or a day from now where the clock is not known; unless it was declined."""
    if not turn.person.wants_check_ins:
        return
    zone = turn.person.zone
    due_at = resolve(turn.today + A_DAY, WALL, zone) if zone else turn.now + A_DAY
    turn.work.follow_ups.plan(
        FollowUp(id=FollowUpId(NEW), person_id=turn.person.id, kind="next_day", subject="session", due_at=due_at)
    )


def on_zone(turn: Turn) -> None:
    """The clock became known: the question after today's session moves to its morning."""
    if any(entry.kind == "session" for entry in turn.entries(turn.today)):
        plan(turn)
