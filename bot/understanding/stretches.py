"""Stretches: "until Monday", "20 Dec to 3 Jan", "for a week" of days, "22-7" of hours."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Final

from babel.dates import get_month_names

from bot.domain.moments import next_date
from bot.domain.pauses import Pause
from bot.understanding.hours import HALF_DAY, Clock, spoken
from bot.understanding.symbols import Symbol

_LANGUAGES: Final = ("en", "de", "es", "ru", "zh")
_UNITS: Final = {"day": 1, "week": 7, "month": 30}
_LONGEST: Final = 400
_WEEK: Final = 7
_EVENING: Final = 6 * 60  # a bare "9" or "11" at which quiet begins is one of the evening
_JOINTS: Final = ("-", "–", "—")
_MOST_DAYS: Final = 31
_MONTHS: Final = 12
_A_DAY: Final = timedelta(days=1)
_ISO: Final = r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
_HAN: Final = r"(?P<m>\d{1,2})月(?P<d>\d{1,2})"
_POINTS: Final = r"(?P<d>\d{1,2})[./](?P<m>\d{1,2})(?:[./](?P<y>\d{4}))?(?!\d)"
_DAY_FIRST: Final = r"(?P<d>\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:of |de )?(?P<name>[^\W\d_]{3,})"
_MONTH_FIRST: Final = r"(?P<name>[^\W\d_]{3,})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:.])"
_FORMS: Final = tuple(re.compile(form) for form in (_ISO, _HAN, _POINTS, _DAY_FIRST, _MONTH_FIRST))
_ORDINAL: Final = re.compile(
    r"(?:^|\b(?:on|the|until|till|am|bis|zum)\s+)(?:the\s+|zum\s+)?(?P<d>\d{1,2})(?:(?:st|nd|rd|th)\b|\.(?=\s|$))"
    r"(?!\s+(?:day|week|time|reminder|one|point|of (?:every|each)))"
)
_POINTED: Final = re.compile(r"\b(?:on|am|den)\s+(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})?(?=\s|$)")
_YEAR_BEHIND: Final = re.compile(r",?\s+(20\d\d)\b")
_WRITTEN_OUT: Final = tuple(re.compile(form) for form in (_ISO, _HAN + "[日号]?", _DAY_FIRST, _MONTH_FIRST))
_SHARED: Final = re.compile(r"(\d{1,2})\W*(?:[^\W\d_]{2,5}|[-–—])\W*(?=\d{1,2}\D)")


def nights(symbols: Sequence[Symbol]) -> tuple[time, time] | None:
    """From one time of day to another; a bare hour at which it begins is one of the evening."""
    plain = [replace(one, kind="", text=",") if _joins(one) else one for one in symbols]
    found = list(spoken(plain))
    if len(found) != 2:
        return None
    start, end = found
    return _wall(_in_the_evening(start)), _wall(end)


def _joins(symbol: Symbol) -> bool:
    return symbol.kind in ("to", "out_of") or symbol.text in _JOINTS


def _in_the_evening(clock: Clock) -> Clock:
    is_evening = clock.is_bare and _EVENING <= clock.minutes < HALF_DAY
    return replace(clock, minutes=clock.minutes + HALF_DAY) if is_evening else clock


def _wall(clock: Clock) -> time:
    return time(*divmod(clock.minutes, 60))


def days(text: str, symbols: Sequence[Symbol], today: date, *, is_until: bool = False) -> Pause | None:
    """The days meant; a single one is the day it is over behind "until", or when that was asked."""
    is_until = is_until or any(one.kind == "to" for one in symbols)
    found = _written(text.casefold(), today) or _named(symbols, today)
    if len(found) > 1:
        return _sensible(found[0], found[1] + _A_DAY, today)
    if found:
        return _sensible(today, found[0], today) if is_until else _sensible(found[0], found[0] + _A_DAY, today)
    return _weeks(symbols, today)


def _sensible(first: date, until: date, today: date) -> Pause | None:
    first = max(first, today)
    is_sensible = first < until and (until - today).days <= _LONGEST
    return Pause(first=first, until=until) if is_sensible else None


def _written(text: str, today: date) -> list[date]:
    """Dates in their order; of "20 to 27 Dec" the first borrows its month."""
    spots = sorted(_dates(text, today))
    if not spots:
        return _ordinals(text, today)
    found: list[date] = []
    for _, day, _ in spots[:2]:
        found.append(_later(day, found[-1]) if found else day)
    if len(found) == 1:
        shared = next((one for one in _SHARED.finditer(text) if one.end() == spots[0][0]), None)
        first = _made(found[0].year, found[0].month, int(shared[1])) if shared else None
        return [first, found[0]] if first and first < found[0] else found
    return found


def _ordinals(text: str, today: date) -> list[date]:
    """ "The 24th to the 27th": each the next such day, the second not before the first."""
    found: list[date] = []
    for match in list(_ORDINAL.finditer(text))[:2]:
        day = next_date((0, 0, int(match["d"])), found[-1] if found else today)
        found += [day] if day else []
    return found


def date_told(text: str) -> tuple[tuple[int, int, int] | None, str]:
    """A date in a wish, year and month 0 where they were not said, and the text without it."""
    plain = text.casefold()
    for form in (*_WRITTEN_OUT, _POINTED, _ORDINAL):
        for match in form.finditer(plain):
            day = _told(match.groupdict())
            if day is None:
                continue
            year = None if day[0] else _YEAR_BEHIND.match(plain, match.end())
            day, end = ((int(year[1]), *day[1:]), year.end()) if year else (day, match.end())
            return day, f"{plain[: match.start()]} {plain[end:]}"
    return None, text


def _told(parts: Mapping[str, str | None]) -> tuple[int, int, int] | None:
    name, day = parts.get("name"), int(parts["d"] or 0)
    month = _months().get(name, 0) if name else int(parts.get("m") or 0)
    needs_month = "name" in parts or "m" in parts
    is_date = 1 <= day <= _MOST_DAYS and month <= _MONTHS and (month > 0 or not needs_month)
    return (int(parts.get("y") or 0), month, day) if is_date else None


def _later(day: date, than: date) -> date:
    return day if day >= than else _made(day.year + 1, day.month, day.day) or day


def _dates(text: str, today: date) -> Iterator[tuple[int, date, int]]:
    """Place, date and end of each; what one form has read no other reads."""
    taken: set[int] = set()
    for form in _FORMS:
        for match in form.finditer(text):
            span = set(range(*match.span()))
            day = None if span & taken else _date(match.groupdict(), today)
            if day is not None:
                taken |= span
                yield match.start(), day, match.end()


def _date(parts: Mapping[str, str | None], today: date) -> date | None:
    """Without a year the next one of that name."""
    name = parts.get("name")
    month = _months().get(name) if name else int(parts.get("m") or 0)
    if not month:
        return None
    day, year = int(parts["d"] or 0), parts.get("y")
    if year:
        return _made(int(year), month, day)
    found = _made(today.year, month, day)
    return found if found and found >= today else _made(today.year + 1, month, day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _months() -> Mapping[str, int]:
    """Names of months, written out and short, in every language of the coach."""
    return {
        name.casefold().rstrip("."): number
        for language in _LANGUAGES
        for width in ("abbreviated", "wide")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context=context, locale=language).items()
    }


def _named(symbols: Sequence[Symbol], today: date) -> list[date]:
    """Weekdays, today and tomorrow, in their order; the weekend is both of its days."""
    found: list[date] = []
    for symbol in symbols:
        if symbol.kind == "ahead":
            found.append(today + int(symbol.value) * _A_DAY)
        elif symbol.kind == "days" and 0 < len(symbol.days) < _WEEK:
            after = found[-1] if found else today
            first = after + ((min(symbol.days) - after.weekday() - 1) % _WEEK + 1) * _A_DAY
            found += [first] if len(symbol.days) == 1 else [first, first + (len(symbol.days) - 1) * _A_DAY]
    return found


def _weeks(symbols: Sequence[Symbol], today: date) -> Pause | None:
    """ "A week", "3 days", "next week" """
    for before, unit in pairwise(symbols):
        if before.kind in ("this", "next") and unit.kind == "week":
            monday = today + (_WEEK - today.weekday()) * _A_DAY
            is_this = before.kind == "this"
            return Pause(first=today if is_this else monday, until=monday if is_this else monday + _WEEK * _A_DAY)
        if before.kind in ("number", "one") and unit.kind in _UNITS:
            count = int((before.value or 1) * _UNITS[unit.kind])
            return _sensible(today, today + count * _A_DAY, today)
    if any(symbol.kind in ("to", "out_of") for symbol in symbols):  # "until the end of the month"
        return None
    units = [place for place, symbol in enumerate(symbols) if symbol.kind in _UNITS]
    is_alone = len(units) == 1 and units[0] in (0, len(symbols) - 1)
    return Pause(first=today, until=today + _UNITS[symbols[units[0]].kind] * _A_DAY) if is_alone else None
