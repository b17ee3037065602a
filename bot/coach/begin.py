"""A session is wished for by a button, new or old: it starts only when all that must be asked was asked."""

from bot.coach import alarm, conditions, practise, screen, suggest, zones
from bot.coach.turn import Replies, Turn, reply
from bot.domain.ids import ComplaintId
from bot.domain.sessions import Plan

ANY: ComplaintId = "general_wellbeing"


def on_go(turn: Turn, argument: str) -> Replies:
    """`<routine>.<length>.<means>`, checked anew against what is known today."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    plan = practise.plan_named(turn, argument)
    if plan is None:
        return [reply("plan-gone"), *(suggest.offer(turn) if turn.talk.ask == "offer" else [])]
    complaint = _complaint(turn, plan)
    is_offered = turn.talk.ask == "offer" and turn.episode.is_screened
    if is_offered or is_ready(turn, complaint):
        return [*zones.doubted(turn), *practise.start(turn, plan)]
    return screen.begin(turn, complaint, routine=plan.routine, length=plan.length, means=plan.means)


def from_reminder(turn: Turn, plan: Plan) -> Replies:
    """The routine of a reminder: at once when the safety answers are fresh, else after the questions."""
    complaint = _complaint(turn, plan)
    if not is_ready(turn, complaint):
        return screen.begin(turn, complaint, routine=plan.routine, length=plan.length, means=plan.means)
    turn.restart(routine=plan.routine, complaint=complaint, is_confirmed=True)
    return [*zones.doubted(turn), *practise.start(turn, plan)]


def is_ready(turn: Turn, complaint: ComplaintId) -> bool:
    """Whether nothing about safety is open for this complaint."""
    return screen.is_screen_fresh(turn, complaint) and conditions.is_settled(turn)


def _complaint(turn: Turn, plan: Plan) -> ComplaintId:
    """What the routine is for: the complaint talked about, else the first it serves."""
    served = turn.shelf.routines[plan.routine].complaints
    told = turn.episode.complaint
    return told if told in served else next(iter(served), told or ANY)
