"""Sessions and the journal in SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, or_, select

from bot.domain.ids import EntryId, PersonId, PracticeId
from bot.domain.journal import Entry
from bot.domain.sessions import Practice
from bot.storage.records import ENTRY, NOTE, PRACTICE, from_entry, from_practice, to_entry, to_practice
from bot.storage.shelves import Desk, changing
from bot.storage.tables import entry as entries
from bot.storage.tables import practice as practices

LATEST = (
    select(practices).where(practices.c.person_id == bindparam("person")).order_by(practices.c.id.desc()).limit(1)
)
THIS = LATEST.where(practices.c.id == bindparam("row"))
LIVE = LATEST.where(or_(practices.c.state == "running", practices.c.state == "paused"))
SINCE = (
    select(entries)
    .where(entries.c.person_id == bindparam("person"), entries.c.on >= bindparam("day"))
    .order_by(entries.c.on, entries.c.id)
)


@dataclass(frozen=True, slots=True)
class SqlPractices:
    desk: Desk

    def add(self, practice: Practice) -> Practice:
        row_id = self.desk.insert_sealed(
            practices,
            from_practice(practice),
            lambda new: {"sealed_body": self._sealed(replace(practice, id=PracticeId(new)))},
        )
        return replace(practice, id=PracticeId(row_id))

    def get(self, person: PersonId, practice: PracticeId) -> Practice | None:
        return self._first(THIS, {"row": practice, "person": person})

    def save(self, practice: Practice) -> None:
        values = from_practice(practice) | {"sealed_body": self._sealed(practice)}
        self.desk.run(changing(practices), values | {"row": practice.id})

    def live(self, person: PersonId) -> Practice | None:
        return self._first(LIVE, {"person": person})

    def due(self, now: datetime, limit: int) -> Sequence[Practice]:
        query = (
            select(practices)
            .where(practices.c.next_step_at <= now, practices.c.state == "running")
            .order_by(practices.c.next_step_at)
            .limit(limit)
        )
        return [to_practice(row, self.desk.seal) for row in self.desk.connection.execute(query).mappings()]

    def next_due(self) -> datetime | None:
        query = select(func.min(practices.c.next_step_at)).where(practices.c.state == "running")
        found: datetime | None = self.desk.connection.execute(query).scalar()
        return found

    def _first(self, query: Select[Any], given: Mapping[str, Any]) -> Practice | None:
        row = self.desk.run(query, given).first
        return to_practice(row, self.desk.seal) if row else None

    def _sealed(self, practice: Practice) -> bytes:
        return self.desk.seal.put(PRACTICE, practice, place=f"practice.body:{practice.id}")


@dataclass(frozen=True, slots=True)
class SqlJournal:
    desk: Desk

    def add(self, entry: Entry) -> Entry:
        row_id = self.desk.insert_sealed(
            entries, from_entry(entry), lambda new: self._sealed(replace(entry, id=EntryId(new)))
        )
        return replace(entry, id=EntryId(row_id))

    def get(self, person: PersonId, entry: EntryId) -> Entry | None:
        query = select(entries).where(entries.c.id == entry, entries.c.person_id == person)
        row = self.desk.connection.execute(query).mappings().first()
        return to_entry(row, self.desk.seal) if row else None

    def save(self, entry: Entry) -> None:
        values = from_entry(entry) | self._sealed(entry)
        self.desk.run(changing(entries), values | {"row": entry.id})

    def remove(self, person: PersonId, entry: EntryId) -> bool:
        gone = delete(entries).where(entries.c.id == entry, entries.c.person_id == person)
        return self.desk.connection.execute(gone).rowcount == 1

    def since(self, person: PersonId, day: date) -> Sequence[Entry]:
        rows = self.desk.run(SINCE, {"person": person, "day": day}).rows
        return [to_entry(row, self.desk.seal) for row in rows]

    def _sealed(self, entry: Entry) -> dict[str, bytes | None]:
        seal, bare = self.desk.seal, replace(entry, note="")
        note = seal.put(NOTE, entry.note, place=f"entry.note:{entry.id}") if entry.note else None
        return {
            "sealed_values": seal.put(ENTRY, bare, place=f"entry.values:{entry.id}"),
            "sealed_note": note,
        }
