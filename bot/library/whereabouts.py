"""Which places a text may mean: names, countries, states and shorthands, with what people put around them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.domain.places import Place
from bot.library.atlas import City, CityTable, key_of

MOST_WORDS = 12
LONGEST_NAME = 5  # words
SHORTEST_INSIDE = 4  # letters of a name in the middle of a sentence
KNOWN_ABROAD = 2000  # the fame from which a name is taken out of the middle of a sentence
KNOWN_WELL = 500  # and from which a slip is taken for it
ZoneAt: TypeAlias = Callable[[float, float], str | None]  # latitude and longitude to an IANA zone
RUSSIAN = re.compile(r"[а-я]")
HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
LONGEST_HAN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """What people say beyond the names; all of it as keys."""

    leads: Sequence[str]  # longest first
    tails: Sequence[str]
    never: frozenset[str]
    aliases: Mapping[str, str]
    shorthands: Mapping[str, Sequence[str]]
    known: Sequence[str]  # zones


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """The atlas that the coach asks."""

    cities: CityTable
    sayings: Sayings
    zone_at: ZoneAt

    @property
    def known(self) -> Sequence[str]:
        return self.sayings.known

    def named(self, text: str) -> Sequence[Place]:
        """The whole text first, then a stretch of it."""
        whole = key_of(text)
        if len(whole.split()) > MOST_WORDS:
            return ()
        bare = self._bare(whole)
        found = self._meant(whole) or self._meant(bare) or self._declined(bare) or self._inside(whole)
        return [city.place for city in found]

    def misspelt(self, text: str) -> Place | None:
        """The best known among the cities that are a slip of the pen away."""
        found = self._close(self._bare(key_of(text)))
        return found[0].place if found else None

    def shortened(self, text: str) -> Sequence[str]:
        bare = self._bare(key_of(text))
        return self.sayings.shorthands.get(bare, ())

    def near(self, latitude: float, longitude: float) -> Place:
        """By the borders of the zones where they are installed, else by the nearest city alone."""
        zone = self.zone_at(latitude, longitude)
        found = self.cities.near(latitude, longitude, zone) or self.cities.near(latitude, longitude)
        assert found is not None  # there are cities
        return found

    def _bare(self, key: str) -> str:
        """The key without what is said around a place."""
        for lead in self.sayings.leads:
            if _is_spaced(lead) and key.startswith(f"{lead} "):
                key = key[len(lead) + 1 :]
            elif not _is_spaced(lead) and key.startswith(lead):
                key = key[len(lead) :]
        for tail in self.sayings.tails:
            key = key.removesuffix(tail if not _is_spaced(tail) else f" {tail}")
        return key.strip()

    def _meant(self, key: str, *, is_alias: bool = False) -> Sequence[City]:
        """What this name alone may mean."""
        alias = None if is_alias else self.sayings.aliases.get(key)
        if alias is not None:
            return self._meant(alias, is_alias=True)
        if len(key) < 2 or key in self.sayings.never:
            return ()
        areas = [city for area in self._areas(key) for city in self.cities.within(area)]
        called = [city for city in self.cities.called(key) if not areas or key_of(city.place.name) == key]
        return _once((*called, *areas)) or self._within(key)

    def _areas(self, key: str) -> Iterator[str]:
        """The country and the American state of this name."""
        country = self.cities.country(key)
        state = self.cities.state(key) if len(key) > 2 else None
        yield from (area for area in (country, state) if area)

    def _within(self, key: str) -> Sequence[City]:
        """A city with its state or country behind it: "portland or", "san jose costa rica"."""
        words = key.split()
        for cut in range(1, len(words)):
            head, tail = " ".join(words[:cut]), " ".join(words[cut:])
            areas = {self.cities.country(tail), self.cities.state(tail), self._country_of_alias(tail)} - {None}
            there = [city for city in self.cities.all_called(head) if _lies_in(city, areas)]
            if there:
                return there[:1]
        return ()

    def _country_of_alias(self, key: str) -> str | None:
        alias = self.sayings.aliases.get(key)
        found = self._meant(alias, is_alias=True) if alias else ()
        return found[0].place.country if found else None

    def _inside(self, key: str) -> Sequence[City]:
        """A place in the middle of a sentence: behind "in", or known everywhere."""
        for stretch, is_led in self._stretches(key):
            if len(stretch) < SHORTEST_INSIDE and not HAN.match(stretch):
                continue
            found = [city for city in self._meant(stretch) if is_led or city.fame >= KNOWN_ABROAD]
            if found:
                return found
        return ()

    def _stretches(self, key: str) -> Iterator[tuple[str, bool]]:
        """Longest first, each with whether a word that announces a place stands before it."""
        words = key.split()
        for length in range(min(LONGEST_NAME, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                before = " ".join(words[:start])
                yield " ".join(words[start : start + length]), self._is_led(before)
        for run in HAN.findall(key):
            yield from ((name, False) for name in _han_names(run))

    def _is_led(self, before: str) -> bool:
        return any(before == lead or before.endswith(f" {lead}") for lead in self.sayings.leads if before)

    def _declined(self, key: str) -> Sequence[City]:
        """A Russian name with another ending: "москве"."""
        return self._known(name for name in self.cities.misspelt(key) if RUSSIAN.match(key) and name[:-2] in key)

    def _close(self, key: str) -> Sequence[City]:
        return () if key in self.sayings.never else self._known(self.cities.misspelt(key))

    def _known(self, names: Iterable[str]) -> Sequence[City]:
        """The well-known cities of these names, the best known first."""
        found = [city for name in names for city in self._meant(name)[:1] if city.fame >= KNOWN_WELL]
        return _once(sorted(found, key=lambda city: -city.fame))[:1]


def _is_spaced(word: str) -> bool:
    return not HAN.match(word) and not "\u4e00" <= word[:1] <= "\u9fff"


def _han_names(run: str) -> Iterator[str]:
    for length in range(min(LONGEST_HAN, len(run)), 1, -1):
        for start in range(len(run) - length + 1):
            yield run[start : start + length]


def _lies_in(city: City, areas: Iterable[str | None]) -> bool:
    return city.place.country in areas or (city.place.region in areas and bool(city.place.region))


def _once(cities: Iterable[City]) -> Sequence[City]:
    """Each place once."""
    return list({city.place: city for city in cities}.values())
