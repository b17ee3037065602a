"""The shape of each fact file: strict, nothing extra."""

from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, Strict

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
# TOML knows lists only; these take a list and keep it as a value.
Row = Annotated[tuple[T, ...], Strict(False)]
Bag = Annotated[frozenset[T], Strict(False)]
Pair = Annotated[tuple[str, str], Strict(False)]
Seconds = Annotated[int, Field(gt=0, le=180)]
# Ids travel in button data, of which Telegram takes 64 bytes in all.
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{1,30}$")]
Number = Annotated[str, Field(pattern=r"^[0-9][0-9 -]*$")]


class Fact(BaseModel):
    """The strictness all shapes share."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class SpotFact(Fact):
    level: str = Field(pattern=r"^[CTLS][0-9]{1,2}$")
    x: float = Field(ge=0, le=8.5)
    y: float = Field(ge=0, le=1)


class PointFact(Fact):
    pinyin: str
    chinese: str
    traditional: str
    tier: Tier
    sides: Sides
    region: Region
    serves: Row[BenefitId]
    spot: SpotFact | None = None
    pregnancy: Pregnancy
    skip_if: Bag[ConditionId] = frozenset()
    reach: Row[Reach] = Field(min_length=1)
    techniques: Row[Technique] = Field(min_length=1)
    pressure: Pressure
    seconds: Annotated[tuple[Seconds, Seconds], Strict(False)]
    confidence: Literal["V", "K"]
    page: int | None = None
    sources: Row[SourceId] = Field(min_length=1)
    aliases: Row[str] = ()
    show_only: bool = False
    hands_only: bool = False


class StepFact(Fact):
    point: PointId
    technique: Technique
    seconds: Seconds
    sides: StepSides
    pressure: Pressure
    cue: str
    part: Literal["", "lumbar", "thoracic", "upper_thoracic", "sacral"] = ""


class VersionFact(Fact):
    minutes: float = Field(gt=0)
    opening: int = Field(gt=0)
    change: int = Field(ge=0)
    closing: int = Field(gt=0)
    steps: Row[StepFact] = Field(min_length=1)


class RoutineFact(Fact):
    complaint: str
    complaints: Row[ComplaintId] = ()
    benefits: Row[BenefitId] = Field(min_length=1)
    grade: Grade
    excluded: Bag[ConditionId] = frozenset()
    flags: Row[RedFlagId] = ()
    not_after_hour: int | None = Field(default=None, ge=0, le=23)
    sources: Row[SourceId] = Field(min_length=1)
    versions: dict[Length, VersionFact] = Field(min_length=3)


class BenefitFact(Fact):
    code: str = Field(pattern=r"^B([1-9]|10)$")
    grade: Grade
    sources: Row[SourceId] = Field(min_length=1)
    routines: Row[RoutineId] = Field(min_length=1)


class ComplaintFact(Fact):
    routines: Row[RoutineId] = Field(min_length=1)
    chronic: Row[RoutineId] = Field(min_length=1)
    benefits: Row[BenefitId] = Field(min_length=1)
    asks: Row[str] = Field(min_length=1, max_length=6)
    measure: str = Field(pattern=r"^M\d+$")


class ScreenFact(Fact):
    flag: RedFlagId


class ComplaintFile(Fact):
    complaints: dict[ComplaintId, ComplaintFact]
    screens: dict[Slug, ScreenFact]


class ConditionFact(Fact):
    effect: Effect
    group: Slug
    is_asked: bool
    skips: Bag[PointId] = frozenset()
    skips_regions: Bag[Region] = frozenset()
    bars_tools: bool = False
    bars_partner: bool = False
    bars_deep: bool = False
    excludes_all: bool = False
    implies: Bag[ConditionId] = frozenset()
    recheck_days: int | None = Field(default=None, gt=0)
    max_seconds: Seconds | None = None
    wait_minutes: int | None = Field(default=None, gt=0)
    is_local: bool = False
    asks: Row[str] = ()
    sources: Row[SourceId] = Field(min_length=1)


class RedFlagFact(Fact):
    name: str
    urgency: Urgency
    sources: Row[SourceId] = Field(min_length=1)


class LineFact(Fact):
    emergency: Row[Number] = Field(min_length=1)
    police: Number | None = None
    urgent: Number | None = None
    crisis: Row[Pair] = ()
    texts: Row[Pair] = ()
    status: LineStatus
    checked_on: date | None = None


class SourceFact(Fact):
    citation: str
    url: str | None = Field(default=None, pattern="^https://")


class LanguageFact(Fact):
    name: str
    complete: bool


class TermFact(Fact):
    """A wording that is forbidden, and the contexts in which it is fine."""

    pattern: str
    allowed: Row[str] = ()


class ClockFact(Fact):
    """How people say where their clock stands; the names of the places themselves are in places.z."""

    known: Row[str] = ()
    leads: Row[str] = ()
    tails: Row[str] = ()
    never: Row[str] = ()
    aliases: dict[str, str] = {}
    shorthands: dict[str, Row[str]] = {}


class Facts(Fact):
    """All fact files of one release, each under the name of its file."""

    points: dict[Annotated[PointId, Field(pattern=r"^(EX-)?[A-Z]{1,3}\d{1,2}$")], PointFact]
    routines: dict[Annotated[RoutineId, Field(pattern=r"^P\d\d$")], RoutineFact]
    benefits: dict[BenefitId, BenefitFact]
    complaints: ComplaintFile
    conditions: dict[Annotated[ConditionId, Field(pattern=r"^[a-z][a-z0-9_]{1,30}$")], ConditionFact]
    flags: dict[Annotated[RedFlagId, Field(pattern=r"^RF\d\d$")], RedFlagFact]
    lines: dict[Annotated[str, Field(pattern="^[A-Z]{2}$")], LineFact]
    sources: dict[Annotated[SourceId, Field(pattern="^[A-Z0-9]+$")], SourceFact]
    clocks: ClockFact
