"""What is due, claimed in bulk: plain columns only, one statement for many rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import (
    Column,
    Date,
    RowMapping,
    Select,
    String,
    and_,
    bindparam,
    cast,
    func,
    literal,
    select,
    union_all,
    update,
)

from bot.coach.ports import LANES, Claim, Due
from bot.domain.ids import ReminderId
from bot.domain.reminders import LATE_AFTER, OccurrenceState, is_late
from bot.domain.weekdays import of_mask
from bot.storage.columns import UTCDateTime
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
IS_THIS = and_(reminder.c.id.in_(bindparam("ids", expanding=True)), reminder.c.next_due_at == bindparam("was"))
MOVE = update(reminder).where(IS_THIS).values(next_due_at=bindparam("next_at"), is_paused=bindparam("is_over"))
DAYS = (  # what is planned for people who can be reached
    select(
        reminder.c.person_id,
        reminder.c.id,
        bindparam("on", type_=Date),
        bindparam("state", type_=String),
        reminder.c.next_due_at,
        literal(0),
    )
    .join(person, person.c.id == reminder.c.person_id)
    .where(IS_THIS, person.c.is_blocked.is_(False))
)
DAY = ("person_id", "reminder_id", "on", "state", "due_at", "snoozes")
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
LAST = select(func.max(occurrence.c.id))
BLANK: Values = {  # a parcel whose words are decided when it is sent
    "lane": LANES.index("reminder"),
    "is_edit": False,
    "on_doubt": "resend",
    "state": "ready",
    "attempts": 0,
    "picture": "",
    "error": "",
}
NAMED = cast(occurrence.c.id, String)
PARCELS = select(  # of the days that were just planned
    occurrence.c.person_id,
    literal("nudge:").concat(NAMED).concat(":0"),
    literal("o").concat(NAMED),
    occurrence.c.due_at,
    bindparam("expires_at", type_=UTCDateTime),
    bindparam("created_at", type_=UTCDateTime),
    *(literal(value) for value in BLANK.values()),
).where(
    occurrence.c.id > bindparam("last"),
    occurrence.c.due_at == bindparam("due_at"),
    occurrence.c.state == "planned",
)
PARCEL = ("person_id", "dedupe_key", "slot", "not_before", "expires_at", "created_at", *BLANK)


@dataclass(frozen=True, slots=True)
class SqlPlanning:
    desk: Desk

    def due(self, now: datetime, limit: int) -> Sequence[Due]:
        return [due_of(row) for row in self.desk.connection.execute(DUE, {"now": now, "most": limit})]

    def claim(self, claims: Sequence[Claim], *, now: datetime) -> None:
        last = self.desk.connection.execute(LAST).scalar() or 0
        groups = _alike(claims)
        plan = upsert(self.desk, occurrence).from_select(DAY, DAYS).on_conflict_do_nothing()
        call = upsert(self.desk, outbox).from_select(PARCEL, PARCELS).on_conflict_do_nothing()
        for group in groups:
            self.desk.connection.execute(plan, group)
        for due_at in sorted({group["was"] for group in groups}):  # a later one overtakes by its number
            wish = {"last": last, "due_at": due_at, "expires_at": due_at + LATE_AFTER, "created_at": now}
            self.desk.connection.execute(call, wish)
        for group in groups:
            self.desk.connection.execute(MOVE, group)

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
        wish = {"ids": [due.id], "was": due.due_at, "next_at": until, "is_over": False}
        self.desk.connection.execute(MOVE, wish)

    def next_moment(self) -> datetime | None:
        found: datetime | None = self.desk.connection.execute(NEXT).scalar()
        return found

    def _call(self, parcels: Sequence[Values], now: datetime) -> None:
        adding = upsert(self.desk, outbox).on_conflict_do_nothing()
        self._run(adding.values(BLANK | {"created_at": now}), parcels)

    def _run(self, statement: Any, rows: Sequence[Values]) -> None:
        if rows:
            self.desk.connection.execute(statement, rows)


def due_of(row: Any) -> Due:
    """The row of a reminder without what it says."""
    return Due(
        id=ReminderId(row.id),
        at=row.at,
        weekdays=of_mask(row.weekdays),
        every=row.every,
        anchor_on=row.anchor_on,
        zone=row.zone,
        is_once=row.is_once,
        due_at=row.next_due_at,
    )


def _alike(claims: Sequence[Claim]) -> list[Values]:
    """Rows that move from the same moment to the same moment, together."""
    groups: dict[tuple[object, ...], Values] = {}
    for claim in claims:
        due = claim.due
        key = (due.due_at, claim.on, claim.next_at, claim.is_missed, due.is_once)
        if key not in groups:
            groups[key] = _group(claim)
        groups[key]["ids"].append(due.id)
    return list(groups.values())


def _group(claim: Claim) -> Values:
    return {
        "ids": [],
        "was": claim.due.due_at,
        "on": claim.on,
        "state": "missed" if claim.is_missed else "planned",
        "next_at": claim.next_at,
        "is_over": claim.due.is_once,
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
