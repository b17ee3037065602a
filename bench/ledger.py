"""What the drill counts: the database beside what people did and what stands in their chats."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.people import Human
from bot.coach.ports import Work
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore

SETTLED = ("sent", "replaced", "missed")
LATE = timedelta(seconds=40)
Kept = tuple[str, int | None, str]  # kind, rating, note


@dataclass(slots=True)
class Figures:
    """Numbers in the order they came, and the promises that they speak for or against."""

    rows: dict[str, float] = field(default_factory=dict)
    promises: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, value: float) -> None:
        self.rows[name] = value

    def number(self, name: str) -> float:
        return self.rows[name]

    def promise(self, name: str, is_kept: bool, why: str = "") -> None:
        self.promises[name] = "" if is_kept else why or "broken"

    @property
    def broken(self) -> list[str]:
        return [f"{name}: {why}" for name, why in self.promises.items() if why]

    def table(self) -> str:
        counted = [f"{name:<44}{value:>10g}" for name, value in self.rows.items()]
        kept = [f"{'BROKEN' if why else 'kept':<8}{name} {why}".rstrip() for name, why in self.promises.items()]
        return "\n".join([*counted, "", *kept])


def in_flight(data: Path) -> int:
    """New messages that were being sent when the program died."""
    found = ask(data, "SELECT count(*) FROM outbox WHERE state = 'sending'")
    return int(found[0][0]) if found else 0


async def audit(data: Path, key: bytes, folk: Sequence[Human]) -> Figures:
    """Compares what was done with what is kept."""
    figures = Figures()
    _count_updates(figures, data, folk)
    await _count_kept(figures, data, key, folk)
    await _count_messages(figures, data, folk)
    await _count_reminders(figures, data, folk)
    return figures


def _count_updates(figures: Figures, data: Path, folk: Sequence[Human]) -> None:
    sent, seen = sum(human.acts for human in folk), int(ask(data, "SELECT count(*) FROM seen_update")[0][0])
    figures.add("updates sent", sent)
    figures.add("updates applied", seen)
    figures.promise("every update is seen once", sent == seen)


async def _count_kept(figures: Figures, data: Path, key: bytes, folk: Sequence[Human]) -> None:
    store = SqlStore(f"sqlite:///{data / 'coach.db'}", Cipher((key,)))
    try:
        found = {
            human.user: await store.read(lambda work, user=human.user: _journal(work, user)) for human in folk
        }
    finally:
        store.close()
    wanted = {human.user: human.kept for human in folk}
    lost = sum((Counter(wanted[user]) - Counter(found[user])).total() for user in wanted)
    extra = sum((Counter(found[user]) - Counter(wanted[user])).total() for user in wanted)
    figures.add("entries that people made", sum(map(len, wanted.values())))
    figures.add("entries lost", lost)
    figures.add("entries applied twice", extra)
    figures.promise("each entry is in the journal once, in order", found == wanted, _differing(found, wanted))
    flipped = {int(user): bool(value) for user, value in ask(data, "SELECT telegram_id, is_discreet FROM person")}
    is_right = all(flipped[human.user] == bool(human.toggles % 2) for human in folk)
    figures.add("settings flipped", sum(human.toggles for human in folk))
    figures.promise("each setting stands as it was left", is_right)


def _journal(work: Work, user: int) -> list[Kept]:
    person = work.people.find(user)
    entries = work.journal.since(person.id, date(2000, 1, 1)) if person else ()
    return [
        (entry.kind, entry.after if entry.kind == "session" else entry.before, entry.note or "")
        for entry in entries
    ]


def _differing(found: dict[int, list[Kept]], wanted: dict[int, list[Kept]]) -> str:
    return "; ".join(
        f"{user}: {found[user]} is not {wanted[user]}" for user in wanted if found[user] != wanted[user]
    )


async def _count_messages(figures: Figures, data: Path, folk: Sequence[Human]) -> None:
    """A message in a chat that no row of the outbox knows is a double of one that was in flight."""
    in_chats = {row["message_id"] for human in folk for row in await _from_coach(human)}
    known = {row[0] for row in ask(data, "SELECT DISTINCT message_id FROM outbox WHERE state = 'sent'")} - {None}
    states = Counter(dict(ask(data, "SELECT state, count(*) FROM outbox GROUP BY 1")))
    given_up = ask(data, "SELECT count(*) FROM outbox WHERE state = 'dead' AND on_doubt != 'drop'")[0][0]
    figures.add("messages and edits planned", states.total())
    figures.add("… sent", states["sent"])
    figures.add("… replaced by a newer edit", states["replaced"])
    figures.add("… clock ticks given up in doubt", states["dead"] - given_up)
    figures.add("messages in the chats", len(in_chats))
    figures.add("doubles", len(in_chats - known))
    waiting = sum(number for state, number in states.items() if state not in (*SETTLED, "dead"))
    figures.add("messages lost", len(known - in_chats) + given_up + waiting)
    figures.promise("every planned message is in its chat", known <= in_chats and not given_up and not waiting)


async def _from_coach(human: Human) -> list[dict[str, int]]:
    messages = (await human.get("chat"))["messages"]
    return [row for row in messages if row["from"]["is_bot"]]


async def _count_reminders(figures: Figures, data: Path, folk: Sequence[Human]) -> None:
    """Each reminder that came due has one occurrence, and one parcel in the outbox."""
    now = datetime.now(UTC)
    due = sum(at < now - LATE for human in folk for at in human.reminders)
    occurrences = ask(data, 'SELECT reminder_id, "on", count(*) FROM occurrence GROUP BY 1, 2')
    parcels = ask(data, "SELECT count(*) FROM outbox WHERE dedupe_key LIKE 'nudge:%' AND state = 'sent'")
    figures.add("reminders set", sum(len(human.reminders) for human in folk))
    figures.add("reminders due", due)
    figures.add("reminders sent", int(parcels[0][0]))
    figures.promise("one reminder a day", all(row[2] == 1 for row in occurrences))
    figures.promise("no due reminder is lost", len(occurrences) >= due and int(parcels[0][0]) >= due)


def ask(data: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    """Rows of the database as it stands; none before its tables do."""
    if not (data / "coach.db").exists():
        return []
    with closing(sqlite3.connect(data / "coach.db", timeout=10)) as connection:
        try:
            return connection.execute(query, values).fetchall()
        except sqlite3.OperationalError:  # killed before the first migration was done
            return []
