"""Wall times and reminder wishes: "half past seven", "weekdays at 8, not friday", "in 2 hours"."""

from collections.abc import Sequence
from datetime import time
from typing import Final

from bot.domain.meanings import Schedule
from bot.understanding.symbols import Symbol

NOON: Final = 12
_LAST_HOUR: Final = 23
_LAST_MINUTE: Final = 59
_QUARTERS: Final = {"half_past": 30, "quarter_past": 15, "quarter_to": -15, "half_to": -30}
_LENGTHS: Final = {"minute": 1, "hour": 60}
_HALVES: Final = {"half_hour": 30, "quarter_hour": 15}
_MILITARY: Final = 100
_MOST_MINUTES: Final = 60 * 24
_EVERY_DAY: Final = frozenset(range(7))


def wall_time(symbols: Sequence[Symbol]) -> time | None:
    """The first time of day in a text; None when there is none or it cannot be."""
    kinds = [symbol.kind for symbol in symbols]
    if "odd" in kinds:
        return None
    for at, symbol in enumerate(symbols):
        if symbol.kind in ("noon", "midnight"):
            return time(NOON if symbol.kind == "noon" else 0)
        if symbol.kind in _QUARTERS or symbol.kind == "number":
            return _time_from(symbols, at)
    return None


def _time_from(symbols: Sequence[Symbol], at: int) -> time | None:
    shift = _QUARTERS.get(symbols[at].kind, 0)
    if shift:
        at += 1
    if at >= len(symbols) or symbols[at].kind != "number":
        return None
    total = _minutes_of_day(symbols, at)
    if total is None:
        return None
    total = _half_of_day(total, {symbol.kind for symbol in symbols}) + shift
    return time(total // 60 % 24, total % 60) if total >= 0 else None


def _minutes_of_day(symbols: Sequence[Symbol], at: int) -> int | None:
    """Minutes since midnight of "8", "8:30", "8.30", "1930", "20 past 8", "8 half"."""
    hour, minute = symbols[at].value, 0.0
    rest = symbols[at + 1 : at + 3]
    if "." in symbols[at].text or "," in symbols[at].text:
        hour, minute = int(hour), round(hour % 1 * 100)
    elif len(symbols[at].text) == 4 and hour >= _MILITARY:
        hour, minute = divmod(hour, _MILITARY)
    elif len(rest) == 2 and rest[0].kind in ("past", "to") and rest[1].kind == "number":
        minute, hour = hour if rest[0].kind == "past" else -hour, rest[1].value
    elif len(rest) == 2 and rest[1].kind == "number" and (rest[0].text == ":" or rest[0].kind == "oclock"):
        minute = rest[1].value
    elif rest and rest[0].kind == "oclock" and rest[-1].kind == "half_past":
        minute = 30
    if not (0 <= hour <= _LAST_HOUR + 1 and abs(minute) <= _LAST_MINUTE):
        return None
    return int(hour % 24 * 60 + minute)


def _half_of_day(total: int, kinds: set[str]) -> int:
    if "pm" in kinds and total < NOON * 60:
        return total + NOON * 60
    if "am" in kinds and total // 60 == NOON:
        return total - NOON * 60
    return total


def schedule(symbols: Sequence[Symbol]) -> Schedule | None:
    """Time and weekdays of a reminder; None when neither is said or the rhythm is not one we keep."""
    if any(symbol.kind == "odd" for symbol in symbols):
        return None
    wait = _wait(symbols)
    if wait is not None:
        return Schedule(in_minutes=wait, is_once=True)
    at, days = wall_time([symbol for symbol in symbols if symbol.kind != "to"]), _weekdays(symbols)
    if at is None and not days:
        return None
    times = () if at is None else (at,)
    return Schedule(
        times=times, weekdays=days, is_once=not days and any(symbol.kind == "soon" for symbol in symbols)
    )


def _wait(symbols: Sequence[Symbol]) -> int | None:
    for link, symbol, unit in zip(symbols, symbols[1:], [*symbols[2:], Symbol("")], strict=False):
        if link.kind != "in":
            continue
        if symbol.kind in _HALVES:
            return _HALVES[symbol.kind]
        if symbol.kind in ("number", "one") and unit.kind in _LENGTHS:
            total = int((symbol.value or 1) * _LENGTHS[unit.kind])
            return total if 1 <= total <= _MOST_MINUTES else None
    return None


def _weekdays(symbols: Sequence[Symbol]) -> frozenset[int]:
    days: frozenset[int] = frozenset()
    is_left_out, span_from = False, None
    for before, symbol in zip([Symbol(""), *symbols], symbols, strict=False):
        is_left_out = is_left_out or symbol.kind == "except"
        if symbol.kind != "days":
            continue
        if is_left_out:
            days = (days or _EVERY_DAY) - symbol.days
        elif span_from is not None and (before.kind == "to" or before.text == "-"):
            days |= _span(span_from, min(symbol.days))
        else:
            days |= symbol.days
        span_from = max(symbol.days) if len(symbol.days) == 1 else None
    return days


def _span(first: int, last: int) -> frozenset[int]:
    return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
