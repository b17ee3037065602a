"""Where a conversation stands: one live question, the episode being told, and what to ask next."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from bot.domain.content import Length
from bot.domain.ids import (
    BenefitId,
    ComplaintId,
    ConditionId,
    EntryId,
    OccurrenceId,
    PersonId,
    PracticeId,
    ReminderId,
    RoutineId,
)
from bot.domain.meanings import Duration, Schedule
from bot.domain.people import Means
from bot.domain.reminders import Reminder
from bot.domain.replies import Reply

Ask = Literal[
    "age",
    "consent",
    "complaint",
    "confirm",
    "rate_before",
    "since",
    "screen",
    "screen_pick",
    "conditions",
    "weeks",
    "where",
    "offer",
    "stop_reason",
    "rate_after",
    "feel",
    "note",
    "remind",
    "reminder_time",
    "phone_time",
    "zone",
    "reminder_check",
    "reminder_change",
    "reminder_days",
    "reminder_what",
    "reminder_note",
    "waking",
    "room",
    "log_complaint",
    "log_rate",
    "check_in",
    "daily",
    "daily_at",
    "snooze",
    "quiet",
    "pause",
    "seen",
    "soon",
    "country",
    "forget",
]
SCREEN_DAYS = 28
CONDITION_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderDraft:
    """A reminder being agreed on, one for each time; days 0 Monday … 6 Sunday."""

    times: tuple[time, ...] = ()
    is_open: bool = False  # the hours were said without a half of the day
    is_likely: bool = False  # …and the likely half was chosen
    at_waking: bool = False
    is_now: bool = False  # at the time of this moment, once the clock is known
    in_minutes: int | None = None
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    every: int = 1
    in_days: int | None = None  # the first day as it was said, until the clock is known
    start_on: date | None = None
    is_adding: bool = False  # the next times come beside those that stand
    zone: str | None = None
    routine: RoutineId | None = None
    note: str = ""
    is_once: bool = False
    editing: ReminderId | None = None
    then: Schedule | None = None  # said in the same breath, asked about next
    then_routine: RoutineId | None = None  # its own, where it has another one; so its words
    then_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """What one round of coaching has gathered so far; encrypted at rest."""

    complaint: ComplaintId | None = None
    others: tuple[ComplaintId, ...] = ()
    guesses: tuple[ComplaintId, ...] = ()
    benefit: BenefitId | None = None
    is_confirmed: bool = False
    duration: Duration | None = None
    before: int | None = None
    is_rate_skipped: bool = False
    is_screened: bool = False
    length: Length | None = None
    means: Means | None = None
    is_migraine: bool = False
    routine: RoutineId | None = None
    offered: tuple[RoutineId, ...] = ()
    picked: tuple[ConditionId, ...] = ()
    area: str | None = None  # the area of conditions that is open
    practice: PracticeId | None = None
    entry: EntryId | None = None
    draft: ReminderDraft | None = None
    removed: Reminder | None = None  # the reminder deleted last, until it is taken back
    occurrence: OccurrenceId | None = None  # the reminder put off until a time still to be told
    zones: tuple[str, ...] = ()  # the cities offered for the clock, in order
    home_on: date | None = None  # the day a journey told of is over
    misses: int = 0  # unclear answers in a row to the live question
    alert: str = ""  # the alarm that waits for a country or a decision, "RF01" with its marks
    asks_since: bool = True
    shown: Reply | None = None  # the live question as it stands in the chat
    is_veiled: bool = False  # only a neutral line of it was sent
    held: "Held | None" = None  # what a side talk interrupted


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A question that waits, with its episode, until a side talk is over."""

    ask: Ask
    episode: Episode


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """The conversation of one person. `turn` numbers the questions, so that an old button knows it is old."""

    person_id: PersonId
    ask: Ask | None = None
    turn: int = 0
    episode: Episode = Episode()
    updated_at: datetime


def next_ask(episode: Episode, *, conditions_at: datetime | None, now: datetime) -> Ask:
    """The next thing the coach needs to know before it may suggest."""
    if episode.complaint is None and episode.benefit is None:
        return "confirm" if episode.guesses else "complaint"
    if not episode.is_confirmed:
        return "confirm"
    if episode.complaint and episode.before is None and not episode.is_rate_skipped:
        return "rate_before"
    if episode.complaint and episode.duration is None and episode.asks_since:
        return "since"
    if not episode.is_screened:
        return "screen"
    if conditions_at is None or (now - conditions_at).days >= CONDITION_DAYS:
        return "conditions"
    return "offer"
