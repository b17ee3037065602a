"""A reminder in the chat: start, later, did it already, not today."""

from dataclasses import replace
from datetime import timedelta

from bot.coach import alarm, before, begin, forecast, greet, kept, later, log, mornings, suggest, unasked
from bot.coach.turn import Replies, Rows, Turn, button, reply, say, whole
from bot.domain.habits import counted_anew
from bot.domain.ids import EntryId, OccurrenceId
from bot.domain.journal import Entry
from bot.domain.reminders import LATE_AFTER, Occurrence, Reminder
from bot.domain.replies import Button, Instant, Lines, LocalDay, Phrase, Reply, Style

WORDINGS = 5
AGAIN_WORDINGS = 3
LOOK_BACK = timedelta(days=21)
FEW_WORDS = 6
BARE: dict[bool | None, str] = {True: "start", False: "no"}
TALKING = timedelta(minutes=1)  # who wrote so lately is in the middle of a talk


def message(
    turn: Turn, occurrence: Occurrence, reminder: Reminder, *, is_second: bool = False, more: Phrase | None = None
) -> Reply:
    """The reminder itself; discreet ones name nothing of the body. `more` is added below."""
    return unasked.dressed(
        turn,
        Reply(
            text=words(turn, replace(occurrence, sent_at=None), reminder, is_second=is_second, more=more),
            buttons=rows(occurrence) if turn.rests_until is None else _rest_rows(occurrence),
            slot=f"o{occurrence.id}",
            dedupe=f"nudge:{occurrence.id}:{'again' if is_second else occurrence.snoozes}",
        ),
        expires_in=unasked.CALL_EXPIRES,
    )


def words(
    turn: Turn, occurrence: Occurrence, reminder: Reminder, *, is_second: bool = False, more: Phrase | None = None
) -> Lines:
    """Other words each time, the last result when it was a good one, the person's own words."""
    parts = [_opening(turn, reminder, _number(turn, occurrence), is_second=is_second)]
    if not turn.person.is_discreet:
        parts += [] if is_second or turn.rests_until else _last(turn, reminder)
        parts += [say("nudge-note", note=reminder.note)] if reminder.note else []
    return Lines((*parts, more) if more else tuple(parts))


def _number(turn: Turn, occurrence: Occurrence) -> int:
    """Which of the person's reminders this is, in the order they rang: no two in a row have the same words."""
    others = turn.work.occurrences.rung(occurrence, occurrence.sent_at or turn.now)
    is_waiting = occurrence.state == "snoozed"
    return others + occurrence.snoozes - is_waiting


def _opening(turn: Turn, reminder: Reminder, number: int, *, is_second: bool) -> Phrase:
    again, first = number % AGAIN_WORDINGS, number % WORDINGS
    if turn.person.is_discreet:
        return say(f"break-again-{again}" if is_second else f"break-{first}")
    if turn.rests_until is not None:
        return say("nudge-rest", day=LocalDay(turn.rests_until))
    name = f"nudge-again-{again}" if is_second else f"nudge-{first}"
    return say(name, routine=_named(turn, reminder))


def _named(turn: Turn, reminder: Reminder) -> Phrase:
    """The routine, only when it may still be done by this person."""
    if reminder.routine and suggest.planned(turn, reminder.routine, "desk", "self"):
        return Phrase(f"routine-{reminder.routine}-name")
    return say("nudge-practice")


def _last(turn: Turn, reminder: Reminder) -> list[Phrase]:
    """How it went last time, when it went well: nobody is greeted with a bad day."""
    since = turn.today - LOOK_BACK
    done = [e for e in turn.entries(since) if e.kind == "session" and reminder.routine in (None, e.routine)]
    if not done or done[-1].change is None or done[-1].change >= 0:
        return []
    last = done[-1]
    return [say("nudge-last", before=last.before or 0, after=last.after or 0, minutes=last.minutes or 0)]


def rows(occurrence: Occurrence) -> Rows:
    return (
        (_tap(occurrence, "start", "primary"), _tap(occurrence, "later")),
        (_tap(occurrence, "done"), _tap(occurrence, "no")),
    )


def _rest_rows(occurrence: Occurrence) -> Rows:
    """Without a start."""
    first, last = rows(occurrence)
    return (first[1:], last)


def _tap(occurrence: Occurrence, name: str, style: Style | None = None) -> Button:
    return button(f"nudge-{name}", f"oc:{occurrence.id}.{name}", style)


def on_tap(turn: Turn, argument: str) -> Replies:
    """A button on a reminder: `<occurrence>.<act>`; an old one still works."""
    number, _, act = argument.partition(".")
    row = whole(number)
    found = None if row is None else turn.work.occurrences.get(turn.person.id, OccurrenceId(row))
    reminder = None if found is None else kept.behind(turn.work, found)
    if found is None or reminder is None:
        return [reply("nudge-gone")]
    turn.work.reminders.save(counted_anew(reminder))
    newer = _newer(turn, found)
    if newer is not None:  # the tap counts for it, unless it is answered
        turn.closing.append(later.closed(found, say("nudge-older")))
        if newer.state != "planned" and act != "start":
            return []
    return _acted(turn, newer or found, reminder, act)


def _newer(turn: Turn, found: Occurrence) -> Occurrence | None:
    """The last one that came, when this one is from before and was let alone."""
    came = [one for one in turn.work.occurrences.of(found.reminder_id) if one.sent_at is not None]
    return came[-1] if found.state == "planned" and came and came[-1].on > found.on else None


def heard(turn: Turn, text: str) -> Replies | None:
    """ "Done", "not today", "snooze 20 minutes" typed at a reminder that came a while ago."""
    said = turn.desk.reader.choice(text, "nudge")
    found = None if said is None else _latest(turn)
    return None if said is None or found is None else _told(turn, found, said, text)


def heard_first(turn: Turn, text: str) -> Replies | None:
    """The same, and a bare yes or no, when the reminder is the last thing that was said: older questions wait."""
    is_talking = turn.now - turn.talk.updated_at < TALKING
    found = None if is_talking or len(text.split()) > FEW_WORDS else _latest(turn)
    if found is None or found.sent_at is None or found.sent_at <= turn.talk.updated_at:
        return None
    said = turn.desk.reader.choice(text, "nudge") or BARE.get(turn.desk.reader.yes_no(text))
    if said is None:
        return None
    return _told(turn, found, said, text)


def _told(turn: Turn, found: Occurrence, said: str, text: str) -> Replies | None:
    """The answer below the words; the card above loses its buttons."""
    reminder = kept.behind(turn.work, found)
    if reminder is None:
        return None
    turn.work.reminders.save(counted_anew(reminder))
    replies = later.told_in(turn, found, reminder, text) if said == "later" else None
    if replies is None:
        turn.closing.append(later.closed(found, say("nudge-heard")))
        replies = _acted(turn, found, reminder, said)
    return [replace(each, edit=each.edit and each.slot != f"o{found.id}") for each in replies]


def _latest(turn: Turn) -> Occurrence | None:
    """The last reminder that came and was not answered, while it is fresh."""
    days = [turn.work.occurrences.of(each.id) for each in turn.work.reminders.of(turn.person.id)]
    waiting = [one for each in days for one in each[-1:] if one.state == "planned"]
    fresh = {one.sent_at: one for one in waiting if one.sent_at and turn.now - one.sent_at <= LATE_AFTER}
    return fresh[max(fresh)] if fresh else None


def _acted(turn: Turn, found: Occurrence, reminder: Reminder, act: str) -> Replies:
    if act == "start":
        return _start(turn, found, reminder)
    if act == "done":
        return _done(turn, found, reminder)
    if act == "no":
        return _declined(turn, found, reminder)
    if act == "back":
        return [_again(turn, found, reminder)]
    if act.startswith(before.MARK):
        return before.on_tap(turn, found, act)
    if act.startswith("undo"):
        return _undone(turn, found, reminder, act)
    return later.on_tap(turn, found, reminder, act, words=words(turn, found, reminder))


def _again(turn: Turn, found: Occurrence, reminder: Reminder) -> Reply:
    """The reminder as it was, in its place."""
    later.forget(turn, found)
    return Reply(text=words(turn, found, reminder), buttons=rows(found), slot=f"o{found.id}", edit=True)


def _start(turn: Turn, found: Occurrence, reminder: Reminder) -> Replies:
    """The routine of the reminder, after whatever must be asked again first."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    if turn.rests_until is not None:
        return [reply("rest-first", (button("rest-anyway", "do:start"),), day=LocalDay(turn.rests_until))]
    turn.work.occurrences.save(replace(found, state="started", snoozed_until=None, again_at=None))
    plan = suggest.planned(turn, reminder.routine, "desk", turn.profile.means) if reminder.routine else None
    asked = begin.from_reminder(turn, plan) if plan is not None else greet.ask_complaint(turn)
    return [before.card(turn, found), *asked]


def _done(turn: Turn, found: Occurrence, reminder: Reminder) -> Replies:
    """Ticked off: it counts as practised, without ratings; a session of today counts already."""
    turn.work.occurrences.save(replace(found, state="done", snoozed_until=None, again_at=None))
    has_practised = any(entry.kind == "session" for entry in turn.entries(turn.today))
    act = "undo" if has_practised else f"undo.{_ticked(turn, reminder).id}"
    undo = button("undo", f"oc:{found.id}.{act}")
    following = forecast.of(turn, reminder).at
    said = say("nudge-done-said") if following is None else say("nudge-done-said-next", at=Instant(following))
    return [later.closed(found, said, (undo,))]


def _ticked(turn: Turn, reminder: Reminder) -> Entry:
    routine = turn.shelf.routines.get(reminder.routine) if reminder.routine else None
    complaint = next(iter(routine.complaints), None) if routine else None
    entry = log.plain_entry(turn, "session", None)
    ticked = turn.work.journal.add(replace(entry, routine=reminder.routine, complaint=complaint))
    mornings.plan(turn)
    return ticked


def _declined(turn: Turn, found: Occurrence, reminder: Reminder) -> Replies:
    turn.work.occurrences.save(replace(found, state="declined", snoozed_until=None, again_at=None))
    undo = button("undo", f"oc:{found.id}.undo")
    following = forecast.of(turn, reminder).at
    if following is None:
        return [later.closed(found, say("nudge-no-said"), (undo,))]
    return [later.closed(found, say("nudge-no-said-next", at=Instant(following)), (undo,))]


def _undone(turn: Turn, found: Occurrence, reminder: Reminder, act: str) -> Replies:
    """A slip of the thumb: the reminder is back, and what it ticked off is not."""
    row = whole(act.partition(".")[2])
    if row is not None:
        turn.work.journal.remove(turn.person.id, EntryId(row))
    back = replace(found, state="planned", snoozed_until=None)
    turn.work.occurrences.save(back)
    return [_again(turn, back, reminder)]
