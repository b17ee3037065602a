"""People and their conversations in SQL."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import Select, bindparam, delete, select

from bot.domain.dialogue import Talk
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.storage import tables
from bot.storage.records import EPISODE, PROFILE, from_person, to_person, to_talk
from bot.storage.shelves import Desk, changing

ABOUT_A_PERSON = (
    tables.outbox,
    tables.occurrence,
    tables.reminder,
    tables.follow_up,
    tables.entry,
    tables.practice,
    tables.dialogue,
    tables.consent,
)
# Statements stand ready: building one costs more than running it.
BY_ACCOUNT = select(tables.person).where(tables.person.c.telegram_id == bindparam("account"))
BY_ID = select(tables.person).where(tables.person.c.id == bindparam("row"))
TALK = select(tables.dialogue).where(tables.dialogue.c.person_id == bindparam("person"))
TALK_COLUMNS = ("ask", "turn", "updated_at", "sealed_episode")


@dataclass(frozen=True, slots=True)
class SqlPeople:
    desk: Desk

    def find(self, telegram_id: int) -> Person | None:
        return self._one(BY_ACCOUNT, {"account": telegram_id})

    def get(self, person: PersonId) -> Person:
        found = self._one(BY_ID, {"row": person})
        if found is None:
            raise LookupError(f"no person {person}")
        return found

    def add(self, person: Person) -> Person:
        row_id = self.desk.insert_sealed(
            tables.person, from_person(person), lambda new: {"sealed_profile": self._sealed(person, new)}
        )
        return replace(person, id=PersonId(row_id))

    def save(self, person: Person) -> None:
        values = from_person(person) | {"sealed_profile": self._sealed(person, person.id)}
        self.desk.run(changing(tables.person), values | {"row": person.id})

    def erase(self, person: PersonId) -> Mapping[str, int]:
        self._bury(person)
        self.desk.seal.fresh.forget()
        counts: dict[str, int] = {}
        for table in ABOUT_A_PERSON:
            counts[table.name] = self.desk.connection.execute(
                delete(table).where(table.c.person_id == person)
            ).rowcount
        counts["person"] = self.desk.connection.execute(
            delete(tables.person).where(tables.person.c.id == person)
        ).rowcount
        return counts

    def _bury(self, person: PersonId) -> None:
        columns = tables.person.c
        query = select(columns.telegram_id, columns.created_at).where(columns.id == person)
        row = self.desk.connection.execute(query).first()
        if self.desk.tombstones is not None and row is not None:
            self.desk.tombstones.add(row.telegram_id, row.created_at)

    def _one(self, query: Select[Any], given: Mapping[str, Any]) -> Person | None:
        row = self.desk.run(query, given).first
        return to_person(row, self.desk.seal) if row else None

    def _sealed(self, person: Person, row_id: int) -> bytes:
        return self.desk.seal.put(PROFILE, person.profile, place=f"person.profile:{row_id}")


@dataclass(frozen=True, slots=True)
class SqlTalks:
    desk: Desk

    def get(self, person: PersonId, now: datetime) -> Talk:
        row = self.desk.run(TALK, {"person": person}).first
        return to_talk(row, self.desk.seal) if row else Talk(person_id=person, updated_at=now)

    def put(self, talk: Talk) -> None:
        values = {
            "person_id": talk.person_id,
            "ask": talk.ask,
            "turn": talk.turn,
            "updated_at": talk.updated_at,
            "sealed_episode": self.desk.seal.put(
                EPISODE, talk.episode, place=f"dialogue.episode:{talk.person_id}"
            ),
        }
        self.desk.run(_put_talk(self.desk.connection.dialect.name), values)


@cache
def _put_talk(dialect: str) -> Any:
    adding = insert_into(dialect, tables.dialogue)
    kept = {name: adding.excluded[name] for name in TALK_COLUMNS}
    return adding.on_conflict_do_update(index_elements=["person_id"], set_=kept)


def upsert(desk: Desk, table: Any) -> Any:
    """An INSERT that knows ON CONFLICT, for the database at hand."""
    return insert_into(desk.connection.dialect.name, table)


def insert_into(dialect: str, table: Any) -> Any:
    """Only the dialect at hand is loaded."""
    return import_module(f"sqlalchemy.dialects.{dialect}").insert(table)
