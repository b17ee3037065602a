"""How a reminder is told: its days, its times, whose clock, what for, and when it rings next."""

from collections.abc import Collection
from datetime import datetime, time

from bot.coach import forecast, quiet, suggest, zones
from bot.coach.drafts import first_due, noted
from bot.coach.turn import Turn
from bot.domain.dialogue import ReminderDraft
from bot.domain.meanings import Schedule
from bot.domain.reminders import Reminder
from bot.domain.replies import Instant, Lines, Listing, PhoneClock, Phrase, Value, WallTime, Weekdays
from bot.domain.weekdays import WEEK
from bot.domain.wishes import likely

IN_PAUSE = frozenset(("rested", "waits", "lost"))
LONGEST_CUT = 40  # letters of the own words in the list


def days(wish: ReminderDraft | Reminder, due: datetime | None) -> Phrase:
    """Which days: "Monday to Thursday", "every other day", "once, tomorrow"."""
    if wish.is_once:
        return Phrase("days-once", {"day": Instant(due, "day")}) if due else Phrase("days-once-passed")
    if wish.every % WEEK == 0 and due is not None:
        return Phrase("days-every-weeks", {"n": wish.every // WEEK, "day": Instant(due, "weekday")})
    if wish.every > 1:
        return Phrase("days-every-other", {"n": wish.every})
    return Phrase("days", {"days": Weekdays(tuple(sorted(wish.weekdays)))})


def times(walls: Collection[time]) -> Listing:
    return Listing(tuple(Phrase("wall-time", {"at": WallTime(at)}) for at in walls))


def purpose(turn: Turn, wish: ReminderDraft | Reminder) -> list[Phrase]:
    """The routine, only when it may still be done by this person, and their own words."""
    is_named = _may_be(turn, wish)
    routine = [Phrase("remind-routine", {"name": Phrase(f"routine-{wish.routine}-name")})] if is_named else []
    return [*routine, Phrase("remind-note", {"note": wish.note})] if wish.note else routine


def _may_be(turn: Turn, wish: ReminderDraft | Reminder) -> bool:
    """Whether it is for a routine that this person may do now."""
    return wish.routine is not None and suggest.planned(turn, wish.routine, "desk", "self") is not None


def reading(turn: Turn, draft: ReminderDraft, rows: Collection[Reminder]) -> Lines:
    """A settled draft as it was understood."""
    due = first_due(rows, turn.now)
    when = _when(turn, draft, rows)
    said: dict[str, Value] = {
        "days": days(draft, due),
        "at": times(draft.times),
        "zone": zones.city(draft.zone or "UTC"),
    }
    return Lines((Phrase("remind-check", said), *purpose(turn, draft), *when, *_then(draft.then)))


def _when(turn: Turn, draft: ReminderDraft, rows: Collection[Reminder]) -> tuple[Phrase, ...]:
    """The first moment, unless it stands there already as the only one; an edit does not end a pause."""
    is_resting = len(rows) > 0 and all(row.is_paused for row in rows)
    if is_resting:
        return (Phrase("remind-stays-paused", {}),)
    begins = start(turn, "remind-first", rows)
    return () if draft.is_once and len(rows) == 1 and begins.id == "remind-first" else (begins,)


def start(turn: Turn, name: str, rows: Collection[Reminder]) -> Phrase:
    """The first moment of what is agreed on, or what a pause makes of it."""
    found = forecast.first(turn, rows)
    if found.fate not in IN_PAUSE:
        return first(name, first_due(rows, turn.now))
    return first(f"{name}-{found.fate}", found.at or turn.now)


def _then(wish: Schedule | None) -> tuple[Phrase, ...]:
    """What was said in the same breath and is asked about next."""
    if wish is None:
        return ()
    said: dict[str, Value] = {"days": days(noted(ReminderDraft(), wish), None), "at": times(likely(wish))}
    return (Phrase("remind-then", said),)


def first(name: str, due: datetime) -> Phrase:
    """The next moment, by the clock of the phone."""
    return Phrase(name, {"first": PhoneClock(due, Phrase("moment", {"at": Instant(due)}), "wdt")})


def line(turn: Turn, reminder: Reminder, number: int) -> Phrase:
    """A reminder in the list, with what it is for."""
    told = _line(turn, reminder, number)
    if reminder.note:
        cut = (
            reminder.note if len(reminder.note) <= LONGEST_CUT else f"{reminder.note[: LONGEST_CUT - 1].rstrip()}…"
        )
        return Phrase("remind-line-words", {"line": told, "note": cut})
    if not _may_be(turn, reminder):
        return told
    return Phrase("remind-line-for", {"line": told, "name": Phrase(f"routine-{reminder.routine}-name")})


def _line(turn: Turn, reminder: Reminder, number: int) -> Phrase:
    """Its days, and when it really comes next."""
    found = forecast.of(turn, reminder)
    fate = "off" if reminder.is_paused else found.fate
    said: dict[str, Value] = {
        "n": number,
        "days": days(reminder, reminder.next_due_at),
        "at": WallTime(reminder.at),
        "span": quiet.hours(turn.person),
        "following": Instant(found.at or turn.now, "day_time" if fate == "held" else "day"),
    }
    is_plain_once = fate == "rings" and reminder.is_once
    return Phrase("remind-line-once" if is_plain_once else f"remind-line-{fate}", said)


def card(turn: Turn, reminder: Reminder) -> Lines:
    """A reminder by itself."""
    due = reminder.next_due_at
    said: dict[str, Value] = {
        "days": days(reminder, due),
        "at": WallTime(reminder.at),
        "zone": zones.city(reminder.zone),
    }
    return Lines((Phrase("remind-card", said), *purpose(turn, reminder), _state(turn, reminder)))


def _state(turn: Turn, reminder: Reminder) -> Phrase:
    """Paused, or when it really comes next."""
    found = forecast.of(turn, reminder)
    told = first(f"remind-next-{found.fate}", found.at or turn.now)
    return Phrase(told.id, {**told.params, "span": quiet.hours(turn.person)})


def changed(turn: Turn, reminder: Reminder) -> Lines:
    """What it is after a change in words, and its next time; a pause of its own outlasts it."""
    said: dict[str, Value] = {"days": days(reminder, reminder.next_due_at), "at": WallTime(reminder.at)}
    told = Phrase("remind-moved", said)
    if reminder.is_paused:
        return Lines((told, Phrase("remind-stays-paused", {})))
    is_swallowed = forecast.of(turn, reminder).fate == "swallowed"  # told by who warns of the quiet hours
    return Lines((told,) if is_swallowed else (told, _state(turn, reminder)))


def title(reminder: Reminder) -> Phrase:
    """Days and time in a few words."""
    return Phrase("remind-title", {"days": days(reminder, reminder.next_due_at), "at": WallTime(reminder.at)})
