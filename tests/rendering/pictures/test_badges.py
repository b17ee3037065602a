"""Numbers on the map never cover a dot or one another, in any routine."""

from itertools import combinations
from math import dist

import pytest

from bot.domain.content import Shelf
from bot.rendering.pictures.badges import RADIUS, Badge
from bot.rendering.pictures.body_map import back_frame, numbers, obstacles
from bot.rendering.pictures.ink import Dot
from bot.rendering.pictures.sheets import Mark, marks_of, on_back

Page = tuple[tuple[Badge, ...], list[Dot]]


@pytest.fixture(scope="module", params=[1350, 710])
def pages(shelf: Shelf, request: pytest.FixtureRequest) -> list[Page]:
    frame = back_frame(request.param)
    return [(numbers(back, frame), obstacles(back, frame)) for back in maps(shelf)]


def maps(shelf: Shelf) -> set[tuple[Mark, ...]]:
    versions = [version for routine in shelf.routines.values() for version in routine.versions.values()]
    ids = [dict.fromkeys(step.point for step in version.steps) for version in versions]
    return {back for row in ids if (back := on_back(marks_of((shelf.points[point] for point in row), "")))}


def test_numbers_never_touch_each_other(pages: list[Page]) -> None:
    pairs = [pair for badges, _ in pages for pair in combinations(badges, 2)]
    assert [pair for pair in pairs if dist(pair[0].at, pair[1].at) < 2 * RADIUS] == []


def test_numbers_never_cover_a_dot(pages: list[Page]) -> None:
    pairs = [(badge, dot) for badges, dots in pages for badge in badges for dot in dots]
    assert [pair for pair in pairs if dist(pair[0].at, pair[1]) < RADIUS + 8] == []


def test_numbers_stay_on_the_page(pages: list[Page]) -> None:
    spots = [badge.at for badges, _ in pages for badge in badges]
    assert all(RADIUS < x < 752 - RADIUS and RADIUS < y < 1350 for x, y in spots)
