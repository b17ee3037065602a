"""Which phrases the content needs, how long each may be, and which stand together in one message."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from bot.domain.content import Grade, Length, Pressure, Reach, Region, Technique
from bot.library.places import Key
from bot.library.schema import ConditionFact, Facts, RedFlagFact

CAPTION = 1024
MESSAGE = 4096
BUTTON = 40
TRANSLATED = 1.4  # other languages may be longer than the English a limit was made for

POINT = {"name": 40, "where": 110, "find": 200, "care": 160, "use": 120}
ROUTINE = {"name": 60, "why": 140, "evidence": 220, "care": 140, "pace": 200, "stop": 160}
BENEFIT = {"name": 40, "button": 18, "line": 100, "says": 300, "evidence": 350, "limits": 160}
COMPLAINT = {"name": 40, "button": 24, "heard": 70, "rate": 160, "first-line": 120}
POSITION = 120
STOPS = ("dizzy", "chest", "numb", "sharp_pain", "tingling", "panic", "nausea", "bruise", "pregnancy", "partner")
SIDES = ("left", "right", "both", "midline")
FOR_OTHERS = frozenset(("RF15", "RF16", "RF17", "RF18", "RF20", "RF21", "RF23", "RF34"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A phrase the content needs; `name` and `key` say which fact asks for it."""

    id: str
    limit: int
    name: str
    key: Key = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Phrases that are sent in one message; `extra` is room for what the code adds."""

    ids: tuple[str, ...]
    limit: int
    extra: int


def wanted_phrases(facts: Facts) -> Iterator[Wanted]:
    yield from _of_points(facts)
    yield from _of_steps(facts)
    yield from _of_routines(facts)
    yield from _of_benefits(facts)
    yield from _of_complaints(facts)
    yield from _of_conditions(facts)
    yield from _of_flags(facts)
    yield from _of_stops()


def sheets(facts: Facts) -> Iterator[Sheet]:
    """The messages that come closest to Telegram's limits."""
    for point in facts.points:
        yield Sheet(ids=tuple(f"point-{point}-{part}" for part in POINT), limit=CAPTION, extra=120)
        step = (f"point-{point}-name", f"point-{point}-where", f"point-{point}-care")
        yield Sheet(ids=step, limit=CAPTION, extra=400)
    for routine in facts.routines:
        parts = ("name", "why", "evidence", "care", "position-long")
        yield Sheet(ids=tuple(f"routine-{routine}-{part}" for part in parts), limit=CAPTION, extra=240)
    for benefit in facts.benefits:
        yield Sheet(ids=tuple(f"benefit-{benefit}-{part}" for part in BENEFIT), limit=MESSAGE, extra=400)
    for complaint, row in facts.complaints.complaints.items():
        lines = tuple(f"screen-{line}" for line in row.asks)
        yield Sheet(ids=(f"screen-intro-{complaint}", *lines), limit=MESSAGE, extra=200)


def _of_points(facts: Facts) -> Iterator[Wanted]:
    for point in facts.points:
        for part, limit in POINT.items():
            yield Wanted(id=f"point-{point}-{part}", limit=limit, name="points", key=(point,))


def _of_steps(facts: Facts) -> Iterator[Wanted]:
    for technique in get_args(Technique):
        yield Wanted(id=f"technique-{technique}", limit=90, name="points")
        yield Wanted(id=f"technique-{technique}-name", limit=30, name="points")
    for kind, values, limit in (
        ("pressure", get_args(Pressure), 60),
        ("region", get_args(Region), 40),
        ("reach", get_args(Reach), 60),
        ("side", SIDES, 40),
    ):
        for value in values:
            yield Wanted(id=f"{kind}-{value}", limit=limit, name="points")
    for length in get_args(Length):
        yield Wanted(id=f"length-{length}", limit=40, name="routines")
        yield Wanted(id=f"step-opening-{length}", limit=300, name="routines")
        yield Wanted(id=f"step-closing-{length}", limit=300, name="routines")
    yield from _of_cues(facts)


def _of_cues(facts: Facts) -> Iterator[Wanted]:
    found: dict[str, Key] = {}
    for name, routine in facts.routines.items():
        for length, version in routine.versions.items():
            for row, step in enumerate(version.steps):
                key: Key = (name, "versions", length, "steps", row)
                found.setdefault(f"cue-{step.cue}", key)
                if step.part:
                    found.setdefault(f"part-{step.part}", key)
    for phrase, key in found.items():
        yield Wanted(id=phrase, limit=120, name="routines", key=key)


def _of_routines(facts: Facts) -> Iterator[Wanted]:
    for routine in facts.routines:
        for part, limit in ROUTINE.items():
            yield Wanted(id=f"routine-{routine}-{part}", limit=limit, name="routines", key=(routine,))
        for length in get_args(Length):
            phrase = f"routine-{routine}-position-{length}"
            yield Wanted(id=phrase, limit=POSITION, name="routines", key=(routine, "versions", length))


def _of_benefits(facts: Facts) -> Iterator[Wanted]:
    for benefit in facts.benefits:
        for part, limit in BENEFIT.items():
            yield Wanted(id=f"benefit-{benefit}-{part}", limit=limit, name="benefits", key=(benefit,))
    for grade in get_args(Grade):
        yield Wanted(id=f"grade-{grade}", limit=60, name="benefits")
        yield Wanted(id=f"grade-{grade}-means", limit=200, name="benefits")
    yield Wanted(id="benefit-honest-answer", limit=600, name="benefits")


def _of_complaints(facts: Facts) -> Iterator[Wanted]:
    for complaint in facts.complaints.complaints:
        key: Key = ("complaints", complaint)
        for part, limit in COMPLAINT.items():
            yield Wanted(id=f"complaint-{complaint}-{part}", limit=limit, name="complaints", key=key)
        yield Wanted(id=f"screen-intro-{complaint}", limit=200, name="complaints", key=key)
        yield Wanted(id=f"screen-why-{complaint}", limit=400, name="complaints", key=key)
    for screen in facts.complaints.screens:
        yield Wanted(id=f"screen-{screen}", limit=70, name="complaints", key=("screens", screen))
        yield Wanted(id=f"screen-{screen}-button", limit=24, name="complaints", key=("screens", screen))
    yield Wanted(id="screen-why", limit=400, name="complaints")


def _of_conditions(facts: Facts) -> Iterator[Wanted]:
    for condition, row in facts.conditions.items():
        for part, limit in _condition_parts(row).items():
            phrase = f"condition-{condition}-{part}"
            yield Wanted(id=phrase, limit=limit, name="conditions", key=(condition,))
    for group, condition in {row.group: name for name, row in facts.conditions.items()}.items():
        yield Wanted(id=f"conditions-{group}", limit=40, name="conditions", key=(condition, "group"))


def _condition_parts(row: ConditionFact) -> dict[str, int]:
    parts = {"button": 28, "name": 60, "change": 140}
    return {**parts, "ask": 200} if row.effect in ("ask", "no_use") else parts


def _of_flags(facts: Facts) -> Iterator[Wanted]:
    for flag, row in facts.flags.items():
        for part, limit in _flag_parts(flag, row).items():
            yield Wanted(id=f"flag-{flag}-{part}", limit=limit, name="flags", key=(flag,))


def _flag_parts(flag: str, row: RedFlagFact) -> dict[str, int]:
    parts = {"name": 80, "message": 700, "next": 120, "info": 700, "why": 200}
    if flag in FOR_OTHERS or row.urgency in ("crisis", "emergency_now"):
        parts["message-other"] = 700
    return parts


def _of_stops() -> Iterator[Wanted]:
    for stop in STOPS:
        yield Wanted(id=f"stop-{stop}-button", limit=BUTTON, name="flags")
        yield Wanted(id=f"stop-{stop}-message", limit=700, name="flags")
