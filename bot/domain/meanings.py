"""What a message was understood to say."""

from dataclasses import dataclass
from datetime import time
from typing import Literal

from bot.domain.content import Length, Reach
from bot.domain.ids import BenefitId, ComplaintId, ConditionId, RedFlagId

Level = Literal["none", "urgent", "emergency"]
Duration = Literal["new", "weeks", "months"]
Side = Literal["left", "right", "both"]
Talk = Literal[
    "greeting",
    "thanks",
    "yes",
    "no",
    "how_are_you",
    "who_are_you",
    "does_it_work",
    "bye",
    "praise",
    "complaint_about_coach",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A red flag heard in a text; `words` are the ones that decided."""

    flag: RedFlagId
    level: Level
    words: str
    is_other: bool = False  # it is about somebody else
    is_question: bool = False  # asked about, not reported


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A reminder wish: local wall times and weekdays (0 Monday … 6 Sunday), any of them may be missing.

    `is_open`: the hours were said without a half of the day, "at 7". `is_odd`: a rhythm that is not kept.
    """

    times: tuple[time, ...] = ()
    weekdays: frozenset[int] = frozenset()
    every: int = 1  # days; 2 is every other day, 14 every other week
    in_days: int | None = None  # the first day counted from today: "tomorrow" is 1
    on: tuple[int, int, int] | None = None  # a date: year and month are 0 where they were not said
    in_minutes: int | None = None
    is_once: bool = False
    is_open: bool = False
    at_waking: bool = False
    is_odd: bool = False
    has_end: bool = False  # "for 5 days"
    is_bare: bool = False  # nothing but a rhythm was said, no wish to be reminded
    then: "Schedule | None" = None  # "weekdays at 7 and weekends at 9"

    @property
    def at(self) -> time | None:
        """The first time said."""
        return self.times[0] if self.times else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One message understood. Empty `complaints` means out of scope."""

    language: str
    complaints: tuple[ComplaintId, ...] = ()
    is_sure: bool = False
    guesses: tuple[ComplaintId, ...] = ()  # what an unsure reading could be, best first
    hits: tuple[Hit, ...] = ()  # worst first
    wishes: tuple[BenefitId, ...] = ()
    duration: Duration | None = None
    intensity: int | None = None
    side: Side | None = None
    length: Length | None = None
    minutes: int | None = None
    is_desk: bool = False
    reach: Reach | None = None
    conditions: tuple[ConditionId, ...] = ()
    between_migraines: bool = False
    migraine_now: bool = False
    schedule: Schedule | None = None
    small_talk: Talk | None = None
    other_part: str | None = None  # "knee": a body part the coach does not know
    asks_about: str | None = None  # "RF01", "BL23", "benefit:sleep": a question, not a complaint
    negated: tuple[str, ...] = ()
    because: str = ""

    @property
    def level(self) -> Level:
        """The worst level among the hits that are reports, not questions."""
        return next((hit.level for hit in self.hits if not hit.is_question), "none")
