"""The edition of the zone data, and moments reckoned anew, in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.coach.ports import Due
from bot.storage.memory_planning import due_of
from bot.storage.memory_rows import Rows


@dataclass(frozen=True, slots=True)
class MemoryZoneWatch:
    rows: Rows

    def edition(self) -> str | None:
        return self.rows.facts.get("zones")

    def note(self, edition: str) -> None:
        self.rows.facts["zones"] = edition

    def ahead(self, now: datetime, *, after: int, limit: int) -> Sequence[Due]:
        planned = [due_of(one, one.next_due_at) for one in self.rows.reminders.values() if one.next_due_at]
        return sorted((one for one in planned if one.due_at > now and one.id > after), key=_by_id)[:limit]

    def move(self, moments: Sequence[tuple[Due, datetime]]) -> None:
        for due, moment in moments:
            held = self.rows.reminders.get(due.id)
            if held is not None and held.next_due_at == due.due_at:
                self.rows.reminders[held.id] = replace(held, next_due_at=moment)


def _by_id(due: Due) -> int:
    return due.id
