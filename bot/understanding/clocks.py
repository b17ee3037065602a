"""Times of day in a row of symbols: "half past seven", "20h30", "9 and 6", "in the evening"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from itertools import pairwise
from typing import Final

from bot.understanding.hours import DAY, HALF_DAY, Clock, at, in_half, spoken
from bot.understanding.symbols import Symbol

_NIGHT: Final = 20 * 60
_SMALL_HOURS: Final = 5 * 60
_JOINTS: Final = frozenset({"and", "at"})
_JOINT_TEXTS: Final = frozenset(",;/+&、，")
_NEAR: Final = 3
_FAR: Final = 7


def clocks(symbols: Sequence[Symbol]) -> list[Clock]:
    """The times said, in their order, each in the half of the day that the words give it."""
    found = list(spoken(symbols))
    found = _with_windows(found, symbols)
    return _ordered(_kept(found, symbols))


def as_times(found: Sequence[Clock]) -> tuple[time, ...]:
    """The times, earliest first, each once."""
    return tuple(time(*divmod(minutes, 60)) for minutes in sorted({one.minutes % DAY for one in found}))


def _with_windows(found: list[Clock], symbols: Sequence[Symbol]) -> list[Clock]:
    """Parts of the day give their half to the time beside them; alone they are times themselves."""
    taken: set[int] = set()
    for place, symbol in enumerate(symbols):
        if symbol.kind != "window":
            continue
        beside = _beside(found, place, symbols, taken)
        if beside is None and _is_told_again(symbols, place):
            continue
        if beside is None:
            found = sorted(
                [*found, Clock(first=place, last=place, minutes=int(symbol.value))], key=lambda one: one.first
            )
            taken.add(place)
        else:
            taken.add(beside.first)
            found[found.index(beside)] = _in_window(beside, int(symbol.value))
    return found


def _is_told_again(symbols: Sequence[Symbol], place: int) -> bool:
    """ "Each night before bed": the part of the day right behind it says more."""
    return at(symbols, place + 1).kind == "window"


def _beside(found: Sequence[Clock], place: int, symbols: Sequence[Symbol], taken: set[int]) -> Clock | None:
    near = [
        (distance, one)
        for one in found
        if one.first not in taken
        and (distance := _distance(symbols, place, one)) <= _NEAR
        and not any(between.kind == "and" for between in symbols[min(place, one.last) : max(place, one.first)])
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _distance(symbols: Sequence[Symbol], place: int, one: Clock) -> int:
    """How far a part of the day is from a time; days left out between them do not count."""
    apart = max(one.first - place, place - one.last)
    if not _NEAR < apart <= _FAR:
        return apart
    between = symbols[place + 1 : one.first] if place < one.first else symbols[one.last + 1 : place]
    is_exception = any(symbol.kind == "except" for symbol in between)
    return 1 + sum(not (is_exception and symbol.kind in ("except", "days")) for symbol in between)


def _in_window(clock: Clock, window: int) -> Clock:
    if not clock.is_bare:
        return replace(clock, is_weak=False)
    is_small = window >= _NIGHT and (clock.minutes < _SMALL_HOURS or clock.minutes // 60 == HALF_DAY // 60)
    return in_half(clock, is_pm=window >= HALF_DAY and not is_small)


def _kept(found: Sequence[Clock], symbols: Sequence[Symbol]) -> list[Clock]:
    """Without numbers that are something else, without "not at 8", and of "8 or 9" the first."""
    kept: list[Clock] = []
    is_any_sure = any(not one.is_weak for one in found)
    for one in found:
        links = symbols[kept[-1].last + 1 : one.first] if kept else symbols[: one.first]
        kinds = {link.kind for link in links}
        is_span = kept and [link.text for link in links] == ["-"]
        if kept and (kinds & {"or", "to"} or is_span or _is_between(symbols, kept[-1])):
            continue
        if _is_left_out(links):
            continue
        if one.is_weak and is_any_sure and _is_named(symbols, one):
            continue
        if one.is_weak and is_any_sure and not (kept and all(map(_is_joint, links))) and not _leads(one, found):
            continue
        kept.append(one)
    return kept


def _is_left_out(links: Sequence[Symbol]) -> bool:
    """ "Not at 8", unlike "not on friday 8:00" """
    kinds = [link.kind for link in links if link.kind != "at"][-2:]
    return "except" in kinds and kinds[-1] != "days"


def _is_named(symbols: Sequence[Symbol], one: Clock) -> bool:
    """ "level 6": the number belongs to the word before it"""
    before = at(symbols, one.first - 1)
    return before.kind == "" and before.text.isalpha()


def _leads(one: Clock, found: Sequence[Clock]) -> bool:
    """ "9 and 6pm": a bare number right before a sure time"""
    after = next((other for other in found if other.first > one.last), None)
    return after is not None and after.first - one.last <= _NEAR


def _is_between(symbols: Sequence[Symbol], first: Clock) -> bool:
    return at(symbols, first.first - 1).kind == "between"


def _is_joint(symbol: Symbol) -> bool:
    return symbol.kind in _JOINTS or symbol.text in _JOINT_TEXTS


def _ordered(found: Sequence[Clock]) -> list[Clock]:
    """Bare times in a row: "7 and 10 pm" are of one half, "9 and 6" go on into the afternoon."""
    shared = [
        in_half(one, is_pm=True) if one.is_bare and after.is_pm and one.minutes + HALF_DAY < after.minutes else one
        for one, after in pairwise([*found, Clock(first=0, last=0, minutes=0)])
    ]
    sure = {one.minutes for one in shared if not one.is_bare}
    done: list[Clock] = []
    for one in shared:
        before = done[-1].minutes if done else -1
        is_later = one.is_bare and one.minutes not in sure and one.minutes <= before < one.minutes + HALF_DAY
        done.append(in_half(one, is_pm=True) if is_later else one)
    return done
