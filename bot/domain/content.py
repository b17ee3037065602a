"""The subject matter as frozen values: points, routines, benefits, complaints, conditions, red flags."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.domain.ids import (
    BenefitId,
    ComplaintId,
    ConditionId,
    PointId,
    RedFlagId,
    RoutineId,
    SourceId,
)
from bot.domain.places import Atlas

Tier = Literal["core", "extended", "companion"]
Sides = Literal["midline", "both"]
Reach = Literal["self_hand", "self_hand_partial", "ball_wall", "cane", "partner"]
Pressure = Literal["light", "light_moderate", "moderate"]
Technique = Literal[
    "press_hold",
    "circles",
    "squeeze",
    "knead",
    "ball_lean",
    "flat_press",
    "palm_hold",
    "palm_rub",
    "fist_rub",
    "knuckle_rub",
    "thumb_glide",
]
Pregnancy = Literal["ok", "gentle", "avoid"]
Length = Literal["desk", "standard", "long"]  # 3-5, 10-12, 20-30 minutes
StepSides = Literal["midline", "together", "each"]
Grade = Literal["moderate", "low_to_moderate", "low", "very_low", "traditional"]
Urgency = Literal["crisis", "emergency_now", "same_day", "see_soon"]
Effect = Literal["no_use", "ask", "skip", "gentle", "wait", "info"]
LineStatus = Literal["V2", "V1", "K"]  # seen in two public lists, in one, in none
Region = Literal[
    "neck", "shoulder", "upper_back", "mid_back", "lower_back", "sacrum", "arm_hand", "leg_foot", "head"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a point is drawn: x in B-cun from the midline, y from 0 (skull base) to 1 (S4)."""

    level: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """An acupoint. `spot` is None for companion points, which are off the back."""

    id: PointId
    pinyin: str
    chinese: str
    traditional: str
    tier: Tier
    sides: Sides
    region: Region
    serves: tuple[BenefitId, ...]
    spot: Spot | None
    pregnancy: Pregnancy
    skip_if: frozenset[ConditionId]
    reach: tuple[Reach, ...]
    techniques: tuple[Technique, ...]
    pressure: Pressure
    seconds: tuple[int, int]
    confidence: Literal["V", "K"]  # of the location
    page: int | None  # printed page of WHO08
    sources: tuple[SourceId, ...]
    aliases: tuple[str, ...]
    show_only: bool = False
    hands_only: bool = False  # no tool and no firm pressure, ever

    @property
    def code(self) -> str:
        """The code as people read it, "BL 23"."""
        head = self.id.rstrip("0123456789")
        return f"{head} {self.id[len(head) :]}" if not head.startswith("EX") else self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineStep:
    """One row of a routine; `cue` names the phrase `cue-<cue>`, `part` limits a long point to a part."""

    point: PointId
    technique: Technique
    seconds: int  # per side
    sides: StepSides
    pressure: Pressure
    cue: str
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A routine in one length; seconds as printed, the sum is checked."""

    length: Length
    minutes: float
    opening: int
    change: int  # seconds before each step
    closing: int
    steps: tuple[RoutineStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A routine and when it is not for somebody."""

    id: RoutineId
    complaint: str  # the finer complaint of the routine table, "chronic_low_back_pain"
    complaints: tuple[ComplaintId, ...]
    benefits: tuple[BenefitId, ...]
    grade: Grade
    excluded: frozenset[ConditionId]
    flags: tuple[RedFlagId, ...]
    not_after_hour: int | None
    sources: tuple[SourceId, ...]
    versions: Mapping[Length, Version]


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    id: BenefitId
    code: str  # "B1" … "B10"
    grade: Grade
    sources: tuple[SourceId, ...]
    routines: tuple[RoutineId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintFacts:
    """What belongs to a complaint: routines by need, the flags asked before the first one, benefits."""

    id: ComplaintId
    routines: tuple[RoutineId, ...]  # best first, for a new complaint
    chronic: tuple[RoutineId, ...]  # best first, over three months
    benefits: tuple[BenefitId, ...]
    asks: tuple[str, ...]  # ids of the choices of the safety question, each a Screen
    measure: str  # "M1" …


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One line of a safety question and the flag that a yes raises."""

    id: str
    flag: RedFlagId


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Something true of a body that changes what may be pressed.

    `effect` "gentle" means light, with fingertips or palms, half the time, without tools.
    """

    id: ConditionId
    effect: Effect
    group: str  # the page of the conditions list it stands on
    is_asked: bool  # shown in the list people tap; the rest are heard or derived
    skips: frozenset[PointId]
    skips_regions: frozenset[Region]
    bars_tools: bool
    bars_partner: bool
    bars_deep: bool  # a warm palm at most
    excludes_all: bool  # no acupressure until a clinician agrees
    implies: frozenset[ConditionId]
    recheck_days: int | None
    sources: tuple[SourceId, ...]
    max_seconds: int | None = None  # per point and side
    wait_minutes: int | None = None  # not now, but after this
    is_local: bool = False  # ask where; that region is skipped too
    asks: tuple[str, ...] = ()  # screens to ask beside those of the complaint


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag:
    id: RedFlagId
    name: str
    urgency: Urgency
    sources: tuple[SourceId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """A country's numbers; only verified rows may be shown without the fallback sentence."""

    country: str  # ISO 3166-1 alpha-2
    emergency: tuple[str, ...]
    urgent: str | None
    crisis: tuple[tuple[str, str], ...]  # (name, number), the name may be empty
    is_verified: bool  # somebody looked at the official page, on `checked_on`
    status: LineStatus = "K"
    checked_on: date | None = None
    texts: tuple[tuple[str, str], ...] = ()  # (word to send, number), the word may be empty
    police: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    id: SourceId
    citation: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All content of one release, by id and in reading order."""

    points: Mapping[PointId, Point]
    routines: Mapping[RoutineId, Routine]
    benefits: Mapping[BenefitId, Benefit]
    complaints: Mapping[ComplaintId, ComplaintFacts]
    screens: Mapping[str, Screen]
    conditions: Mapping[ConditionId, Condition]
    flags: Mapping[RedFlagId, RedFlag]
    lines: Mapping[str, HelpLine]
    sources: Mapping[SourceId, Source]
    atlas: Atlas
    countries: Mapping[str, str]  # IANA zone -> ISO 3166-1 alpha-2
    zone_edition: str  # of the zone data that clocks are reckoned with
