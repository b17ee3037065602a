"""Red flags in a view: hits, worst first, without the muted ones."""

from collections.abc import Iterator
from typing import Final

from bot.domain.ids import RedFlagId
from bot.domain.meanings import Hit, Level
from bot.understanding.negation import OTHERS, SELF
from bot.understanding.pack import Fired
from bot.understanding.scenes import View

CRISIS: Final = "RF22"
_ORDER: Final = {"emergency": 0, "urgent": 1, "none": 2}


def hits(view: View) -> tuple[Hit, ...]:
    """One hit per flag, at its worst level; crisis first, then emergencies."""
    worst: dict[str, Hit] = {}
    for one in _loud(view):
        hit = _hit(one, view)
        known = worst.get(hit.flag)
        if known is None or _rank(hit) < _rank(known):
            worst[hit.flag] = hit
    return tuple(sorted(worst.values(), key=_rank))


def _rank(hit: Hit) -> tuple[bool, int, bool]:
    return hit.is_question, _ORDER[hit.level], hit.flag != CRISIS


def _loud(view: View) -> Iterator[Fired]:
    muted = {key for key in view.keys("flags", "quiet") if key != "all"}
    all_muted = "all" in view.keys("flags", "quiet")
    is_fiction = "fiction" in view.keys("idioms")
    for one in view.fired:
        label = one.label
        if label.file != "flags" or label.level == "quiet" or label.key in muted:
            continue
        if label.key == CRISIS or not (all_muted or (is_fiction and not _is_own(one, view))):
            yield one


def _sentences(one: Fired, view: View) -> set[int]:
    return {view.scene.words[seen.first].token.sentence for seen in one.seen}


def _is_own(one: Fired, view: View) -> bool:
    return _has(view, SELF, _sentences(one, view))


def _hit(one: Fired, view: View) -> Hit:
    sentences = _sentences(one, view)
    level: Level = "emergency" if one.label.level == "emergency" else "urgent"
    return Hit(
        flag=RedFlagId(one.label.key),
        level=level,
        words=view.quote(one.seen),
        is_other=_is_other(view, sentences),
        is_question=one.label.key != CRISIS and _is_asked(one, view) and not _has(view, SELF, sentences),
    )


def _is_other(view: View, sentences: set[int]) -> bool:
    """About somebody else; the "my" of "my dad" is not about oneself."""
    others = view.scene.by_group.get(OTHERS, ())
    oneself = (
        one
        for one in view.scene.by_group.get(SELF, ())
        if view.scene.words[one.first].token.sentence in sentences
        and not any(other.first <= one.first <= other.last for other in others)
    )
    return _has(view, OTHERS, sentences) and next(oneself, None) is None


def _has(view: View, group: str, sentences: set[int]) -> bool:
    return any(
        view.scene.words[one.first].token.sentence in sentences for one in view.scene.by_group.get(group, ())
    )


def _is_asked(one: Fired, view: View) -> bool:
    """Curiosity names the thing after the question: "what is a stroke?", not "my arm is numb, what is it?"."""
    start = min(seen.first for seen in one.seen)
    asked = (asking for asking in view.fired if (asking.label.file, asking.label.key) == ("idioms", "questions"))
    return any(seen.first <= start for asking in asked for seen in asking.seen)
