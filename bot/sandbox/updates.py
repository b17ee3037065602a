"""The queue of updates: ids, confirmation by offset, what a poller wants to hear."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox.refusals import Json

LIFE_S = 24 * 3600
_NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True)
class UpdateQueue:
    next_id: int
    rows: list[Json] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)

    def add(self, kind: str, content: Json, *, now: datetime) -> int | None:
        """The id of the update, None when the poller does not want this kind."""
        if not self._is_wanted(kind):
            return None
        update_id, self.next_id = self.next_id, self.next_id + 1
        self.rows.append({"at": now.timestamp(), "update": {"update_id": update_id, kind: content}})
        return update_id

    def _is_wanted(self, kind: str) -> bool:
        return kind in self.wanted if self.wanted else kind not in _NOT_BY_DEFAULT

    def confirm(self, offset: int) -> int:
        """Forgets what an offset confirms; the number of updates that went."""
        before = len(self.rows)
        if offset > 0:
            self.rows = [row for row in self.rows if row["update"]["update_id"] >= offset]
        elif offset < 0:
            self.rows = self.rows[offset:]
        return before - len(self.rows)

    def expire(self, now: datetime) -> None:
        oldest = now.timestamp() - LIFE_S
        self.rows = [row for row in self.rows if row["at"] >= oldest]

    def first(self, limit: int) -> list[Json]:
        return [row["update"] for row in self.rows[:limit]]
