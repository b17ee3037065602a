"""Journeys: the clock follows while they last, asked for on their first day and after their last."""

from datetime import date, timedelta

from bot.coach import clocks, mornings, unasked, zones
from bot.coach.turn import Replies, Turn, button, reply
from bot.domain.moments import is_zone
from bot.domain.pauses import Pause

LENGTH_WORDS = 2  # "10 days"


def told(turn: Turn, text: str) -> Replies | None:
    """ "I'm in Lisbon this week", "flying to Tokyo on Friday": nothing changes untapped."""
    kind = turn.desk.reader.choice(text, "journey")
    if kind == "wrong":
        return clocks.set_zone(turn, "")
    places = clocks.journey(turn, text)
    if not places:
        return None
    zone = turn.person.zone
    first, home_on = _days(turn, text, is_ahead=kind == "ahead")
    ((there, label), *others) = places.items()
    if others or zone is None or clocks.is_same(turn, zone, there) or first is None or first <= turn.today:
        return clocks.offer(turn, places, home_on)
    mornings.plan_journey(turn, there, first, home_on)
    now = button("zone-now", f"tz:{there}", city=label)
    return [reply("zone-then", (now,), city=zones.city(zone), there=label, day=clocks.day(turn, first))]


def _days(turn: Turn, text: str, *, is_ahead: bool) -> tuple[date | None, date | None]:
    """The day it begins, where that is still to come, and the day it is over."""
    whole = turn.desk.reader.days(text, turn.today)
    if not is_ahead:
        return None, None if whole is None else whole.until
    if whole is not None and whole.first > turn.today and _length(whole) > timedelta(days=1):
        return whole.first, whole.until
    words = text.split()
    parts = (*(words[at:] for at in range(len(words))), *(words[:end] for end in range(len(words), 0, -1)))
    found = (turn.desk.reader.days(" ".join(part), turn.today) for part in parts)
    first = next((days.first for days in found if days is not None and days.first > turn.today), None)
    lasts = turn.desk.reader.days(" ".join(words[-LENGTH_WORDS:]), turn.today)
    if lasts is None or lasts.first != turn.today or _length(lasts) <= timedelta(days=1):
        return first, None
    return first, (first or turn.today) + _length(lasts)


def _length(days: Pause) -> timedelta:
    return days.until - days.first


def asked(turn: Turn, subject: str) -> Replies:
    """The day has come: shall the clock change now? Silent where it has changed already."""
    there, _, home = subject.partition(" ")
    zone = turn.person.zone
    if zone is None or not is_zone(there) or clocks.is_same(turn, zone, there):
        return []
    if home:
        mornings.plan_journey(turn, zone, date.fromisoformat(home))
    use = button("zone-use", f"tz:{there}", "primary", city=zones.city(there))
    stay = button("zone-stay", "tz:same", city=zones.city(zone))
    return [unasked.dressed(turn, reply("zone-day-come", (use,), (stay,), place=zones.city(there)))]
