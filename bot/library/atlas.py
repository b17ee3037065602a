"""The table of cities and their names: read when first asked, kept packed, looked up by halving."""

import unicodedata
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, radians
from pathlib import Path

from bot.domain.places import Place
from bot.domain.slips import near

FAR_LESS_KNOWN = 12  # a namesake this much less known is not meant
AROUND = 0.3  # degrees: the suburbs of a big city
SHORT, LONG = 5, 8  # letters from which one slip, and two slips, are forgiven


def key_of(name: str) -> str:
    """A name as it is compared: small plain letters, single spaces."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return " ".join("".join(char if char.isalnum() else " " for char in plain.casefold()).split())


@dataclass(frozen=True, slots=True)
class Lines:
    """Sorted lines of one text, without a string for each."""

    text: bytes
    starts: "array[int]"

    @classmethod
    def of(cls, text: bytes) -> "Lines":
        starts = array("I", (0,))
        at = text.find(b"\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find(b"\n", at + 1)
        return cls(text, starts)

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> bytes:
        start = self.starts[number]
        end = self.starts[number + 1] - 1 if number + 1 < len(self.starts) else len(self.text)
        return self.text[start:end]

    def key(self, number: int) -> bytes:
        return self[number].partition(b"\t")[0]

    def find(self, key: bytes) -> str | None:
        """What stands behind this key."""
        number = self.place(key)
        found, _, rest = self[number].partition(b"\t") if number < len(self) else (b"", b"", b"")
        return rest.decode() if found == key else None

    def place(self, key: bytes) -> int:
        return bisect_left(range(len(self)), key, key=self.key)

    def starting(self, letter: str) -> Iterator[str]:
        """All keys that begin with this letter."""
        for number in range(self.place(letter.encode()), self.place((letter + "\U0010ffff").encode())):
            yield self.key(number).decode()


@dataclass(frozen=True, slots=True)
class Tables:
    zones: tuple[str, ...]
    cities: Lines
    names: Lines
    countries: Lines
    states: Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A place with how well it is known and where it lies."""

    place: Place
    fame: int
    latitude: float
    longitude: float


@dataclass(frozen=True)
class CityTable:
    """`path` holds zones, cities by fame, names and countries, each part after an empty line."""

    path: Path

    def called(self, key: str) -> Sequence[City]:
        """The cities that may be meant by this name: those of their own before those that are also called so."""
        cities = self.all_called(key)
        own = [city for city in cities if key_of(city.place.name) == key]
        if own and own[0].fame * FAR_LESS_KNOWN >= cities[0].fame:
            cities = own
        return [city for city in cities if city.fame * FAR_LESS_KNOWN >= cities[0].fame]

    def all_called(self, key: str) -> Sequence[City]:
        """The cities with this name, however little known."""
        found = self._tables.names.find(key.encode())
        return [self.city(int(number)) for number in found.split(",")] if found else []

    def country(self, key: str) -> str | None:
        return self._tables.countries.find(key.encode())

    def within(self, area: str) -> Sequence[City]:
        """The best known city of each zone of a country (by code) or an American state (by name)."""
        found: dict[str, City] = {}
        for number in self._areas.get(area, ()):
            city = self.city(number)
            found.setdefault(city.place.zone, city)
        return list(found.values())

    def state(self, key: str) -> str | None:
        """The American state of this name or these two letters."""
        return self._tables.states.find(key.encode())

    def misspelt(self, key: str) -> Sequence[str]:
        """Names that a slip or two away were meant, the nearest first."""
        if len(key) < SHORT:
            return ()
        most = 1 if len(key) < LONG else 2
        return [name for _, name in sorted(near(key, self._tables.names.starting(key[0]), most))]

    def near(self, latitude: float, longitude: float, zone: str | None = None) -> Place | None:
        """The nearest city of the table (in this zone), or the big one it is a suburb of."""
        narrow = cos(radians(latitude))

        def far(city: City) -> float:
            east = (city.longitude - longitude + 180) % 360 - 180
            return hypot(city.latitude - latitude, east * narrow)

        there = (city for city in self._all() if zone in (None, city.place.zone))
        nearest = min(there, key=far, default=None)
        if nearest is None:
            return None
        country, zone = nearest.place.country, nearest.place.zone
        around = (city for city in self._all() if far(city) <= far(nearest) + AROUND)
        mine = [city for city in around if (city.place.country, city.place.zone) == (country, zone)]
        return max(mine, key=lambda city: city.fame).place

    def city(self, number: int) -> City:
        return self._city(self._tables.cities[number])

    def _city(self, line: bytes) -> City:
        name, country, region, zone, fame, latitude, longitude = line.decode().split("\t")
        place = Place(name=name, country=country, zone=self._tables.zones[int(zone)], region=region)
        return City(place=place, fame=int(fame), latitude=float(latitude), longitude=float(longitude))

    def _all(self) -> Iterable[City]:
        return map(self.city, range(len(self._tables.cities)))

    @cached_property
    def _tables(self) -> Tables:
        zones, *parts = zlib.decompress(self.path.read_bytes()).strip().split(b"\n\n")
        return Tables(tuple(zones.decode().split("\n")), *map(Lines.of, parts))

    @cached_property
    def _areas(self) -> "dict[str, array[int]]":
        """The numbers of the cities of each country and state."""
        areas: dict[str, array[int]] = {}
        for number in range(len(self._tables.cities)):
            _, country, region, _ = self._tables.cities[number].split(b"\t", 3)
            for area in filter(None, (country.decode(), region.decode())):
                areas.setdefault(area, array("I")).append(number)
        return areas
