"""Finds room for the numbers: near their dots, off the others, the same answer every time."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, dist, pi, sin

from bot.rendering.pictures.ink import Dot

RADIUS = 22.0
_NEAR = 17.0  # a number keeps this far from a dot's middle
_RINGS = (42.0, 54.0, 68.0, 84.0, 102.0, 124.0, 150.0)
_TURNS = tuple(step * pi / 8 for step in range(16))


@dataclass(frozen=True, slots=True)
class Need:
    """A number to be placed and the dots it may stand beside, best first."""

    number: int
    anchors: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    number: int
    at: Dot
    anchor: Dot


def place_badges(needs: Sequence[Need], *, dots: Sequence[Dot], middle: float) -> tuple[Badge, ...]:
    """Two rounds: everyone takes the best free place, then everyone looks once more."""
    placed: dict[int, Badge] = {}
    for _ in range(2):
        for need in sorted(needs, key=lambda need: (need.anchors[0][1], need.number)):
            placed.pop(need.number, None)
            placed[need.number] = _best(need, tuple(placed.values()), dots=dots, middle=middle)
    return tuple(placed[number] for number in sorted(placed))


def _best(need: Need, others: Sequence[Badge], *, dots: Sequence[Dot], middle: float) -> Badge:
    """The nearest ring with a free place wins; without any, the least bad place of all."""
    choices = []
    for ring in _RINGS:
        costs = {badge: _cost(badge, others, dots) for badge in _around(need, ring)}
        badge = min(costs, key=lambda badge: costs[badge] + _inward(badge, middle))
        if not costs[badge]:
            return badge
        choices.append((costs[badge] + ring, badge))
    return min(choices, key=lambda choice: choice[0])[1]


def _around(need: Need, ring: float) -> list[Badge]:
    return [
        Badge(need.number, (anchor[0] + ring * cos(turn), anchor[1] + ring * sin(turn)), anchor)
        for anchor in need.anchors
        for turn in _TURNS
    ]


def _cost(badge: Badge, others: Sequence[Badge], dots: Sequence[Dot]) -> float:
    """What a place spoils; 0 is free."""
    covered = sum(900 for dot in dots if dist(badge.at, dot) < RADIUS + _NEAR)
    crowded = sum(2000 for other in others if dist(badge.at, other.at) < 2 * RADIUS + 5)
    passed = sum(400 for dot in dots if dot != badge.anchor and _gap(dot, badge.anchor, badge.at) < _NEAR - 3)
    through = sum(500 for other in others if _gap(other.at, badge.anchor, badge.at) < RADIUS + 3)
    struck = sum(500 for other in others if _gap(badge.at, other.anchor, other.at) < RADIUS + 3)
    crossed = sum(300 for other in others if _cross(badge, other))
    return covered + crowded + passed + through + struck + crossed


def _inward(badge: Badge, middle: float) -> float:
    """Numbers lie better outside their dot than over the spine."""
    toward = abs(badge.anchor[0] - middle) - abs(badge.at[0] - middle)
    slope = abs(badge.at[1] - badge.anchor[1]) * 0.3
    return max(0.0, toward) * 1.2 + slope + (60 if abs(badge.at[0] - middle) < RADIUS + 10 else 0)


def _gap(dot: Dot, start: Dot, end: Dot) -> float:
    """Distance of a dot from the leader between start and end."""
    along = (end[0] - start[0], end[1] - start[1])
    reach = ((dot[0] - start[0]) * along[0] + (dot[1] - start[1]) * along[1]) / (along[0] ** 2 + along[1] ** 2)
    nearest = min(1.0, max(0.0, reach))
    return dist(dot, (start[0] + nearest * along[0], start[1] + nearest * along[1]))


def _cross(one: Badge, two: Badge) -> bool:
    return (
        _turn(one.anchor, one.at, two.anchor) != _turn(one.anchor, one.at, two.at)
        and _turn(two.anchor, two.at, one.anchor) != _turn(two.anchor, two.at, one.at)
    )  # fmt: skip


def _turn(start: Dot, end: Dot, dot: Dot) -> bool:
    return (end[0] - start[0]) * (dot[1] - start[1]) > (end[1] - start[1]) * (dot[0] - start[0])
