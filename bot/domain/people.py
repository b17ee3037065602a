"""The person on the other side and what is known of their body."""

from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Literal

from bot.domain.ids import ConditionId, PersonId

FIRST_POLICY = "2026-11"  # of everybody of whom no other is noted
Means = Literal["self", "ball", "partner"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a person told about their body; encrypted at rest."""

    conditions: frozenset[ConditionId] = frozenset()
    conditions_asked_at: datetime | None = None
    agreed: frozenset[ConditionId] = frozenset()  # a clinician agreed to gentle pressing with these
    closed_regions: frozenset[str] = frozenset()  # where the skin or a device is
    means: Means = "self"
    screened: dict[str, str] = field(default_factory=dict)  # complaint id -> ISO day of the last clear screen
    awaiting_care: str | None = None  # the red flag after which coaching waits for "I was seen"
    crisis_on: str | None = None  # local ISO day without cheer, streak or reminder
    rested_points: dict[str, str] = field(default_factory=dict)  # point id -> ISO day until which it rests
    lighter_until: str | None = None  # ISO day until which pressure and time are lowered
    rests_until: str | None = None  # ISO day before which no practice is proposed, after "worse"
    asked_at: datetime | None = None  # when the last question came unasked
    told_policy: str = FIRST_POLICY  # the privacy text that was agreed to or told of last
    pauses: tuple[tuple[str, str], ...] = ()  # ISO days of quiet spells: the first, and the day after the last


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One Telegram account in a private chat. `zone` is an IANA name."""

    id: PersonId
    telegram_id: int
    language: str = "en"
    zone: str | None = None
    country: str | None = None  # ISO 3166-1 alpha-2, only when the person said so
    consented_at: datetime | None = None
    created_at: datetime
    seen_at: datetime
    paused_from: datetime | None = None
    paused_until: datetime | None = None
    is_blocked: bool = False
    wants_check_ins: bool = True
    is_discreet: bool = False
    is_silent: bool = False  # what comes unasked makes no sound
    has_second_nudge: bool = False
    digest_weekday: int | None = None  # 0 is Monday
    check_in_at: time | None = None  # a question every day at this wall time
    wakes_at: time | None = None  # what "when I get up" means
    clock_doubts: int = 0  # answers in a row that did not fit the zone
    quiet_from: time = time(22, 0)
    quiet_until: time = time(8, 0)
    profile: Profile = Profile()

    @property
    def has_consented(self) -> bool:
        return self.consented_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A provable yes to one purpose under one version of the policy."""

    purpose: str
    policy: str
    language: str
    given_at: datetime
    withdrawn_at: datetime | None = None
