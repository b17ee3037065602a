"""What a failed send means for its parcel: later, never, or the person is gone."""

from dataclasses import dataclass
from typing import Literal

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.chat.http import DoubtError, UnsentError, seconds
from bot.coach.ports import Parcel

FIRST_WAIT_S = 1.0
LONGEST_WAIT_S = 60.0
MOST_DOUBTS = 3  # a message that left and got no answer may have arrived each time
MOST_ATTEMPTS = 60
BLOCKED = "refused by the person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`later` waits `wait_s`; `blocked` ends every message to the person; `slow` holds the chat too."""

    kind: Literal["later", "slow", "dead", "blocked"]
    wait_s: float = 0.0
    reason: str = ""


def verdict(error: TelegramError, parcel: Parcel, *, doubts: int) -> Verdict:
    """`doubts` counts how often this parcel may have been sent already, this time included."""
    if isinstance(error, RetryAfter):
        return Verdict(kind="slow", wait_s=seconds(error), reason="too many requests")
    if isinstance(error, Forbidden):
        return Verdict(kind="blocked", reason=BLOCKED)
    if isinstance(error, BadRequest | ChatMigrated):
        return Verdict(kind="dead", reason="refused by Telegram")
    if isinstance(error, UnsentError | InvalidToken):
        return _later(parcel, "not sent")
    return _doubtful(error, parcel, doubts)


def is_doubt(error: TelegramError) -> bool:
    return isinstance(error, DoubtError)


def _doubtful(error: TelegramError, parcel: Parcel, doubts: int) -> Verdict:
    """No answer, or one that says nothing about the message."""
    if parcel.reply.on_doubt == "drop":
        return Verdict(kind="dead", reason="in doubt")
    is_spent = is_doubt(error) and not parcel.reply.edit and doubts >= MOST_DOUBTS
    if is_spent or parcel.attempts + 1 >= MOST_ATTEMPTS:
        return Verdict(kind="dead", reason="in doubt too often")
    return _later(parcel, "in doubt")


def _later(parcel: Parcel, reason: str) -> Verdict:
    wait = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** min(parcel.attempts, 10))
    return Verdict(kind="later", wait_s=wait, reason=reason)
