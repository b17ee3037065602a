"""Where a person's clock stands: asked by the time on the phone, or by naming a city; places typed in passing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from bot.coach.turn import Replies, Turn, in_rows, reply, say
from bot.domain.dialogue import ReminderDraft
from bot.domain.moments import offsets_from_phone, zone_by_name, zones_at
from bot.domain.reminders import scheduled
from bot.domain.replies import Phrase, Reply

MOST_CITIES = 5
LONGEST_NAME = 4  # words
MOST_WORDS = 12
NEAR = {  # the cities shown first, by the language of the app: a hint, nothing more
    "en": ("Europe/London", "America/New_York", "America/Chicago", "America/Los_Angeles", "Asia/Kolkata"),
    "de": ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich"),
    "es": (
        "Europe/Madrid",
        "America/Mexico_City",
        "America/Bogota",
        "America/Argentina/Buenos_Aires",
        "America/Lima",
    ),
    "ru": ("Europe/Moscow", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Asia/Almaty", "Asia/Vladivostok"),
    "zh": ("Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore"),
}
CITY_ORDER = (
    "Europe/London",
    "Europe/Berlin",
    "Europe/Madrid",
    "Europe/Athens",
    "Europe/Moscow",
    "Africa/Lagos",
    "Africa/Cairo",
    "Africa/Johannesburg",
    "Africa/Nairobi",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Dhaka",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Australia/Brisbane",
    "Australia/Sydney",
    "Australia/Perth",
    "Pacific/Auckland",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "America/New_York",
    "America/Toronto",
    "America/Chicago",
    "America/Mexico_City",
    "America/Denver",
    "America/Phoenix",
    "America/Bogota",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
)


def ask_phone_time(turn: Turn, draft: ReminderDraft | None) -> Replies:
    """What time is it on your phone? The zone follows from it."""
    near = NEAR.get(turn.person.language.split("-")[0], NEAR["en"])
    taps = [turn.choice(city(zone), str(place)) for place, zone in enumerate(near)]
    by_city = turn.choice(say("zone-by-city"), "city")
    card = Reply(text=say("zone-ask-time"), buttons=(*in_rows(taps, 3), (by_city,)))
    return turn.ask("phone_time", card, draft=draft, zones=near)


def on_phone_time(turn: Turn, shown: time) -> Replies:
    """The zones whose clocks show this time, at most five known cities."""
    offsets = offsets_from_phone(shown, turn.now)
    zones = zones_at(offsets, turn.now, CITY_ORDER)[:MOST_CITIES] or zones_at(offsets, turn.now)[:MOST_CITIES]
    if not zones:
        return [reply("zone-odd-time"), *ask_phone_time(turn, turn.episode.draft)]
    taps = [turn.choice(city(zone), str(place)) for place, zone in enumerate(zones)]
    rows = (*in_rows(taps, 2), (turn.choice(say("zone-other"), "other"),))
    return turn.ask("zone", Reply(text=say("zone-which"), buttons=rows), zones=zones)


def ask_city(turn: Turn) -> Replies:
    return turn.ask("zone", Reply(text=say("zone-ask-city")), zones=())


def tapped(turn: Turn, choice: str) -> str | None:
    """The zone of a tapped city, None for "another city"."""
    zones = turn.episode.zones
    return zones[int(choice)] if choice.isdecimal() and int(choice) < len(zones) else None


def named(turn: Turn, text: str) -> str | None:
    """The IANA zone of a city or zone written in the text, or None."""
    for name in _names(text):
        zone = turn.shelf.cities.get(name.casefold()) or zone_by_name(name)
        if zone is not None:
            return zone
    return None


def _names(text: str) -> Iterator[str]:
    """The text itself, then the stretches of words in it, longest first."""
    words = [word.strip(".,;:!?()'’\"") for word in text.split()][:MOST_WORDS]
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        for start in range(len(words) - length + 1):
            name = " ".join(words[start : start + length])
            if len(name) > 2:
                yield name


def country_named(turn: Turn, text: str) -> str | None:
    """The country of a place written in the text: "I'm in Lyon", "Germany"; None when there is none."""
    said = turn.desk.reader.choice(text, "country")
    if said is not None:
        return said
    zone = named(turn, text)
    return turn.shelf.countries.get(zone) if zone else None


def keep(turn: Turn, zone: str) -> None:
    """The person's clock; reminders keep their wall time on it."""
    turn.keep(zone=zone)
    for reminder in turn.work.reminders.of(turn.person.id):
        turn.work.reminders.save(scheduled(replace(reminder, zone=zone), turn.now))


def city(zone: str) -> Phrase:
    return say("as-is", text=zone.rsplit("/", 1)[-1].replace("_", " "))
