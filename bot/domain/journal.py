"""The log: sessions, entries without a session, check-ins."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.domain.ids import ComplaintId, EntryId, PersonId, PracticeId, RoutineId

Feel = Literal["better", "same", "worse"]
AfterEffect = Literal["fine", "sore", "bruised", "worse"]
EntryKind = Literal["session", "log", "check_in"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the journal; ratings are NRS 0–10, None where they were skipped."""

    id: EntryId
    person_id: PersonId
    kind: EntryKind
    on: date
    at: datetime
    complaint: ComplaintId | None = None
    routine: RoutineId | None = None
    practice: PracticeId | None = None
    minutes: int | None = None
    before: int | None = None
    after: int | None = None
    feel: Feel | None = None
    effect: AfterEffect | None = None
    note: str = ""

    @property
    def change(self) -> int | None:
        """After minus before: negative is better."""
        return None if self.before is None or self.after is None else self.after - self.before
