"""Places people name when they are asked where their clock stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A city: `country` is ISO 3166-1 alpha-2, `region` a state where one country has the name twice."""

    name: str
    country: str
    zone: str
    region: str = ""


class Atlas(Protocol):
    """The cities of the world, their names in every language of the coach.

    `known` are zones with well-known cities, in the order they are offered. All answers are best known first.
    `named` answers every place a text may mean, `misspelt` the city that is a slip of the pen away, `shortened`
    the zones that a shorthand such as "CET" may mean, `near` the big city nearest to a point of the globe, which
    is not kept.
    """

    @property
    def known(self) -> Sequence[str]: ...
    def named(self, text: str) -> Sequence[Place]: ...
    def misspelt(self, text: str) -> Place | None: ...
    def shortened(self, text: str) -> Sequence[str]: ...
    def near(self, latitude: float, longitude: float) -> Place: ...
