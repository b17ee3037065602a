"""The figure: plausible, symmetrical, and every point lies on it."""

import pytest

from bot.domain.content import Shelf
from bot.rendering.pictures import body
from bot.rendering.pictures.ink import Dot


def is_inside(dot: Dot, outline: tuple[Dot, ...]) -> bool:
    inside = False
    for (x1, y1), (x2, y2) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (y1 > dot[1]) != (y2 > dot[1]) and dot[0] < (x2 - x1) * (dot[1] - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


@pytest.mark.parametrize("sign", [-1, 1])
def test_every_point_lies_on_body(shelf: Shelf, sign: int) -> None:
    spots = [
        (point.id, body.place(sign * point.spot.x, point.spot.y)) for point in shelf.points.values() if point.spot
    ]
    outside = [name for name, spot in spots if not is_inside(spot, body.edges())]
    assert outside == []


def test_outline_is_the_same_mirrored() -> None:
    assert {(-x, y) for x, y in body.edges()} == set(body.edges())


def test_shoulder_tip_fits_the_scale() -> None:
    widest = max(x for x, y in body.edges() if 200 < y < 260)
    assert 8 * body.CUN < widest < 10 * body.CUN
