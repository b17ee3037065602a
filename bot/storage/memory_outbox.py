"""The outbox in memory: one row is one message on its way."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.coach.ports import LANES, Parcel, ParcelState, Settled
from bot.domain.ids import PersonId
from bot.domain.people import Person
from bot.domain.replies import Lane, Reply
from bot.storage.memory_rows import ParcelRow, Rows


@dataclass(frozen=True, slots=True)
class MemoryOutbox:
    rows: Rows

    def put(self, person: Person, reply: Reply, *, now: datetime) -> bool:
        if reply.dedupe and any(row.reply.dedupe == reply.dedupe for row in self._all()):
            return False
        if reply.edit and reply.slot:
            for row in self._of_slot(person.id, reply.slot):
                if row.reply.edit and row.state == "ready":
                    self._keep(replace(row, state="replaced"))
        expires = now + timedelta(seconds=reply.expires_in) if reply.expires_in is not None else None
        row_id = self.rows.fresh("outbox")
        self._keep(
            ParcelRow(
                id=row_id, person_id=person.id, reply=reply, not_before=now, expires_at=expires, created_at=now
            )
        )
        return True

    def claim(
        self, now: datetime, limit: int, *, busy: Collection[PersonId], lanes: Collection[Lane] = LANES
    ) -> Sequence[Parcel]:
        self._miss_expired(now)
        first: dict[PersonId, ParcelRow] = {}
        for row in sorted(self._all(), key=lambda row: (_rank(row), row.id)):
            if row.reply.lane in lanes and row.person_id not in busy and self._may_go(row, now):
                first.setdefault(row.person_id, row)
        order = sorted(first.values(), key=lambda row: (_rank(row), row.not_before, row.id))
        return [self._taken(row) for row in order[:limit]]

    def settle(self, settled: Settled) -> None:
        row = self.rows.parcels.get(settled.parcel)
        if row is None or row.state != "sending":
            return
        row = replace(row, state=settled.state, error=settled.error[:200])
        if settled.retry_at is not None:
            row = replace(row, not_before=settled.retry_at)
        if settled.message_id is not None:
            row = replace(row, message_id=settled.message_id, picture=settled.picture)
        self._keep(row)

    def has_newer(self, parcel: Parcel, now: datetime) -> bool:
        mine = (row for row in self._all() if row.person_id == parcel.person_id and row.id > parcel.id)
        return any(row.is_undecided and row.state == "ready" and row.not_before <= now for row in mine)

    def recover(self) -> int:
        doubtful = [row for row in self._all() if row.state == "sending"]
        for row in doubtful:
            state: ParcelState = "dead" if row.reply.on_doubt == "drop" else "ready"
            self._keep(replace(row, state=state, error="in doubt after a restart"))
        return len(doubtful)

    def cancel(self, person: PersonId, lanes: Collection[Lane]) -> int:
        ready = [row for row in self._all() if row.person_id == person and row.state == "ready"]
        gone = [row for row in ready if row.reply.lane in lanes]
        for row in gone:
            self._keep(replace(row, state="dead", error="cancelled"))
        return len(gone)

    def next_due(self) -> datetime | None:
        return min(
            (row.not_before for row in self._all() if row.state == "ready" and self._is_open(row)), default=None
        )

    def _all(self) -> list[ParcelRow]:
        return list(self.rows.parcels.values())

    def _keep(self, row: ParcelRow) -> None:
        self.rows.parcels[row.id] = row

    def _of_slot(self, person: PersonId, slot: str | None) -> list[ParcelRow]:
        return [row for row in self._all() if row.person_id == person and slot and row.reply.slot == slot]

    def _is_open(self, row: ParcelRow) -> bool:
        return not self.rows.people[row.person_id].is_blocked

    def _miss_expired(self, now: datetime) -> None:
        for row in self._all():
            is_over = row.expires_at is not None and row.expires_at < now and not row.is_undecided
            if row.state == "ready" and is_over:
                self._keep(replace(row, state="missed"))

    def _may_go(self, row: ParcelRow, now: datetime) -> bool:
        if row.state != "ready" or row.not_before > now or not self._is_open(row):
            return False
        older = [other for other in self._of_slot(row.person_id, row.reply.slot) if other.id < row.id]
        return not row.reply.edit or all(other.state not in ("ready", "sending") for other in older)

    def _taken(self, row: ParcelRow) -> Parcel:
        taken = replace(row, state="sending", attempts=row.attempts + 1)
        self._keep(taken)
        person, slot = self.rows.people[row.person_id], self._slot(row)
        return Parcel(
            id=row.id,
            person_id=row.person_id,
            telegram_id=person.telegram_id,
            language=person.language,
            zone=person.zone,
            lane=row.reply.lane,
            reply=row.reply,
            not_before=row.not_before,
            expires_at=row.expires_at,
            attempts=row.attempts,
            is_undecided=row.is_undecided,
            slot_message=slot.message_id if slot else None,
            slot_picture=slot.picture if slot else "",
        )

    def _slot(self, row: ParcelRow) -> ParcelRow | None:
        if not row.reply.edit:
            return None
        sent = [one for one in self._of_slot(row.person_id, row.reply.slot) if one.state == "sent"]
        return max((one for one in sent if one.message_id is not None), key=lambda one: one.id, default=None)


def _rank(row: ParcelRow) -> int:
    return LANES.index(row.reply.lane)
