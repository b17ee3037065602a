"""Buttons: `v1:<verb>:<argument>`; each is harmless when old, repeated or forged."""

from collections.abc import Callable, Mapping

from bot.coach import (
    alarm,
    begin,
    browse,
    care,
    clocks,
    commands,
    conditions,
    greet,
    hear,
    log,
    mine,
    nudge,
    practise,
    questions,
    reminders,
    rest,
    rhythm,
    step_back,
    unasked,
)
from bot.coach.turn import Replies, Turn, reply, say
from bot.domain.ids import PointId

VERSION = "v1"
BEFORE_CONSENT = frozenset(("a", "al", "do"))
HELD = frozenset(("bw", "co", "pt", "rg", "rt"))  # technique, which waits while care comes first
LOOKS = frozenset(("bn", "pt", "rg"))  # looking something up leaves the open question open


def on_tap(turn: Turn, data: str) -> Replies:
    """The answer to a tap; unknown data gets a friendly note."""
    version, _, rest = data.partition(":")
    verb, _, argument = rest.partition(":")
    if version != VERSION or verb not in VERBS:
        turn.toast = say("tap-unknown")
        return []
    if not turn.person.has_consented and verb not in BEFORE_CONSENT:
        return greet.introduce(turn)
    if turn.profile.awaiting_care and verb in HELD:
        return alarm.ask_seen(turn)
    replies = VERBS[verb](turn, argument)
    return questions.way_back(turn, replies) if verb in LOOKS else replies


def _answer(turn: Turn, argument: str) -> Replies:
    """A button of a question: only one of the live question counts; the same tap again is quiet."""
    number, _, choice = argument.partition(".")
    if number == str(turn.talk.turn) and turn.talk.ask is not None and questions.is_offered(turn, choice):
        return questions.tapped(turn, choice)
    if turn.talk.ask is None and not turn.person.has_consented:
        return greet.introduce(turn)
    turn.toast = say("tap-past")
    return []


def _do(turn: Turn, name: str) -> Replies:
    if name == "back":
        return questions.repeat(turn) or [reply("tap-old")]
    if name == "show":
        return unasked.show(turn)
    known = commands.run(turn, name, "")
    return [reply("tap-old")] if known is None else known


def _again(turn: Turn, complaint: str) -> Replies:
    """Begin with a complaint that was named before."""
    return hear.on_complaint(turn, complaint)


def _rhythm(turn: Turn, argument: str) -> Replies:
    """A key of the cards behind the settings, which take each other's place."""
    return mine.settings_again(turn) if argument == "settings" else rhythm.on_tap(turn, argument)


def _point(turn: Turn, name: str) -> Replies:
    return browse.one(turn, PointId(name))


def _wish(turn: Turn, name: str) -> Replies:
    if name not in turn.shelf.benefits:
        return [reply("tap-old")]
    return hear.wish(turn, name)  # type: ignore[arg-type]


VERBS: Mapping[str, Callable[[Turn, str], Replies]] = {
    "a": _answer,
    "al": care.on_tap,
    "bn": browse.benefit,
    "bw": _wish,
    "co": _again,
    "cx": conditions.take_back,
    "do": _do,
    "go": begin.on_go,
    "oc": nudge.on_tap,
    "pa": rest.on_tap,
    "pt": _point,
    "rb": step_back.on_tap,
    "rg": browse.region,
    "rh": _rhythm,
    "rm": reminders.on_tap,
    "rt": browse.routine,
    "se": practise.on_tap,
    "tz": clocks.on_side_tap,
    "un": log.undo,
}
