"""What every table module shares: one connection, one cipher, inserts that seal with the new row's id."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, Table, Update, bindparam, insert, update

from bot.storage.records import Seal
from bot.storage.swift import Found, run
from bot.storage.tombstones import Tombstones


@dataclass(frozen=True, slots=True)
class Desk:
    """A connection inside a transaction, the seal for its encrypted columns, the list of who was erased."""

    connection: Connection
    seal: Seal
    tombstones: Tombstones | None = None

    def insert_sealed(
        self, table: Table, values: Mapping[str, Any], sealed: Callable[[int], Mapping[str, bytes | None]]
    ) -> int:
        """Insert a row, then its sealed columns, which are bound to the new id; answers the id."""
        row_id: int = self.run(_adding(table), values).first["id"]
        self.run(changing(table), {"row": row_id, **sealed(row_id)})
        return row_id

    def run(self, statement: Executable, given: Mapping[str, Any]) -> Found:
        """A statement that stands ready, with its parameters."""
        return run(self.connection, statement, given)


@cache
def _adding(table: Table) -> Any:
    return insert(table).returning(table.c.id)


@cache
def changing(table: Table) -> Update:
    """An update of the row with the id `row`; its columns are what it is given."""
    return update(table).where(table.c.id == bindparam("row"))
