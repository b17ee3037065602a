"""The shape of each fact file: strict, nothing extra."""

from datetime import date
from typing import Annotated, Literal, TypeAlias, TypeVar

from msgspec import Meta, Struct

from bot.domain.content import (
    Effect,
    Grade,
    Length,
    LineStatus,
    Pregnancy,
    Pressure,
    Reach,
    Region,
    Sides,
    StepSides,
    Technique,
    Tier,
    Urgency,
)
from bot.domain.ids import BenefitId, ComplaintId, ConditionId, PointId, RedFlagId, RoutineId, SourceId

T = TypeVar("T")
Row: TypeAlias = tuple[T, ...]
Some = Annotated[tuple[T, ...], Meta(min_length=1)]
Pair: TypeAlias = tuple[str, str]
Seconds = Annotated[int, Meta(gt=0, le=180)]
# Ids travel in button data, of which Telegram takes 64 bytes in all.
SLUG = Meta(pattern=r"^[a-z][a-z0-9_]{1,30}$")
Slug = Annotated[str, SLUG]
Number = Annotated[str, Meta(pattern=r"^[0-9][0-9 -]*$")]


class Fact(Struct, frozen=True, forbid_unknown_fields=True):
    """The strictness all shapes share."""


class SpotFact(Fact, frozen=True):
    level: Annotated[str, Meta(pattern=r"^[CTLS][0-9]{1,2}$")]
    x: Annotated[float, Meta(ge=0, le=8.5)]
    y: Annotated[float, Meta(ge=0, le=1)]


class PointFact(Fact, frozen=True, kw_only=True):
    pinyin: str
    chinese: str
    traditional: str
    tier: Tier
    sides: Sides
    region: Region
    serves: Row[BenefitId]
    spot: SpotFact | None = None
    pregnancy: Pregnancy
    skip_if: frozenset[ConditionId] = frozenset()
    reach: Some[Reach]
    techniques: Some[Technique]
    pressure: Pressure
    seconds: tuple[Seconds, Seconds]
    confidence: Literal["V", "K"]
    page: int | None = None
    sources: Some[SourceId]
    aliases: Row[str] = ()
    show_only: bool = False
    hands_only: bool = False


class StepFact(Fact, frozen=True):
    point: PointId
    technique: Technique
    seconds: Seconds
    sides: StepSides
    pressure: Pressure
    cue: str
    part: Literal["", "lumbar", "thoracic", "upper_thoracic", "sacral"] = ""


class VersionFact(Fact, frozen=True):
    minutes: Annotated[float, Meta(gt=0)]
    opening: Annotated[int, Meta(gt=0)]
    change: Annotated[int, Meta(ge=0)]
    closing: Annotated[int, Meta(gt=0)]
    steps: Some[StepFact]


class RoutineFact(Fact, frozen=True, kw_only=True):
    complaint: str
    complaints: Row[ComplaintId] = ()
    benefits: Some[BenefitId]
    grade: Grade
    excluded: frozenset[ConditionId] = frozenset()
    flags: Row[RedFlagId] = ()
    not_after_hour: Annotated[int, Meta(ge=0, le=23)] | None = None
    sources: Some[SourceId]
    versions: Annotated[dict[Length, VersionFact], Meta(min_length=3)]


class BenefitFact(Fact, frozen=True):
    code: Annotated[str, Meta(pattern=r"^B([1-9]|10)$")]
    grade: Grade
    sources: Some[SourceId]
    routines: Some[RoutineId]


class ComplaintFact(Fact, frozen=True):
    routines: Some[RoutineId]
    chronic: Some[RoutineId]
    benefits: Some[BenefitId]
    asks: Annotated[Row[str], Meta(min_length=1, max_length=6)]
    measure: Annotated[str, Meta(pattern=r"^M\d+$")]


class ScreenFact(Fact, frozen=True):
    flag: RedFlagId


class ComplaintFile(Fact, frozen=True):
    complaints: dict[ComplaintId, ComplaintFact]
    screens: dict[Slug, ScreenFact]


class ConditionFact(Fact, frozen=True, kw_only=True):
    effect: Effect
    group: Slug
    is_asked: bool
    skips: frozenset[PointId] = frozenset()
    skips_regions: frozenset[Region] = frozenset()
    bars_tools: bool = False
    bars_partner: bool = False
    bars_deep: bool = False
    excludes_all: bool = False
    implies: frozenset[ConditionId] = frozenset()
    recheck_days: Annotated[int, Meta(gt=0)] | None = None
    max_seconds: Seconds | None = None
    wait_minutes: Annotated[int, Meta(gt=0)] | None = None
    is_local: bool = False
    asks: Row[str] = ()
    sources: Some[SourceId]


class RedFlagFact(Fact, frozen=True):
    name: str
    urgency: Urgency
    sources: Some[SourceId]


class LineFact(Fact, frozen=True, kw_only=True):
    emergency: Some[Number]
    police: Number | None = None
    urgent: Number | None = None
    crisis: Row[Pair] = ()
    texts: Row[Pair] = ()
    status: LineStatus
    checked_on: date | None = None


class SourceFact(Fact, frozen=True):
    citation: str
    url: Annotated[str, Meta(pattern="^https://")] | None = None


class LanguageFact(Fact, frozen=True):
    name: str
    complete: bool


class TermFact(Fact, frozen=True):
    """A wording that is forbidden, and the contexts in which it is fine."""

    pattern: str
    allowed: Row[str] = ()


class ClockFact(Fact, frozen=True):
    """How people say where their clock stands; the names of the places themselves are in places.z."""

    known: Row[str] = ()
    leads: Row[str] = ()
    tails: Row[str] = ()
    never: Row[str] = ()
    aliases: dict[str, str] = {}
    shorthands: dict[str, Row[str]] = {}


class Facts(Fact, frozen=True):
    """All fact files of one release, each under the name of its file."""

    points: dict[Annotated[PointId, Meta(pattern=r"^(EX-)?[A-Z]{1,3}\d{1,2}$")], PointFact]
    routines: dict[Annotated[RoutineId, Meta(pattern=r"^P\d\d$")], RoutineFact]
    benefits: dict[BenefitId, BenefitFact]
    complaints: ComplaintFile
    conditions: dict[Annotated[ConditionId, SLUG], ConditionFact]
    flags: dict[Annotated[RedFlagId, Meta(pattern=r"^RF\d\d$")], RedFlagFact]
    lines: dict[Annotated[str, Meta(pattern="^[A-Z]{2}$")], LineFact]
    sources: dict[Annotated[SourceId, Meta(pattern="^[A-Z0-9]+$")], SourceFact]
    clocks: ClockFact
