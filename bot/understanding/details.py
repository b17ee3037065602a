"""What is said beside the complaint: how long, how strong, where, with which hands, what is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, cast, get_args

from bot.domain.content import Length, Reach
from bot.domain.ids import BenefitId, ConditionId
from bot.domain.meanings import Duration, Schedule, Side, Talk
from bot.understanding import points, quantities
from bot.understanding.flags import is_other
from bot.understanding.negation import MARKERS, SELF
from bot.understanding.scenes import View
from bot.understanding.schedules import says_only_when, schedule, told
from bot.understanding.symbols import Symbol

TALKS: Final[tuple[str, ...]] = get_args(Talk)
MOST_TALK_WORDS: Final = 8
MOST_ANSWER_WORDS: Final = 4
MOST_DENIED: Final = 6
_DESK_MINUTES: Final = 7
_STANDARD_MINUTES: Final = 16
_PASSED: Final = frozenset({"past", "ago", "since"})


@dataclass(frozen=True, slots=True)
class Details:
    """One view's side remarks."""

    view: View
    symbols: Sequence[Symbol]

    def duration(self) -> Duration | None:
        said = self.view.levels("details", "duration")
        counted = quantities.duration([one for one in self.symbols if one.kind not in ("minute", "hour")])
        return next((one for one in ("months", "weeks", "new") if one in said or one == counted), None)

    def side(self) -> Side | None:
        said = self.view.levels("details", "side")
        if "both" in said or {"left", "right"} <= set(said):
            return "both"
        return cast("Side", said[0]) if said else None

    def minutes(self) -> int | None:
        if any(symbol.kind in _PASSED for symbol in self.symbols):
            return None
        return quantities.minutes(self.symbols, is_asked=False)

    def length(self) -> Length | None:
        said, minutes = self.view.levels("details", "length"), self.minutes()
        if minutes is not None:
            return "desk" if minutes <= _DESK_MINUTES else "standard" if minutes <= _STANDARD_MINUTES else "long"
        return cast("Length", said[0]) if said else None

    def reach(self) -> Reach | None:
        said = self.view.levels("details", "reach")
        return cast("Reach", said[0]) if said else None

    def is_desk(self) -> bool:
        return "desk" in self.view.levels("details", "place")

    def state(self, name: str) -> bool:
        return name in self.view.levels("details", "state")

    def conditions(self) -> tuple[ConditionId, ...]:
        """The person's own: not those of others, nor of a story without an "I" in it."""
        is_own = SELF in self.view.scene.by_group or len(self.view.scene.words) <= MOST_TALK_WORDS
        fired = [one for one in self.view.fired if one.label.file == "conditions"] if is_own else []
        return tuple(dict.fromkeys(ConditionId(one.label.key) for one in fired if not is_other(one, self.view)))

    def wishes(self) -> tuple[BenefitId, ...]:
        return tuple(cast("BenefitId", key) for key in self.view.keys("wishes"))

    def reminder(self) -> Schedule | None:
        """A wish to be reminded, or a text that is nothing but a rhythm with its time."""
        said = self.view.levels("details", "reminder")
        if said:
            read = told(self.view.plain, lambda part: self.view.pack.symbols.read(part, is_mended=True))
            is_short = len(self.view.scene.words) <= MOST_TALK_WORDS
            is_wish = "wish" in said or is_short or (read is not None and bool(read.times or read.in_minutes))
            return (read or Schedule()) if is_wish else None
        read = schedule(self.symbols) if says_only_when(self.symbols) else None
        return read and replace(read, is_bare=True)

    def small_talk(self) -> Talk | None:
        count = len(self.view.scene.words)
        for key in self.view.keys("talk"):
            most = MOST_ANSWER_WORDS if key in ("yes", "no") else MOST_TALK_WORDS
            if key in TALKS and count <= most:
                return cast("Talk", key)
        return None

    def other_part(self) -> str | None:
        return next(iter(self.view.levels("complaints", "other_parts")), None)

    def denied(self) -> tuple[str, ...]:
        found = [
            self.view.quote([one])
            for group, sightings in self.view.scene.by_group.items()
            if group not in MARKERS and group[0] != "'"
            for one in sightings
            if one.is_negated
        ]
        return tuple(dict.fromkeys(found))[:MOST_DENIED]

    def asks_about(self, known_points: Mapping[str, str]) -> str | None:
        """The thing asked about: a flag, a point, a benefit, or why we ask."""
        asked = self.view.levels("details", "asks")
        if "why" in asked:
            return "why"
        point = points.first(known_points, self.view.scene.words)
        is_question = "questions" in self.view.keys("idioms")
        if point and (is_question or len(self.view.scene.words) <= MOST_ANSWER_WORDS):
            return point
        return asked[0].replace("benefit_", "benefit:", 1) if asked and is_question else None


def because(view: View, complaint: str) -> str:
    """The words that decided for a complaint."""
    seen = [
        sighting
        for one in view.fired
        if (one.label.file, one.label.key) == ("complaints", complaint)
        for sighting in one.seen
    ]
    return view.quote(seen)
