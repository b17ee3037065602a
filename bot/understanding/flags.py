"""Red flags in a view: hits, worst first, without the muted ones."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.domain.ids import RedFlagId
from bot.domain.meanings import Hit, Level
from bot.understanding.clues import clues, of_word
from bot.understanding.negation import OTHERS, SELF
from bot.understanding.nets import Net
from bot.understanding.pack import Fired
from bot.understanding.phrases import Sighting
from bot.understanding.scenes import View

CRISIS: Final = "RF22"
NET_CRISIS: Final = "crisis"
NET_URGENT: Final = "urgent"
NET_FLAGS: Final = {NET_URGENT: "RF36", "emergency": "RF00", NET_CRISIS: CRISIS}
MOST_WORDS: Final = 3  # quoted of a message that only the net heard
_ORDER: Final = {"emergency": 0, "urgent": 1, "none": 2}


def hits(view: View) -> tuple[Hit, ...]:
    """One hit per flag, at its worst level; crisis first, then emergencies."""
    worst: dict[str, tuple[Hit, int]] = {}
    for one in _loud(view):
        hit = _hit(one, view)
        known = worst.get(hit.flag)
        if known is None or _rank(hit) < _rank(known[0]):
            worst[hit.flag] = hit, len(one.seen)
    ranked = sorted(worst.values(), key=lambda known: (_rank(known[0]), -known[1]))
    return tuple(hit for hit, _ in ranked)


def with_net(found: tuple[Hit, ...], view: View, net: Net | None) -> tuple[Hit, ...]:
    """What the rules heard, or where they heard nothing what the net is sure of; a crisis is always added."""
    points = danger_points(view, net) if net else {}
    worst = max(points, key=lambda label: points[label], default="")
    is_heard = any(not hit.is_question and (worst != NET_CRISIS or hit.flag == CRISIS) for hit in found)
    if net is None or points[worst] <= 0 or is_heard or _is_quiet(view, worst):
        return found
    return tuple(sorted((*found, _net_hit(view, net, worst)), key=_rank))


def danger_points(view: View, net: Net) -> dict[str, float]:
    """Points per danger; the net is sure above zero."""
    seen = clues(view)
    return net.score(seen.marks, *seen.shared())


def _is_quiet(view: View, label: str) -> bool:
    """Fiction and the like silence all but a crisis; a condition that is told is no urgency by itself."""
    if label == NET_CRISIS:
        return False
    is_condition = label == NET_URGENT and bool(view.keys("conditions"))
    return is_condition or "fiction" in view.keys("idioms") or "all" in view.keys("flags", "quiet")


def _net_hit(view: View, net: Net, label: str) -> Hit:
    places = range(len(view.scene.words))
    told = sorted(places, key=lambda at: -net.score((), of_word(view, at))[label])[:MOST_WORDS]
    seen = [Sighting("", at, at) for at in told]
    everywhere = {word.token.sentence for word in view.scene.words}
    return Hit(
        flag=RedFlagId(NET_FLAGS[label]),
        level="urgent" if label == NET_URGENT else "emergency",
        words=view.quote(seen),
        is_other=_is_other(view, everywhere, seen),
        is_question=label != NET_CRISIS
        and "questions" in view.keys("idioms")
        and not _has(view, SELF, everywhere),
    )


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
        is_other=is_other(one, view),
        is_question=one.label.key != CRISIS and _is_asked(one, view) and not _has(view, SELF, sentences),
    )


def is_other(fired: Fired, view: View) -> bool:
    """Whether what fired is about somebody else."""
    return _is_other(view, _sentences(fired, view), fired.seen)


def _is_other(view: View, sentences: set[int], seen: Sequence[Sighting]) -> bool:
    """About somebody else: whom the sentence named last before the thing; else named at all and not oneself."""
    others = [one for one in view.scene.by_group.get(OTHERS, ()) if _sentence(view, one) in sentences]
    oneself = [
        one
        for one in view.scene.by_group.get(SELF, ())
        if _sentence(view, one) in sentences
        and not any(other.first <= one.first <= other.last for other in others)
    ]
    if any(one.first <= me.first <= one.last for one in seen for me in oneself):
        return False  # "hits me"
    start = min(one.first for one in seen)
    before = [one for one in (*others, *oneself) if one.first <= start]
    if before:
        return max(before, key=lambda one: one.last) in others
    return bool(others) and not oneself


def _sentence(view: View, one: Sighting) -> int:
    return view.scene.words[one.first].token.sentence


def _has(view: View, group: str, sentences: set[int]) -> bool:
    return any(
        view.scene.words[one.first].token.sentence in sentences for one in view.scene.by_group.get(group, ())
    )


def _is_asked(one: Fired, view: View) -> bool:
    """Curiosity names the thing after the question: "what is a stroke?", not "my arm is numb, what is it?"."""
    start = min(seen.first for seen in one.seen)
    asked = (asking for asking in view.fired if (asking.label.file, asking.label.key) == ("idioms", "questions"))
    return any(seen.first <= start for asking in asked for seen in asking.seen)
