"""What must hold between the facts: ids, minutes, steps, sources, decisions, zones."""

from collections.abc import Iterator
from typing import TypeAlias, get_args
from zoneinfo import available_timezones

from bot.domain.content import Pressure
from bot.domain.ids import BenefitId, ComplaintId
from bot.library.decisions import undecided
from bot.library.places import Key, Problem
from bot.library.schema import Facts, PointFact, StepFact, VersionFact
from bot.library.shapes import Reading

Finding: TypeAlias = tuple[str, Key, str]  # file, key, text
GENTLER = "palm_hold"  # may stand in for any technique
ROUNDING = 0.0501  # minutes are printed with one digit
PRESSURES: tuple[Pressure, ...] = get_args(Pressure)


def check_facts(reading: Reading) -> Iterator[Problem]:
    if reading.facts is None:
        return
    for name, key, text in _findings(reading.facts, reading.known):
        yield reading.places[name].problem(key, text)


def _findings(facts: Facts, known: dict[str, frozenset[str]]) -> Iterator[Finding]:
    yield from _unknown_ids(facts, known)
    yield from _missing_entries(known)
    yield from _routines(facts)
    yield from _decisions(facts)
    yield from _clocks(facts)


def _unknown_ids(facts: Facts, known: dict[str, frozenset[str]]) -> Iterator[Finding]:
    for name, key, kind, used in _uses(facts):
        if kind in known and used not in known[kind]:
            yield name, key, f"{used} is not in {kind}"


def _uses(facts: Facts) -> Iterator[tuple[str, Key, str, str]]:
    """Every id that one fact uses of another: file, key, kind, id."""
    for name, rows, links in (
        ("points", facts.points, {"skip_if": "conditions", "sources": "sources"}),
        ("routines", facts.routines, {"excluded": "conditions", "flags": "flags", "sources": "sources"}),
        ("benefits", facts.benefits, {"routines": "routines", "sources": "sources"}),
        (
            "conditions",
            facts.conditions,
            {"skips": "points", "implies": "conditions", "asks": "screens", "sources": "sources"},
        ),
        ("flags", facts.flags, {"sources": "sources"}),
    ):
        for entry, row in rows.items():
            for field, kind in links.items():
                for used in sorted(getattr(row, field)):
                    yield name, (entry, field), kind, used
    yield from _uses_of_complaints(facts)
    yield from _uses_of_steps(facts)


def _uses_of_complaints(facts: Facts) -> Iterator[tuple[str, Key, str, str]]:
    links = {"routines": "routines", "chronic": "routines", "asks": "screens"}
    for entry, row in facts.complaints.complaints.items():
        for field, kind in links.items():
            for used in getattr(row, field):
                yield "complaints", ("complaints", entry, field), kind, used
    for screen, line in facts.complaints.screens.items():
        yield "complaints", ("screens", screen, "flag"), "flags", line.flag


def _uses_of_steps(facts: Facts) -> Iterator[tuple[str, Key, str, str]]:
    for key, _, step in _steps(facts):
        yield "routines", key, "points", step.point


def _missing_entries(known: dict[str, frozenset[str]]) -> Iterator[Finding]:
    for kind, wanted in (("benefits", get_args(BenefitId)), ("complaints", get_args(ComplaintId))):
        for name in wanted:
            if kind in known and name not in known[kind]:
                yield kind, (), f"{name} is missing"


def _routines(facts: Facts) -> Iterator[Finding]:
    for key, _, step in _steps(facts):
        if step.point in facts.points:
            for text in _step_faults(step, facts.points[step.point]):
                yield "routines", key, f"{step.point} {text}"
    for name, routine in facts.routines.items():
        if routine.complaint != "pregnancy_back_ache" and "pregnancy" not in routine.excluded:
            yield "routines", (name, "excluded"), "only the pregnancy routine may be open in pregnancy"
        for length, version in routine.versions.items():
            total = seconds_of(version) / 60
            if abs(total - version.minutes) > ROUNDING:
                text = f"says {version.minutes} minutes, its steps take {total:.2f}"
                yield "routines", (name, "versions", length, "minutes"), text


def _steps(facts: Facts) -> Iterator[tuple[Key, VersionFact, StepFact]]:
    for name, routine in facts.routines.items():
        for length, version in routine.versions.items():
            for row, step in enumerate(version.steps):
                yield (name, "versions", length, "steps", row), version, step


def seconds_of(version: VersionFact) -> int:
    steps = sum(step.seconds * (2 if step.sides == "each" else 1) + version.change for step in version.steps)
    return version.opening + steps + version.closing


def _step_faults(step: StepFact, point: PointFact) -> Iterator[str]:
    if point.show_only:
        yield "is shown only, never pressed"
    if step.technique not in (*point.techniques, GENTLER):
        yield f"is not pressed with {step.technique}"
    if point.hands_only and step.technique == "ball_lean":
        yield "takes no tools"
    if PRESSURES.index(step.pressure) > PRESSURES.index(point.pressure):
        yield f"is never pressed harder than {point.pressure}"
    if (step.sides == "midline") != (point.sides == "midline"):
        yield f"is a {point.sides} point, the step says {step.sides}"


def _decisions(facts: Facts) -> Iterator[Finding]:
    for condition, points in undecided(facts).items():
        yield "conditions", (condition,), f"{condition} decides nothing for {len(points)} points"


def _clocks(facts: Facts) -> Iterator[Finding]:
    zones = available_timezones()
    rows: list[tuple[tuple[str, ...], tuple[str, ...]]] = [(("known",), facts.clocks.known)]
    rows += [(("shorthands", name), meant) for name, meant in facts.clocks.shorthands.items()]
    for key, meant in rows:
        yield from (("clocks", key, f"{zone} is not an IANA zone") for zone in meant if zone not in zones)
