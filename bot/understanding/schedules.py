"""Wall times and reminder wishes: "half past seven", "weekdays at 8, not friday", "in 2 hours"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import time
from itertools import groupby
from operator import itemgetter
from typing import Final

from bot.domain.meanings import Schedule
from bot.understanding import rhythms
from bot.understanding.clocks import as_times, clocks
from bot.understanding.hours import DAY, Clock, at, spoken
from bot.understanding.stretches import date_told
from bot.understanding.symbols import Symbol

_LENGTHS: Final = {"minute": 1, "hour": 60}
_HALVES: Final = {"half_hour": 30, "quarter_hour": 15}
_MOST_MINUTES: Final = 60 * 24
_TWO_PAIRS: Final = 4  # days and time, days and time
_LEAST_BARE: Final = 5  # "in 10" are minutes
_RHYTHMS: Final = frozenset({"days", "every", "alternate", "fortnight", "ahead", "weekly"})


def wall_time(symbols: Sequence[Symbol]) -> time | None:
    """The first time of day in a text; None when there is none or it cannot be."""
    found = clocks([symbol for symbol in symbols if symbol.kind != "except"])
    return time(*divmod(found[0].minutes, 60)) if found else None


def schedule(symbols: Sequence[Symbol]) -> Schedule | None:
    """Times and days of a reminder, of several with their own days one after the other; None when none is said."""
    symbols = _without_yes_no(symbols)
    cut = _second(symbols)
    first, then = (_one(symbols[:cut]), schedule(symbols[cut:])) if cut else (None, None)
    if first is None or then is None or first.is_odd or then.is_odd:
        return _one(symbols)
    may_be_once = any(symbol.kind in ("once", "this", "next", "ahead") for symbol in symbols)
    then = replace(then, is_once=then.is_once and may_be_once)
    return replace(first, is_once=first.is_once and may_be_once, then=then)


def told(text: str, read: Callable[[str], Sequence[Symbol]]) -> Schedule | None:
    """The same, of a text that may name a date: "on 1 December at 9"."""
    day, rest = date_told(text)
    found = schedule(read(rest))
    if day is None or (found is not None and (found.is_odd or found.in_minutes)):
        return found
    times = replace(found, every=1, weekdays=frozenset(), in_days=None, then=None) if found else Schedule()
    return replace(times, on=day, is_once=True)


def _second(symbols: Sequence[Symbol]) -> int:
    """Where a second reminder with days and a time of its own begins; 0 for nowhere."""
    places = [(one.first, False) for one in clocks(symbols)]
    places += [(place, True) for place, is_left_out in rhythms.named(symbols) if not is_left_out]
    runs = [next(run)[0] for _, run in groupby(sorted(places), key=itemgetter(1))]
    if len(runs) < _TWO_PAIRS:
        return 0
    cut = runs[2]
    while at(symbols, cut - 1).kind in ("at", "every"):
        cut -= 1
    return cut


def _one(symbols: Sequence[Symbol]) -> Schedule | None:
    every = rhythms.every(symbols)
    if not every:
        return Schedule(is_odd=True)
    wait = _wait(symbols)
    if wait is not None:
        return Schedule(in_minutes=wait, is_once=True)
    found = _led_up(clocks(symbols), symbols)
    times = rhythms.filled(as_times(found), symbols)
    is_waking = any(symbol.kind == "waking" for symbol in symbols) and (not found or _is_waking_apart(symbols))
    read = Schedule(
        times=() if is_waking and not found else times,
        weekdays=rhythms.weekdays(symbols),
        every=every,
        in_days=rhythms.in_days(symbols),
        is_once=rhythms.is_once(symbols),
        is_open=bool(found) and all(one.is_bare for one in found),
        at_waking=is_waking,
        has_end=rhythms.has_end(symbols),
    )
    return None if read in (Schedule(), Schedule(is_once=True)) else read


def _led_up(found: list[Clock], symbols: Sequence[Symbol]) -> list[Clock]:
    """ "15 minutes before my standup at 10" """
    leads = [place for place, symbol in enumerate(symbols) if symbol.kind == "lead_up"]
    if len(leads) != 1 or not found or found[-1].first < leads[0]:
        return found
    for start in range(max(0, leads[0] - 4), leads[0]):
        total, end = _length(symbols, start)
        if total and end == leads[0]:
            last = found[-1]
            return [replace(last, minutes=(last.minutes - total) % DAY)]
    return found


def _is_waking_apart(symbols: Sequence[Symbol]) -> bool:
    """ "When I get up and at 8", unlike "when I get up at 7"."""
    place = next(place for place, symbol in enumerate(symbols) if symbol.kind == "waking")
    beside = (at(symbols, place - 1), at(symbols, place + 1))
    return any(one.kind == "and" or one.text == "," for one in beside)


def says_only_when(symbols: Sequence[Symbol]) -> bool:
    """Whether a text is nothing but a rhythm with its time: "weekdays at 8"."""
    is_plain = not any(symbol.kind == "" and symbol.text.isalpha() for symbol in symbols)
    has_rhythm = any(symbol.kind in _RHYTHMS for symbol in symbols) or rhythms.is_counted(symbols)
    has_time = any(True for _ in spoken(symbols)) or rhythms.is_ahead(symbols)
    return is_plain and has_rhythm and has_time


def _without_yes_no(symbols: Sequence[Symbol]) -> Sequence[Symbol]:
    """ "No, at 9" leaves nothing out."""
    is_answer = at(symbols, 0).kind == "except" and at(symbols, 1).text == ","
    return symbols[2:] if is_answer else symbols


def _wait(symbols: Sequence[Symbol]) -> int | None:
    """Minutes from now: "in 2 hours and 15 minutes", "half an hour from now", or a bare "20 minutes"."""
    kinds = [symbol.kind for symbol in symbols]
    for place, kind in enumerate(kinds):
        if kind in ("in", "past"):
            total, end = _length(symbols, place + 1) if not _is_packed(symbols, place) else _packed(symbols, place)
            is_bare = kind == "in" and not total and end == place + 1 and _is_bare_wait(symbols, end)
            total = int(symbols[end].value) if is_bare else total
            if total and (kind == "in" or end == len(symbols)):
                return _sensible(total)
    return _wait_behind(symbols)


def _is_packed(symbols: Sequence[Symbol], place: int) -> bool:
    """ "in 1h30" """
    return at(symbols, place + 1).kind == "number" and at(symbols, place + 2).kind == "oclock"


def _packed(symbols: Sequence[Symbol], place: int) -> tuple[int, int]:
    rest = at(symbols, place + 3)
    minutes = rest.value if rest.kind == "number" else 0
    return int(symbols[place + 1].value * 60 + minutes), place + (4 if minutes else 3)


def _wait_behind(symbols: Sequence[Symbol]) -> int | None:
    """ "2 hours from now", or nothing but "20 minutes" """
    place = 0
    while place < len(symbols):
        total, end = _length(symbols, place)
        if total and (at(symbols, end).kind == "hence" or (place == 0 and end == len(symbols))):
            return _sensible(total)
        place = max(end, place + 1)
    return None


def _is_bare_wait(symbols: Sequence[Symbol], place: int) -> bool:
    number = at(symbols, place)
    return number.kind == "number" and number.value >= _LEAST_BARE and place + 1 == len(symbols)


def _length(symbols: Sequence[Symbol], place: int) -> tuple[int, int]:
    """Minutes of a stretch of time that begins here, and where it ends."""
    total = 0.0
    while True:
        part, end = _part(symbols, place)
        if not part:
            return int(total), place - (total > 0 and at(symbols, place - 1).kind == "and")
        total, place = total + part, end
        if at(symbols, place).kind == "and_half":
            total, place = total + 30, place + 1
        if at(symbols, place).kind == "and":
            place += 1


def _part(symbols: Sequence[Symbol], place: int) -> tuple[float, int]:
    """ "2 hours", "an hour", "two and a half hours", "half an hour" """
    first = at(symbols, place)
    if first.kind in _HALVES:
        return _HALVES[first.kind], place + 1
    if (first.kind == "one" or first.value == 1) and at(symbols, place + 1).kind in _HALVES:
        return _HALVES[at(symbols, place + 1).kind], place + 2
    if first.kind not in ("number", "one"):
        return 0, place
    half = 0.5 if at(symbols, place + 1).kind == "and_half" else 0
    unit = at(symbols, place + (2 if half else 1))
    if unit.kind not in _LENGTHS:
        return 0, place
    return ((first.value or 1) + half) * _LENGTHS[unit.kind], place + (3 if half else 2)


def _sensible(total: int) -> int | None:
    return total if 1 <= total <= _MOST_MINUTES else None
