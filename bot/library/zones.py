"""Which country a time zone lies in, from the tables of the zone database."""

from importlib.resources import files

ZONES = files("tzdata") / "zoneinfo"


def country_by_zone() -> dict[str, str]:
    """IANA zone, also by its older names, to ISO 3166-1 alpha-2."""
    countries: dict[str, str] = {}
    for row in (ZONES / "zone.tab").read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            country, _, zone, *_ = row.split("\t")
            countries[zone] = country
    for row in (ZONES / "tzdata.zi").read_text(encoding="utf-8").splitlines():
        if row.startswith("L "):
            _, zone, older = row.split(" ")
            if zone in countries:
                countries.setdefault(older, countries[zone])
    return countries
