"""Telegram's sending limits: so many a second in all, so many a second in one chat."""

import math
from collections import deque


class Pace:
    """Counts sends; `overdue` tells how many seconds a further one has to wait."""

    def __init__(self, *, overall: int = 30, per_chat: float = 1.0, burst: int = 20) -> None:
        self._overall = overall
        self._per_chat = per_chat
        self._burst = burst
        self._recent: deque[float] = deque()
        self._buckets: dict[int, tuple[float, float]] = {}

    def overdue(self, chat_id: int, *, now: float) -> int:
        """0 counts the send; otherwise the retry_after of a refusal, which is not counted."""
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) >= self._overall:
            return max(1, math.ceil(self._recent[0] + 1 - now))
        left = self._left(chat_id, now)
        if left < 1:
            return max(1, math.ceil((1 - left) / self._per_chat))
        self._buckets[chat_id] = (left - 1, now)
        self._recent.append(now)
        return 0

    def _left(self, chat_id: int, now: float) -> float:
        left, since = self._buckets.get(chat_id, (float(self._burst), now))
        return min(float(self._burst), left + (now - since) * self._per_chat)
