"""One time of day as people write it: "half past seven", "20h30", "ten to nine", "8.30 pm"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.understanding.symbols import Symbol

HALF_DAY: Final = 12 * 60
DAY: Final = 24 * 60
_SHIFTS: Final = {"half_past": 30, "quarter_past": 15, "quarter_to": -15, "half_to": -30}
_FIXED: Final = {"noon": HALF_DAY, "midnight": 0}
_UNITS: Final = frozenset(
    {"minute", "hour", "day", "week", "month", "year", "times", "out_of", "ordinal", "hence"}
)
_BEFORE: Final = frozenset({"every", "in", "point", "out_of", "minus", "beyond"})
_COLONS: Final = (":", "：")
_MOST_HOUR: Final = 24
_FIVE: Final = 5
NONE: Final = Symbol("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time at the symbols first … last; `is_bare` when the half of the day was not said."""

    first: int
    last: int
    minutes: int
    is_bare: bool = False
    is_weak: bool = False  # a number like any other
    is_pm: bool = False


def at(symbols: Sequence[Symbol], place: int) -> Symbol:
    """The symbol at a place, an empty one outside the row."""
    return symbols[place] if 0 <= place < len(symbols) else NONE


def spoken(symbols: Sequence[Symbol]) -> Iterator[Clock]:
    """The times of a text one by one, parts of the day left aside."""
    place = 0
    while place < len(symbols):
        found = _clock(symbols, place)
        if found is not None:
            yield found
        place = place + 1 if found is None else found.last + 1


def _clock(symbols: Sequence[Symbol], place: int) -> Clock | None:
    kind = symbols[place].kind
    if kind in _FIXED:
        return Clock(first=place, last=place, minutes=_FIXED[kind])
    if kind == "number" and _names_noon(symbols, place):
        return None
    form = _shifted(symbols, place) or _counted(symbols, place) or _written(symbols, place)
    return None if form is None else _halved(form, symbols)


def _names_noon(symbols: Sequence[Symbol], place: int) -> bool:
    """ "12 noon" """
    return symbols[place].value == HALF_DAY // 60 and at(symbols, place + 1).kind in _FIXED


def _is_hour(symbol: Symbol) -> bool:
    return symbol.kind == "number" and symbol.value == int(symbol.value) and symbol.value <= _MOST_HOUR


def _shifted(symbols: Sequence[Symbol], place: int) -> Clock | None:
    """ "half past seven", "halb acht" """
    shift = _SHIFTS.get(symbols[place].kind)
    hour = at(symbols, place + 1)
    if shift is None or not _is_hour(hour) or at(symbols, place + 2).kind in ("hour", "minute"):
        return None
    minutes = (int(hour.value) * 60 + shift) % DAY
    return Clock(first=place, last=place + 1, minutes=minutes, is_bare=_may_be_either(hour))


def _counted(symbols: Sequence[Symbol], place: int) -> Clock | None:
    """ "ten to nine", "20 minutes past 8" """
    count = symbols[place]
    link = place + (2 if at(symbols, place + 1).kind == "minute" else 1)
    side, hour = at(symbols, link).kind, at(symbols, link + 1)
    if count.kind != "number" or side not in ("past", "to") or not _is_hour(hour):
        return None
    if not 0 < count.value < 60 or count.value % _FIVE or count.value != int(count.value):
        return None
    shift = int(count.value) if side == "past" else -int(count.value)
    minutes = (int(hour.value) * 60 + shift) % DAY
    return Clock(first=place, last=link + 1, minutes=minutes, is_bare=_may_be_either(hour))


def _written(symbols: Sequence[Symbol], place: int) -> Clock | None:
    """ "8", "8:30", "8.30", "20h30", "1930", "eight thirty" """
    number = symbols[place]
    before = at(symbols, place - 1)
    is_behind = before.text in _COLONS and at(symbols, place - 2).kind == "number"
    is_negative = place == 1 and before.text == "-"
    if number.kind != "number" or before.kind in _BEFORE or is_behind or is_negative:
        return None
    for form in (_with_point, _with_colon, _after_oclock, _in_a_row, _compact):
        read = form(symbols, place)
        if read is not None:
            hour, minute, last = read
            return _valid(number, hour, minute, place, last)
    if not _is_hour(number) or at(symbols, place + 1).kind in _UNITS or at(symbols, place + 1).text == ":":
        return None
    return _alone(symbols, place)


def _valid(number: Symbol, hour: int, minute: int, *span: int) -> Clock | None:
    if hour > _MOST_HOUR or minute >= 60:
        return None
    is_bare = _may_be_either(number) and 0 < hour <= HALF_DAY // 60
    return Clock(first=span[0], last=span[1], minutes=(hour * 60 + minute) % DAY, is_bare=is_bare)


def _alone(symbols: Sequence[Symbol], place: int) -> Clock | None:
    """A number by itself: sure behind "at" or before "pm", else only where no other word needs it."""
    number, after = symbols[place], at(symbols, place + 1)
    is_sure = at(symbols, place - 1).kind == "at" or after.kind in ("am", "pm", "window")
    if not is_sure and after.kind == "" and after.text.isalpha():
        return None
    hour = int(number.value)
    return Clock(
        first=place,
        last=place,
        minutes=hour * 60 % DAY,
        is_bare=_may_be_either(number) and 0 < hour <= HALF_DAY // 60,
        is_weak=not is_sure,
    )


def _with_point(symbols: Sequence[Symbol], place: int) -> tuple[int, int, int] | None:
    hour, mark, minute = symbols[place].text.replace(",", ".").partition(".")
    if not mark or len(minute) != 2 or at(symbols, place + 1).kind in _UNITS:
        return None
    return int(hour), int(minute), place


def _with_colon(symbols: Sequence[Symbol], place: int) -> tuple[int, int, int] | None:
    minute = at(symbols, place + 2)
    if at(symbols, place + 1).text not in _COLONS or minute.kind != "number" or len(minute.text) != 2:
        return None
    return int(symbols[place].value), int(minute.value), place + 2


def _after_oclock(symbols: Sequence[Symbol], place: int) -> tuple[int, int, int] | None:
    """ "20h30", "18 Uhr", "八点半", "0700 hrs" """
    if at(symbols, place + 1).kind != "oclock" and not _is_military(symbols, place):
        return None
    if not _is_hour(symbols[place]):
        packed = _compact(symbols, place)
        return packed and (*packed[:2], place + 1)
    hour, minute = int(symbols[place].value), at(symbols, place + 2)
    if minute.kind == "half_past":
        return hour, 30, place + 2
    if (
        minute.kind == "number"
        and 1 < minute.value < 60  # "the 9 o'clock one"
        and at(symbols, place + 3).kind not in {"oclock", *_UNITS}
    ):
        return hour, int(minute.value), place + 2
    return hour, 0, place + 1


def _is_military(symbols: Sequence[Symbol], place: int) -> bool:
    """ "1900 hours" """
    return at(symbols, place + 1).kind == "hour" and len(symbols[place].text) == 4


def _in_a_row(symbols: Sequence[Symbol], place: int) -> tuple[int, int, int] | None:
    """ "eight thirty", "seven oh five", "9 30" """
    hour, last = symbols[place], place + 1
    if at(symbols, last).kind == "oh":
        last += 1
    minute, after = at(symbols, last), at(symbols, last + 1)
    if not _is_hour(hour) or hour.value == 0 or minute.kind != "number" or after.kind in _UNITS | {"oclock"}:
        return None
    is_minute = minute.value % _FIVE == 0 and (minute.value >= 10) == (last == place + 1) and minute.value < 60
    is_next = after.text == ":" or after.kind in ("past", "to")
    return (int(hour.value), int(minute.value), last) if is_minute and not is_next else None


def _compact(symbols: Sequence[Symbol], place: int) -> tuple[int, int, int] | None:
    """ "1930", and "830" where the words around say that it is a time"""
    text = symbols[place].text
    is_said = at(symbols, place - 1).kind == "at" or at(symbols, place + 1).kind in ("am", "pm", "window")
    if not text.isdecimal() or len(text) not in ((3, 4) if is_said else (4,)):
        return None
    return (*divmod(int(text), 100), place)


def _may_be_either(hour: Symbol) -> bool:
    """Whether an hour may be of either half of the day: "8", not "08", "0800" or "20"."""
    text = hour.text
    return (0 < hour.value <= HALF_DAY // 60 + 1 and text[:1] != "0") or len(text) == 3


def _halved(clock: Clock, symbols: Sequence[Symbol]) -> Clock:
    """With the "am" or "pm" right behind it."""
    last = clock.last
    if at(symbols, last + 1).kind == "oclock":
        last += 1
    half = at(symbols, last + 1).kind
    if half not in ("am", "pm"):
        return replace(clock, last=last, is_weak=clock.is_weak and last == clock.last)
    return in_half(replace(clock, last=last + 1), is_pm=half == "pm")


def in_half(clock: Clock, *, is_pm: bool) -> Clock:
    minutes = clock.minutes
    if is_pm and minutes < HALF_DAY:
        minutes += HALF_DAY
    elif not is_pm and HALF_DAY <= minutes < HALF_DAY + 60:
        minutes -= HALF_DAY
    return replace(clock, minutes=minutes, is_bare=False, is_weak=False, is_pm=is_pm)
