"""Reminders that go unanswered: asked once, then thinned out, then off, each as it was announced before."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.coach import forecast, kept, later, nudge, unasked
from bot.coach.ports import Work
from bot.coach.turn import Replies, Turn, button, reply, say, whole
from bot.domain import habits, nights
from bot.domain.ids import OccurrenceId
from bot.domain.moments import local
from bot.domain.reminders import Occurrence, Reminder, scheduled
from bot.domain.replies import Button, Instant, Lines, Phrase, Reply, WallTime, Weekdays
from bot.domain.weekdays import as_mask, of_mask

LOOK_BACK = timedelta(days=45)
LATEST = 10  # sessions that count as what somebody usually does
ALL_DAYS = 127


def said(turn: Turn, occurrence: Occurrence, reminder: Reminder) -> Reply:
    """The first call of a day: the reminder, or what was announced for silence."""
    step = "remind" if is_practised(turn.work, occurrence) else habits.step(reminder)
    if step == "remind" and reminder.ignored >= 0 and _practises_apart(turn, reminder):
        return _offered(turn, occurrence, reminder)
    if step == "ask":
        return _ask(turn, occurrence, reminder)
    if step == "thin":
        return _thinned(turn, occurrence, reminder)
    if step == "end":
        return _ended(turn, occurrence, reminder)
    return nudge.message(turn, occurrence, reminder)


def is_practised(work: Work, occurrence: Occurrence) -> bool:
    """Whether its day has a session: such a day is not an ignored one."""
    entries = work.journal.since(occurrence.person_id, occurrence.on)
    return any(entry.kind == "session" and entry.on == occurrence.on for entry in entries)


def _practises_apart(turn: Turn, reminder: Reminder) -> bool:
    """Whether five of the last days on which it rang unanswered had a session all the same."""
    if reminder.is_once:
        return False
    rung = [one for one in turn.work.occurrences.of(reminder.id) if one.sent_at and one.state == "planned"]
    days = {entry.on for entry in turn.entries(turn.today - LOOK_BACK) if entry.kind == "session"}
    return sum(one.on in days for one in rung[-LATEST:]) >= habits.LEAST_STARTS


def _offered(turn: Turn, occurrence: Occurrence, reminder: Reminder) -> Reply:
    """The reminder with a better hour, offered once: after it the count has its patience."""
    better = _better(turn, reminder)
    if better is None:
        return nudge.message(turn, occurrence, reminder)
    turn.work.reminders.save(replace(reminder, ignored=habits.PATIENT))
    evidence = say("back-evidence", count=better.count, of=better.of, at=WallTime(better.at))
    card = nudge.message(turn, occurrence, reminder, more=evidence)
    keys = (_try(occurrence, reminder, better), _key(occurrence, reminder, "keep"))
    return replace(card, buttons=(*card.buttons, keys))


def unanswered(reminder: Reminder, on: date, now: datetime) -> Reminder:
    """The reminder after a first call went out: silence is counted, and acted on as was said."""
    step = habits.step(reminder)
    counted = replace(reminder, ignored=reminder.ignored + 1)
    if step == "thin":
        return scheduled(habits.thinned(counted, on), now, last_day=on)
    if step == "end":
        return replace(counted, ignored=0, is_paused=True, next_due_at=None)
    return counted


def _ask(turn: Turn, occurrence: Occurrence, reminder: Reminder) -> Reply:
    """Move it, thin it out, or stop? With a better hour where there is one."""
    better = _better(turn, reminder)
    lines = [say("back-ask", at=WallTime(reminder.at))]
    taps: list[tuple[Button, ...]] = []
    if better is not None:
        lines.append(say("back-evidence", count=better.count, of=better.of, at=WallTime(better.at)))
        taps.append((_try(occurrence, reminder, better),))
    taps.append((button("back-move", f"rm:{reminder.id}.edit"), _fewer(occurrence, reminder)))
    taps.append((_key(occurrence, reminder, "stop"), _key(occurrence, reminder, "keep")))
    lines.append(say("back-announce"))
    card = Reply(text=Lines(tuple(lines), gap=True), buttons=tuple(taps), slot=f"o{occurrence.id}")
    return unasked.dressed(turn, card, expires_in=unasked.CALL_EXPIRES)


def _try(occurrence: Occurrence, reminder: Reminder, better: habits.BetterHour) -> Button:
    label = say("back-try", at=WallTime(better.at))
    data = f"v1:rb:{reminder.id}.{occurrence.id}.at-{better.at:%H%M}"
    return Button(label=label, data=data, style="primary")


def _better(turn: Turn, reminder: Reminder) -> habits.BetterHour | None:
    """The hour at which this person usually begins, unless it lies in the quiet hours."""
    done = [e for e in turn.entries(turn.today - LOOK_BACK) if e.kind == "session" and e.practice is not None]
    starts = [local(e.at - timedelta(minutes=e.minutes or 0), reminder.zone).time() for e in done[-LATEST:]]
    better = habits.better_hour(starts, reminder.at)
    if better is None or nights.covers(turn.person, better.at):
        return None
    return None if _has_one_at(turn, better.at, reminder) else better


def _has_one_at(turn: Turn, wall: time, reminder: Reminder) -> bool:
    """Whether another one rings in that hour already: the sessions were its own."""
    others = (each for each in turn.work.reminders.of(turn.person.id) if each.id != reminder.id)
    return any(not each.is_paused and each.at.hour in (wall.hour, wall.hour + 1) for each in others)


def _thinned(turn: Turn, occurrence: Occurrence, reminder: Reminder) -> Reply:
    """The reminder with the news that it comes half as often."""
    fewer = habits.thinned(reminder, occurrence.on)
    card = nudge.message(turn, occurrence, reminder, more=say("back-thinned", days=_days(fewer)))
    undo = (_key(occurrence, reminder, _restore(reminder), "back-restore"),)
    return replace(card, buttons=(*card.buttons, undo))


def _ended(turn: Turn, occurrence: Occurrence, reminder: Reminder) -> Reply:
    on = _key(occurrence, reminder, "go", "back-go")
    card = Reply(text=say("back-ended", at=WallTime(reminder.at)), buttons=((on,),), slot=f"o{occurrence.id}")
    return unasked.dressed(turn, card, expires_in=unasked.CALL_EXPIRES)


def _key(occurrence: Occurrence, reminder: Reminder, act: str, label: str = "") -> Button:
    return button(label or f"back-{act}", f"rb:{reminder.id}.{occurrence.id}.{act}")


def _fewer(occurrence: Occurrence, reminder: Reminder) -> Button:
    """Carries the days that are halved, so that an old card does not halve them twice."""
    return _key(occurrence, reminder, f"fewer-{_rhythm(reminder)}", "back-fewer")


def _restore(reminder: Reminder) -> str:
    """The days as they are now, as an act that brings them back."""
    return f"was-{_rhythm(reminder)}"


def _rhythm(reminder: Reminder) -> str:
    return f"{as_mask(reminder.weekdays)}-{reminder.every}"


def _days(reminder: Reminder) -> Phrase:
    if reminder.every > 1:
        return say("back-every", n=reminder.every)
    return say("days", days=Weekdays(tuple(sorted(reminder.weekdays))))


def on_tap(turn: Turn, argument: str) -> Replies:
    """`<reminder>.<occurrence>.<act>`; whatever is tapped is an answer, so the counting begins anew."""
    number, _, rest = argument.partition(".")
    slot, _, act = rest.partition(".")
    reminder = kept.one(turn.work, turn.person.id, whole(number))
    row = whole(slot)
    if reminder is None or row is None:
        return [reply("remind-gone")]
    found = turn.work.occurrences.get(turn.person.id, OccurrenceId(row))
    if found is None:
        return [reply("nudge-gone")]
    answered = replace(found, again_at=None)
    turn.work.occurrences.save(answered)
    return _acted(turn, answered, replace(reminder, ignored=0), act)


def _acted(turn: Turn, found: Occurrence, reminder: Reminder, act: str) -> Replies:
    if act == "keep":
        turn.work.reminders.save(replace(reminder, ignored=habits.PATIENT))
        return [later.closed(found, say("back-kept", at=WallTime(reminder.at)))]
    if act == "stop":
        turn.work.reminders.save(replace(reminder, is_paused=True, next_due_at=None))
        return [later.closed(found, say("back-stopped"), (_key(found, reminder, "go", "back-go"),))]
    name, _, value = act.partition("-")
    if name == "fewer":
        return _halved(turn, found, reminder, value)
    changed = _changed(reminder, act)
    back = "undo" if name == "was" else "back-restore"
    return [reply("tap-old")] if changed is None else [_kept(turn, found, reminder, changed, back)]


def _halved(turn: Turn, found: Occurrence, reminder: Reminder, value: str) -> Replies:
    """Half as often as on the card; what has changed since is told and left so."""
    told = _restored(reminder, value)
    if told is None:
        return [reply("tap-old")]
    turn.work.reminders.save(reminder)
    if reminder.is_paused:
        return [later.closed(found, say("back-is-off"), (_key(found, reminder, "go", "back-go"),))]
    fewer = habits.thinned(told, found.on)
    if _rhythm(reminder) == value:
        return [_kept(turn, found, reminder, fewer)]
    said_back = say("back-already", days=_days(reminder), at=WallTime(reminder.at))
    is_done = _rhythm(reminder) == _rhythm(fewer)
    return [
        later.closed(found, said_back, (_key(found, reminder, f"was-{value}", "back-restore"),) if is_done else ())
    ]


def _changed(reminder: Reminder, act: str) -> Reminder | None:
    """The reminder as the tap wants it; None for data that is none of ours."""
    if act == "go":
        return replace(reminder, is_paused=False)
    name, _, value = act.partition("-")
    if name == "at":
        return _moved(reminder, value)
    return _restored(reminder, value) if name == "was" else None


def _moved(reminder: Reminder, value: str) -> Reminder | None:
    wall = whole(value)
    if wall is None or wall // 100 > 23 or wall % 100 > 59:
        return None
    return replace(reminder, at=time(wall // 100, wall % 100))


def _restored(reminder: Reminder, value: str) -> Reminder | None:
    mask, _, every = value.partition("-")
    days, rhythm = whole(mask), whole(every)
    if days is None or rhythm is None or not 1 <= days <= ALL_DAYS or not 1 <= rhythm <= 28:
        return None
    return replace(reminder, weekdays=of_mask(days), every=rhythm)


def _kept(turn: Turn, found: Occurrence, before: Reminder, changed: Reminder, back: str = "back-restore") -> Reply:
    """Kept with its next moment, which is said; the way back is a tap with the label `back`."""
    planned = scheduled(changed, turn.now, last_day=found.on)
    turn.work.reminders.save(planned)
    said_back = say(
        "back-changed",
        days=_days(planned),
        at=WallTime(planned.at),
        next=Instant(forecast.of(turn, planned).at or planned.next_due_at or turn.now),
    )
    undo = f"at-{before.at:%H%M}" if planned.at != before.at else _restore(before)
    is_same = (planned.at, planned.weekdays, planned.every) == (before.at, before.weekdays, before.every)
    keys = () if is_same else (_key(found, before, undo, back),)
    return later.closed(found, said_back, keys)
