"""Typed words while a reminder is being agreed on: a time, days, own words, or a side talk that lets it wait."""

from dataclasses import replace
from typing import TypeAlias

from bot.coach import clocks, hear, own_words, remind, remind_edit
from bot.coach.turn import Replies, Turn, say
from bot.domain.dialogue import ReminderDraft
from bot.domain.meanings import Meaning, Schedule

Found: TypeAlias = str | Replies | None  # a choice of the question, an answer of its own, or neither
MOST_WISH_WORDS = 12
SPELLS = frozenset(("pause", "alone", "away"))


def on_offer(turn: Turn, text: str, _meaning: Meaning) -> Found:
    if _is_aside(turn, text):
        return None
    schedule = turn.desk.reader.schedule(text)
    if schedule is not None:
        turn.put_away()
        return remind.on_schedule(turn, schedule, ReminderDraft(routine=turn.episode.routine))
    said = turn.desk.reader.choice(text, "remind")
    yes = turn.desk.reader.yes_no(text) if said is None else None
    return said if yes is None else "same" if yes else "no"


def on_time(turn: Turn, text: str, _meaning: Meaning) -> Found:
    if _is_aside(turn, text):
        return None
    schedule = turn.desk.reader.schedule(text)
    if schedule is not None:
        return remind.on_schedule(turn, *_with_words(turn, text, schedule))
    days = turn.desk.reader.choice(text, "days")
    return remind_edit.on_days(turn, days) if days else None


def _with_words(turn: Turn, text: str, said: Schedule) -> tuple[Schedule, ReminderDraft]:
    """ "Weekdays at 7 to breathe": what is to be done comes along, other words do not."""
    draft, reader = turn.episode.draft or ReminderDraft(), turn.desk.reader
    wish = own_words.read(reader, text, said, is_routine=False)
    if own_words.is_deed(reader, wish.note):
        draft = replace(draft, note=wish.note, then_note=wish.then_note)
    return (wish.said if wish.said.then else said), draft


def on_days(turn: Turn, text: str, meaning: Meaning) -> Found:
    return "done" if turn.desk.reader.choice(text, "conditions") == "done" else on_time(turn, text, meaning)


def on_change(turn: Turn, text: str, meaning: Meaning) -> Found:
    if _is_wish_of_its_own(turn, text, meaning):
        turn.put_away(say("remind-not-kept"))
        return None
    return on_time(turn, text, meaning) or turn.desk.reader.choice(text, "change")


def on_check(turn: Turn, text: str, meaning: Meaning) -> Found:
    if _is_wish_of_its_own(turn, text, meaning):
        turn.put_away(say("remind-not-kept"))
        return None
    again = on_time(turn, text, meaning)
    if again is not None:
        return again
    said = turn.desk.reader.choice(text, "check")
    yes = turn.desk.reader.yes_no(text) if said is None else None
    return said if yes is None else "yes" if yes else "no"


def on_room(turn: Turn, text: str, meaning: Meaning) -> Found:
    if _is_wish_of_its_own(turn, text, meaning):
        turn.put_away(say("remind-not-kept"))
        return None
    return turn.desk.reader.choice(text, "room") or on_time(turn, text, meaning)


def on_what(turn: Turn, text: str, meaning: Meaning) -> Found:
    return hear.routine_for(turn, meaning) or turn.desk.reader.choice(text, "what")


def on_note(turn: Turn, text: str, _meaning: Meaning) -> Found:
    return (turn.desk.reader.choice(text, "note") and "none") or remind_edit.on_note_words(turn, text)


def on_waking(turn: Turn, text: str, _meaning: Meaning) -> Found:
    at = turn.desk.reader.wall_time(text)
    return None if at is None else remind.woken(turn, at)


def _is_aside(turn: Turn, text: str) -> bool:
    """ "Flying to New York on Friday", "pause until Friday": no day for a reminder."""
    choice = turn.desk.reader.choice
    is_told = clocks.is_told(turn, text) or choice(text, "spell") in SPELLS
    return is_told and choice(text, "wish") is None


def _is_wish_of_its_own(turn: Turn, text: str, meaning: Meaning) -> bool:
    """ "Remind me twice a day, 9 and 18" beside a reading that is not saved yet, unlike "rather at 9"."""
    said, reader, draft = meaning.schedule, turn.desk.reader, turn.episode.draft
    if said is None or not (said.times or said.in_minutes or said.at_waking) or (draft and draft.editing):
        return False
    start = " ".join(text.split()[:MOST_WISH_WORDS])
    return reader.choice(start, "wish") is not None and reader.choice(start, "rather") is None
