"""What the memory store remembers: dictionaries of frozen values, copied whole for each unit of work."""

from dataclasses import dataclass, field, fields
from datetime import datetime

from bot.coach.ports import FollowUp, ParcelState
from bot.domain.dialogue import Talk
from bot.domain.ids import EntryId, FollowUpId, OccurrenceId, PersonId, PracticeId, ReminderId
from bot.domain.journal import Entry
from bot.domain.people import Consent, Person
from bot.domain.reminders import Occurrence, Reminder
from bot.domain.replies import Reply
from bot.domain.sessions import Practice


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelRow:
    """One message on its way."""

    id: int
    person_id: PersonId
    reply: Reply
    is_undecided: bool = False
    state: ParcelState = "ready"
    attempts: int = 0
    not_before: datetime
    expires_at: datetime | None
    created_at: datetime
    message_id: int | None = None
    picture: str = ""
    error: str = ""


@dataclass(slots=True)
class Rows:
    """All tables by their row ids; `last` holds the newest id of each table, which is never given twice."""

    people: dict[PersonId, Person] = field(default_factory=dict)
    talks: dict[PersonId, Talk] = field(default_factory=dict)
    practices: dict[PracticeId, Practice] = field(default_factory=dict)
    entries: dict[EntryId, Entry] = field(default_factory=dict)
    reminders: dict[ReminderId, Reminder] = field(default_factory=dict)
    occurrences: dict[OccurrenceId, Occurrence] = field(default_factory=dict)
    follow_ups: dict[FollowUpId, FollowUp] = field(default_factory=dict)
    settled: dict[FollowUpId, None] = field(default_factory=dict)
    parcels: dict[int, ParcelRow] = field(default_factory=dict)
    consents: dict[int, tuple[PersonId, Consent]] = field(default_factory=dict)
    updates: dict[int, datetime] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)

    def copy(self) -> "Rows":
        return Rows(**{each.name: dict(getattr(self, each.name)) for each in fields(self)})

    def fresh(self, table: str) -> int:
        """An id that the table never gave before."""
        self.last[table] = self.last.get(table, 0) + 1
        return self.last[table]
