"""Days of a reminder: weekdays, every so many days, times a week, today and tomorrow, once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Final

from bot.understanding.hours import at
from bot.understanding.symbols import AGAIN, TODAY, Symbol

EVERY_DAY: Final = frozenset(range(7))
WEEK: Final = 7
MOST_A_DAY: Final = 8
MOST_EVERY: Final = 60
_MANY_DAYS: Final = 5
_WEEKLY: Final = {1: (0,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: range(5), 6: range(6), 7: range(7)}
_DAILY: Final = {1: (), 2: (9, 18), 3: (9, 13, 18), 4: (9, 12, 15, 18)}
_SPREAD: Final = (8, 21)
_NOON: Final = 12
_TIMES: Final = {"once": 1, "twice": 2, "thrice": 3}
_AGAIN: Final = frozenset({"every", "alternate", "fortnight", "weekly", "starting"})
_ARTICLES: Final = frozenset({"one", "per", "every", "at"})
_UNKEPT: Final = frozenset({"minute", "hour", "month", "year", "half_hour", "quarter_hour"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """ "Three times a week": how often in which unit, and the symbol behind."""

    times: int
    unit: str
    end: int


def weekdays(symbols: Sequence[Symbol]) -> frozenset[int]:
    """The days named, without those left out; of a count a week as many days."""
    days: frozenset[int] = frozenset()
    left_out: frozenset[int] = frozenset()
    span_from = None
    for place, is_left_out in named(symbols):
        symbol, before = symbols[place], at(symbols, place - 1)
        if is_left_out:
            left_out |= symbol.days
        elif span_from is not None and (
            before.kind == "to" or (before.text == "-" and not _in_chain(symbols, place))
        ):
            days |= _span(span_from, min(symbol.days))
        else:
            days |= symbol.days
        span_from = max(symbol.days) if len(symbol.days) == 1 else None
    days = (days or EVERY_DAY) - left_out if left_out else days
    return days or _counted_days(symbols)


def _in_chain(symbols: Sequence[Symbol], place: int) -> bool:
    """ "mon-wed-fri" names three days, "mon-fri" five."""
    ends = (place - 4, place - 3), (place + 2, place + 1)
    return any(at(symbols, day).kind == "days" and at(symbols, dash).text == "-" for day, dash in ends)


def named(symbols: Sequence[Symbol]) -> Iterator[tuple[int, bool]]:
    """Where days are named, and whether as left out; "except fridays every day" leaves out the fridays."""
    is_left_out = has_left_out = False
    for place, symbol in enumerate(symbols):
        if symbol.kind in ("except", "but"):
            is_left_out, has_left_out = symbol.kind == "except" or not is_left_out, False
        if symbol.kind == "days":
            is_left_out = is_left_out and not (has_left_out and len(symbol.days) >= _MANY_DAYS)
            has_left_out = has_left_out or is_left_out
            yield place, is_left_out


def _span(first: int, last: int) -> frozenset[int]:
    return frozenset((first + step) % WEEK for step in range((last - first) % WEEK + 1))


def _counted_days(symbols: Sequence[Symbol]) -> frozenset[int]:
    counts = [one.times for one in _counts(symbols) if one.unit == "week"]
    is_weekly = any(symbol.kind == "weekly" for symbol in symbols) or _is_every(symbols, "week")
    return frozenset(_WEEKLY.get(counts[0], ())) if counts else frozenset(_WEEKLY[1] if is_weekly else ())


def filled(times: tuple[time, ...], symbols: Sequence[Symbol]) -> tuple[time, ...]:
    """The times, or sensible hours for "twice a day"; "twice a day at 8" is morning and evening."""
    count = next((one.times for one in _counts(symbols) if one.unit in ("day", "days")), 1)
    if len(times) == 1 and count == 2 and times[0].hour < _NOON:
        return (times[0], times[0].replace(hour=times[0].hour + _NOON))
    return times or _spread(count)


def _spread(count: int) -> tuple[time, ...]:
    if count in _DAILY:
        return tuple(time(hour) for hour in _DAILY[count])
    first, last = (hour * 2 for hour in _SPREAD)
    halves = [round(first + step * (last - first) / (count - 1)) for step in range(count)]
    return tuple(time(half // 2, half % 2 * 30) for half in halves)


def _counts(symbols: Sequence[Symbol]) -> Iterator[Count]:
    """ "twice a day", "3x a week", "5 days a week", "once a month" """
    for place, symbol in enumerate(symbols):
        end, times = place + 1, _TIMES.get(symbol.kind)
        if symbol.kind == "number" and at(symbols, end).kind in ("times", "day"):
            end, times = end + 1, int(symbol.value)
        if times is None:
            continue
        has_article = at(symbols, end).kind in _ARTICLES
        unit = at(symbols, end + has_article)
        is_daily = unit.kind == "days" and unit.days == EVERY_DAY
        if is_daily or (has_article and unit.kind in _UNKEPT | {"day", "week"}):
            yield Count(times=times, unit=unit.kind, end=end + has_article)


def is_counted(symbols: Sequence[Symbol]) -> bool:
    """ "Twice a day", "3 times a week" """
    return any(True for _ in _counts(symbols))


def is_ahead(symbols: Sequence[Symbol]) -> bool:
    """Whether a rhythm without an hour tells of what shall come, unlike "sunday evening" or "all the time"."""
    has_window = any(symbol.kind == "window" for symbol in symbols)
    is_later = any(symbol.kind == "ahead" and symbol.value for symbol in symbols)
    is_series = any(symbol.kind in _AGAIN or (symbol.kind == "days" and symbol.value) for symbol in symbols)
    return is_counted(symbols) or (has_window and (is_later or is_series)) or _is_every_hours(symbols)


def _is_every_hours(symbols: Sequence[Symbol]) -> bool:
    """ "Every 3 hours" is no rhythm that is kept, but a wish."""
    starts = [place for place, symbol in enumerate(symbols) if symbol.kind == "every"]
    units = [at(symbols, place + (2 if at(symbols, place + 1).kind == "number" else 1)) for place in starts]
    return any(unit.kind in ("hour", "minute") for unit in units)


def has_end(symbols: Sequence[Symbol]) -> bool:
    """ "For the next 5 days", unlike "5 days a week" and "in 5 days" """
    for place, symbol in enumerate(symbols):
        before, unit, after = at(symbols, place - 1), at(symbols, place + 1), at(symbols, place + 2)
        is_count = symbol.kind in ("number", "one") and unit.kind in ("day", "week", "month")
        is_rest = before.kind in ("this", "next", "filler") and after.kind not in {"hence", "times", *_ARTICLES}
        if is_count and is_rest:
            return True
    return False


def every(symbols: Sequence[Symbol]) -> int:
    """Every how many days: 2 for "every other day", 14 for "every other friday", else 1; 0 is not kept."""
    if any(symbol.kind == "odd" for symbol in symbols) or _is_unkept_count(symbols) or _is_date(symbols):
        return 0
    for place, symbol in enumerate(symbols):
        step, unit = _step(symbols, place)
        if step:
            return _days_of(step, unit)
        if symbol.kind == "every" and unit.kind in _UNKEPT:
            return 0
    return 2 * WEEK if any(symbol.kind == "fortnight" for symbol in symbols) else 1


def _is_date(symbols: Sequence[Symbol]) -> bool:
    """ "on the 5th", "december 5" """
    for place, symbol in enumerate(symbols):
        before, after = at(symbols, place - 1), at(symbols, place + 1)
        if symbol.kind == "calendar" and "number" in (before.kind, after.kind):
            return True
        if symbol.kind == "ordinal" and before.kind == "number" and at(symbols, place - 2).kind != "every":
            return after.kind != "day"
    return False


def _is_unkept_count(symbols: Sequence[Symbol]) -> bool:
    return any(
        one.unit in _UNKEPT or one.times > (WEEK if one.unit == "week" else MOST_A_DAY) or not one.times
        for one in _counts(symbols)
    )


def _step(symbols: Sequence[Symbol], place: int) -> tuple[int, Symbol]:
    """The step said at a place, 0 for none, and what it counts."""
    symbol, after = symbols[place], at(symbols, place + 1)
    if symbol.kind == "alternate":
        return 2, after
    if symbol.kind != "every":
        return 0, after
    if after.kind == "third":
        return 3, at(symbols, place + 2)
    if after.kind != "number" or after.value != int(after.value):
        return 0, after
    unit = place + (3 if at(symbols, place + 2).kind == "ordinal" else 2)
    return (int(after.value), at(symbols, unit)) if _is_countable(at(symbols, unit)) else (0, after)


def _is_countable(unit: Symbol) -> bool:
    return unit.kind in _UNKEPT | {"day", "week", "days"}


def _days_of(step: int, unit: Symbol) -> int:
    if unit.kind in _UNKEPT or (unit.kind == "days" and 1 < len(unit.days) < WEEK):
        return 0
    is_weekly = unit.kind == "week" or (unit.kind == "days" and len(unit.days) == 1)
    days = step * WEEK if is_weekly else step
    return days if days <= MOST_EVERY else 0


def in_days(symbols: Sequence[Symbol]) -> int | None:
    """ "tomorrow", "in 3 days": the first day, counted from today."""
    for place, symbol in enumerate(symbols):
        before, count, unit = at(symbols, place - 1), at(symbols, place + 1), at(symbols, place + 2)
        if symbol.kind == "ahead" and before.kind != "except":
            return int(symbol.value)
        if symbol.kind == "window" and symbol.text == TODAY:
            return 0
        if symbol.kind == "in" and count.kind in ("number", "one") and unit.kind in ("day", "week"):
            return int(count.value or 1) * (WEEK if unit.kind == "week" else 1)
        if symbol.kind == "next" and count.kind == "week":
            return WEEK
    return None


def is_once(symbols: Sequence[Symbol]) -> bool:
    """One day only: "tomorrow", "next tuesday", "on friday", "just once"; "fridays" and "every day" come again."""
    kinds = {symbol.kind for symbol in symbols}
    comes_again = any(symbol.kind == "window" and symbol.text == AGAIN for symbol in symbols)
    if comes_again or kinds & _AGAIN or any(True for _ in _counts(symbols)):
        return False
    named = [symbol for symbol in symbols if symbol.kind == "days"]
    is_one_day = len(named) == 1 and len(named[0].days) == 1 and not named[0].value and "except" not in kinds
    return "once" in kinds or is_one_day or (not named and in_days(symbols) is not None)


def _is_every(symbols: Sequence[Symbol], unit: str) -> bool:
    return any(one.kind == "every" and at(symbols, place + 1).kind == unit for place, one in enumerate(symbols))
