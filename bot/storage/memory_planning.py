"""What is due, claimed in bulk, in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.coach.ports import Claim, Due
from bot.domain.ids import OccurrenceId
from bot.domain.reminders import LATE_AFTER, Occurrence, Reminder, is_late
from bot.domain.replies import Lines, Reply
from bot.storage.memory_rows import ParcelRow, Rows


@dataclass(frozen=True, slots=True)
class MemoryPlanning:
    rows: Rows

    def due(self, now: datetime, limit: int) -> Sequence[Due]:
        found = [due_of(one, one.next_due_at) for one in self.rows.reminders.values() if one.next_due_at]
        return sorted((one for one in found if one.due_at <= now), key=lambda one: one.due_at)[:limit]

    def claim(self, claims: Sequence[Claim], *, now: datetime) -> None:
        for claim in claims:
            held = self.rows.reminders.get(claim.due.id)
            if held is not None and held.next_due_at == claim.due.due_at:
                is_paused = held.is_paused or claim.due.is_once
                self.rows.reminders[held.id] = replace(held, next_due_at=claim.next_at, is_paused=is_paused)
                self._plan(held, claim, now)

    def recall(self, now: datetime, limit: int) -> int:
        every = list(self.rows.occurrences.values())
        snoozed = [one for one in every if one.state == "snoozed" and _is_over(one.snoozed_until, now)][:limit]
        second = [one for one in every if _is_over(one.again_at, now)][:limit]
        for one in snoozed:
            self._unsnooze(one, one.snoozed_until or now, now)
        for one in second:
            self._nudge_again(one, one.again_at or now, now)
        return max(len(snoozed), len(second))

    def put_off(self, due: Due, *, until: datetime) -> None:
        held = self.rows.reminders.get(due.id)
        if held is not None and held.next_due_at == due.due_at:
            self.rows.reminders[held.id] = replace(held, next_due_at=until)

    def next_moment(self) -> datetime | None:
        rows = self.rows
        moments = [one.next_due_at for one in rows.reminders.values()]
        moments += [one.snoozed_until for one in rows.occurrences.values() if one.state == "snoozed"]
        moments += [one.again_at for one in rows.occurrences.values()]
        moments += [one.due_at for one in rows.follow_ups.values() if one.id not in rows.settled]
        return min((moment for moment in moments if moment is not None), default=None)

    def _plan(self, reminder: Reminder, claim: Claim, now: datetime) -> None:
        mine = (one for one in self.rows.occurrences.values() if one.reminder_id == reminder.id)
        if self._is_blocked(reminder) or any(one.on == claim.on for one in mine):
            return
        day = Occurrence(
            id=OccurrenceId(self.rows.fresh("occurrence")),
            reminder_id=reminder.id,
            person_id=reminder.person_id,
            on=claim.on,
            state="missed" if claim.is_missed else "planned",
            due_at=claim.due.due_at,
        )
        self.rows.occurrences[day.id] = day
        if not claim.is_missed:
            self._call(day, "0", day.due_at, now)

    def _unsnooze(self, one: Occurrence, due_at: datetime, now: datetime) -> None:
        late = is_late(due_at, now)
        self.rows.occurrences[one.id] = replace(one, state="missed" if late else "planned", snoozed_until=None)
        if not late and not self._is_blocked(one):
            self._call(one, str(one.snoozes), due_at, now)

    def _nudge_again(self, one: Occurrence, due_at: datetime, now: datetime) -> None:
        self.rows.occurrences[one.id] = replace(one, again_at=None)
        if one.state == "planned" and not is_late(due_at, now) and not self._is_blocked(one):
            self._call(one, "again", due_at, now)

    def _is_blocked(self, one: Reminder | Occurrence) -> bool:
        return self.rows.people[one.person_id].is_blocked

    def _call(self, one: Occurrence, number: str, due_at: datetime, now: datetime) -> None:
        key = f"nudge:{one.id}:{number}"
        if any(row.reply.dedupe == key for row in self.rows.parcels.values()):
            return
        row = ParcelRow(
            id=self.rows.fresh("outbox"),
            person_id=one.person_id,
            reply=Reply(text=Lines(()), slot=f"o{one.id}", lane="reminder", dedupe=key),
            is_undecided=True,
            not_before=due_at,
            expires_at=due_at + LATE_AFTER,
            created_at=now,
        )
        self.rows.parcels[row.id] = row


def due_of(one: Reminder, due_at: datetime) -> Due:
    return Due(
        id=one.id,
        at=one.at,
        weekdays=one.weekdays,
        every=one.every,
        anchor_on=one.anchor_on,
        zone=one.zone,
        is_once=one.is_once,
        due_at=due_at,
    )


def _is_over(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and moment <= now
