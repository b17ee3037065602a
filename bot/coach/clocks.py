"""The person's clock talked about: /timezone, a journey, a shared place, the way back."""

from collections.abc import Mapping
from datetime import date, time

from bot.coach import mornings, remind, zones
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, reply, say
from bot.domain.moments import distinct_clocks, is_zone, local, offsets_from_phone, resolve, zones_at
from bot.domain.replies import Instant, PhoneClock, Phrase, Reply, WallTime

NOON = time(12)
JOURNEYS = frozenset(("told", "ahead"))
ASKED = frozenset(("phone_time", "zone"))


def set_zone(turn: Turn, argument: str) -> Replies:
    """/timezone: both clocks side by side, or what stands behind it."""
    turn.step_aside()
    found = on_words(turn, argument) if argument else None
    return compare(turn) if found is None else found


def compare(turn: Turn) -> Replies:
    """What I have beside what the phone shows: same?"""
    zone = turn.person.zone
    if zone is None:
        return zones.ask_phone_time(turn, None)
    phone = PhoneClock(turn.now, say("zone-phone-otherwise"))
    text = say("zone-compare", now=Instant(turn.now, "time"), zone=zones.city(zone), phone=phone)
    rows = ((turn.choice(say("zone-same"), "same", "primary"), turn.choice(say("zone-not-same"), "ask")),)
    return turn.ask("zone", Reply(text=text, buttons=rows), draft=None, zones=())


def on_tap(turn: Turn, choice: str) -> Replies:
    """A button of a question about the clock."""
    if choice == "same":
        turn.put_away(say("answer", choice=say("zone-same")))
        return unchanged(turn)
    if choice == "ask":
        turn.put_away()
        return zones.ask_phone_time(turn, None)
    zone, label = zones.tapped(turn, choice), zones.label_of(turn, choice)
    return zones.ask_city(turn) if zone is None else on_zone(turn, zone, label or zones.city(zone))


def on_words(turn: Turn, text: str) -> Replies | None:
    """A time of day or a place, typed while the clock is asked for; None for anything else."""
    shown = None if zones.is_spelt_out(text) else turn.desk.reader.wall_time(text)
    if shown is not None:
        return zones.on_phone_time(turn, shown)
    clocks = zones.meant(turn, text)
    return take(turn, clocks) if clocks else _guessed(turn, text)


def _guessed(turn: Turn, text: str) -> Replies | None:
    """A slip of the pen is no certainty: the city is shown for a tap."""
    place = turn.shelf.atlas.misspelt(text)
    return None if place is None else zones.ask_which(turn, {place.zone: say("as-is", text=place.name)})


def agreed(turn: Turn, text: str) -> str | None:
    """A typed yes or no to the one clock that was shown or proposed, as its button would say."""
    yes, proposed = turn.desk.reader.yes_no(text), len(turn.episode.zones)
    if yes is None or turn.talk.ask != "zone" or proposed > 1 or not _has(turn, "same"):
        return None
    return ("0" if yes else "same") if proposed else ("same" if yes else "ask")


def _has(turn: Turn, choice: str) -> bool:
    return zones.label_of(turn, choice) is not None


def take(turn: Turn, clocks: Mapping[str, Phrase]) -> Replies:
    """The clock when it is certain, else which of them."""
    if len(clocks) > 1:
        return zones.ask_which(turn, clocks)
    ((zone, label),) = clocks.items()
    return on_zone(turn, zone, label)


def on_zone(turn: Turn, zone: str, label: Phrase) -> Replies:
    """The clock is known: on to the reminder that waited for it, if any; one tap leads back to the old one."""
    was, draft, home_on = turn.person.zone, turn.episode.draft, turn.episode.home_on
    turn.put_away(say("answer", choice=label))
    zones.keep(turn, zone)
    mornings.on_zone(turn)
    if was is not None and home_on is not None and home_on > turn.today:
        mornings.plan_journey(turn, was, home_on)
    if draft is not None:
        return remind.check(turn, draft)
    turn.close()
    now = Instant(turn.now, "time")
    if was is None or is_same(turn, was, zone):
        return [reply("zone-kept", zone=label, now=now)]
    back = button("zone-back", f"tz:{was}", city=zones.city(was))
    name = "zone-moved" if turn.work.reminders.of(turn.person.id) else "zone-kept"
    return [reply(name, (back,), zone=label, now=now)]


def unchanged(turn: Turn) -> Replies:
    turn.close()
    return [reply("zone-unchanged")]


def on_side_tap(turn: Turn, argument: str) -> Replies:
    """A button that is no answer to a live question: `ask`, `same` or a zone to go (back) to."""
    if argument == "same":
        return [reply("zone-unchanged")]
    turn.step_aside()
    if argument == "ask":
        return zones.ask_city(turn)
    return on_zone(turn, argument, zones.city(argument)) if is_zone(argument) else [reply("tap-old")]


def is_told(turn: Turn, text: str) -> bool:
    """Whether the words tell what time it is there, or where somebody is."""
    is_wrong = turn.desk.reader.choice(text, "journey") == "wrong"
    return is_wrong or _shown_here(turn, text) is not None or bool(journey(turn, text))


def told_time(turn: Turn, text: str) -> Replies | None:
    """ "It's 9 pm here": the clock is compared, and asked for when it does not fit."""
    shown = _shown_here(turn, text)
    if shown is None:
        return None
    zone, offsets = turn.person.zone, offsets_from_phone(shown, turn.now)
    if zone is not None and zones_at(offsets, turn.now, (zone,)):
        return [reply("zone-fits", now=Instant(turn.now, "time"), zone=zones.city(zone))]
    clocks = zones.showing(turn, offsets)
    return offer(turn, clocks) if clocks else [reply("zone-odd-time")]


def _shown_here(turn: Turn, text: str) -> time | None:
    reader = turn.desk.reader
    is_here = reader.choice(text, "clock_is") and reader.choice(text, "clock_here")
    return reader.wall_time(text) if is_here and not reader.choice(text, "clock_wish") else None


def journey(turn: Turn, text: str) -> Mapping[str, Phrase]:
    return zones.meant(turn, text) if turn.desk.reader.choice(text, "journey") in JOURNEYS else {}


def on_place(turn: Turn, latitude: float, longitude: float) -> Replies:
    """A shared location: only the clock of the nearest city is looked at, the place itself is dropped here."""
    place = turn.shelf.atlas.near(latitude, longitude)
    clocks = {place.zone: say("as-is", text=place.name)}
    return take(turn, clocks) if turn.talk.ask in ASKED else offer(turn, clocks)


def offer(turn: Turn, clocks: Mapping[str, Phrase], home_on: date | None = None) -> Replies:
    """Shall I go by another clock? The one that stands stays until a tap."""
    zone = turn.person.zone
    first, label = next(iter(clocks.items()))
    if zone is not None and len(clocks) == 1 and is_same(turn, zone, first):
        return [reply("zone-same-there", place=label, now=Instant(turn.now, "time"))]
    turn.step_aside()
    text = say("zone-offer", place=label, there=WallTime(local(turn.now, first).time()))
    if len(clocks) > 1:
        text = say("zone-offer-which")
    elif home_on is not None:
        text = say("zone-offer-until", **text.params, day=day(turn, home_on))
    card = Reply(text=text, buttons=_offered(turn, clocks))
    return turn.ask("zone", card, zones=tuple(clocks), home_on=home_on)


def day(turn: Turn, on: date) -> Instant:
    """As it is told: "tomorrow", "Friday", "7 December"."""
    return Instant(resolve(on, NOON, turn.person.zone or "UTC"), "day")


def _offered(turn: Turn, clocks: Mapping[str, Phrase]) -> Rows:
    taps = [turn.choice(say("zone-use", city=label), str(place)) for place, label in enumerate(clocks.values())]
    stay = say("zone-stay", city=zones.city(turn.person.zone)) if turn.person.zone else say("zone-not-now")
    return (*in_rows(taps, 1), (turn.choice(stay, "same"),))


def is_same(turn: Turn, zone: str, other: str) -> bool:
    """Whether both clocks tell the same time all year."""
    return len(distinct_clocks((zone, other), turn.now)) == 1
