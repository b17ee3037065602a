"""What the clock and the sender do, for tests that have neither."""

from dataclasses import replace
from datetime import datetime

from bot.coach import due, errands
from bot.coach.ports import Parcel, Settled
from bot.coach.turn import Desk
from bot.storage.memory_rows import Rows
from bot.storage.memory_store import MemoryWork


def beat(rows: Rows, desk: Desk, now: datetime) -> None:
    """What is due is planned, asked and stepped; reminders are decided, and those that are sent arrive."""
    work = MemoryWork(rows)
    due.claim(work, due.rows(work, now), now)
    due.recalled(work, now)
    for errand in (*errands.stepping(work, now), *errands.asking(work, now)):
        errands.run(work, desk, errand, now)
    while parcels := work.outbox.claim(now, 100, busy=(), lanes=("reminder",)):
        for parcel in parcels:
            _carry(rows, desk, parcel, now)


def _carry(rows: Rows, desk: Desk, parcel: Parcel, now: datetime) -> None:
    work = MemoryWork(rows)
    said = due.decided(work, desk, parcel, now)
    if said is None:
        return
    rows.parcels[parcel.id] = replace(rows.parcels[parcel.id], reply=replace(said, dedupe=parcel.reply.dedupe))
    work.outbox.settle(Settled(parcel=parcel.id, state="sent", message_id=parcel.id))
    if parcel.is_undecided:
        due.delivered(work, parcel, now)
