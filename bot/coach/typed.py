"""Typed words while a question is live: the choice they mean, as its button would say, or their own answer."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from bot.coach import (
    agreeing,
    alarm,
    begin,
    care,
    clocks,
    conditions,
    hear,
    later,
    log,
    quiet,
    rest,
    rhythm,
    screen,
    suggest,
)
from bot.coach.agreeing import Found
from bot.coach.turn import Turn, reply
from bot.domain.dialogue import Ask
from bot.domain.matching import length_for
from bot.domain.meanings import Meaning

Words: TypeAlias = Callable[[Turn, str, Meaning], Found]
MOST_ANSWER_WORDS = 4
TALK = frozenset(  # small talk that is not an answer
    ("thanks", "greeting", "who_are_you", "does_it_work", "bye", "how_are_you", "complaint_about_coach")
)

ABOUT_PAIN: frozenset[Ask] = frozenset(  # "every morning" is no reminder there
    ("rate_before", "since", "where", "screen", "screen_pick", "stop_reason", "feel", "note", "check_in", "seen")
)


def is_news(turn: Turn, meaning: Meaning) -> bool:
    """Whether the words stand for themselves: another complaint for sure, a wish, a reminder, a question."""
    if meaning.schedule and meaning.schedule.is_bare and turn.talk.ask in ABOUT_PAIN:
        return False
    others = [name for name in meaning.complaints if name != turn.episode.complaint]
    return bool(
        (others and meaning.is_sure)
        or meaning.wishes
        or meaning.schedule
        or meaning.asks_about
        or meaning.conditions
        or meaning.small_talk in TALK
        or meaning.other_part
    )


def is_told(turn: Turn, text: str) -> bool:
    """Whether the words tell of a pause, a journey, a switch or another clock: that is no answer to anything."""
    choice = turn.desk.reader.choice
    is_set = choice(text, "switch") is not None or choice(text, "night") is not None
    return is_set or choice(text, "spell") not in (None, "hush", "past") or clocks.is_told(turn, text)


def _one_of(group: str) -> Words:
    """The choice that a short answer means, by the wordings of this group."""

    def words(turn: Turn, text: str, _meaning: Meaning) -> Found:
        return turn.desk.reader.choice(text, group)

    return words


def _is_apart(turn: Turn, text: str) -> bool:
    """ "Pause for 3 days", "remind me at 9": the number in it is none of this question."""
    return is_told(turn, text) or turn.desk.reader.choice(text, "wish") is not None


def _rating(turn: Turn, text: str, _meaning: Meaning) -> Found:
    if _is_apart(turn, text):
        return None
    value = turn.desk.reader.rating(text)
    if value is not None:
        return str(value)
    return "skip" if turn.talk.ask != "log_rate" and turn.desk.reader.choice(text, "rate") else None


def _since(turn: Turn, text: str, _meaning: Meaning) -> Found:
    if _is_apart(turn, text):
        return None
    return turn.desk.reader.duration(text) or turn.desk.reader.choice(text, "since")


def _screen(turn: Turn, text: str, meaning: Meaning) -> Found:
    return screen.on_screen_words(turn, text, meaning)


def _conditions(turn: Turn, text: str, meaning: Meaning) -> Found:
    said = turn.desk.reader.choice(text, "conditions")
    if meaning.conditions:
        known = {*turn.episode.picked, *meaning.conditions} & set(turn.shelf.conditions)
        turn.update(picked=tuple(sorted(known)))
        return "done"
    if said == "none":
        turn.update(picked=())
    return {"none": "done", "done": "done", "why": "why"}.get(said or "")


def _weeks(turn: Turn, text: str, meaning: Meaning) -> Found:
    told = next((name for name in meaning.conditions if name in conditions.TRIMESTERS), None)
    return conditions.trimester(text) or told or turn.desk.reader.choice(text, "weeks")


def _confirm(turn: Turn, text: str, meaning: Meaning) -> Found:
    yes = turn.desk.reader.yes_no(text)
    guesses = turn.episode.guesses
    if yes is not None and guesses:
        return guesses[0] if yes and len(guesses) == 1 else "other" if not yes else None
    named = [name for name in (*meaning.complaints, *meaning.guesses) if name in guesses]
    return hear.on_complaint(turn, named[0]) if named else None


def _offer(turn: Turn, text: str, meaning: Meaning) -> Found:
    """Typed at a suggestion: start, another, shorter, with a ball, why."""
    said = turn.desk.reader.choice(text, "offer")
    if said is None or len(text.split()) > MOST_ANSWER_WORDS:
        if meaning.complaints or meaning.conditions or meaning.schedule:
            return None
        if meaning.minutes or meaning.length:
            return suggest.on_offer(turn, meaning.length or length_for(meaning.minutes or 5))
        said = hear.REACH_TO_MEANS.get(meaning.reach or "") or said
    if said == "remind" and meaning.schedule is not None:
        return None
    if said == "start" or (said is None and turn.desk.reader.yes_no(text)):
        episode = turn.episode
        return begin.on_go(turn, f"{episode.routine}.{episode.length}.{episode.means}")
    return said


def _feel(turn: Turn, text: str, meaning: Meaning) -> Found:
    said = turn.desk.reader.choice(text, "feel")
    if said is not None:
        if len(text.split()) > log.MOST_FEEL_WORDS:
            log.keep_note(turn, text)
        return said
    return None if is_news(turn, meaning) else log.on_note(turn, text)


def _note(turn: Turn, text: str, _meaning: Meaning) -> Found:
    return turn.desk.reader.choice(text, "note") or log.on_note(turn, text)


def _phone_time(turn: Turn, text: str, meaning: Meaning) -> Found:
    """A time of day or a place; yes and no where a clock was proposed. A reminder wish is none of them."""
    wish = meaning.schedule
    if wish is not None and not (wish.is_bare and wish.in_days == 0):
        return None
    return clocks.agreed(turn, text) or clocks.on_words(turn, text)


def _snooze(turn: Turn, text: str, _meaning: Meaning) -> Found:
    return later.on_words(turn, text)


def _daily_at(turn: Turn, text: str, meaning: Meaning) -> Found:
    """ "7:30 pm" for the daily question; all other words are news."""
    at = turn.desk.reader.wall_time(text)
    turn.close()
    return hear.on_meaning(turn, meaning, text) if at is None else rhythm.daily_at(turn, at)


def _quiet(turn: Turn, text: str, _meaning: Meaning) -> Found:
    return quiet.on_words(turn, text)


def _pause(turn: Turn, text: str, _meaning: Meaning) -> Found:
    return rest.on_words(turn, text)


def _country(turn: Turn, text: str, _meaning: Meaning) -> Found:
    return care.on_country_words(turn, text)


def _seen(turn: Turn, text: str, _meaning: Meaning) -> Found:
    return turn.desk.reader.choice(text, "heavy" if alarm.is_crisis(turn) else "seen")


def _log_complaint(_turn: Turn, _text: str, meaning: Meaning) -> Found:
    named = meaning.complaints or meaning.guesses
    return named[0] if named else None


def _complaint(turn: Turn, _text: str, meaning: Meaning) -> Found:
    if meaning.small_talk == "no":
        turn.close()
        return [reply("talk-no")]
    return None


WORDS: Mapping[Ask, Words] = {
    "complaint": _complaint,
    "confirm": _confirm,
    "rate_before": _rating,
    "since": _since,
    "screen": _screen,
    "screen_pick": _screen,
    "conditions": _conditions,
    "weeks": _weeks,
    "where": _one_of("where"),
    "offer": _offer,
    "stop_reason": _one_of("stop"),
    "rate_after": _rating,
    "feel": _feel,
    "note": _note,
    "remind": agreeing.on_offer,
    "reminder_time": agreeing.on_time,
    "phone_time": _phone_time,
    "zone": _phone_time,
    "reminder_check": agreeing.on_check,
    "reminder_change": agreeing.on_change,
    "reminder_days": agreeing.on_days,
    "reminder_what": agreeing.on_what,
    "room": agreeing.on_room,
    "reminder_note": agreeing.on_note,
    "waking": agreeing.on_waking,
    "country": _country,
    "snooze": _snooze,
    "quiet": _quiet,
    "daily_at": _daily_at,
    "pause": _pause,
    "daily": _rating,
    "log_complaint": _log_complaint,
    "log_rate": _rating,
    "check_in": _one_of("effect"),
    "seen": _seen,
    "soon": _one_of("soon"),
    "forget": _one_of("forget"),
}
