"""What is due, claimed in bulk: plain columns only, one statement for many rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import Column, RowMapping, Select, and_, bindparam, func, select, union_all, update

from bot.coach.ports import LANES, Claim, Due
from bot.domain.ids import ReminderId
from bot.domain.reminders import LATE_AFTER, OccurrenceState, is_late
from bot.storage.shelves import Desk
from bot.storage.sql_people import upsert
from bot.storage.tables import follow_up, occurrence, outbox, person, reminder


def _first(column: Column[datetime]) -> Select[datetime]:
    return select(func.min(column).label("at")).where(column.is_not(None))


Values: TypeAlias = dict[str, Any]
SERIES = ("id", "at", "every", "anchor_on", "zone", "is_once", "weekdays")
DUE = (
    select(*(reminder.c[name] for name in SERIES), reminder.c.next_due_at)
    .where(reminder.c.next_due_at <= bindparam("now"))
    .order_by(reminder.c.next_due_at)
    .limit(bindparam("most"))
)
STANDING = (
    select(reminder.c.id, reminder.c.next_due_at, reminder.c.person_id, person.c.is_blocked)
    .join(person, person.c.id == reminder.c.person_id)
    .where(reminder.c.id.in_(bindparam("ids", expanding=True)))
    .with_for_update(of=reminder)
)
MOVE = (
    update(reminder)
    .where(reminder.c.id == bindparam("row"), reminder.c.next_due_at == bindparam("was"))
    .values(next_due_at=bindparam("next_at"), is_paused=bindparam("is_over"))
)
CALLED = select(occurrence, person.c.is_blocked).join(person, person.c.id == occurrence.c.person_id)
IS_SNOOZED = and_(occurrence.c.state == "snoozed", occurrence.c.snoozed_until <= bindparam("now"))
SNOOZED = CALLED.where(IS_SNOOZED).order_by(occurrence.c.snoozed_until).limit(bindparam("most"))
IS_SECOND = occurrence.c.again_at <= bindparam("now")
SECOND = CALLED.where(IS_SECOND).order_by(occurrence.c.again_at).limit(bindparam("most"))
THIS = update(occurrence).where(occurrence.c.id == bindparam("row"))
UNSNOOZE = THIS.values(state=bindparam("to"), snoozed_until=None)
UNSECOND = THIS.values(again_at=None)
MOMENTS = union_all(
    _first(reminder.c.next_due_at),
    _first(occurrence.c.snoozed_until).where(occurrence.c.state == "snoozed"),
    _first(occurrence.c.again_at),
    _first(follow_up.c.due_at).where(follow_up.c.is_open),
).subquery()
NEXT = select(func.min(MOMENTS.c.at))
BLANK: Values = {  # a parcel whose words are decided when it is sent
    "lane": LANES.index("reminder"),
    "is_edit": False,
    "on_doubt": "resend",
    "state": "ready",
    "attempts": 0,
    "picture": "",
    "error": "",
}


@dataclass(frozen=True, slots=True)
class SqlPlanning:
    desk: Desk

    def due(self, now: datetime, limit: int) -> Sequence[Due]:
        rows = self.desk.connection.execute(DUE, {"now": now, "most": limit})
        return [
            Due(
                id=ReminderId(row.id),
                at=row.at,
                weekdays=_days(row.weekdays),
                every=row.every,
                anchor_on=row.anchor_on,
                zone=row.zone,
                is_once=row.is_once,
                due_at=row.next_due_at,
            )
            for row in rows
        ]

    def claim(self, claims: Sequence[Claim], *, now: datetime) -> None:
        people = self._standing(claims)
        held = [claim for claim in claims if claim.due.id in people]
        if held:
            self._run(MOVE, [_move(claim) for claim in held])
            self._call(self._planned(held, people), now)

    def recall(self, now: datetime, limit: int) -> int:
        wish = {"now": now, "most": limit}
        snoozed = self.desk.connection.execute(SNOOZED, wish).mappings().all()
        second = self.desk.connection.execute(SECOND, wish).mappings().all()
        self._run(UNSNOOZE, [{"row": row["id"], "to": _state(row, now)} for row in snoozed])
        self._run(UNSECOND, [{"row": row["id"]} for row in second])
        calls = [_recalled(row, row["snoozed_until"], row["snoozes"]) for row in snoozed if _may_go(row, now)]
        again = [_recalled(row, row["again_at"], "again") for row in second if _may_nudge(row, now)]
        self._call([*calls, *again], now)
        return max(len(snoozed), len(second))

    def put_off(self, due: Due, *, until: datetime) -> None:
        self._run(MOVE, [{"row": due.id, "was": due.due_at, "next_at": until, "is_over": False}])

    def next_moment(self) -> datetime | None:
        found: datetime | None = self.desk.connection.execute(NEXT).scalar()
        return found

    def _standing(self, claims: Sequence[Claim]) -> dict[int, RowMapping]:
        """The rows that nobody moved meanwhile, with their people."""
        was = {claim.due.id: claim.due.due_at for claim in claims}
        rows = self.desk.connection.execute(STANDING, {"ids": list(was)}).mappings()
        return {row["id"]: row for row in rows if row["next_due_at"] == was[row["id"]]}

    def _planned(self, claims: Sequence[Claim], people: Mapping[int, RowMapping]) -> list[Values]:
        """The days of people who can be reached; what is not too late is answered as parcels."""
        open_ones = [claim for claim in claims if not people[claim.due.id]["is_blocked"]]
        if not open_ones:
            return []
        adding = upsert(self.desk, occurrence).on_conflict_do_nothing()
        added = adding.returning(occurrence.c.id, occurrence.c.reminder_id)
        days = [_day(claim, people[claim.due.id]["person_id"]) for claim in open_ones]
        sound = {claim.due.id: claim.due.due_at for claim in open_ones if not claim.is_missed}
        return [
            _parcel(row.id, people[row.reminder_id]["person_id"], sound[row.reminder_id], number=0)
            for row in self.desk.connection.execute(added, days)
            if row.reminder_id in sound
        ]

    def _call(self, parcels: Sequence[Values], now: datetime) -> None:
        adding = upsert(self.desk, outbox).on_conflict_do_nothing()
        self._run(adding.values(BLANK | {"created_at": now}), parcels)

    def _run(self, statement: Any, rows: Sequence[Values]) -> None:
        if rows:
            self.desk.connection.execute(statement, rows)


@lru_cache(maxsize=128)
def _days(mask: int) -> frozenset[int]:
    return frozenset(day for day in range(7) if mask >> day & 1)


def _move(claim: Claim) -> Values:
    due = claim.due
    return {"row": due.id, "was": due.due_at, "next_at": claim.next_at, "is_over": due.is_once}


def _day(claim: Claim, person_id: int) -> Values:
    return {
        "person_id": person_id,
        "reminder_id": claim.due.id,
        "on": claim.on,
        "state": "missed" if claim.is_missed else "planned",
        "due_at": claim.due.due_at,
        "snoozes": 0,
    }


def _recalled(row: RowMapping, due_at: datetime, number: int | str) -> Values:
    return _parcel(row["id"], row["person_id"], due_at, number=number)


def _parcel(key: int, person_id: int, due_at: datetime, *, number: int | str) -> Values:
    return {
        "person_id": person_id,
        "dedupe_key": f"nudge:{key}:{number}",
        "slot": f"o{key}",
        "not_before": due_at,
        "expires_at": due_at + LATE_AFTER,
    }


def _state(row: RowMapping, now: datetime) -> OccurrenceState:
    return "missed" if is_late(row["snoozed_until"], now) else "planned"


def _may_go(row: RowMapping, now: datetime) -> bool:
    return not row["is_blocked"] and not is_late(row["snoozed_until"], now)


def _may_nudge(row: RowMapping, now: datetime) -> bool:
    return not row["is_blocked"] and row["state"] == "planned" and not is_late(row["again_at"], now)
