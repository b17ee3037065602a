"""Everything held about one person, opened, as plain JSON values."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import RowMapping, Table, select

from bot.domain.ids import PersonId
from bot.storage import tables
from bot.storage.records import ENTRY, EPISODE, NOTE, PRACTICE, PROFILE, REPLY, ROUTINE
from bot.storage.shapes import Shape
from bot.storage.shelves import Desk

SEALED: Mapping[str, tuple[str, str, Shape[Any]]] = {
    "person.sealed_profile": ("profile", "person.profile", PROFILE),
    "dialogue.sealed_episode": ("episode", "dialogue.episode", EPISODE),
    "practice.sealed_body": ("session", "practice.body", PRACTICE),
    "entry.sealed_values": ("values", "entry.values", ENTRY),
    "entry.sealed_note": ("note", "entry.note", NOTE),
    "reminder.sealed_routine": ("routine", "reminder.routine", ROUTINE),
    "outbox.sealed_reply": ("message", "outbox.reply", REPLY),
}


def export(desk: Desk, person: PersonId) -> dict[str, list[dict[str, Any]]]:
    """Table name to rows, oldest first, encrypted columns opened under their plain names."""
    found = {"person": _rows(desk, tables.person, tables.person.c.id == person)}
    for table in tables.metadata.sorted_tables:
        if "person_id" in table.c:
            found[table.name] = _rows(desk, table, table.c.person_id == person)
    return found


def _rows(desk: Desk, table: Table, condition: Any) -> list[dict[str, Any]]:
    query = select(table).where(condition).order_by(*table.primary_key)
    rows = desk.connection.execute(query).mappings()
    return [_plain(desk, table, row) for row in rows]


def _plain(desk: Desk, table: Table, row: RowMapping) -> dict[str, Any]:
    key = row["id"] if "id" in row else row["person_id"]
    plain: dict[str, Any] = {}
    for column in table.c:
        value = row[column.name]
        if column.name.startswith("sealed_"):
            name, place, shape = SEALED[f"{table.name}.{column.name}"]
            opened = None if value is None else desk.seal.get(shape, value, place=f"{place}:{key}")
            plain[name] = None if value is None else shape.plain(opened)
        else:
            plain[column.name] = value.isoformat() if isinstance(value, datetime | date | time) else value
    return plain
