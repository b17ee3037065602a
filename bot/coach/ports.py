"""What the use cases need from outside: each port small, times in UTC, all writes of a unit of work atomic."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal, Protocol, TypeVar

from bot.domain.dialogue import Talk
from bot.domain.ids import EntryId, FollowUpId, OccurrenceId, PersonId, PracticeId, ReminderId
from bot.domain.journal import Entry
from bot.domain.meanings import Duration, Meaning, Schedule
from bot.domain.pauses import Pause
from bot.domain.people import Consent, Person
from bot.domain.reminders import Occurrence, Reminder
from bot.domain.replies import Lane, Reply
from bot.domain.sessions import Practice

T = TypeVar("T")
LANES: tuple[Lane, ...] = ("answer", "session", "reminder")  # the most urgent first
NEW = 0  # the id of a row that is not stored yet; `add` answers the row with its id

ParcelState = Literal["ready", "sending", "sent", "dead", "missed", "replaced"]
FollowUpKind = Literal["next_day", "daily", "digest", "after_care", "journey"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A planned message on its way to one person."""

    id: int
    person_id: PersonId
    telegram_id: int
    language: str
    zone: str | None
    lane: Lane
    reply: Reply
    not_before: datetime
    expires_at: datetime | None
    attempts: int = 0
    is_undecided: bool = False  # what it says is decided when it is sent; `reply` is a blank until then
    slot_message: int | None = None  # the message that an edit replaces
    slot_picture: str = ""  # the key of the picture it shows, empty for plain text


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """How a send ended: sent with its message id, to be tried again at `retry_at`, or given up."""

    parcel: int
    state: ParcelState
    message_id: int | None = None
    picture: str = ""
    retry_at: datetime | None = None
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A reminder whose moment has come, without what it says."""

    id: ReminderId
    at: time
    weekdays: frozenset[int]
    every: int
    anchor_on: date | None
    zone: str
    is_once: bool
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What becomes of a due reminder: its local day is planned (or missed), the next moment stands."""

    due: Due
    on: date
    next_at: datetime | None
    is_missed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A one-off question planned for a moment; at most one of a kind and subject a person."""

    id: FollowUpId
    person_id: PersonId
    kind: FollowUpKind
    subject: str
    due_at: datetime


class People(Protocol):
    """Persons by account; `erase` removes every row of a person and answers the counts by table."""

    def find(self, telegram_id: int) -> Person | None: ...
    def get(self, person: PersonId) -> Person: ...
    def add(self, person: Person) -> Person: ...
    def save(self, person: Person) -> None: ...
    def erase(self, person: PersonId) -> Mapping[str, int]: ...


class Talks(Protocol):
    """One conversation a person; `get` answers a fresh one when there is none."""

    def get(self, person: PersonId, now: datetime) -> Talk: ...
    def put(self, talk: Talk) -> None: ...


class Practices(Protocol):
    """Sessions. `due` answers running ones whose next_step_at has come, oldest first."""

    def add(self, practice: Practice) -> Practice: ...
    def get(self, person: PersonId, practice: PracticeId) -> Practice | None: ...
    def save(self, practice: Practice) -> None: ...
    def live(self, person: PersonId) -> Practice | None: ...
    def due(self, now: datetime, limit: int) -> Sequence[Practice]: ...
    def next_due(self) -> datetime | None: ...


class Journal(Protocol):
    """Entries. `since` answers those of a person from a local day on, oldest first."""

    def add(self, entry: Entry) -> Entry: ...
    def get(self, person: PersonId, entry: EntryId) -> Entry | None: ...
    def save(self, entry: Entry) -> None: ...
    def remove(self, person: PersonId, entry: EntryId) -> bool: ...
    def since(self, person: PersonId, day: date) -> Sequence[Entry]: ...


class Reminders(Protocol):
    """Reminders as a person set them; when they fall due is the business of Planning."""

    def add(self, reminder: Reminder) -> Reminder: ...
    def of(self, person: PersonId) -> Sequence[Reminder]: ...
    def save(self, reminder: Reminder) -> None: ...
    def remove(self, person: PersonId, reminder: ReminderId) -> bool: ...


class Planning(Protocol):
    """The rows whose moment has come, in bulk and unopened; what is claimed gets an undecided parcel.

    `claim` moves each reminder by a compare-and-set and plans its local day once; one moved meanwhile is left.
    `recall` does the same for snoozed ones and second nudges, and answers how many there were. People who blocked
    the coach get no parcel. `next_moment` is the earliest of all that is planned, questions included.
    """

    def due(self, now: datetime, limit: int) -> Sequence[Due]: ...
    def claim(self, claims: Sequence[Claim], *, now: datetime) -> None: ...
    def recall(self, now: datetime, limit: int) -> int: ...
    def put_off(self, due: Due, *, until: datetime) -> None: ...
    def next_moment(self) -> datetime | None: ...


class ZoneWatch(Protocol):
    """With which edition of the zone data the due moments were reckoned, and the rows to reckon anew.

    `ahead` answers reminders with a moment later than now, by id, beyond `after`; `move` leaves rows moved
    meanwhile.
    """

    def edition(self) -> str | None: ...
    def note(self, edition: str) -> None: ...
    def ahead(self, now: datetime, *, after: int, limit: int) -> Sequence[Due]: ...
    def move(self, moments: Sequence[tuple[Due, datetime]]) -> None: ...


class Occurrences(Protocol):
    """A reminder on a local day. `claim` answers None when that day was claimed before.

    `rung` counts how often the other ones of its person were sent before a moment, put-off ones each time.
    """

    def claim(self, reminder: Reminder, *, on: date, due_at: datetime) -> Occurrence | None: ...
    def get(self, person: PersonId, occurrence: OccurrenceId) -> Occurrence | None: ...
    def save(self, occurrence: Occurrence) -> None: ...
    def of(self, reminder: ReminderId) -> Sequence[Occurrence]: ...
    def rung(self, than: Occurrence, before: datetime) -> int: ...
    def withdraw(self, occurrence: OccurrenceId) -> None: ...


class FollowUps(Protocol):
    """One-off questions. `plan` replaces the due moment of an open one with the same kind and subject.

    `settle` answers whether it was open.
    """

    def plan(self, follow_up: FollowUp) -> None: ...
    def due(self, now: datetime, limit: int) -> Sequence[FollowUp]: ...
    def settle(self, follow_up: FollowUpId) -> bool: ...
    def cancel(self, person: PersonId, kind: FollowUpKind) -> int: ...


class Outbox(Protocol):
    """Planned messages. `put` answers False when its dedupe key was used before.

    `claim` marks ready rows of `lanes` as sending, answers before sessions before reminders, at most one a person,
    none of `busy`; an edit of a slot whose message is not yet sent waits, an older edit of a slot that a newer
    one replaces is dropped. `recover` is called at start: rows found in sending are in doubt.
    `has_newer` tells whether a later undecided parcel of the same person may go by now.
    """

    def put(self, person: Person, reply: Reply, *, now: datetime) -> bool: ...
    def claim(
        self, now: datetime, limit: int, *, busy: Collection[PersonId], lanes: Collection[Lane] = LANES
    ) -> Sequence[Parcel]: ...
    def settle(self, settled: Settled) -> None: ...
    def has_newer(self, parcel: Parcel, now: datetime) -> bool: ...
    def recover(self) -> int: ...
    def cancel(self, person: PersonId, lanes: Collection[Lane]) -> int: ...
    def next_due(self) -> datetime | None: ...


class Ledger(Protocol):
    """Small facts that are not about a body: seen updates, consents, cached pictures, counts, retention."""

    def is_new(self, update_id: int, now: datetime) -> bool: ...
    def give(self, person: PersonId, consent: Consent) -> None: ...
    def withdraw(self, person: PersonId, now: datetime) -> None: ...
    def file_of(self, picture: str) -> str | None: ...
    def keep_file(self, picture: str, file_id: str) -> None: ...
    def sweep(self, now: datetime) -> Mapping[str, int]: ...


class Work(Protocol):
    """One unit of work: what is done through it is committed together or not at all."""

    @property
    def people(self) -> People: ...
    @property
    def talks(self) -> Talks: ...
    @property
    def practices(self) -> Practices: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def planning(self) -> Planning: ...
    @property
    def zone_watch(self) -> ZoneWatch: ...
    @property
    def occurrences(self) -> Occurrences: ...
    @property
    def follow_ups(self) -> FollowUps: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def ledger(self) -> Ledger: ...
    def export(self, person: PersonId) -> Mapping[str, Any]: ...


class Store(Protocol):
    """Runs a function on a unit of work, off the loop: `write` in one transaction, `read` on a snapshot.

    Both raise OutageError when the database cannot be reached; nothing was changed then. What is written `is_lazy`
    does not wait for the disk: it outlives the program, but not a failing power supply.
    """

    async def write(self, case: Callable[[Work], T], *, is_lazy: bool = False) -> T: ...
    async def read(self, case: Callable[[Work], T]) -> T: ...


class Understander(Protocol):
    """Text to meaning, and answers to a live question; None where the text is no such answer."""

    def read(self, text: str, *, languages: Sequence[str] = ()) -> Meaning: ...
    def rating(self, text: str) -> int | None: ...
    def wall_time(self, text: str) -> time | None: ...
    def schedule(self, text: str) -> Schedule | None: ...
    def duration(self, text: str) -> Duration | None: ...
    def days(self, text: str, today: date, *, is_until: bool = False) -> Pause | None: ...
    def nights(self, text: str) -> tuple[time, time] | None: ...
    def yes_no(self, text: str) -> bool | None: ...
    def choice(self, text: str, group: str) -> str | None: ...


class Clock(Protocol):
    def now(self) -> datetime: ...
