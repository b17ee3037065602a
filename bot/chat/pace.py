"""Telegram's sending limits: so many a second in all with a reserve for answers, so many in one chat."""

from collections import deque
from dataclasses import dataclass, field
from math import inf

from bot.domain.replies import Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`overall` sends a second, of which `reserve` are kept for answers; `burst` quick answers to one chat."""

    overall: int = 30
    reserve: int = 2
    burst: int = 3
    gap_s: float = 1.0


TELEGRAMS = Limits()
UNKNOWN_S = 0.01  # looked at again so soon when nothing tells when a call under way ends
FEW_CHATS = 200  # remembered before those that rested enough are forgotten


@dataclass(slots=True)
class Pace:
    """Decides when a send may go; times are seconds of a clock that only runs forward.

    When a call arrives is not known, only that it is between its start and its answer. So it counts from its start
    until a second after its answer: however the network bunches calls, no second sees more than `overall`.
    """

    limits: Limits = TELEGRAMS
    _landed: deque[float] = field(default_factory=deque)
    _flying: int = 0
    _bulk_at: float = -inf
    _chats: dict[int, tuple[float, float]] = field(default_factory=dict)  # chat -> tokens left, at
    _held: dict[int, float] = field(default_factory=dict)  # chat -> held until
    _halted_until: float = -inf
    _most_chats: int = FEW_CHATS

    def free_at(self, lane: Lane, now: float) -> float:
        """When the next send of this lane may go, chats aside; not before `now`."""
        self._forget(now)
        at = max(now, self._halted_until)
        if lane == "answer":
            return max(at, self._window_opens(now, spare=0))
        return max(at, self._bulk_at + self._beat_s, self._window_opens(now, spare=1))

    def chat_free_at(self, chat: int, lane: Lane, now: float, *, is_edit: bool = False) -> float:
        """When this chat may get its next message; not before `now`. An edit in answer only heeds a hold."""
        held = max(now, self._held.get(chat, -inf))
        if lane != "answer":
            return max(held, self._last(chat) + self.limits.gap_s)
        missing = 1 - self._left(chat, held)
        return held if is_edit or missing <= 0 else held + missing * self.limits.gap_s

    def note(self, chat: int, lane: Lane, now: float, *, is_edit: bool = False) -> None:
        """A send goes out now. Edits count in all but not against the chat."""
        self._flying += 1
        if lane != "answer":  # one that went a little late does not delay the next ones
            planned = self._bulk_at + self._beat_s
            self._bulk_at = planned if now < planned + self._beat_s else now
        if not is_edit:
            self._chats[chat] = (max(0.0, self._left(chat, now) - 1), now)

    def landed(self, now: float) -> None:
        """A send was answered, or will not be."""
        self._flying -= 1
        self._landed.append(now)

    def hold(self, chat: int, until: float, now: float) -> None:
        """Too fast in one chat; when another chat is held already, it is all of them."""
        if any(other != chat and end > now for other, end in self._held.items()):
            self._halted_until = max(self._halted_until, until)
        self.rest(chat, until)

    def rest(self, chat: int, until: float) -> None:
        """Nothing to this chat before then, so that its messages stay in order."""
        self._held[chat] = max(until, self._held.get(chat, -inf))

    def resting(self, now: float) -> dict[int, float]:
        """Chats that may get nothing yet, and until when."""
        known = self._chats.keys() | self._held.keys()
        return {chat: at for chat in known if (at := self.chat_free_at(chat, "answer", now)) > now}

    def _last(self, chat: int) -> float:
        return self._chats[chat][1] if chat in self._chats else -inf

    def _left(self, chat: int, now: float) -> float:
        burst = float(self.limits.burst)
        left, at = self._chats.get(chat, (burst, now))
        return min(burst, left + (now - at) / self.limits.gap_s) if self.limits.gap_s else burst

    @property
    def _beat_s(self) -> float:
        """Bulk goes evenly: a burst could arrive bunched with the next one."""
        return 1 / max(1, self.limits.overall - self.limits.reserve)

    def _window_opens(self, now: float, *, spare: int) -> float:
        """When a second has room again; bulk leaves `spare` of it to an answer that may come."""
        room = max(1, self.limits.overall - spare) - self._flying
        if room <= 0:
            return now + UNKNOWN_S
        return self._landed[-room] + 1 if len(self._landed) >= room else -inf

    def _forget(self, now: float) -> None:
        while self._landed and self._landed[0] <= now - 1:
            self._landed.popleft()
        if len(self._chats) > self._most_chats:
            rested = now - self.limits.burst * self.limits.gap_s
            self._chats = {chat: seen for chat, seen in self._chats.items() if seen[1] > rested}
            self._held = {chat: end for chat, end in self._held.items() if end > now}
            self._most_chats = max(FEW_CHATS, 2 * len(self._chats))
