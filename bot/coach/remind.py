"""Reminders: agreed on in words or taps, confirmed with the next fire time, listed, paused, deleted."""

from dataclasses import replace
from datetime import time, timedelta

from bot.coach.ports import NEW
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, reply, say
from bot.domain.dialogue import ReminderDraft
from bot.domain.ids import ReminderId
from bot.domain.meanings import Schedule
from bot.domain.moments import (
    EVERY_DAY,
    local,
    local_day,
    next_occurrence,
    offsets_from_phone,
    zone_by_name,
    zones_at,
)
from bot.domain.reminders import MOST_REMINDERS, Reminder, scheduled
from bot.domain.replies import Button, Instant, Lines, Phrase, Reply, WallTime, Weekdays

TIMES = ("08:00", "12:30", "17:00", "21:00")
WORKDAYS = (0, 1, 2, 3, 4)
MOST_CITIES = 5
CITY_ORDER = (
    "Europe/London",
    "Europe/Berlin",
    "Europe/Madrid",
    "Europe/Athens",
    "Europe/Moscow",
    "Africa/Lagos",
    "Africa/Cairo",
    "Africa/Johannesburg",
    "Africa/Nairobi",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Dhaka",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Australia/Brisbane",
    "Australia/Sydney",
    "Australia/Perth",
    "Pacific/Auckland",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "America/New_York",
    "America/Toronto",
    "America/Chicago",
    "America/Mexico_City",
    "America/Denver",
    "America/Phoenix",
    "America/Bogota",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
)


def offer(turn: Turn, kept: Lines) -> Replies:
    """Shall I remind you? Asked once after a session, not when a reminder stands; `kept` is what was logged."""
    if turn.work.reminders.of(turn.person.id):
        turn.close()
        return [reply("log-thanks")]
    rows: Rows = (
        (turn.choice(say("remind-same-time"), "same", "primary"), turn.choice(say("remind-other-time"), "other")),
        (turn.choice(say("remind-not-now"), "no"),),
    )
    text = Lines((*kept.items, say("remind-offer")), gap=True)
    return turn.follow("remind", Reply(text=text, buttons=rows))


def on_offer(turn: Turn, choice: str) -> Replies:
    if choice == "no":
        turn.put_away(say("answer", choice=say("remind-not-now")))
        turn.close()
        return [reply("remind-no")]
    turn.put_away()
    routine = turn.episode.routine
    if choice == "other":
        return ask_time(turn, ReminderDraft(routine=routine))
    if turn.person.zone is None:
        return ask_phone_time(turn, ReminderDraft(routine=routine, at="now"))
    return check(turn, ReminderDraft(routine=routine, at=_now_rounded(turn, turn.person.zone)))


def _now_rounded(turn: Turn, zone: str) -> str:
    wall = local(turn.now, zone)
    return f"{wall.hour:02d}:{wall.minute // 15 * 15:02d}"


def start(turn: Turn, schedule: Schedule | None = None) -> Replies:
    """A reminder wish: what is missing of time and zone is asked."""
    if len(turn.work.reminders.of(turn.person.id)) >= MOST_REMINDERS:
        return [reply("remind-most", n=MOST_REMINDERS), *listing(turn)]
    draft = ReminderDraft(routine=turn.episode.routine)
    if schedule is None:
        return ask_time(turn, draft)
    return on_schedule(turn, schedule, draft)


def on_schedule(turn: Turn, schedule: Schedule, draft: ReminderDraft) -> Replies:
    """Words like "weekdays at 8, not Friday" put into the draft."""
    days = tuple(sorted(schedule.weekdays)) or draft.weekdays
    draft = replace(draft, weekdays=days, is_once=schedule.is_once)
    if schedule.in_minutes is not None:
        wall = local(turn.now + timedelta(minutes=schedule.in_minutes), turn.person.zone)
        draft = replace(draft, at=f"{wall:%H:%M}", is_once=True)
    elif schedule.at is not None:
        draft = replace(draft, at=f"{schedule.at:%H:%M}")
    return check(turn, draft) if draft.at else ask_time(turn, draft)


def ask_time(turn: Turn, draft: ReminderDraft) -> Replies:
    taps = [
        turn.choice(say("wall-time", at=WallTime(time.fromisoformat(at))), at.replace(":", "")) for at in TIMES
    ]
    days = [turn.choice(say("days-workdays"), "workdays"), turn.choice(say("days-every"), "every")]
    rows = (*in_rows(taps, 4), tuple(days)) if len(draft.weekdays) == 7 else in_rows(taps, 4)
    return turn.ask("reminder_time", Reply(text=say("remind-ask-time"), buttons=rows), draft=draft)


def on_time(turn: Turn, choice: str) -> Replies:
    draft = turn.episode.draft or ReminderDraft()
    if choice in ("workdays", "every"):
        return ask_time(turn, replace(draft, weekdays=WORKDAYS if choice == "workdays" else tuple(range(7))))
    turn.put_away()
    return check(turn, replace(draft, at=f"{choice[:2]}:{choice[2:]}"))


def ask_phone_time(turn: Turn, draft: ReminderDraft | None) -> Replies:
    """What time is it on your phone? The zone follows from it."""
    shown = turn.choice(say("zone-by-city"), "city")
    return turn.ask("phone_time", Reply(text=say("zone-ask-time"), buttons=((shown,),)), draft=draft)


def on_phone_time(turn: Turn, shown: time) -> Replies:
    """The zones whose clocks show this time, at most five known cities."""
    offsets = offsets_from_phone(shown, turn.now)
    zones = zones_at(offsets, turn.now, CITY_ORDER)[:MOST_CITIES] or zones_at(offsets, turn.now)[:MOST_CITIES]
    if not zones:
        return [reply("zone-odd-time"), *ask_phone_time(turn, turn.episode.draft)]
    taps = [turn.choice(_city(zone), str(place)) for place, zone in enumerate(zones)]
    draft = replace(turn.episode.draft or ReminderDraft(), zones=zones)
    rows = (*in_rows(taps, 2), (turn.choice(say("zone-other"), "other"),))
    return turn.ask("zone", Reply(text=say("zone-which"), buttons=rows), draft=draft)


def ask_city(turn: Turn) -> Replies:
    return turn.ask("zone", Reply(text=say("zone-ask-city")), draft=turn.episode.draft)


def on_zone_tap(turn: Turn, choice: str) -> Replies:
    zones = (turn.episode.draft or ReminderDraft()).zones
    if not choice.isdigit() or int(choice) >= len(zones):
        return ask_city(turn)
    return on_zone(turn, zones[int(choice)])


def zone_named(turn: Turn, text: str) -> str | None:
    """The IANA zone of a city or zone name, or None."""
    name = " ".join(text.strip().strip(".!?").split())
    return turn.shelf.cities.get(name.casefold()) or zone_by_name(name)


def on_zone(turn: Turn, zone: str) -> Replies:
    turn.put_away(say("answer", choice=_city(zone)))
    turn.keep(zone=zone)
    for reminder in turn.work.reminders.of(turn.person.id):
        moved = scheduled(replace(reminder, zone=zone), turn.now)
        turn.work.reminders.save(moved)
    draft = turn.episode.draft
    if draft is None:
        turn.close()
        return [reply("zone-kept", zone=_city(zone), now=Instant(turn.now, "time"))]
    if draft.at == "now":
        draft = replace(draft, at=_now_rounded(turn, zone))
    return check(turn, draft)


def _city(zone: str) -> Phrase:
    return say("as-is", text=zone.rsplit("/", 1)[-1].replace("_", " "))


def check(turn: Turn, draft: ReminderDraft) -> Replies:
    """The reading said back with the next fire time; nothing is kept before a yes."""
    zone = turn.person.zone
    if zone is None:
        return ask_phone_time(turn, draft)
    wall = time.fromisoformat(draft.at or "08:00")
    _, at = next_occurrence(wall, zone, turn.now, weekdays=draft.weekdays or EVERY_DAY)
    days = (
        say("days-once", day=Instant(at, "day")) if draft.is_once else say("days", days=Weekdays(draft.weekdays))
    )
    text = say("remind-check", days=days, at=WallTime(wall), zone=_city(zone), first=Instant(at))
    rows = ((turn.choice(say("remind-right"), "yes", "primary"), turn.choice(say("remind-change"), "no")),)
    return turn.ask("reminder_check", Reply(text=text, buttons=rows), draft=replace(draft, zone=zone))


def on_check(turn: Turn, choice: str) -> Replies:
    draft = turn.episode.draft or ReminderDraft()
    if choice == "no":
        turn.put_away()
        return ask_time(turn, replace(draft, at=None, weekdays=tuple(range(7))))
    turn.put_away()
    reminder = _made(turn, draft)
    turn.close(draft=None)
    first = Instant(reminder.next_due_at or turn.now)
    return [reply("remind-kept", (button("menu-reminders", "do:reminders"),), first=first)]


def _made(turn: Turn, draft: ReminderDraft) -> Reminder:
    wish = Reminder(
        id=draft.editing or ReminderId(NEW),
        person_id=turn.person.id,
        at=time.fromisoformat(draft.at or "08:00"),
        weekdays=frozenset(draft.weekdays),
        zone=draft.zone or turn.person.zone or "UTC",
        routine=draft.routine,
        note=draft.note,
        is_once=draft.is_once,
    )
    planned = scheduled(wish, turn.now)
    if draft.editing is not None:
        turn.work.reminders.save(planned)
        return planned
    return turn.work.reminders.add(planned)


def listing(turn: Turn) -> Replies:
    """/reminders: each with its next time; edit, pause, delete under it."""
    reminders = turn.work.reminders.of(turn.person.id)
    if not reminders:
        return [reply("remind-none", (button("remind-new", "do:remind", "primary"),))]
    rows: list[tuple[Button, ...]] = []
    lines: list[Phrase] = [say("remind-list")]
    for number, reminder in enumerate(reminders, start=1):
        lines.append(_line(reminder, number))
        rows.append(_acts(reminder, number))
    rows.append((button("remind-new", "do:remind"),))
    return [Reply(text=Lines(tuple(lines)), buttons=tuple(rows))]


def _line(reminder: Reminder, number: int) -> Phrase:
    name = "remind-line-paused" if reminder.is_paused else "remind-line"
    days = Weekdays(tuple(sorted(reminder.weekdays)))
    following = Instant(reminder.next_due_at) if reminder.next_due_at else ""
    return say(name, n=number, days=days, at=WallTime(reminder.at), following=following)


def _acts(reminder: Reminder, number: int) -> tuple[Button, ...]:
    pause = "go" if reminder.is_paused else "pause"
    return (
        button("remind-edit", f"rm:{reminder.id}.edit", n=number),
        button(f"remind-{pause}", f"rm:{reminder.id}.{pause}", n=number),
        button("remind-delete", f"rm:{reminder.id}.delete", n=number),
    )


def on_tap(turn: Turn, argument: str) -> Replies:
    """A button of the list: `<reminder>.<act>`."""
    number, _, act = argument.partition(".")
    mine = {str(r.id): r for r in turn.work.reminders.of(turn.person.id)}
    reminder = mine.get(number)
    if reminder is None:
        return [reply("remind-gone")]
    if act == "delete":
        turn.work.reminders.remove(turn.person.id, reminder.id)
        return [reply("remind-deleted"), *listing(turn)]
    if act == "edit":
        draft = ReminderDraft(routine=reminder.routine, note=reminder.note, editing=reminder.id)
        return ask_time(turn, draft)
    turn.work.reminders.save(scheduled(replace(reminder, is_paused=act == "pause"), turn.now))
    return listing(turn)


def practised_today(turn: Turn) -> bool:
    today = local_day(turn.now, turn.person.zone)
    return any(entry.kind == "session" for entry in turn.entries(today))
