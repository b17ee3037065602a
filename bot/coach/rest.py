"""A pause: nothing comes unasked for some days, from now or from a day on; it costs no run of days."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Literal

from bot.coach.turn import DRAFTING, Replies, Turn, button, reply, say
from bot.domain.moments import local_day, resolve
from bot.domain.pauses import Pause, ended, is_endless, is_paused, noted
from bot.domain.replies import Button, Instant, Reply, Value

DAYS = re.compile(r"\d{1,3}")
CHOICES = (1, 3, 7)
SICK_DAYS = 3
ENDLESS = timedelta(days=36_500)
MIDNIGHT = time(0)
SLOT = "pause"


def pause(turn: Turn, argument: str) -> Replies:
    """/pause, with or without words behind it; "off" ends it."""
    wish = argument.strip()
    if not wish:
        return [card(turn)]
    if wish == "until":
        return _ask_until(turn)
    return _asked_for(turn, wish) or [reply("pause-unclear"), card(turn)]


def on_tap(turn: Turn, argument: str) -> Replies:
    """A key of the card: what follows takes its place."""
    return [replace(each, edit=each.slot == SLOT) for each in pause(turn, argument)]


def card(turn: Turn) -> Reply:
    """For how long? Or, while one stands, until when and how it ends."""
    rows = (
        tuple(button(f"pause-{days}", f"pa:{days}") for days in CHOICES),
        (button("pause-until", "pa:until"), button("pause-endless", "pa:endless")),
    )
    if not _stands(turn):
        return _card("pause-ask", *rows)
    return _card(f"pause-asked-{_kind(turn)}", *rows, (_over_key(),), **_ends(turn))


def _card(name: str, *rows: Sequence[Button], **params: Value) -> Reply:
    return replace(reply(name, *rows, **params), slot=SLOT)


def _stands(turn: Turn) -> bool:
    until = turn.person.paused_until
    return until is not None and until > turn.now


def _asked_for(turn: Turn, wish: str, *, is_until: bool = False) -> Replies | None:
    """ "7", "off", "2 weeks", "until Monday", "20 Dec to 3 Jan", "sick" """
    choice = turn.desk.reader.choice(wish, "pause")
    if wish == "off" or choice == "over":
        return over(turn)
    if wish == "endless" or choice == "endless":
        return _keep(turn, turn.now + ENDLESS)
    if wish.isdecimal() and DAYS.fullmatch(wish):
        return _keep(turn, turn.now + timedelta(days=max(1, int(wish))))
    days = turn.desk.reader.days(wish, turn.today, is_until=is_until)
    if days is not None:
        return _keep_days(turn, days)
    return _keep(turn, turn.now + timedelta(days=SICK_DAYS)) if choice == "sick" else None


def silence(turn: Turn) -> None:
    """Quiet from now on, until the person says so."""
    _keep(turn, turn.now + ENDLESS)


def _keep_days(turn: Turn, days: Pause) -> Replies:
    zone = turn.person.zone or "UTC"
    first = resolve(days.first, MIDNIGHT, zone) if days.first > turn.today else None
    return _keep(turn, resolve(days.until, MIDNIGHT, zone), first)


def _keep(turn: Turn, until: datetime, first: datetime | None = None) -> Replies:
    zone = turn.person.zone
    days = Pause(first=local_day(first or turn.now, zone), until=local_day(until, zone))
    turn.note_body(pauses=noted(turn.person, days))
    turn.keep(paused_from=first, paused_until=until)
    keys = (_over_key(), button("pause-change", "pa:"))
    return [_card(f"pause-kept-{_kind(turn)}", keys, **_ends(turn))]


def _over_key() -> Button:
    return button("pause-off", "pa:off")


def _kind(turn: Turn) -> Literal["running", "planned", "endless"]:
    first = turn.person.paused_from
    if is_endless(turn.person, turn.now):
        return "endless"
    return "planned" if first is not None and first > turn.now else "running"


def _ends(turn: Turn) -> dict[str, Value]:
    until = _end(turn, turn.person.paused_until or turn.now)
    kind = _kind(turn)
    if kind == "endless":
        return {}
    first = turn.person.paused_from or turn.now
    return {"until": until} if kind == "running" else {"until": until, "first": Instant(first, "day")}


def _end(turn: Turn, until: datetime) -> Instant:
    """A day where it ends with the night, else the moment."""
    zone = turn.person.zone or "UTC"
    is_day = resolve(local_day(until, zone), MIDNIGHT, zone) == until
    return Instant(until, "day" if is_day else "day_time")


def over(turn: Turn) -> Replies:
    """I'm back."""
    if not _stands(turn):
        return [reply("pause-none")]
    turn.note_body(pauses=ended(turn.person, turn.now))
    turn.keep(paused_from=None, paused_until=None)
    return [_card("pause-over", (button("menu-reminders", "do:reminders"),))]


def _ask_until(turn: Turn) -> Replies:
    turn.step_aside()
    rows = ((turn.choice(say("pause-never-mind"), "no"),),)
    return turn.ask("pause", Reply(text=say("pause-until-ask"), buttons=rows))


def on_choice(turn: Turn, _choice: str) -> Replies:
    turn.put_away()
    turn.close()
    return [card(turn)]


def on_words(turn: Turn, text: str) -> Replies | None:
    """The answer to "until when?"; None for words that are no days."""
    if turn.desk.reader.yes_no(text) is False:
        return on_choice(turn, "no")
    found = _asked_for(turn, text.strip(), is_until=True)
    if found is not None:
        turn.put_away()
        turn.close()
    return found


def heard(turn: Turn, text: str) -> Replies | None:
    """ "I'm on holiday 20 Dec to 3 Jan", "pause until Monday", "I'm back"; an open reminder goes on after it."""
    before, found = turn.person.paused_until, _heard(turn, text)
    if turn.person.paused_until != before and turn.talk.ask in DRAFTING:
        turn.step_aside()
    return found


def _heard(turn: Turn, text: str) -> Replies | None:
    said = turn.desk.reader.choice(text, "spell")
    if said == "back":
        return over(turn) if is_paused(turn.person, turn.now) else None
    if said is None:
        return None
    if said == "hush":
        return [card(turn)]
    if said in ("pause", "alone"):
        return _asked_for(turn, text) or [card(turn)]
    days = turn.desk.reader.days(text, turn.today) if said == "away" else None
    return None if days is None else _keep_days(turn, days)
