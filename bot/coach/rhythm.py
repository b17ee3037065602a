"""What comes unasked, when, how loud and how openly: a card, and one for each group of switches."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time

from bot.coach import forecast, mornings, quiet, zones
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, reply, say
from bot.domain import nights
from bot.domain.pauses import is_paused
from bot.domain.replies import Button, Instant, Lines, Phrase, Reply, WallTime, Weekdays

SLOT = "settings"
DAILY_TIMES = (time(8), time(12, 30), time(18), time(21))
SWITCHES: Mapping[str, str] = {
    "second": "has_second_nudge",
    "silent": "is_silent",
    "neutral": "is_discreet",
    "morning": "wants_check_ins",
}


def card(turn: Turn) -> Replies:
    """When something comes; what else, and how, stands on cards of their own."""
    hours = say("rhythm-quiet", hours=quiet.hours(turn.person))
    lines = (say("rhythm-title"), *_reminders(turn), hours)
    rows: Rows = (
        (button("menu-reminders", "do:reminders"), button("menu-pause", "do:pause")),
        (button("rhythm-quiet-key", "do:quiet"),),
        group_keys(),
        (button("rhythm-back", "rh:settings"),),
    )
    return [Reply(text=Lines(lines), buttons=rows, slot=SLOT)]


def group_keys() -> tuple[Button, ...]:
    return button("rhythm-questions-key", "rh:questions"), button("rhythm-manner-key", "rh:manner")


def _questions(turn: Turn, _picked: str = "") -> Replies:
    """What else comes by itself."""
    person = turn.person
    daily, weekday = person.check_in_at, person.digest_weekday
    lines = (
        say("rhythm-questions"),
        say("rhythm-digest-none") if weekday is None else say("rhythm-digest-day", day=Weekdays((weekday,))),
        _told("morning", person.wants_check_ins),
        say("rhythm-daily-none") if daily is None else say("rhythm-daily-at", at=WallTime(daily)),
    )
    rows: Rows = (
        (_key("digest", weekday is not None), _key("daily", daily is not None)),
        (_key("morning", person.wants_check_ins),),
    )
    return _group(lines, rows)


def _manner(turn: Turn, _picked: str = "") -> Replies:
    """How it comes: how often, how loud, how openly."""
    names = ("second", "silent", "neutral")
    is_on = {name: getattr(turn.person, SWITCHES[name]) for name in names}
    lines = (say("rhythm-manner"), *(_told(name, is_on[name]) for name in names))
    return _group(lines, tuple((_key(name, is_on[name]),) for name in names))


def _group(lines: tuple[Phrase, ...], rows: Rows) -> Replies:
    return [Reply(text=Lines(lines), buttons=(*rows, (button("back-to-rhythm", "rh:open"),)), slot=SLOT)]


def _key(name: str, is_on: bool) -> Button:
    return button(f"rhythm-{name}-{'on' if is_on else 'off'}", f"rh:{name}")


def _reminders(turn: Turn) -> list[Phrase]:
    person = turn.person
    due = list(filter(None, (forecast.of(turn, each).at for each in turn.work.reminders.of(person.id))))
    paused = [say("rhythm-paused")] if is_paused(person, turn.now) else []
    if not due:
        return [say("rhythm-no-reminders"), *paused]
    return [say("rhythm-reminders", n=len(due), next=Instant(min(due))), *paused]


def _told(name: str, is_on: bool) -> Phrase:
    return say(f"rhythm-{name}-is-{'on' if is_on else 'off'}")


def heard(turn: Turn, text: str) -> Replies | None:
    """ "Neutral mode on", "send silently", "weekly summary on Sunday", "check in with me every evening"."""
    said = turn.desk.reader.choice(text, "switch")
    if said is None:
        return None
    name, _, way = said.partition("_")
    if name in SWITCHES:
        turn.keep(**{SWITCHES[name]: way == "on"})
        return [reply(f"switched-{name}-{way}", (button("rhythm-open", "rh:open"),))]
    schedule = turn.desk.reader.schedule(text) if way == "on" else None
    if name == "digest":
        days = sorted(schedule.weekdays) if schedule else ()
        return _digest_told(turn, days[0] if days else None, is_off=way == "off")
    if way == "off":
        turn.keep(check_in_at=None)
        mornings.plan_daily(turn)
        return [reply("daily-is-off")]
    return daily_at(turn, schedule.times[0]) if schedule and schedule.times else _daily(turn, "")


def _digest_told(turn: Turn, day: int | None, *, is_off: bool) -> Replies:
    if turn.person.zone is None or (day is None and not is_off):
        return _digest(turn, "")
    turn.keep(digest_weekday=day)
    mornings.plan_digest(turn)
    key = (button("rhythm-open", "rh:open"),)
    if day is None:
        return [reply("switched-digest-off", key)]
    return [reply("switched-digest-on", key, day=Weekdays((day,)))]


def daily_at(turn: Turn, at: time) -> Replies:
    """Any hour told in words, but none of the quiet ones."""
    if turn.person.zone is None:
        return zones.ask_phone_time(turn, None)
    if nights.covers(turn.person, at):
        return [reply("switched-daily-quiet", span=quiet.hours(turn.person), at=WallTime(at)), *_daily(turn, "")]
    turn.keep(check_in_at=at)
    mornings.plan_daily(turn)
    return [reply("switched-daily-on", (button("rhythm-open", "rh:open"),), at=WallTime(at))]


def on_tap(turn: Turn, argument: str) -> Replies:
    """A key of the card: `<name>`, with what was picked behind a dash."""
    name, _, picked = argument.partition("-")
    if turn.talk.ask == "daily_at":
        turn.close()
    if name in SWITCHES:
        return in_place(_flip(turn, name))
    act = PAGES.get(name)
    return [reply("tap-old")] if act is None else in_place(act(turn, picked))


def in_place(cards: Replies) -> Replies:
    """Cards of the settings take each other's place."""
    return [replace(each, edit=each.slot == SLOT) for each in cards]


def _flip(turn: Turn, name: str) -> Replies:
    field = SWITCHES[name]
    turn.keep(**{field: not getattr(turn.person, field)})
    if name == "morning" and not turn.person.wants_check_ins:
        turn.work.follow_ups.cancel(turn.person.id, "next_day")
    return _questions(turn) if name == "morning" else _manner(turn)


def _open(turn: Turn, _picked: str) -> Replies:
    return card(turn)


def _digest(turn: Turn, picked: str) -> Replies:
    """Which day; tapped, it is kept."""
    if turn.person.zone is None:
        return zones.ask_phone_time(turn, None)
    if picked:
        turn.keep(digest_weekday=int(picked) if picked in tuple("0123456") else None)
        mornings.plan_digest(turn)
        return _questions(turn)
    days = [button("rhythm-day", f"rh:digest-{day}", day=Weekdays((day,))) for day in range(7)]
    rows = (*in_rows(days[:6], 3), (days[6], button("rhythm-none", "rh:digest-off")))
    return _page("rhythm-digest-ask", rows)


def _daily(turn: Turn, picked: str) -> Replies:
    """At which hour; the quiet ones are not offered."""
    if turn.person.zone is None:
        return zones.ask_phone_time(turn, None)
    open_ones = {f"{at:%H%M}": at for at in DAILY_TIMES if not nights.covers(turn.person, at)}
    if picked:
        turn.keep(check_in_at=open_ones.get(picked))
        mornings.plan_daily(turn)
        return _questions(turn)
    taps = [button("wall-time", f"rh:daily-{name}", at=WallTime(at)) for name, at in open_ones.items()]
    turn.step_aside()
    turn.talk = replace(turn.talk, ask="daily_at")
    return _page("rhythm-daily-ask", (tuple(taps), (button("rhythm-none", "rh:daily-off"),)))


def _page(name: str, rows: Rows) -> Replies:
    back = (button("back-to-rhythm", "rh:questions"),)
    return [replace(reply(name, *rows, back), slot=SLOT)]


PAGES: Mapping[str, Callable[[Turn, str], Replies]] = {
    "open": _open,
    "questions": _questions,
    "manner": _manner,
    "digest": _digest,
    "daily": _daily,
}
