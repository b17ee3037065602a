"""The zone at a point of the globe, where the extra `location` is installed; without it nothing is known here."""

from functools import lru_cache

try:
    from timezonefinder import TimezoneFinder
except ImportError:  # the lookup is large, and a city or the time on the phone does as well
    TimezoneFinder = None


def zone_at(latitude: float, longitude: float) -> str | None:
    """None at sea and without the extra."""
    zone: str | None = _finder().timezone_at(lat=latitude, lng=longitude) if TimezoneFinder else None
    return None if zone is None or zone.startswith("Etc/") else zone


@lru_cache(maxsize=1)
def _finder() -> "TimezoneFinder":
    return TimezoneFinder()
