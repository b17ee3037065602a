"""Questions and looks that come by themselves: the next morning, every day, once a week; when each is planned."""

from datetime import date, datetime, time, timedelta

from bot.coach.ports import NEW, FollowUp, FollowUpKind
from bot.coach.turn import Turn
from bot.domain.ids import FollowUpId
from bot.domain.moments import EVERY_DAY, next_occurrence, resolve

WALL = time(10, 0)
DIGEST_WALL = time(18, 0)
A_DAY = timedelta(days=1)


def plan(turn: Turn) -> None:
    """Tomorrow morning, or a day from now where the clock is not known; unless it was declined."""
    if not turn.person.wants_check_ins:
        return
    zone = turn.person.zone
    _plan(turn, "next_day", "session", resolve(turn.today + A_DAY, WALL, zone) if zone else turn.now + A_DAY)


def on_zone(turn: Turn) -> None:
    """The clock became known or another: what is planned by it moves along."""
    if any(entry.kind == "session" for entry in turn.entries(turn.today)):
        plan(turn)
    plan_daily(turn)
    plan_digest(turn)


def plan_daily(turn: Turn) -> None:
    """The next daily question, none where it is not wished for."""
    person = turn.person
    turn.work.follow_ups.cancel(person.id, "daily")
    if person.check_in_at is not None and person.zone is not None:
        _plan(turn, "daily", "day", next_occurrence(person.check_in_at, person.zone, turn.now)[1])


def plan_digest(turn: Turn) -> None:
    """The next weekly look, none where it is not wished for."""
    person = turn.person
    turn.work.follow_ups.cancel(person.id, "digest")
    if person.digest_weekday is not None and person.zone is not None:
        days = {person.digest_weekday} & EVERY_DAY or EVERY_DAY
        _plan(turn, "digest", "week", next_occurrence(DIGEST_WALL, person.zone, turn.now, weekdays=days)[1])


def plan_journey(turn: Turn, zone: str, day: date, home_on: date | None = None) -> None:
    """On that morning it is asked whether to go by the clock there; `home_on` is asked about after that."""
    turn.work.follow_ups.cancel(turn.person.id, "journey")
    subject = zone if home_on is None else f"{zone} {home_on.isoformat()}"
    _plan(turn, "journey", subject, resolve(day, WALL, turn.person.zone or zone))


def follow(turn: Turn, question: FollowUp) -> None:
    """After one of a series its next one is planned, whether this one was asked or not."""
    if question.kind == "daily":
        plan_daily(turn)
    elif question.kind == "digest":
        plan_digest(turn)


def _plan(turn: Turn, kind: FollowUpKind, subject: str, due_at: datetime) -> None:
    turn.work.follow_ups.plan(
        FollowUp(id=FollowUpId(NEW), person_id=turn.person.id, kind=kind, subject=subject, due_at=due_at)
    )
