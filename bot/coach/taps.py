"""Buttons: `v1:<verb>:<argument>`; each is harmless when old, repeated or forged."""

from collections.abc import Callable, Mapping

from bot.coach import alarm, browse, care, commands, greet, hear, log, nudge, practise, questions, remind
from bot.coach.turn import Replies, Turn, reply, say
from bot.domain.ids import PointId

VERSION = "v1"
BEFORE_CONSENT = frozenset(("a", "al", "do"))


def on_tap(turn: Turn, data: str) -> Replies:
    """The answer to a tap; unknown data gets a friendly note."""
    version, _, rest = data.partition(":")
    verb, _, argument = rest.partition(":")
    if version != VERSION or verb not in VERBS:
        turn.toast = say("tap-unknown")
        return []
    if not turn.person.has_consented and verb not in BEFORE_CONSENT:
        return greet.introduce(turn)
    return VERBS[verb](turn, argument)


def _answer(turn: Turn, argument: str) -> Replies:
    """A button of a question: only the live one counts; the same tap again is quiet."""
    number, _, choice = argument.partition(".")
    if number != str(turn.talk.turn) or turn.talk.ask is None:
        turn.toast = say("tap-past")
        return []
    return questions.tapped(turn, choice)


def _do(turn: Turn, name: str) -> Replies:
    return commands.run(turn, name, "") or []


def _again(turn: Turn, complaint: str) -> Replies:
    """Begin with a complaint that was named before."""
    return hear.on_complaint(turn, complaint)


def _point(turn: Turn, name: str) -> Replies:
    return browse.one(turn, PointId(name))


def _wish(turn: Turn, name: str) -> Replies:
    if name not in turn.shelf.benefits:
        return [reply("tap-old")]
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    return hear.wish(turn, name)  # type: ignore[arg-type]


VERBS: Mapping[str, Callable[[Turn, str], Replies]] = {
    "a": _answer,
    "al": care.on_tap,
    "bn": browse.benefit,
    "bw": _wish,
    "co": _again,
    "do": _do,
    "go": practise.begin,
    "oc": nudge.on_tap,
    "pt": _point,
    "rg": browse.region,
    "rm": remind.on_tap,
    "rt": browse.routine,
    "se": practise.on_tap,
    "un": log.undo,
}
