"""Reads the fact files into one frozen shelf."""

import tomllib
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from bot.domain.content import (
    Benefit,
    ComplaintFacts,
    Condition,
    HelpLine,
    Point,
    Reach,
    RedFlag,
    Routine,
    RoutineStep,
    Screen,
    Shelf,
    Source,
    Spot,
    Technique,
    Version,
)
from bot.domain.ids import ConditionId, PointId, RoutineId
from bot.domain.places import Atlas
from bot.library.atlas import CityTable, key_of
from bot.library.borders import zone_at
from bot.library.faults import shaped
from bot.library.schema import ClockFact, ConditionFact, Facts, LineFact, PointFact, RoutineFact
from bot.library.whereabouts import Sayings, Whereabouts
from bot.library.zones import country_by_zone, zone_edition

TOOL_REACHES: frozenset[Reach] = frozenset(("ball_wall", "cane"))
TOOL_TECHNIQUES: frozenset[Technique] = frozenset(("ball_lean",))


def load_shelf(folder: Path) -> Shelf:
    """The shelf of a folder whose content was checked; raises ValueError on a wrong shape."""
    facts = shaped({name: read_toml(folder / f"{name}.toml") for name in Facts.__struct_fields__}, Facts)
    return shelf_of(facts, atlas_of(facts, folder))


def read_toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def atlas_of(facts: Facts, folder: Path) -> Whereabouts:
    return Whereabouts(cities=CityTable(folder / "places.z"), sayings=sayings_of(facts.clocks), zone_at=zone_at)


def sayings_of(clocks: ClockFact) -> Sayings:
    """Everything as keys; a word of the frame is no place."""
    leads, tails = (sorted(map(key_of, each), key=len, reverse=True) for each in (clocks.leads, clocks.tails))
    frame = {word for each in (*leads, *tails) for word in each.split()}
    return Sayings(
        leads=leads,
        tails=tails,
        never=frozenset((*map(key_of, clocks.never), *frame)),
        aliases={key_of(name): key_of(other) for name, other in clocks.aliases.items()},
        shorthands={key_of(name): zones for name, zones in clocks.shorthands.items()},
        known=clocks.known,
    )


def shelf_of(facts: Facts, atlas: Atlas) -> Shelf:
    """Facts by id and in the order of their files."""
    return Shelf(
        points={key: _point(key, row) for key, row in facts.points.items()},
        routines={key: _routine(key, row) for key, row in facts.routines.items()},
        benefits={key: Benefit(id=key, **asdict(row)) for key, row in facts.benefits.items()},
        complaints={
            key: ComplaintFacts(id=key, **asdict(row)) for key, row in facts.complaints.complaints.items()
        },
        screens={key: Screen(id=key, flag=row.flag) for key, row in facts.complaints.screens.items()},
        conditions={key: _condition(key, row, facts) for key, row in facts.conditions.items()},
        flags={key: RedFlag(id=key, **asdict(row)) for key, row in facts.flags.items()},
        lines={key: _line(key, row) for key, row in facts.lines.items()},
        sources={key: Source(id=key, **asdict(row)) for key, row in facts.sources.items()},
        atlas=atlas,
        countries=country_by_zone(),
        zone_edition=zone_edition(),
    )


def _point(key: PointId, row: PointFact) -> Point:
    values = asdict(row)
    values["spot"] = row.spot and Spot(**asdict(row.spot))
    if row.hands_only:
        values["reach"] = tuple(way for way in row.reach if way not in TOOL_REACHES)
        values["techniques"] = tuple(way for way in row.techniques if way not in TOOL_TECHNIQUES)
    return Point(id=key, **values)


def _routine(key: RoutineId, row: RoutineFact) -> Routine:
    values = asdict(row)
    values["versions"] = {
        length: Version(
            length=length,
            **{**asdict(version), "steps": tuple(RoutineStep(**asdict(step)) for step in version.steps)},
        )
        for length, version in row.versions.items()
    }
    return Routine(id=key, **values)


def _condition(key: ConditionId, row: ConditionFact, facts: Facts) -> Condition:
    """A condition also skips the points that name it themselves."""
    values = asdict(row)
    values["skips"] = row.skips | {point for point, fact in facts.points.items() if key in fact.skip_if}
    return Condition(id=key, **values)


def _line(key: str, row: LineFact) -> HelpLine:
    return HelpLine(country=key, is_verified=row.checked_on is not None, **asdict(row))
