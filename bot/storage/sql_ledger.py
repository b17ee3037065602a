"""Small facts in SQL: seen updates, consents, cached pictures, and what is swept away with time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from bot.domain.ids import PersonId
from bot.domain.people import Consent
from bot.storage import tables
from bot.storage.shelves import Desk
from bot.storage.sql_people import insert_into, upsert

FILE = select(tables.picture.c.file_id).where(tables.picture.c.key == bindparam("picture"))
KEEP_UPDATES = timedelta(hours=48)
KEEP_OUTBOX = timedelta(days=30)
KEEP_FOLLOW_UPS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class SqlLedger:
    desk: Desk

    def is_new(self, update_id: int, now: datetime) -> bool:
        adding = _note_update(self.desk.connection.dialect.name)
        return self.desk.run(adding, {"update_id": update_id, "at": now}).count == 1

    def give(self, person: PersonId, consent: Consent) -> None:
        self.desk.connection.execute(
            insert(tables.consent).values(
                person_id=person,
                purpose=consent.purpose,
                policy=consent.policy,
                language=consent.language,
                given_at=consent.given_at,
            )
        )

    def withdraw(self, person: PersonId, now: datetime) -> None:
        consent = tables.consent
        self.desk.connection.execute(
            update(consent)
            .where(consent.c.person_id == person, consent.c.withdrawn_at.is_(None))
            .values(withdrawn_at=now)
        )

    def file_of(self, picture: str) -> str | None:
        row = self.desk.run(FILE, {"picture": picture}).first
        return row["file_id"] if row else None

    def keep_file(self, picture: str, file_id: str) -> None:
        adding = upsert(self.desk, tables.picture).values(key=picture, file_id=file_id)
        self.desk.connection.execute(
            adding.on_conflict_do_update(index_elements=["key"], set_={"file_id": file_id})
        )

    def sweep(self, now: datetime) -> Mapping[str, int]:
        outbox, follow_up, seen = tables.outbox, tables.follow_up, tables.seen_update
        old = {
            "seen_update": delete(seen).where(seen.c.at < now - KEEP_UPDATES),
            "outbox": delete(outbox).where(
                outbox.c.created_at < now - KEEP_OUTBOX, outbox.c.state.not_in(("ready", "sending"))
            ),
            "follow_up": delete(follow_up).where(
                follow_up.c.due_at < now - KEEP_FOLLOW_UPS, follow_up.c.is_open.is_(False)
            ),
        }
        return {name: self.desk.connection.execute(gone).rowcount for name, gone in old.items()}


@cache
def _note_update(dialect: str) -> Any:
    return insert_into(dialect, tables.seen_update).on_conflict_do_nothing()
