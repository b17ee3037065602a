"""A reminder in the chat: start, later, did it already, not today; and stepping back when it is ignored."""

from dataclasses import replace

from bot.coach import alarm, begin, greet, suggest
from bot.coach.turn import Replies, Rows, Turn, button, reply, say, whole
from bot.domain.ids import OccurrenceId
from bot.domain.reminders import Occurrence, OccurrenceState, Reminder, Snooze, snoozed_until
from bot.domain.replies import Button, Instant, Lines, Phrase, Reply, Style

EXPIRES = 3 * 60 * 60
IGNORED_ENOUGH = 3
SNOOZES: dict[str, Snooze] = {"later10": "10m", "later60": "1h", "evening": "evening", "tomorrow": "tomorrow"}

ENDS: dict[str, OccurrenceState] = {"done": "done", "no": "declined"}


def message(turn: Turn, occurrence: Occurrence, reminder: Reminder) -> Reply:
    """The reminder itself; discreet ones name nothing of the body."""
    name = "nudge-discreet" if turn.person.is_discreet else "nudge"
    parts: list[Phrase] = [say(name, routine=_named(turn, reminder))]
    if reminder.note and not turn.person.is_discreet:
        parts.append(say("nudge-note", note=reminder.note))
    return Reply(
        text=Lines(tuple(parts)),
        buttons=_rows(occurrence),
        slot=f"o{occurrence.id}",
        lane="reminder",
        dedupe=f"nudge:{occurrence.id}:{occurrence.snoozes}",
        expires_in=EXPIRES,
    )


def _named(turn: Turn, reminder: Reminder) -> Phrase:
    """The routine, only when it may still be done by this person."""
    if reminder.routine and suggest.planned(turn, reminder.routine, "desk", "self"):
        return Phrase(f"routine-{reminder.routine}-name")
    return say("nudge-practice")


def _rows(occurrence: Occurrence) -> Rows:
    def tap(name: str, style: Style | None = None) -> Button:
        return button(f"nudge-{name}", f"oc:{occurrence.id}.{name}", style)

    return (
        (tap("start", "primary"), tap("done")),
        (tap("later10"), tap("later60")),
        (tap("evening"), tap("tomorrow")),
        (tap("no"),),
    )


def stepping_back(turn: Turn, reminder: Reminder) -> Reply:
    """After three ignored ones: move it, thin it out, or stop?"""
    rows = (
        (button("back-move", f"rm:{reminder.id}.edit"), button("back-fewer", f"rm:{reminder.id}.days")),
        (button("back-stop", f"rm:{reminder.id}.pause"), button("back-keep", "do:enough")),
    )
    return Reply(
        text=say("nudge-ignored"), buttons=rows, lane="reminder", dedupe=f"back:{reminder.id}:{turn.today}"
    )


def on_tap(turn: Turn, argument: str) -> Replies:
    """A button on a reminder: `<occurrence>.<act>`; an old one still works."""
    number, _, act = argument.partition(".")
    row = whole(number)
    found = None if row is None else turn.work.occurrences.get(turn.person.id, OccurrenceId(row))
    if found is None:
        return [reply("nudge-gone")]
    mine = {r.id: r for r in turn.work.reminders.of(turn.person.id)}
    reminder = mine.get(found.reminder_id)
    if reminder is not None:
        turn.work.reminders.save(replace(reminder, ignored=0))
    if act in SNOOZES:
        return _snooze(turn, found, act)
    if act == "start":
        return _start(turn, found, reminder)
    if act not in ENDS:
        return [reply("tap-old")]
    turn.work.occurrences.save(replace(found, state=ENDS[act], snoozed_until=None))
    return [_closed(found, f"nudge-{act}-said")]


def _snooze(turn: Turn, found: Occurrence, act: str) -> Replies:
    wall = next((r.at for r in turn.work.reminders.of(turn.person.id) if r.id == found.reminder_id), None)
    if wall is None:
        return [reply("nudge-gone")]
    until = snoozed_until(SNOOZES[act], turn.now, turn.person.zone or "UTC", wall)
    again = replace(found, state="snoozed", snoozed_until=until, snoozes=found.snoozes + 1)
    turn.work.occurrences.save(again)
    return [_closed(found, "nudge-later-said", at=Instant(until))]


def _closed(found: Occurrence, name: str, **params: Instant) -> Reply:
    return Reply(text=say(name, **params), slot=f"o{found.id}", edit=True)


def _start(turn: Turn, found: Occurrence, reminder: Reminder | None) -> Replies:
    """The routine of the reminder, after whatever must be asked again first."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    turn.work.occurrences.save(replace(found, state="started", snoozed_until=None))
    closed = _closed(found, "nudge-started-said")
    routine = reminder.routine if reminder else None
    plan = suggest.planned(turn, routine, "desk", turn.profile.means) if routine else None
    if plan is not None:
        return [closed, *begin.from_reminder(turn, plan)]
    return [closed, *greet.ask_complaint(turn)]
