"""What comes unasked: behind answers, silent or in neutral words where that is wished, and not for long."""

from dataclasses import replace

from bot.coach.turn import Replies, Turn, button, reply, say
from bot.domain.reminders import LATE_AFTER
from bot.domain.replies import Reply

EXPIRES = 10 * 60 * 60
CALL_EXPIRES = int(LATE_AFTER.total_seconds())  # a reminder's


def dressed(turn: Turn, card: Reply, *, expires_in: int = EXPIRES) -> Reply:
    """The card as it may go out by itself."""
    return replace(card, lane="reminder", is_silent=turn.person.is_silent, expires_in=expires_in)


def question(turn: Turn, asked: Replies) -> Replies:
    """A live question; for a person whose screen others see only a neutral line that opens at a tap."""
    if not turn.person.is_discreet:
        return [dressed(turn, each) for each in asked]
    turn.update(is_veiled=True)
    return [dressed(turn, _veil(each)) for each in asked]


def _veil(card: Reply) -> Reply:
    opened = button("unasked-open", "do:show", "primary")
    return Reply(text=say("unasked-question"), buttons=((opened,),), slot=card.slot)


def show(turn: Turn) -> Replies:
    """The tap on the neutral line: the question in its place."""
    shown = turn.episode.shown
    if shown is None or turn.talk.ask is None:
        return [reply("tap-old")]
    is_veiled = turn.episode.is_veiled
    turn.update(is_veiled=False)
    return [replace(shown, edit=is_veiled, dedupe=None)]
