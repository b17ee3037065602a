"""The store in memory, for tests and trials: the same promises as the SQL store, gone when the process ends."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from bot.coach.ports import Work
from bot.domain.ids import PersonId
from bot.storage.memory_export import export
from bot.storage.memory_outbox import MemoryOutbox
from bot.storage.memory_people import MemoryLedger, MemoryPeople, MemoryTalks
from bot.storage.memory_planning import MemoryPlanning
from bot.storage.memory_practice import MemoryJournal, MemoryPractices
from bot.storage.memory_reminders import MemoryFollowUps, MemoryOccurrences, MemoryReminders
from bot.storage.memory_rows import Rows
from bot.storage.memory_zones import MemoryZoneWatch

T = TypeVar("T")


class MemoryWork:
    """One unit of work on one copy of the rows."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.people = MemoryPeople(rows)
        self.talks = MemoryTalks(rows)
        self.practices = MemoryPractices(rows)
        self.journal = MemoryJournal(rows)
        self.reminders = MemoryReminders(rows)
        self.planning = MemoryPlanning(rows)
        self.zone_watch = MemoryZoneWatch(rows)
        self.occurrences = MemoryOccurrences(rows)
        self.follow_ups = MemoryFollowUps(rows)
        self.outbox = MemoryOutbox(rows)
        self.ledger = MemoryLedger(rows)

    def export(self, person: PersonId) -> Mapping[str, Any]:
        return export(self._rows, person)


class MemoryStore:
    """Runs use cases one after another; what raises leaves no trace."""

    def __init__(self) -> None:
        self._rows = Rows()

    async def write(self, case: Callable[[Work], T], *, is_lazy: bool = False) -> T:  # noqa: ARG002
        rows = self._rows.copy()
        result = case(MemoryWork(rows))
        self._rows = rows
        return result

    async def read(self, case: Callable[[Work], T]) -> T:
        return case(MemoryWork(self._rows.copy()))

    def close(self) -> None:
        """Nothing to give back."""
