"""What comes out of the painter: the right place lit, the right size, every point."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from bot.domain.content import Shelf
from bot.domain.ids import PointId
from bot.rendering.pictures.ink import LIT, Dot
from bot.rendering.pictures.limbs import Limbs
from bot.rendering.pictures.places import spots
from bot.rendering.pictures.sheets import RoutineSheet, Side, StepSheet, marks_of
from bot.rendering.pictures.step import close_frame
from bot.rendering.pictures.tiles import page_fit
from bot.rendering.pictures.worker import WIDTH, draw, paint
from tests.rendering.pictures.pixels import Image

RED = tuple(bytes.fromhex(LIT[1:]))
LETTERS = ("L", "R")


def step(shelf: Shelf, point: str, side: Side) -> StepSheet:
    (mark,) = marks_of([shelf.points[PointId(point)]], "")
    return StepSheet(lit=mark, others=(), side=side, letters=LETTERS)


def scaled(at: Dot) -> Dot:
    return at[0] * WIDTH / 1080, at[1] * WIDTH / 1080


def test_every_point_has_a_drawing(shelf: Shelf, limbs: Limbs) -> None:
    pictures = [draw(step(shelf, point, "both"), limbs) for point in shelf.points]
    assert all(ElementTree.fromstring(picture).tag.endswith("svg") for picture in pictures)


def test_every_routine_names_all_points(shelf: Shelf, limbs: Limbs) -> None:
    for routine in shelf.routines.values():
        for version in routine.versions.values():
            points = [shelf.points[step.point] for step in version.steps]
            picture = draw(RoutineSheet(marks=marks_of(points, ""), letters=LETTERS), limbs)
            assert all(point.code in picture and point.pinyin.split(" (")[0] in picture for point in points)


@pytest.mark.parametrize("side", ["left", "right"])
def test_only_the_asked_side_is_lit(shelf: Shelf, limbs: Limbs, fonts: tuple[Path, ...], side: Side) -> None:
    sheet = step(shelf, "SI11", side)
    image = Image(paint(sheet, limbs, fonts))
    left, right = (image.color(*scaled(spot)) for spot in spots(sheet.lit, close_frame(sheet.lit)))
    assert [left == RED, right == RED] == [side == "left", side == "right"]


def test_companion_is_mirrored_for_right(shelf: Shelf, limbs: Limbs, fonts: tuple[Path, ...]) -> None:
    sheet = step(shelf, "LI4", "right")
    fit, (spot,) = page_fit(sheet, limbs), limbs.of("LI4")[1]
    image, (x, y) = Image(paint(sheet, limbs, fonts)), scaled(fit.at(spot))
    assert x < image.width / 2  # the left hand's spot is right of the middle
    assert image.color(x, y) == RED


def test_fullest_map_stays_within_limits(shelf: Shelf, limbs: Limbs, fonts: tuple[Path, ...]) -> None:
    points = [shelf.points[step.point] for step in shelf.routines["P08"].versions["long"].steps]
    png = paint(RoutineSheet(marks=marks_of(points, ""), letters=LETTERS), limbs, fonts)
    assert len(png) < 300_000
    assert (Image(png).width, Image(png).height) == (864, 1080)
