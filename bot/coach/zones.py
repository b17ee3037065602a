"""Where a person's clock stands: asked by the time on the phone, or by naming a city; places typed in passing."""

from collections.abc import Collection, Mapping, Sequence
from datetime import time, timedelta

from bot.coach.turn import Replies, Turn, button, in_rows, reply, say
from bot.coach.unspent import unspent
from bot.domain.dialogue import ReminderDraft
from bot.domain.moments import (
    distinct_clocks,
    local,
    offset_named,
    offsets_from_phone,
    zone_by_name,
    zones_at,
)
from bot.domain.places import Place
from bot.domain.reminders import moved
from bot.domain.replies import Country, Phrase, Reply

MOST_CITIES = 5
DEAD_OF_NIGHT = range(1, 5)  # hours
DOUBTS = 3  # sessions begun in it, one after another
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


def ask_phone_time(turn: Turn, draft: ReminderDraft | None) -> Replies:
    """What time is it on your phone? The zone follows from it."""
    near = NEAR.get(turn.person.language.split("-")[0], NEAR["en"])
    taps = [turn.choice(city(zone), str(place)) for place, zone in enumerate(near)]
    by_city = turn.choice(say("zone-by-city"), "city")
    card = Reply(text=say("zone-ask-time"), buttons=(*in_rows(taps, 3), (by_city,)))
    return turn.ask("phone_time", card, draft=draft, zones=near)


def on_phone_time(turn: Turn, shown: time) -> Replies:
    """The zones whose clocks show this time, at most five known cities."""
    clocks = showing(turn, offsets_from_phone(shown, turn.now))
    return (
        ask_which(turn, clocks) if clocks else [reply("zone-odd-time"), *ask_phone_time(turn, turn.episode.draft)]
    )


def showing(turn: Turn, offsets: Collection[timedelta]) -> dict[str, Phrase]:
    """Known cities with these offsets now, one for each clock before further ones; else any zone."""
    known = zones_at(offsets, turn.now, turn.shelf.atlas.known)
    zones = dict.fromkeys((*distinct_clocks(known, turn.now), *known)) or zones_at(offsets, turn.now)
    return {zone: city(zone) for zone in list(zones)[:MOST_CITIES]}


def ask_which(turn: Turn, clocks: Mapping[str, Phrase]) -> Replies:
    """One of a few clocks, each with its label."""
    taps = [turn.choice(label, str(place)) for place, label in enumerate(clocks.values())]
    rows = (*in_rows(taps, 2), (turn.choice(say("zone-other"), "other"),))
    return turn.ask("zone", Reply(text=say("zone-which"), buttons=rows), zones=tuple(clocks))


def ask_city(turn: Turn) -> Replies:
    return turn.ask("zone", Reply(text=say("zone-ask-city")), zones=())


def tapped(turn: Turn, choice: str) -> str | None:
    """The zone of a tapped city, None for "another city"."""
    zones = turn.episode.zones
    return zones[int(choice)] if choice.isdecimal() and int(choice) < len(zones) else None


def label_of(turn: Turn, choice: str) -> Phrase | None:
    """The place that stood on the tapped button of the live question."""
    shown = turn.episode.shown
    data = f"v1:a:{turn.talk.turn}.{choice}"
    keys = [key for row in shown.buttons for key in row] if shown else []
    label = next((key.label for key in keys if key.data == data), None)
    place = label.params.get("city", label) if label is not None and label.id == "zone-use" else label
    return place if isinstance(place, Phrase) else None


def meant(turn: Turn, text: str) -> Mapping[str, Phrase]:
    """The clocks that a text may mean, each with its label; none when it names no place, offset or zone."""
    zone = zone_by_name(text.strip()) if "/" in text else None
    if zone is not None:
        return {zone: city(zone)}
    offset = offset_named(text)
    if offset is not None:  # cities for it: a bare offset is never kept
        return showing(turn, [offset])
    zones = turn.shelf.atlas.shortened(text)
    if zones:
        return {zone: city(zone) for zone in zones}
    places = turn.shelf.atlas.named(text)
    clocks = distinct_clocks((place.zone for place in places), turn.now)[:MOST_CITIES]
    first = [next(place for place in places if place.zone == zone) for zone in clocks]
    return {place.zone: _label(place, first) for place in first}


def is_spelt_out(text: str) -> bool:
    """Whether the text is an offset or a zone, whatever digits it holds."""
    return offset_named(text) is not None or zone_by_name(text.strip()) is not None


def _label(place: Place, others: Sequence[Place]) -> Phrase:
    """The city with what tells it from the others: its state, or its country."""
    if place.region and any(other.name == place.name and other is not place for other in others):
        return say("place-in", city=place.name, land=place.region)
    if len({other.country for other in others}) > 1:
        return say("place-in", city=place.name, land=Country(place.country))
    return say("as-is", text=place.name)


def country_named(turn: Turn, text: str) -> str | None:
    """The country of a place written in the text: "I'm in Lyon", "Germany"; None when it may be another one."""
    said = turn.desk.reader.choice(text, "country")
    if said is not None:
        return said
    countries = {place.country for place in turn.shelf.atlas.named(text)}
    return countries.pop() if len(countries) == 1 else None


def keep(turn: Turn, zone: str) -> None:
    """The person's clock; reminders keep their wall time on it, numbers to call are those of the new country."""
    country = turn.shelf.countries.get(zone)
    turn.keep(zone=zone, clock_doubts=0, country=turn.person.country if country == turn.person.country else None)
    for reminder in turn.work.reminders.of(turn.person.id):
        turn.work.reminders.save(unspent(turn.work, moved(reminder, zone, turn.now), turn.now))


def doubted(turn: Turn) -> Replies:
    """Sessions begun in the dead of night, again and again: asked once whether the clock still fits."""
    person = turn.person
    if person.zone is None or person.clock_doubts >= DOUBTS:
        return []
    hour = local(turn.now, person.zone).hour
    turn.keep(clock_doubts=person.clock_doubts + 1 if hour in DEAD_OF_NIGHT else 0)
    if turn.person.clock_doubts < DOUBTS:
        return []
    taps = (button("zone-elsewhere", "tz:ask"), button("zone-just-late", "tz:same"))
    return [reply("zone-doubt", taps, zone=city(person.zone))]


def city(zone: str) -> Phrase:
    return say("as-is", text=zone.rsplit("/", 1)[-1].replace("_", " "))
