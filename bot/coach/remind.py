"""Reminders: agreed on in words or taps, confirmed with the next fire time, listed, paused, deleted."""

from dataclasses import replace
from datetime import time, timedelta

from bot.coach import alarm, zones
from bot.coach.ports import NEW
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, reply, say
from bot.domain.dialogue import ReminderDraft
from bot.domain.ids import ReminderId, RoutineId
from bot.domain.meanings import Schedule
from bot.domain.moments import EVERY_DAY, local, next_occurrence
from bot.domain.reminders import MOST_REMINDERS, Reminder, scheduled
from bot.domain.replies import Button, Instant, Lines, Phrase, Reply, WallTime, Weekdays

NOW = "now"  # the wall time of this moment, when the clock is known
TIMES = ("08:00", "12:30", "17:00", "21:00")
DAYS: dict[str, tuple[int, ...]] = {
    "mwf": (0, 2, 4),
    "workdays": (0, 1, 2, 3, 4),
    "weekend": (5, 6),
    "weekly": (0,),
    "every": (0, 1, 2, 3, 4, 5, 6),
}


def offer(turn: Turn, kept: Lines) -> Replies:
    """Shall I remind you? Asked once after a session, not when a reminder stands; `kept` is what was logged."""
    if turn.work.reminders.of(turn.person.id) or turn.profile.crisis_on == turn.today.isoformat():
        turn.close()
        return [Reply(text=Lines((*kept.items, say("log-thanks")), gap=True))]
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
    return check(turn, ReminderDraft(routine=routine, at=NOW))


def _wall(turn: Turn, at: str, zone: str) -> str:
    """The wall time meant by "now" or "+20" minutes, once the clock is known."""
    if at == NOW:
        wall = local(turn.now, zone)
        return f"{wall.hour:02d}:{wall.minute // 15 * 15:02d}"
    if at.startswith("+"):
        return f"{local(turn.now + timedelta(minutes=int(at[1:])), zone):%H:%M}"
    return at


def start(turn: Turn, schedule: Schedule | None = None, routine: RoutineId | None = None) -> Replies:
    """A reminder wish: what is missing of time and zone is asked. What was being talked about waits."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    if len(turn.work.reminders.of(turn.person.id)) >= MOST_REMINDERS:
        return [reply("remind-most", n=MOST_REMINDERS), *listing(turn)]
    draft = ReminderDraft(routine=routine or turn.episode.routine)
    turn.step_aside()
    if schedule is None:
        return ask_time(turn, draft)
    return on_schedule(turn, schedule, draft)


def on_schedule(turn: Turn, schedule: Schedule, draft: ReminderDraft) -> Replies:
    """Words like "weekdays at 8, not Friday" put into the draft."""
    days = tuple(sorted(schedule.weekdays)) or draft.weekdays
    draft = replace(draft, weekdays=days, is_once=schedule.is_once)
    if schedule.in_minutes is not None:
        draft = replace(draft, at=f"+{schedule.in_minutes}", is_once=True)
    elif schedule.at is not None:
        draft = replace(draft, at=f"{schedule.at:%H:%M}")
    return check(turn, draft) if draft.at else ask_time(turn, draft)


def ask_time(turn: Turn, draft: ReminderDraft) -> Replies:
    taps = [
        turn.choice(say("wall-time", at=WallTime(time.fromisoformat(at))), at.replace(":", "")) for at in TIMES
    ]
    days = tuple(turn.choice(Phrase(f"days-{name}"), name) for name in ("workdays", "every"))
    rows = (*in_rows(taps, 4), days) if len(draft.weekdays) == len(DAYS["every"]) else in_rows(taps, 4)
    return turn.ask("reminder_time", Reply(text=say("remind-ask-time"), buttons=rows), draft=draft)


def ask_days(turn: Turn, draft: ReminderDraft) -> Replies:
    """Fewer days, at the same time."""
    taps = [turn.choice(Phrase(f"days-{name}"), name) for name in DAYS if name != "every"]
    return turn.ask("reminder_time", Reply(text=say("remind-ask-days"), buttons=in_rows(taps, 2)), draft=draft)


def on_time(turn: Turn, choice: str) -> Replies:
    """A time, or days: whichever is still missing is asked."""
    draft = turn.episode.draft or ReminderDraft()
    if choice in DAYS:
        draft = replace(draft, weekdays=DAYS[choice])
    else:
        draft = replace(draft, at=f"{choice[:2]}:{choice[2:]}")
    turn.put_away()
    return check(turn, draft) if draft.at else ask_time(turn, draft)


def check(turn: Turn, draft: ReminderDraft) -> Replies:
    """The reading said back with the next fire time; nothing is kept before a yes."""
    zone = turn.person.zone
    if zone is None:
        return zones.ask_phone_time(turn, draft)
    draft = replace(draft, at=_wall(turn, draft.at or "08:00", zone), zone=zone)
    wall = time.fromisoformat(draft.at or "08:00")
    _, at = next_occurrence(wall, zone, turn.now, weekdays=draft.weekdays or EVERY_DAY)
    days = (
        say("days-once", day=Instant(at, "day")) if draft.is_once else say("days", days=Weekdays(draft.weekdays))
    )
    text = say("remind-check", days=days, at=WallTime(wall), zone=zones.city(zone), first=Instant(at))
    rows = ((turn.choice(say("remind-right"), "yes", "primary"), turn.choice(say("remind-change"), "no")),)
    return turn.ask("reminder_check", Reply(text=text, buttons=rows), draft=draft)


def on_check(turn: Turn, choice: str) -> Replies:
    draft = turn.episode.draft or ReminderDraft()
    if choice == "no":
        turn.put_away()
        return ask_time(turn, replace(draft, at=None, weekdays=DAYS["every"]))
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
    draft = ReminderDraft(routine=reminder.routine, note=reminder.note, editing=reminder.id)
    if act == "edit":
        turn.step_aside()
        return ask_time(turn, draft)
    if act == "days":
        turn.step_aside()
        return ask_days(turn, replace(draft, at=f"{reminder.at:%H:%M}"))
    if act not in ("pause", "go"):
        return [reply("tap-old")]
    turn.work.reminders.save(scheduled(replace(reminder, is_paused=act == "pause"), turn.now))
    return listing(turn)
