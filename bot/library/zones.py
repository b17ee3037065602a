"""Which country a time zone lies in, from the tables of the zone database, and its edition."""

import zoneinfo
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo, reset_tzpath

ZONES = files("tzdata") / "zoneinfo"


def zone_edition() -> str:
    """The edition that clocks are reckoned with, "2026c"."""
    return _system() or _edition((ZONES / "tzdata.zi").read_text(encoding="utf-8"))


def use_newest() -> None:
    """Reckon with the package's zones when the system's are older, or do not tell how old they are."""
    system = _system()
    if system is not None and system < _edition((ZONES / "tzdata.zi").read_text(encoding="utf-8")):
        reset_tzpath(())
        ZoneInfo.clear_cache()


def _system() -> str | None:
    """The edition of the first of the system's folders that has zones; its age where it does not say."""
    folder = next((folder for folder in map(Path, zoneinfo.TZPATH) if (folder / "Europe").is_dir()), None)
    if folder is None:
        return None
    told = folder / "tzdata.zi"
    return _edition(told.read_text(encoding="utf-8")) if told.is_file() else "0"


def _edition(text: str) -> str:
    return text.partition("\n")[0].removeprefix("# version").strip()


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
