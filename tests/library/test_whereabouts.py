"""Places as people name them, in five languages."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.content import Shelf
from bot.domain.moments import distinct_clocks
from bot.domain.places import Atlas
from bot.resources import content_dir

SAID = tomllib.loads(Path(__file__).with_name("whereabouts.toml").read_text("utf-8"))
PHRASES = [(text, meant) for language in SAID.values() for text, meant in language.items()]
NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def atlas(shelf: Shelf) -> Atlas:
    return shelf.atlas


def clocks(atlas: Atlas, text: str) -> set[str]:
    slip = atlas.misspelt(text)
    places = atlas.named(text) or ([slip] if slip else [])
    return set(distinct_clocks((place.zone for place in places), NOW))


def is_right(atlas: Atlas, text: str, meant: str | list[str]) -> bool:
    """Whether the clocks are those meant, under whichever zone that tells the same time."""
    wanted = [meant] if isinstance(meant, str) else meant
    found = clocks(atlas, text)
    return len(found) == len(wanted) and len(distinct_clocks((*wanted, *found), NOW)) == len(wanted)


def test_named_places_are_understood(atlas: Atlas) -> None:
    wrong = [(text, clocks(atlas, text)) for text, meant in PHRASES if not is_right(atlas, text, meant)]
    assert len(PHRASES) >= 150
    assert len(wrong) <= 0.03 * len(PHRASES), wrong


def test_hardly_an_answer_is_a_place(atlas: Atlas) -> None:
    files = content_dir().glob("*/understanding/answers.toml")
    groups = [group for path in files for name, group in _answers(path) if name not in ("country", "journey")]
    texts = {text.strip("=*") for group in groups for wordings in group.values() for text in wordings}
    assert len([text for text in texts if atlas.named(text)]) <= 0.01 * len(texts)


def _answers(path: Path) -> list[tuple[str, dict[str, list[str]]]]:
    return list(tomllib.loads(path.read_text("utf-8")).items())


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("CET", {"Europe/Berlin", "Africa/Algiers"}),
        ("I'm on pacific time", {"America/Los_Angeles"}),
        ("MEZ", {"Europe/Berlin"}),
        ("IST", {"Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"}),
    ],
)
def test_shorthand_may_mean_several(atlas: Atlas, text: str, zones: set[str]) -> None:
    assert set(atlas.shortened(text)) == zones


@pytest.mark.parametrize(
    ("latitude", "longitude", "name"),
    [
        (52.51, 13.41, "Berlin"),
        (40.72, -73.95, "New York City"),
        (-36.9, 174.7, "Auckland"),
        (64.1, -21.9, "Reykjavík"),
    ],
)
def test_nearest_city_is_found(atlas: Atlas, latitude: float, longitude: float, name: str) -> None:
    assert atlas.near(latitude, longitude).name == name


def test_date_line_is_no_wall(atlas: Atlas) -> None:
    assert atlas.near(-17.8, -179.9).country == "FJ"
