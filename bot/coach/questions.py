"""The live question: what a tap on it does, what typed words mean to it, and how it is asked again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import time

from bot.coach import care, check_in, greet, hear, log, mine, practise, remind, screen, suggest
from bot.coach.turn import Replies, Turn, reply
from bot.domain.dialogue import Ask, ReminderDraft
from bot.domain.matching import length_for
from bot.domain.meanings import Meaning
from bot.domain.people import Means

Tap = Callable[[Turn, str], Replies]
Words = Callable[[Turn, str, Meaning], Replies | None]
REACH_TO_MEANS: Mapping[str, Means] = {"ball_wall": "ball", "partner": "partner", "self_hand": "self"}
OPEN: frozenset[Ask] = frozenset(("complaint", "offer", "remind"))  # what does not fit is heard like any message
PATIENCE = 2  # unclear answers before the question is only repeated with its buttons


def tapped(turn: Turn, choice: str) -> Replies:
    """A button of the live question."""
    ask = turn.talk.ask
    return TAPS[ask](turn, choice) if ask is not None and ask in TAPS else [reply("tap-old")]


def answered(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    """Typed words while a question is live; None when they are about something else."""
    ask = turn.talk.ask
    if ask is None or ask not in WORDS:
        return None
    found = WORDS[ask](turn, text, meaning)
    if found is not None:
        return found
    if _is_news(meaning) or ask in OPEN:
        return None
    return _unclear(turn, ask)


def _is_news(meaning: Meaning) -> bool:
    """Whether the words stand for themselves: a complaint, a wish, a reminder, a question."""
    return bool(
        meaning.complaints
        or meaning.guesses
        or meaning.wishes
        or meaning.schedule
        or meaning.asks_about
        or meaning.small_talk in ("thanks", "greeting", "who_are_you", "does_it_work", "bye", "how_are_you")
        or meaning.other_part
    )


def _unclear(turn: Turn, ask: Ask) -> Replies:
    """Say kindly what would fit; the question stays live."""
    misses = turn.episode.misses + 1
    turn.update(misses=misses)
    hints = {
        "rate_before": "hint-rating",
        "rate_after": "hint-rating",
        "log_rate": "hint-rating",
        "reminder_time": "hint-time",
        "phone_time": "hint-time",
        "zone": "hint-city",
    }
    again = [] if misses < PATIENCE else repeat(turn)
    return [reply(hints.get(ask, "hint-buttons")), *again]


def repeat(turn: Turn) -> Replies:
    """The live question once more, at the bottom of the chat."""
    shown = turn.episode.shown
    return [] if shown is None or turn.talk.ask is None else [replace(shown, edit=False, dedupe=None)]


def _rating(turn: Turn, text: str, _meaning: Meaning) -> Replies | None:
    value = turn.desk.reader.rating(text)
    return None if value is None else tapped(turn, str(value))


def _since(turn: Turn, text: str, _meaning: Meaning) -> Replies | None:
    value = turn.desk.reader.duration(text)
    return None if value is None else screen.on_since(turn, value)


def _screen(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    if meaning.negated and not meaning.complaints:
        return screen.on_screen(turn, "none")
    return screen.on_screen_words(turn, turn.desk.reader.yes_no(text), meaning)


def _conditions(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    if meaning.conditions:
        turn.update(picked=tuple({*turn.episode.picked, *meaning.conditions}))
        return screen.on_conditions(turn, "done")
    if turn.desk.reader.yes_no(text) is False:
        return screen.on_conditions(turn, "done")
    return None


def _confirm(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    yes = turn.desk.reader.yes_no(text)
    if yes is not None and turn.episode.guesses:
        return hear.on_complaint(turn, turn.episode.guesses[0] if yes else "other")
    return None if not meaning.complaints else hear.on_complaint(turn, meaning.complaints[0])


def _offer(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    """Typed at a suggestion: start, another, shorter, with a ball, why."""
    if meaning.minutes or meaning.length:
        return suggest.on_offer(turn, meaning.length or length_for(meaning.minutes or 5))
    if meaning.reach in REACH_TO_MEANS and not meaning.complaints:
        return suggest.on_offer(turn, REACH_TO_MEANS[meaning.reach or ""])
    words = text.casefold().split()
    if "another" in words or "other" in words or "else" in words:
        return suggest.another(turn)
    if words[:1] == ["why"]:
        return suggest.why(turn)
    if words[:1] in (["start"], ["begin"], ["go"], ["ok"]) or turn.desk.reader.yes_no(text):
        episode = turn.episode
        return practise.begin(turn, f"{episode.routine}.{episode.length}.{episode.means}")
    return None


def _feel(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    words = text.casefold()
    for feel in log.FEELS:
        if feel in words:
            return log.on_feel(turn, feel)
    return None if _is_news(meaning) else log.on_note(turn, text)


def _note(turn: Turn, text: str, _meaning: Meaning) -> Replies | None:
    return log.on_note(turn, text)


def _remind(turn: Turn, text: str, _meaning: Meaning) -> Replies | None:
    schedule = turn.desk.reader.schedule(text)
    if schedule is not None and (schedule.at or schedule.in_minutes):
        return remind.on_schedule(turn, schedule, ReminderDraft(routine=turn.episode.routine))
    yes = turn.desk.reader.yes_no(text)
    return None if yes is None else remind.on_offer(turn, "same" if yes else "no")


def _reminder_time(turn: Turn, text: str, _meaning: Meaning) -> Replies | None:
    schedule = turn.desk.reader.schedule(text)
    if schedule is None:
        return None
    return remind.on_schedule(turn, schedule, turn.episode.draft or ReminderDraft())


def _phone_time(turn: Turn, text: str, _meaning: Meaning) -> Replies | None:
    zone = remind.zone_named(turn, text)
    if zone is not None:
        return remind.on_zone(turn, zone)
    schedule = turn.desk.reader.schedule(text)
    shown: time | None = schedule.at if schedule else None
    return None if shown is None else remind.on_phone_time(turn, shown)


def _zone(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    return _phone_time(turn, text, meaning)


def _reminder_check(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    yes = turn.desk.reader.yes_no(text)
    return _reminder_time(turn, text, meaning) if yes is None else remind.on_check(turn, "yes" if yes else "no")


def _seen(turn: Turn, text: str, _meaning: Meaning) -> Replies | None:
    yes = turn.desk.reader.yes_no(text)
    return None if yes is None else care.on_seen(turn, "yes" if yes else "not_yet")


def _log_complaint(turn: Turn, _text: str, meaning: Meaning) -> Replies | None:
    return log.on_log_complaint(turn, meaning.complaints[0]) if meaning.complaints else None


def _check_in(turn: Turn, text: str, _meaning: Meaning) -> Replies | None:
    return check_in.on_words(turn, text)


def _complaint(turn: Turn, _text: str, meaning: Meaning) -> Replies | None:
    if turn.episode.others and meaning.small_talk == "no":
        turn.close()
        return [reply("log-thanks")]
    return None


def _forget(turn: Turn, text: str, _meaning: Meaning) -> Replies | None:
    yes = turn.desk.reader.yes_no(text)
    return None if yes is None else mine.on_forget(turn, "yes" if yes else "no")


def _on_offer_tap(turn: Turn, choice: str) -> Replies:
    if choice == "other":
        return greet.ask_complaint(turn)
    return remind.start(turn) if choice == "remind" else suggest.on_offer(turn, choice)


def _on_rate_tap(turn: Turn, choice: str) -> Replies:
    return hear.on_complaint(turn, "other") if choice == "other" else screen.on_rate(turn, choice)


def _on_note_tap(turn: Turn, _choice: str) -> Replies:
    return log.skip_note(turn)


def _on_phone_tap(turn: Turn, _choice: str) -> Replies:
    return remind.ask_city(turn)


TAPS: Mapping[Ask, Tap] = {
    "age": greet.on_age,
    "consent": greet.on_consent,
    "complaint": hear.on_complaint,
    "confirm": hear.on_complaint,
    "rate_before": _on_rate_tap,
    "since": screen.on_since,
    "screen": screen.on_screen,
    "screen_pick": screen.on_screen,
    "conditions": screen.on_conditions,
    "weeks": screen.on_weeks,
    "where": screen.on_where,
    "offer": _on_offer_tap,
    "stop_reason": log.on_stop_reason,
    "rate_after": log.on_after,
    "feel": log.on_feel,
    "note": _on_note_tap,
    "remind": remind.on_offer,
    "reminder_time": remind.on_time,
    "phone_time": _on_phone_tap,
    "zone": remind.on_zone_tap,
    "reminder_check": remind.on_check,
    "log_complaint": log.on_log_complaint,  # type: ignore[dict-item]
    "log_rate": log.on_log_rate,
    "check_in": check_in.on_effect,
    "seen": care.on_seen,
    "forget": mine.on_forget,
}
WORDS: Mapping[Ask, Words] = {
    "complaint": _complaint,
    "confirm": _confirm,
    "rate_before": _rating,
    "since": _since,
    "screen": _screen,
    "screen_pick": _screen,
    "conditions": _conditions,
    "offer": _offer,
    "rate_after": _rating,
    "feel": _feel,
    "note": _note,
    "remind": _remind,
    "reminder_time": _reminder_time,
    "phone_time": _phone_time,
    "zone": _zone,
    "reminder_check": _reminder_check,
    "log_complaint": _log_complaint,
    "log_rate": _rating,
    "check_in": _check_in,
    "seen": _seen,
    "forget": _forget,
}
