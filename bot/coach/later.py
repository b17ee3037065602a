"""Later: the reminder comes once more when the person says; its series stays as it is."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from string import ascii_letters

from bot.coach import kept
from bot.coach.drafts import dated
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, reply, say
from bot.domain import nights
from bot.domain.meanings import Schedule
from bot.domain.moments import local, local_day, next_occurrence, resolve
from bot.domain.reminders import (
    Occurrence,
    Reminder,
    Snooze,
    snoozed_until,
)
from bot.domain.replies import Button, Instant, Lines, Phrase, Reply

CHOICES: Mapping[str, Snooze] = {"later10": "10m", "later60": "1h", "evening": "evening", "tomorrow": "tomorrow"}
LONGEST = timedelta(days=30)
BESIDE = timedelta(hours=1)  # so near, the series rings by itself
NOON = 12


def on_tap(turn: Turn, found: Occurrence, reminder: Reminder, act: str, *, words: Lines) -> Replies:
    """The second row of a reminder, opened, used or asked for words."""
    if act in CHOICES:
        return [_put_off(turn, found, reminder, _moment(turn, reminder, act))]
    if act == "own":
        return _ask_own(turn, found, words)
    if act == "later":
        forget(turn, found)
        return [Reply(text=words, buttons=_rows(turn, found, reminder), slot=f"o{found.id}", edit=True)]
    return [reply("tap-old")]


def _moment(turn: Turn, reminder: Reminder, choice: str) -> datetime:
    return snoozed_until(CHOICES[choice], turn.now, _zone(turn, reminder), reminder.at)


def _rows(turn: Turn, found: Occurrence, reminder: Reminder) -> Rows:
    """What leads into the quiet hours is not offered."""
    open_ones = [name for name in CHOICES if not _is_night(turn, reminder, _moment(turn, reminder, name))]
    taps = [_choice(turn, found, reminder, name) for name in open_ones]
    return (*in_rows(taps, 2), (_tap(found, "own"), _tap(found, "back")))


def _choice(turn: Turn, found: Occurrence, reminder: Reminder, name: str) -> Button:
    at = Instant(_moment(turn, reminder, name), "time")
    is_past = name == "evening" and local(at.at, _zone(turn, reminder)).time() != time(19, 0)
    label = "later-soon" if is_past else f"later-{name}"
    return button(label, f"oc:{found.id}.{name}", at=at)


def _tap(found: Occurrence, name: str) -> Button:
    return button(f"later-{name}", f"oc:{found.id}.{name}")


def _ask_own(turn: Turn, found: Occurrence, words: Lines) -> Replies:
    """Until when? Told in words; the reminder waits in its place."""
    turn.step_aside()
    turn.talk = replace(turn.talk, ask="snooze")
    turn.update(occurrence=found.id)
    text = Lines((*words.items, say("later-ask")))
    return [Reply(text=text, buttons=((_tap(found, "back"),),), slot=f"o{found.id}", edit=True)]


def on_words(turn: Turn, text: str) -> Replies | None:
    """ "At six", "in 20 minutes", "tomorrow morning"; None for words that are no time."""
    number = turn.episode.occurrence
    found = None if number is None else turn.work.occurrences.get(turn.person.id, number)
    reminder = None if found is None else kept.behind(turn.work, found)
    if found is None or reminder is None:
        turn.close(occurrence=None)
        return [reply("nudge-gone")]
    replies = told_in(turn, found, reminder, text)
    if replies is not None:
        turn.close(occurrence=None)
    return replies


def told_in(turn: Turn, found: Occurrence, reminder: Reminder, text: str) -> Replies | None:
    """Put off until a time told in words: the answer stands below them, the card above loses its buttons."""
    read = turn.desk.reader.schedule
    schedule = read(text) or read(text.lstrip(ascii_letters + " ,"))  # "snooze 20 minutes"
    until = None if schedule is None else _told(turn, schedule, reminder)
    if until is None:
        return None
    said = _put_off(turn, found, reminder, until)
    turn.closing.append(closed(found, say("later-moved")))
    return [replace(said, edit=False)]


def _told(turn: Turn, schedule: Schedule, reminder: Reminder) -> datetime | None:
    """The moment meant: the next one that fits, a bare "at 7" in the nearer half of the day."""
    if schedule.in_minutes is not None:
        return turn.now + timedelta(minutes=schedule.in_minutes)
    zone = _zone(turn, reminder)
    schedule = dated(schedule, local(turn.now, zone))
    wall = turn.person.wakes_at if schedule.at_waking else schedule.at
    walls = [wall or reminder.at]
    if wall is not None and schedule.is_open and wall.hour < NOON and not schedule.in_days:
        walls.append(wall.replace(hour=wall.hour + NOON))
    moments = [_next(turn.now, each, zone, schedule) for each in walls]
    fitting = [at for at in moments if turn.now < at <= turn.now + LONGEST]
    return min(fitting, default=None)


def _next(now: datetime, wall: time, zone: str, schedule: Schedule) -> datetime:
    if schedule.in_days is not None:
        return resolve(local_day(now, zone) + timedelta(days=schedule.in_days), wall, zone)
    return next_occurrence(wall, zone, now, weekdays=schedule.weekdays or range(7))[1]


def _put_off(turn: Turn, found: Occurrence, reminder: Reminder, wished: datetime) -> Reply:
    """Never into the quiet hours: then it comes at their end, and that is what is said."""
    name = "later-said-quiet" if _is_night(turn, reminder, wished) else "later-said"
    until = _landing(turn, reminder, wished)
    following = reminder.next_due_at
    if following is not None and abs(following - until) <= BESIDE:
        until = following
        turn.work.occurrences.save(replace(found, state="declined", snoozed_until=None, again_at=None))
    else:
        snoozed = replace(found, state="snoozed", snoozed_until=until, snoozes=found.snoozes + 1, again_at=None)
        turn.work.occurrences.save(snoozed)
    keys = (button("later-start", f"oc:{found.id}.start"), button("later-change", f"oc:{found.id}.later"))
    return closed(found, say(name, at=Instant(until)), keys)


def _landing(turn: Turn, reminder: Reminder, wished: datetime) -> datetime:
    return nights.after(turn.person, wished, _zone(turn, reminder))


def _is_night(turn: Turn, reminder: Reminder, at: datetime) -> bool:
    return _landing(turn, reminder, at) != at


def forget(turn: Turn, found: Occurrence) -> None:
    """The time that was asked for in words is no longer wanted."""
    if turn.talk.ask == "snooze" and turn.episode.occurrence == found.id:
        turn.close(occurrence=None)


def closed(found: Occurrence, text: Phrase, keys: tuple[Button, ...] = ()) -> Reply:
    """The reminder's message when it has been answered."""
    return Reply(text=text, buttons=(keys,) if keys else (), slot=f"o{found.id}", edit=True)


def _zone(turn: Turn, reminder: Reminder) -> str:
    return turn.person.zone or reminder.zone
