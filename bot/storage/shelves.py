"""What every table module shares: one connection, one cipher, inserts that seal with the new row's id."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Table, Update, bindparam, insert, update

from bot.storage.records import Seal
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
        result = self.connection.execute(_adding(table), values)
        (row_id,) = result.inserted_primary_key or (0,)
        self.connection.execute(changing(table), {"row": row_id, **sealed(row_id)})
        return int(row_id)


@cache
def _adding(table: Table) -> Insert:
    return insert(table)


@cache
def changing(table: Table) -> Update:
    """An update of the row with the id `row`; its columns are what it is given."""
    return update(table).where(table.c.id == bindparam("row"))
