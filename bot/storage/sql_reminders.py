"""Reminders, their occurrences, and one-off questions in SQL."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, insert, select, update

from bot.coach.ports import FollowUp, FollowUpKind
from bot.domain.ids import FollowUpId, OccurrenceId, PersonId, ReminderId
from bot.domain.reminders import Occurrence, Reminder
from bot.storage.columns import UTCDateTime
from bot.storage.records import OCCURRENCE_CHANGES, ROUTINE, from_reminder, to_occurrence, to_reminder
from bot.storage.shelves import Desk, changing
from bot.storage.sql_people import upsert
from bot.storage.tables import follow_up as follow_ups
from bot.storage.tables import occurrence as occurrences
from bot.storage.tables import reminder as reminders

REMINDERS = select(reminders).where(reminders.c.person_id == bindparam("whose")).order_by(reminders.c.at)
DAY = select(occurrences).where(
    occurrences.c.id == bindparam("row"), occurrences.c.person_id == bindparam("whose")
)
DAY_ON = select(occurrences).where(
    occurrences.c.reminder_id == bindparam("reminder"), occurrences.c.on == bindparam("day")
)
RUNG = select(func.count() + func.coalesce(func.sum(occurrences.c.snoozes), 0)).where(
    occurrences.c.person_id == bindparam("whose"),
    occurrences.c.id != bindparam("row"),
    occurrences.c.sent_at < bindparam("before", type_=UTCDateTime()),
)
SETTLE = update(follow_ups).where(follow_ups.c.id == bindparam("row"), follow_ups.c.is_open).values(is_open=False)


@dataclass(frozen=True, slots=True)
class SqlReminders:
    desk: Desk

    def add(self, reminder: Reminder) -> Reminder:
        row_id = self.desk.insert_sealed(
            reminders, from_reminder(reminder), lambda new: {"sealed_routine": self._sealed(reminder, new)}
        )
        return replace(reminder, id=ReminderId(row_id))

    def of(self, person: PersonId) -> Sequence[Reminder]:
        rows = self.desk.connection.execute(REMINDERS, {"whose": person}).mappings()
        return [to_reminder(row, self.desk.seal) for row in rows]

    def save(self, reminder: Reminder) -> None:
        values = from_reminder(reminder) | {"sealed_routine": self._sealed(reminder, reminder.id)}
        self.desk.connection.execute(changing(reminders), {"row": reminder.id, **values})

    def remove(self, person: PersonId, reminder: ReminderId) -> bool:
        gone = delete(reminders).where(reminders.c.id == reminder, reminders.c.person_id == person)
        return self.desk.connection.execute(gone).rowcount == 1

    def _sealed(self, reminder: Reminder, row_id: int) -> bytes:
        return self.desk.seal.put(ROUTINE, (reminder.routine, reminder.note), place=f"reminder.routine:{row_id}")


@dataclass(frozen=True, slots=True)
class SqlOccurrences:
    desk: Desk

    def claim(self, reminder: Reminder, *, on: date, due_at: datetime) -> Occurrence | None:
        row = {
            "person_id": reminder.person_id,
            "reminder_id": reminder.id,
            "on": on,
            "state": "planned",
            "due_at": due_at,
            "snoozes": 0,
        }
        claim = upsert(self.desk, occurrences).values(**row).on_conflict_do_nothing()
        if self.desk.connection.execute(claim).rowcount != 1:
            return None
        return self._first(DAY_ON, reminder=reminder.id, day=on)

    def get(self, person: PersonId, occurrence: OccurrenceId) -> Occurrence | None:
        return self._first(DAY, row=occurrence, whose=person)

    def save(self, occurrence: Occurrence) -> None:
        values = {name: getattr(occurrence, name) for name in OCCURRENCE_CHANGES}
        self.desk.connection.execute(changing(occurrences), {"row": occurrence.id, **values})

    def of(self, reminder: ReminderId) -> Sequence[Occurrence]:
        query = select(occurrences).where(occurrences.c.reminder_id == reminder).order_by(occurrences.c.on)
        return [to_occurrence(row) for row in self.desk.connection.execute(query).mappings()]

    def rung(self, than: Occurrence, before: datetime) -> int:
        wish = {"whose": than.person_id, "row": than.id, "before": before}
        return int(self.desk.connection.execute(RUNG, wish).scalar_one())

    def withdraw(self, occurrence: OccurrenceId) -> None:
        self.desk.connection.execute(delete(occurrences).where(occurrences.c.id == occurrence))

    def _first(self, query: Select[Any], **wish: object) -> Occurrence | None:
        row = self.desk.connection.execute(query, wish).mappings().first()
        return to_occurrence(row) if row else None


@dataclass(frozen=True, slots=True)
class SqlFollowUps:
    desk: Desk

    def plan(self, follow_up: FollowUp) -> None:
        key = {"person_id": follow_up.person_id, "kind": follow_up.kind, "subject": follow_up.subject}
        self.desk.connection.execute(
            delete(follow_ups).where(*(follow_ups.c[name] == value for name, value in key.items()))
        )
        self.desk.connection.execute(insert(follow_ups).values(**key, due_at=follow_up.due_at, is_open=True))

    def due(self, now: datetime, limit: int) -> Sequence[FollowUp]:
        query = (
            select(follow_ups)
            .where(follow_ups.c.is_open, follow_ups.c.due_at <= now)
            .order_by(follow_ups.c.due_at)
            .limit(limit)
        )
        return [
            FollowUp(
                id=FollowUpId(row["id"]),
                person_id=PersonId(row["person_id"]),
                kind=row["kind"],
                subject=row["subject"],
                due_at=row["due_at"],
            )
            for row in self.desk.connection.execute(query).mappings()
        ]

    def settle(self, follow_up: FollowUpId) -> bool:
        return self.desk.connection.execute(SETTLE, {"row": follow_up}).rowcount == 1

    def cancel(self, person: PersonId, kind: FollowUpKind) -> int:
        gone = delete(follow_ups).where(
            follow_ups.c.person_id == person, follow_ups.c.kind == kind, follow_ups.c.is_open
        )
        return self.desk.connection.execute(gone).rowcount
