"""People, their conversations and the ledger in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from bot.domain.dialogue import Talk
from bot.domain.ids import PersonId
from bot.domain.people import Consent, Person
from bot.storage.memory_rows import Rows
from bot.storage.sql_ledger import KEEP_FOLLOW_UPS, KEEP_OUTBOX, KEEP_UPDATES

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class MemoryPeople:
    rows: Rows

    def find(self, telegram_id: int) -> Person | None:
        return next((one for one in self.rows.people.values() if one.telegram_id == telegram_id), None)

    def get(self, person: PersonId) -> Person:
        if person not in self.rows.people:
            raise LookupError(f"no person {person}")
        return self.rows.people[person]

    def add(self, person: Person) -> Person:
        if self.find(person.telegram_id) is not None:
            raise ValueError("this account has a person already")
        added = replace(person, id=PersonId(self.rows.fresh("person")))
        self.rows.people[added.id] = added
        return added

    def save(self, person: Person) -> None:
        if person.id in self.rows.people:
            self.rows.people[person.id] = person

    def erase(self, person: PersonId) -> Mapping[str, int]:
        rows = self.rows
        counts = {
            "outbox": _drop(rows.parcels, [k for k, row in rows.parcels.items() if row.person_id == person]),
            "occurrence": _drop(
                rows.occurrences, [k for k, o in rows.occurrences.items() if o.person_id == person]
            ),
            "reminder": _drop(rows.reminders, [k for k, r in rows.reminders.items() if r.person_id == person]),
            "follow_up": _drop(rows.follow_ups, [k for k, f in rows.follow_ups.items() if f.person_id == person]),
            "entry": _drop(rows.entries, [k for k, e in rows.entries.items() if e.person_id == person]),
            "practice": _drop(rows.practices, [k for k, p in rows.practices.items() if p.person_id == person]),
            "dialogue": _drop(rows.talks, [k for k in rows.talks if k == person]),
            "consent": _drop(rows.consents, [k for k, (who, _) in rows.consents.items() if who == person]),
        }
        return counts | {"person": _drop(rows.people, [k for k in rows.people if k == person])}


def _drop(table: dict[K, V], keys: list[K]) -> int:
    for key in keys:
        del table[key]
    return len(keys)


@dataclass(frozen=True, slots=True)
class MemoryTalks:
    rows: Rows

    def get(self, person: PersonId, now: datetime) -> Talk:
        return self.rows.talks.get(person) or Talk(person_id=person, updated_at=now)

    def put(self, talk: Talk) -> None:
        self.rows.talks[talk.person_id] = talk


@dataclass(frozen=True, slots=True)
class MemoryLedger:
    rows: Rows

    def is_new(self, update_id: int, now: datetime) -> bool:
        if update_id in self.rows.updates:
            return False
        self.rows.updates[update_id] = now
        return True

    def give(self, person: PersonId, consent: Consent) -> None:
        self.rows.consents[self.rows.fresh("consent")] = (person, consent)

    def withdraw(self, person: PersonId, now: datetime) -> None:
        for key, (who, consent) in self.rows.consents.items():
            if who == person and consent.withdrawn_at is None:
                self.rows.consents[key] = (who, replace(consent, withdrawn_at=now))

    def file_of(self, picture: str) -> str | None:
        return self.rows.files.get(picture)

    def keep_file(self, picture: str, file_id: str) -> None:
        self.rows.files[picture] = file_id

    def sweep(self, now: datetime) -> Mapping[str, int]:
        rows, open_states = self.rows, ("ready", "sending")
        parcels = [
            key
            for key, row in rows.parcels.items()
            if row.created_at < now - KEEP_OUTBOX and row.state not in open_states
        ]
        asked = [key for key in rows.settled if rows.follow_ups[key].due_at < now - KEEP_FOLLOW_UPS]
        _drop(rows.settled, list(asked))
        return {
            "seen_update": _drop(rows.updates, [k for k, at in rows.updates.items() if at < now - KEEP_UPDATES]),
            "outbox": _drop(rows.parcels, parcels),
            "follow_up": _drop(rows.follow_ups, asked),
        }
