"""The edition of the zone data, and moments reckoned anew: plain columns, many rows a statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update

from bot.coach.ports import Due
from bot.storage.shelves import Desk
from bot.storage.sql_people import upsert
from bot.storage.sql_planning import SERIES, due_of
from bot.storage.tables import fact, reminder

NAME = "zones"
EDITION = select(fact.c.value).where(fact.c.name == NAME)
AHEAD = (
    select(*(reminder.c[name] for name in SERIES), reminder.c.next_due_at)
    .where(reminder.c.id > bindparam("after"), reminder.c.next_due_at > bindparam("now"))
    .order_by(reminder.c.id)
    .limit(bindparam("most"))
)
MOVE = (
    update(reminder)
    .where(reminder.c.id == bindparam("row"), reminder.c.next_due_at == bindparam("was"))
    .values(next_due_at=bindparam("moment"))
)


@dataclass(frozen=True, slots=True)
class SqlZoneWatch:
    desk: Desk

    def edition(self) -> str | None:
        found: str | None = self.desk.connection.execute(EDITION).scalar()
        return found

    def note(self, edition: str) -> None:
        adding = upsert(self.desk, fact).values(name=NAME, value=edition)
        self.desk.connection.execute(
            adding.on_conflict_do_update(index_elements=["name"], set_={"value": edition})
        )

    def ahead(self, now: datetime, *, after: int, limit: int) -> Sequence[Due]:
        rows = self.desk.connection.execute(AHEAD, {"now": now, "after": after, "most": limit})
        return [due_of(row) for row in rows]

    def move(self, moments: Sequence[tuple[Due, datetime]]) -> None:
        rows = [{"row": due.id, "was": due.due_at, "moment": moment} for due, moment in moments]
        if rows:
            self.desk.connection.execute(MOVE, rows)
