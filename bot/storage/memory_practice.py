"""Sessions and the journal in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.ids import EntryId, PersonId, PracticeId
from bot.domain.journal import Entry
from bot.domain.sessions import Practice
from bot.storage.memory_rows import Rows


@dataclass(frozen=True, slots=True)
class MemoryPractices:
    rows: Rows

    def add(self, practice: Practice) -> Practice:
        added = replace(practice, id=PracticeId(self.rows.fresh("practice")))
        self.rows.practices[added.id] = added
        return added

    def get(self, person: PersonId, practice: PracticeId) -> Practice | None:
        found = self.rows.practices.get(practice)
        return found if found is not None and found.person_id == person else None

    def save(self, practice: Practice) -> None:
        if practice.id in self.rows.practices:
            self.rows.practices[practice.id] = practice

    def live(self, person: PersonId) -> Practice | None:
        mine = (one for one in self.rows.practices.values() if one.person_id == person and one.is_live)
        return max(mine, key=lambda one: one.id, default=None)

    def due(self, now: datetime, limit: int) -> Sequence[Practice]:
        return [one for at, one in self._running() if at <= now][:limit]

    def next_due(self) -> datetime | None:
        return next((at for at, _ in self._running()), None)

    def _running(self) -> list[tuple[datetime, Practice]]:
        found = [(p.next_step_at, p) for p in self.rows.practices.values() if p.state == "running"]
        return sorted(((at, p) for at, p in found if at is not None), key=lambda pair: pair[0])


@dataclass(frozen=True, slots=True)
class MemoryJournal:
    rows: Rows

    def add(self, entry: Entry) -> Entry:
        added = replace(entry, id=EntryId(self.rows.fresh("entry")))
        self.rows.entries[added.id] = added
        return added

    def get(self, person: PersonId, entry: EntryId) -> Entry | None:
        found = self.rows.entries.get(entry)
        return found if found is not None and found.person_id == person else None

    def save(self, entry: Entry) -> None:
        if entry.id in self.rows.entries:
            self.rows.entries[entry.id] = entry

    def remove(self, person: PersonId, entry: EntryId) -> bool:
        if self.get(person, entry) is None:
            return False
        del self.rows.entries[entry]
        return True

    def since(self, person: PersonId, day: date) -> Sequence[Entry]:
        mine = (one for one in self.rows.entries.values() if one.person_id == person and one.on >= day)
        return sorted(mine, key=lambda one: (one.on, one.id))
