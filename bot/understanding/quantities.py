"""Short answers with a number in them: a rating, minutes at hand, how long it has been."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.domain.meanings import Duration
from bot.understanding.symbols import Symbol

TOP: Final = 10
_NEGATIVE: Final = re.compile(r"(?:^|[^\w.])[-−–]\s*\d")
_DAYS: Final = {"day": 1, "week": 7, "month": 30, "year": 365, "hour": 1 / 24, "minute": 1 / 1440}
_NEW_DAYS: Final = 7
_WEEKS_DAYS: Final = 92
_BEYOND: Final = 1.05  # "over 3 months" is longer than three months
_MINUTES: Final = {"minute": 1, "hour": 60}
_HALVES: Final = {"half_hour": 30, "quarter_hour": 15}
_JOINERS: Final = frozenset({"or", "to"})
_UNITS: Final = frozenset({*_DAYS, "am", "pm", "oclock", "window"})
_DASHES: Final = frozenset("-/")
_MOST_MINUTES: Final = 180


def rating(text: str, symbols: Sequence[Symbol]) -> int | None:
    """A whole number from 0 to 10; of "six or seven" the higher."""
    if _NEGATIVE.search(text) or any(symbol.kind == "minus" for symbol in symbols):
        return None
    found = _rated(symbols)
    if not found or (len(found) > 1 and not _is_pair(symbols)):
        return None
    value = max(found)
    return int(value + 0.5) if 0 <= value <= TOP else None


def _rated(symbols: Sequence[Symbol]) -> list[float]:
    """Numbers that may be a rating: no units behind, the scale ("/10") left out."""
    found: list[float] = []
    scale = False
    for symbol, after in pairwise([*symbols, Symbol("")]):
        if symbol.kind == "out_of":
            scale = bool(found)
        elif symbol.kind == "number":
            if scale and symbol.value == TOP:
                scale = False
            elif after.kind not in _UNITS:
                found.append(symbol.value)
            if after.kind == "now":
                return [symbol.value]
    return found


def _is_pair(symbols: Sequence[Symbol]) -> bool:
    numbers = [at for at, symbol in enumerate(symbols) if symbol.kind == "number" and symbol.value <= TOP]
    if len(numbers) < 2:
        return False
    between = symbols[numbers[0] + 1 : numbers[1]]
    return bool(between) and all(symbol.kind in _JOINERS or symbol.text in _DASHES for symbol in between)


def minutes(symbols: Sequence[Symbol], *, is_asked: bool = True) -> int | None:
    """Minutes at hand; a bare number counts only when they were asked for."""
    for symbol, after in pairwise([*symbols, Symbol("")]):
        if symbol.kind in _HALVES:
            return _HALVES[symbol.kind]
        if symbol.kind in ("number", "one") and after.kind in _MINUTES:
            return _sensible((symbol.value or 1) * _MINUTES[after.kind])
    numbers = [one.value for one, after in pairwise([*symbols, Symbol("")]) if _is_bare(one, after)]
    return _sensible(max(numbers)) if is_asked and numbers else None


def _is_bare(symbol: Symbol, after: Symbol) -> bool:
    return symbol.kind == "number" and after.kind not in _DAYS


def _sensible(value: float) -> int | None:
    return int(value) if 1 <= value <= _MOST_MINUTES else None


def duration(symbols: Sequence[Symbol]) -> Duration | None:
    """How long something has lasted, from a number and a unit."""
    longest = 0.0
    ends = [Symbol(""), Symbol("")]
    rows = zip([Symbol(""), *symbols], symbols, [*symbols[1:], *ends], [*symbols[2:], *ends], strict=False)
    for before, symbol, after, third in rows:
        if symbol.kind in ("number", "one") and after.kind in _DAYS and third.kind != "expecting":
            share = _BEYOND if before.kind == "beyond" else 1
            longest = max(longest, share * (symbol.value or 1) * _DAYS[after.kind])
    if not longest:
        return None
    return "new" if longest <= _NEW_DAYS else "weeks" if longest <= _WEEKS_DAYS else "months"


def strength(symbols: Sequence[Symbol]) -> int | None:
    """An intensity inside a longer message: only as "7/10" or "7 out of 10"."""
    for symbol, link, scale in zip(symbols, symbols[1:], symbols[2:], strict=False):
        is_scale = link.kind == "out_of" and scale.kind == "number" and scale.value == TOP
        if symbol.kind == "number" and is_scale and symbol.value <= TOP:
            return int(symbol.value + 0.5)
    return None
