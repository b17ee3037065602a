"""The live question: what a tap on it does, how it is asked again, and how one finds back to it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.coach import (
    care,
    check_in,
    clocks,
    greet,
    hear,
    log,
    mine,
    quiet,
    remind,
    remind_edit,
    rest,
    screen,
    suggest,
    typed,
)
from bot.coach.turn import DRAFTING, Replies, Rows, Turn, button, reply
from bot.domain.dialogue import Ask, ReminderDraft
from bot.domain.meanings import Meaning
from bot.domain.replies import Reply

Tap = Callable[[Turn, str], Replies]
OPEN: frozenset[Ask] = frozenset(("complaint", "confirm", "offer", "remind", "country"))  # all words may be news
A_DAY = timedelta(days=1)
GRID_FOR = 600  # seconds
PATIENCE = 2  # unclear answers before the question is repeated with its buttons
SHORT: frozenset[Ask] = frozenset(("pause",))  # the hint asks the same again, with the buttons
TIMED: frozenset[Ask] = frozenset(("reminder_time", "reminder_days", "waking", "snooze", "quiet", "phone_time"))
NO_HOUR = re.compile(r"\b(?:2[4-9]|[3-9]\d)[:.]\d\d\b|\b\d{1,2}:[6-9]\d\b")
HINTS: Mapping[Ask, str] = {
    "rate_before": "hint-rating",
    "rate_after": "hint-rating",
    "log_rate": "hint-rating",
    "reminder_time": "hint-time",
    "reminder_days": "hint-time",
    "waking": "hint-time",
    "snooze": "hint-snooze",
    "quiet": "hint-quiet",
    "pause": "hint-pause",
    "daily": "hint-rating",
    "phone_time": "hint-clock",
    "zone": "hint-city",
    "weeks": "hint-weeks",
    "conditions": "hint-conditions",
}


def tapped(turn: Turn, choice: str) -> Replies:
    """A button of the live question."""
    ask = turn.talk.ask
    if choice == "leave" and ask is not None and ask in LEFT:
        return LEFT[ask](turn)
    return TAPS[ask](turn, choice) if ask is not None and ask in TAPS else [reply("tap-old")]


def is_offered(turn: Turn, choice: str) -> bool:
    """Whether the live question has this button: no other data is believed."""
    shown = turn.episode.shown
    data = f"v1:a:{turn.talk.turn}.{choice}"
    return shown is not None and any(each.data == data for row in shown.buttons for each in row)


def answered(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    """Typed words while a question is live; None when they are about something else."""
    if _is_stale(turn):
        turn.close()
    ask = turn.talk.ask
    if ask is None:
        return None
    words = typed.WORDS.get(ask)
    if ask in LEFT and turn.desk.reader.choice(text, "leave") is not None:
        return tapped(turn, "leave")
    found = words(turn, text, meaning) if words else None
    if isinstance(found, str):
        return tapped(turn, found)
    if found is not None or ask in OPEN or typed.is_news(turn, meaning) or typed.is_told(turn, text):
        return found
    return _unclear(turn, ask, text)


def _is_stale(turn: Turn) -> bool:
    """Whether "yesterday" in the open question is no longer the day before."""
    asked_at = turn.profile.asked_at
    return turn.talk.ask == "check_in" and asked_at is not None and turn.now - asked_at > A_DAY


def _unclear(turn: Turn, ask: Ask, text: str) -> Replies:
    """Say kindly what would fit; the question stays live."""
    misses, shown = turn.episode.misses + 1, turn.episode.shown
    hint = "hint-hour" if ask in TIMED and NO_HOUR.search(text) else HINTS.get(ask, "hint-buttons")
    if ask in SHORT and shown is not None:
        return turn.ask(ask, replace(reply(hint), buttons=_keys_anew(turn, shown)), misses=misses)
    turn.update(misses=misses)
    again = [] if misses < PATIENCE else repeat(turn)
    return [reply(hint), *again]


def repeat(turn: Turn) -> Replies:
    """The live question once more, at the bottom of the chat."""
    shown = turn.episode.shown
    return [] if shown is None or turn.talk.ask is None else [replace(shown, edit=False, dedupe=None)]


def way_back(turn: Turn, replies: Replies) -> Replies:
    """Something else was looked at: the last message gets a button that leads back to the open question."""
    is_waiting = turn.episode.shown is not None and turn.talk.ask is not None
    if not is_waiting or not replies or replies[-1].edit:
        return replies
    last = replies[-1]
    back = (button("back-to-question", "do:back"),)
    return [*replies[:-1], replace(last, buttons=(*last.buttons, back))]


def take_up(turn: Turn, replies: Replies) -> Replies:
    """A side talk is over: what it interrupted is asked again, after what was said."""
    taken = _taken_up(turn)
    return [*taken, *replies] if taken and taken[0].edit else [*replies, *taken]


def _taken_up(turn: Turn) -> Replies:
    """The open grid gets its buttons back where it stands; a question with answers behind it is asked anew."""
    held = turn.episode.held
    if held is None or turn.talk.ask is not None or held.episode.shown is None:
        return []
    card = held.episode.shown
    turn.talk = replace(turn.talk, episode=replace(held.episode, shown=None))
    if held.ask in DRAFTING and held.episode.draft is not None:
        said = _drafted(turn, held.ask, card, held.episode.draft)
        return [*said, *_taken_up(turn)]
    if held.ask == "offer":  # what was told meanwhile may have changed it
        return screen.go_on(turn)
    rows = _keys_anew(turn, card)
    if held.ask != "complaint":
        return turn.ask(held.ask, replace(card, buttons=rows, slot=None, edit=False, dedupe=None))
    turn.ask(held.ask, replace(card, buttons=rows, edit=False, dedupe=None), misses=held.episode.misses)
    return [replace(card, buttons=rows, edit=True, dedupe=None, on_doubt="drop", expires_in=GRID_FOR)]


def _drafted(turn: Turn, ask: Ask, card: Reply, draft: ReminderDraft) -> Replies:
    """A reminder that was not saved yet goes on; the clock or the quiet hours may be others now."""
    if ask == "room":
        return remind_edit.on_check(turn, "yes")
    if ask == "reminder_check" or (ask in ("phone_time", "zone") and turn.person.zone is not None):
        return remind.check(turn, draft)
    rows = _keys_anew(turn, card)
    return turn.ask(ask, replace(card, buttons=rows, slot=None, edit=False, dedupe=None))


def _keys_anew(turn: Turn, card: Reply) -> Rows:
    return tuple(tuple(replace(key, data=_renumbered(turn, key.data)) for key in row) for row in card.buttons)


def _renumbered(turn: Turn, data: str) -> str:
    """The button of an old question as one of the question asked next."""
    if not data.startswith("v1:a:"):
        return data
    return f"v1:a:{turn.next_turn}.{data.partition('.')[2]}"


def _on_offer_tap(turn: Turn, choice: str) -> Replies:
    if choice == "other":
        return greet.ask_complaint(turn)
    return remind.start(turn) if choice == "remind" else suggest.on_offer(turn, choice)


def _on_rate_tap(turn: Turn, choice: str) -> Replies:
    return hear.on_complaint(turn, "other") if choice == "other" else screen.on_rate(turn, choice)


def _on_note_tap(turn: Turn, _choice: str) -> Replies:
    return log.skip_note(turn)


LEFT: Mapping[Ask, Callable[[Turn], Replies]] = {  # questions with a "leave it so"
    "reminder_time": remind_edit.leave,
    "reminder_what": remind_edit.leave,
    "reminder_note": remind_edit.leave,
    "quiet": quiet.leave,
}
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
    "phone_time": clocks.on_tap,
    "zone": clocks.on_tap,
    "reminder_check": remind_edit.on_check,
    "reminder_change": remind_edit.on_change,
    "reminder_days": remind_edit.on_days,
    "reminder_what": remind_edit.on_routine,
    "reminder_note": remind_edit.on_note,
    "waking": remind.on_waking,
    "room": remind_edit.on_room,
    "log_complaint": log.on_log_complaint,  # type: ignore[dict-item]
    "log_rate": log.on_log_rate,
    "check_in": check_in.on_effect,
    "daily": check_in.on_daily,
    "quiet": quiet.on_choice,
    "pause": rest.on_choice,
    "seen": care.on_seen,
    "soon": care.on_soon,
    "forget": mine.on_forget,
}
