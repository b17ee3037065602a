"""Reminders, their occurrences, and one-off questions in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.coach.ports import FollowUp, FollowUpKind
from bot.domain.ids import FollowUpId, OccurrenceId, PersonId, ReminderId
from bot.domain.reminders import Occurrence, Reminder
from bot.storage.memory_rows import Rows
from bot.storage.records import OCCURRENCE_CHANGES


@dataclass(frozen=True, slots=True)
class MemoryReminders:
    rows: Rows

    def add(self, reminder: Reminder) -> Reminder:
        added = replace(reminder, id=ReminderId(self.rows.fresh("reminder")))
        self.rows.reminders[added.id] = added
        return added

    def of(self, person: PersonId) -> Sequence[Reminder]:
        mine = (one for one in self.rows.reminders.values() if one.person_id == person)
        return sorted(mine, key=lambda one: (one.at, one.id))

    def save(self, reminder: Reminder) -> None:
        if reminder.id in self.rows.reminders:
            self.rows.reminders[reminder.id] = reminder

    def remove(self, person: PersonId, reminder: ReminderId) -> bool:
        found = self.rows.reminders.get(reminder)
        if found is None or found.person_id != person:
            return False
        del self.rows.reminders[reminder]
        for key in [key for key, one in self.rows.occurrences.items() if one.reminder_id == reminder]:
            del self.rows.occurrences[key]
        return True


@dataclass(frozen=True, slots=True)
class MemoryOccurrences:
    rows: Rows

    def claim(self, reminder: Reminder, *, on: date, due_at: datetime) -> Occurrence | None:
        if any(one.on == on for one in self.of(reminder.id)):
            return None
        claimed = Occurrence(
            id=OccurrenceId(self.rows.fresh("occurrence")),
            reminder_id=reminder.id,
            person_id=reminder.person_id,
            on=on,
            due_at=due_at,
        )
        self.rows.occurrences[claimed.id] = claimed
        return claimed

    def get(self, person: PersonId, occurrence: OccurrenceId) -> Occurrence | None:
        found = self.rows.occurrences.get(occurrence)
        return found if found is not None and found.person_id == person else None

    def save(self, occurrence: Occurrence) -> None:
        held = self.rows.occurrences.get(occurrence.id)
        if held is not None:
            values = {name: getattr(occurrence, name) for name in OCCURRENCE_CHANGES}
            self.rows.occurrences[held.id] = replace(held, **values)

    def rung(self, than: Occurrence, before: datetime) -> int:
        mine = [one for one in self.rows.occurrences.values() if one.person_id == than.person_id]
        others = [one for one in mine if one.id != than.id and one.sent_at is not None and one.sent_at < before]
        return sum(1 + one.snoozes for one in others)

    def withdraw(self, occurrence: OccurrenceId) -> None:
        self.rows.occurrences.pop(occurrence, None)

    def of(self, reminder: ReminderId) -> Sequence[Occurrence]:
        found = (one for one in self.rows.occurrences.values() if one.reminder_id == reminder)
        return sorted(found, key=lambda one: one.on)


@dataclass(frozen=True, slots=True)
class MemoryFollowUps:
    rows: Rows

    def plan(self, follow_up: FollowUp) -> None:
        key = (follow_up.person_id, follow_up.kind, follow_up.subject)
        self._drop([one for one in self.rows.follow_ups.values() if (one.person_id, one.kind, one.subject) == key])
        planned = replace(follow_up, id=FollowUpId(self.rows.fresh("follow_up")))
        self.rows.follow_ups[planned.id] = planned

    def due(self, now: datetime, limit: int) -> Sequence[FollowUp]:
        return sorted((one for one in self._open() if one.due_at <= now), key=lambda one: one.due_at)[:limit]

    def settle(self, follow_up: FollowUpId) -> bool:
        is_open = follow_up in self.rows.follow_ups and follow_up not in self.rows.settled
        if is_open:
            self.rows.settled[follow_up] = None
        return is_open

    def cancel(self, person: PersonId, kind: FollowUpKind) -> int:
        return self._drop([one for one in self._open() if (one.person_id, one.kind) == (person, kind)])

    def _open(self) -> list[FollowUp]:
        return [one for one in self.rows.follow_ups.values() if one.id not in self.rows.settled]

    def _drop(self, gone: Sequence[FollowUp]) -> int:
        for one in gone:
            del self.rows.follow_ups[one.id]
            self.rows.settled.pop(one.id, None)
        return len(gone)
