"""The outbox in SQL: one row is one message on its way."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, or_, select, update

from bot.coach.ports import Parcel, Settled
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.replies import Lane, Reply
from bot.storage.records import LANES, REPLY, to_parcel
from bot.storage.shelves import Desk, changing
from bot.storage.sql_people import insert_into
from bot.storage.swift import Row
from bot.storage.tables import outbox
from bot.storage.tables import person as people

# Statements stand ready: building one costs more than running it.
IN_SLOT = and_(outbox.c.person_id == bindparam("whose"), outbox.c.slot == bindparam("place"))
IS_OLDER_EDIT = and_(IN_SLOT, outbox.c.id < bindparam("newest"), outbox.c.is_edit, outbox.c.state == "ready")
IS_ONE = outbox.c.id.in_(bindparam("rows", expanding=True))
REPLACE = update(outbox).where(IS_OLDER_EDIT).values(state="replaced")
SETTLE = update(outbox).where(outbox.c.id == bindparam("row"), outbox.c.state == "sending")
MISS = update(outbox).where(IS_ONE).values(state="missed")
TAKE = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state=bindparam("taken"), attempts=outbox.c.attempts + 1)
)
WAITS = (
    select(outbox.c.id)
    .where(outbox.c.state == "ready", outbox.c.lane == bindparam("rank"), outbox.c.not_before <= bindparam("now"))
    .limit(1)
)
NEWER = (
    select(outbox.c.id)
    .where(outbox.c.person_id == bindparam("whose"), outbox.c.id > bindparam("row"), outbox.c.state == "ready")
    .where(outbox.c.sealed_reply.is_(None), outbox.c.not_before <= bindparam("now"))
    .limit(1)
)
SHOWN = (
    select(outbox.c.message_id, outbox.c.picture)
    .where(IN_SLOT, outbox.c.state == "sent", outbox.c.message_id.is_not(None))
    .order_by(outbox.c.id.desc())
    .limit(1)
)


@cache
def _adding(dialect: str) -> Any:
    return insert_into(dialect, outbox).on_conflict_do_nothing().returning(outbox.c.id)


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    desk: Desk

    def put(self, person: Person, reply: Reply, *, now: datetime) -> bool:
        run, adding = self.desk.run, _adding(self.desk.connection.dialect.name)
        row = run(adding, _values(person.id, reply, now)).first
        if row is None:
            return False
        row_id = row["id"]
        sealed = self.desk.seal.put(REPLY, reply, place=f"outbox.reply:{row_id}")
        run(changing(outbox), {"row": row_id, "sealed_reply": sealed})
        if reply.edit and reply.slot:
            run(REPLACE, {"whose": person.id, "place": reply.slot, "newest": row_id})
        return True

    def claim(
        self, now: datetime, limit: int, *, busy: Collection[PersonId], lanes: Collection[Lane] = LANES
    ) -> Sequence[Parcel]:
        taken: list[Row] = []
        for rank in sorted(_ranks(lanes)):
            if len(taken) < limit:
                held = {*busy, *(row["person_id"] for row in taken)}
                taken += self._taken(rank, now, limit - len(taken), held)
        return [to_parcel(row, self.desk.seal, self._slot(row)) for row in taken]

    def settle(self, settled: Settled) -> None:
        values: dict[str, Any] = {"state": settled.state, "error": settled.error[:200]}
        if settled.retry_at is not None:
            values["not_before"] = settled.retry_at
        if settled.message_id is not None:
            values |= {"message_id": settled.message_id, "picture": settled.picture}
        self.desk.run(SETTLE, values | {"row": settled.parcel})

    def has_newer(self, parcel: Parcel, now: datetime) -> bool:
        wish = {"whose": parcel.person_id, "row": parcel.id, "now": now}
        return self.desk.run(NEWER, wish).first is not None

    def recover(self) -> int:
        again = case((outbox.c.on_doubt == "drop", "dead"), else_="ready")
        return self._set(outbox.c.state == "sending", state=again, error="in doubt after a restart")

    def cancel(self, person: PersonId, lanes: Collection[Lane]) -> int:
        return self._set(
            and_(outbox.c.person_id == person, outbox.c.state == "ready", outbox.c.lane.in_(_ranks(lanes))),
            state="dead",
            error="cancelled",
        )

    def next_due(self) -> datetime | None:
        query = (
            select(outbox.c.not_before)
            .join_from(outbox, people, people.c.id == outbox.c.person_id)
            .where(outbox.c.state == "ready", people.c.is_blocked.is_(False))
            .order_by(outbox.c.not_before)
            .limit(1)
        )
        found: datetime | None = self.desk.connection.execute(query).scalar()
        return found

    def _taken(self, rank: int, now: datetime, most: int, busy: Collection[PersonId]) -> Sequence[Row]:
        """The next rows of a lane, marked; those that expired are marked too, and others taken instead.

        Most lanes are empty most of the time: that is asked first, as it costs the least.
        """
        if self.desk.run(WAITS, {"rank": rank, "now": now}).first is None:
            return []
        wish = {"rank": rank, "now": now, "most": most + len(busy)}  # at most one row is the first of each
        while True:
            rows = [row for row in self.desk.run(READY, wish).rows if row["person_id"] not in busy][:most]
            over = [row["id"] for row in rows if _is_over(row, now)]
            if not over:
                break
            self.desk.connection.execute(MISS, {"rows": over})
        for row in rows:
            self.desk.run(TAKE, {"row": row["id"], "taken": "sending"})
        return rows

    def _slot(self, row: Row) -> dict[str, Any] | None:
        if not row["slot"] or not row["is_edit"]:
            return None
        wish = {"whose": row["person_id"], "place": row["slot"]}
        found = self.desk.run(SHOWN, wish).first
        return dict(found) if found else None

    def _set(self, condition: Any, **values: Any) -> int:
        return self.desk.connection.execute(update(outbox).where(condition).values(**values)).rowcount


def _values(person: PersonId, reply: Reply, now: datetime) -> dict[str, Any]:
    expires = now + timedelta(seconds=reply.expires_in) if reply.expires_in is not None else None
    return {
        "person_id": person,
        "dedupe_key": reply.dedupe,
        "lane": LANES.index(reply.lane),
        "slot": reply.slot,
        "is_edit": reply.edit,
        "on_doubt": reply.on_doubt,
        "state": "ready",
        "attempts": 0,
        "not_before": now,
        "expires_at": expires,
        "created_at": now,
        "picture": "",
        "error": "",
    }


def _ranks(lanes: Collection[Lane]) -> list[int]:
    return [LANES.index(lane) for lane in lanes]


def _is_over(row: Row, now: datetime) -> bool:
    """Expired. What is undecided is told so when it is decided."""
    return row["sealed_reply"] is not None and row["expires_at"] is not None and row["expires_at"] < now


def _may_go(row: Any, state: Any) -> ColumnElement[bool]:
    """Ready, and an edit only when the message it changes is out."""
    other = outbox.alias()
    unsent = exists().where(
        other.c.person_id == row.c.person_id,
        other.c.slot == row.c.slot,
        other.c.id < row.c.id,
        or_(other.c.state == "ready", other.c.state == "sending"),
    )
    is_due = row.c.not_before <= bindparam("now")
    return and_(state == "ready", is_due, or_(row.c.is_edit.is_(False), ~unsent))


def _ready() -> Any:
    """The first sendable row of each person that is not busy, in one lane."""
    older = outbox.alias("older")
    is_first = ~exists().where(
        older.c.person_id == outbox.c.person_id,
        func.coalesce(older.c.lane, 0) == outbox.c.lane,  # else SQLite looks through all of the lane that is ready
        older.c.id < outbox.c.id,
        _may_go(older, older.c.state),
    )
    return (
        select(outbox, people.c.telegram_id, people.c.language, people.c.zone)
        .join(people, people.c.id == outbox.c.person_id)
        .where(outbox.c.lane == bindparam("rank"), _may_go(outbox, outbox.c.state))
        .where(people.c.is_blocked.is_(False), is_first)
        .order_by(outbox.c.not_before, outbox.c.id)
        .limit(bindparam("most"))
    )


READY = _ready()
