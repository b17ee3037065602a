"""The outbox in SQL: one row is one message on its way."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import RowMapping, and_, case, exists, func, or_, select, update

from bot.coach.ports import Parcel, Settled
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.replies import Lane, Reply
from bot.storage.records import LANES, REPLY, to_parcel
from bot.storage.shelves import Desk
from bot.storage.sql_people import upsert
from bot.storage.tables import outbox
from bot.storage.tables import person as people


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    desk: Desk

    def put(self, person: Person, reply: Reply, *, now: datetime) -> bool:
        adding = upsert(self.desk, outbox).values(**_values(person.id, reply, now)).on_conflict_do_nothing()
        result = self.desk.connection.execute(adding.returning(outbox.c.id))
        row_id = result.scalar()
        if row_id is None:
            return False
        sealed = self.desk.seal.put(REPLY, reply, place=f"outbox.reply:{row_id}")
        self._set(outbox.c.id == row_id, sealed_reply=sealed)
        if reply.edit and reply.slot:
            self._replace_older_edits(person.id, reply.slot, row_id)
        return True

    def claim(
        self, now: datetime, limit: int, *, busy: Collection[PersonId], lanes: Collection[Lane] = LANES
    ) -> Sequence[Parcel]:
        self._set(and_(outbox.c.state == "ready", outbox.c.expires_at < now), state="missed")
        rows = self.desk.connection.execute(_ready(now, busy, _ranks(lanes)).limit(limit)).mappings().all()
        if rows:
            taken = [row["id"] for row in rows]
            self._set(outbox.c.id.in_(taken), state="sending", attempts=outbox.c.attempts + 1)
        return [to_parcel(row, self.desk.seal, self._slot(row)) for row in rows]

    def settle(self, settled: Settled) -> None:
        values: dict[str, Any] = {"state": settled.state, "error": settled.error[:200]}
        if settled.retry_at is not None:
            values["not_before"] = settled.retry_at
        if settled.message_id is not None:
            values |= {"message_id": settled.message_id, "picture": settled.picture}
        self._set(and_(outbox.c.id == settled.parcel, outbox.c.state == "sending"), **values)

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
            select(func.min(outbox.c.not_before))
            .join_from(outbox, people, people.c.id == outbox.c.person_id)
            .where(outbox.c.state == "ready", people.c.is_blocked.is_(False))
        )
        found: datetime | None = self.desk.connection.execute(query).scalar()
        return found

    def _replace_older_edits(self, person: PersonId, slot: str, newest: int) -> None:
        older = and_(outbox.c.person_id == person, outbox.c.slot == slot, outbox.c.id < newest)
        self._set(and_(older, outbox.c.is_edit, outbox.c.state == "ready"), state="replaced")

    def _slot(self, row: RowMapping) -> dict[str, Any] | None:
        if not row["slot"] or not row["is_edit"]:
            return None
        query = (
            select(outbox.c.message_id, outbox.c.picture)
            .where(
                outbox.c.person_id == row["person_id"],
                outbox.c.slot == row["slot"],
                outbox.c.state == "sent",
                outbox.c.message_id.is_not(None),
            )
            .order_by(outbox.c.id.desc())
            .limit(1)
        )
        found = self.desk.connection.execute(query).mappings().first()
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


def _ready(now: datetime, busy: Collection[PersonId], ranks: Collection[int]) -> Any:
    """The first sendable row of each person that is not busy, lanes in order."""
    place = func.row_number().over(partition_by=outbox.c.person_id, order_by=(outbox.c.lane, outbox.c.id))
    other = outbox.alias("other")
    unsent = exists().where(
        other.c.person_id == outbox.c.person_id,
        other.c.slot == outbox.c.slot,
        other.c.id < outbox.c.id,
        or_(other.c.state == "ready", other.c.state == "sending"),
    )
    query = (
        select(outbox, people.c.telegram_id, people.c.language, people.c.zone, place.label("place"))
        .join(people, people.c.id == outbox.c.person_id)
        .where(outbox.c.state == "ready", outbox.c.not_before <= now, people.c.is_blocked.is_(False))
        .where(outbox.c.lane.in_(ranks))
        .where(or_(outbox.c.is_edit.is_(False), ~unsent))
    )
    if busy:
        query = query.where(outbox.c.person_id.not_in(busy))
    ranked = query.subquery()
    return select(ranked).where(ranked.c.place == 1).order_by(ranked.c.lane, ranked.c.not_before, ranked.c.id)
