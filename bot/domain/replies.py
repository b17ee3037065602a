"""What the coach wants said: phrase ids with parameters, buttons, pictures. No sentence lives here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal, TypeAlias

from bot.domain.ids import PointId

Lane = Literal["answer", "session", "reminder"]
Style = Literal["primary", "success", "danger"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence by id; parameters are escaped by the renderer."""

    id: str
    params: Mapping[str, "Value"] = field(default_factory=dict)
    kind: Literal["phrase"] = "phrase"


@dataclass(frozen=True, slots=True)
class Lines:
    """Phrases one under another; empty ones vanish. `gap` puts an empty line between them."""

    items: tuple[Phrase, ...]
    gap: bool = False
    kind: Literal["lines"] = "lines"


@dataclass(frozen=True, slots=True)
class Listing:
    """Phrases joined as the language joins lists: "a, b and c"."""

    items: tuple[Phrase, ...]
    kind: Literal["listing"] = "listing"


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment shown in the person's zone."""

    at: datetime
    style: Literal["time", "day", "day_time", "relative", "weekday"] = "day_time"
    kind: Literal["instant"] = "instant"


@dataclass(frozen=True, slots=True)
class WallTime:
    at: time
    kind: Literal["wall_time"] = "wall_time"


@dataclass(frozen=True, slots=True)
class LocalDay:
    on: date
    kind: Literal["local_day"] = "local_day"


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Days of the week, 0 Monday … 6 Sunday, shortened to ranges where it reads better."""

    days: tuple[int, ...]
    is_short: bool = False  # two letters
    kind: Literal["weekdays"] = "weekdays"


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166-1 code, called as the person's language calls it."""

    code: str
    kind: Literal["country"] = "country"


@dataclass(frozen=True, slots=True)
class PhoneClock:
    """A moment that the app shows by the clock of the phone; `otherwise` is read in apps that cannot."""

    at: datetime
    otherwise: Phrase
    format: Literal["t", "wdt"] = "t"  # the time; weekday, date and time
    kind: Literal["phone_clock"] = "phone_clock"


Value: TypeAlias = (
    str | int | float | Phrase | Lines | Listing | Instant | WallTime | LocalDay | Weekdays | Country | PhoneClock
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """An inline button: `data` is `v1:<verb>:<argument>`, at most 64 bytes; `url` makes it a link."""

    label: Phrase
    data: str = ""
    url: str | None = None
    style: Style | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture of points: a whole routine, one step of it, or one point."""

    view: Literal["routine", "step", "point"]
    points: tuple[PointId, ...]
    lit: PointId | None = None
    side: Literal["left", "right", "both", "midline"] = "both"
    part: str = ""
    kind: Literal["drawing"] = "drawing"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartDay:
    on: date
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A progress picture; the words on it are phrases."""

    title: Phrase
    before: Phrase
    after: Phrase
    days: tuple[ChartDay, ...]
    kind: Literal["chart"] = "chart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file for the person, made at send time from `content` (text)."""

    name: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One message. `slot` names it for later edits; `edit` replaces the slot's message when there is one.

    `on_doubt="drop"` gives a message up when it is not known whether it was sent.
    """

    text: Phrase | Lines
    buttons: tuple[tuple[Button, ...], ...] = ()
    picture: Drawing | Chart | None = None
    attachment: Attachment | None = None
    slot: str | None = None
    edit: bool = False
    lane: Lane = "answer"
    is_silent: bool = False
    on_doubt: Literal["resend", "drop"] = "resend"
    dedupe: str | None = None
    expires_in: int | None = None  # seconds
