"""The privacy text with its version; who agreed to an older one is told once what has changed."""

from bot.coach.turn import Replies, Turn, button, reply
from bot.domain.replies import Reply

VERSION = "2026-11-22"  # changes with what `privacy-policy` says; `privacy-changed` tells how


def text(turn: Turn) -> Reply:
    return reply("privacy-policy", version=turn.desk.policy)


def news(turn: Turn, replies: Replies) -> Replies:
    """The answer to typed words, with the news before it; none in a session or while care comes first."""
    if turn.is_press or not replies or not _is_due(turn):
        return replies
    turn.note_body(told_policy=turn.desk.policy)
    key = (button("consent-what", "do:privacy"),)
    return [reply("privacy-changed", key, version=turn.desk.policy), *replies]


def _is_due(turn: Turn) -> bool:
    person, profile = turn.person, turn.profile
    is_other = person.has_consented and profile.told_policy < turn.desk.policy
    is_held = profile.awaiting_care is not None or profile.crisis_on == turn.today.isoformat()
    return is_other and not is_held and turn.work.practices.live(person.id) is None
