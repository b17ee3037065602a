"""Time zones to try: all of them, and twenty with their own habits."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bot.domain.moments import zones_at

ZONES = zones_at([timedelta(minutes=m) for m in range(-720, 841, 15)], datetime(2026, 1, 1, tzinfo=UTC))
TWENTY = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Havana",
    "America/Los_Angeles",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Jerusalem",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/London",
    "Pacific/Auckland",
    "Pacific/Chatham",
)

INSTANTS = st.timedeltas(timedelta(0), timedelta(days=4400)).map(
    lambda later: datetime(2024, 1, 1, tzinfo=UTC) + later
)
