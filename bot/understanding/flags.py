"""Red flags in a view: hits, worst first, without the muted ones."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
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
LEAST_WORDS: Final = 3  # of a sentence that the net hears by itself
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The likeliest danger of some words that stand together; the net is sure above zero."""

    label: str
    points: float
    places: range


def with_net(found: tuple[Hit, ...], view: View, net: Net | None) -> tuple[Hit, ...]:
    """What the rules heard, or where they heard nothing what the net is sure of; a crisis is always added."""
    heard = [one for one in _heard(view, net) if not _is_quiet(view, one.label)] if net else []
    worst = max(heard, key=lambda one: one.points, default=None)
    if net is None or worst is None or worst.points <= 0:
        return found
    if any(not hit.is_question and (worst.label != NET_CRISIS or hit.flag == CRISIS) for hit in found):
        return found
    return tuple(sorted((*found, _net_hit(view, net, worst)), key=_rank))


def _heard(view: View, net: Net) -> Iterator[Heard]:
    for places in _stretches(view):
        seen = clues(view, places)
        points = net.score(seen.marks, *seen.shared())
        label = max(points, key=lambda one: points[one])
        yield Heard(label=label, points=points[label], places=places)


def _stretches(view: View) -> Iterator[range]:
    """The whole message, and each of its sentences: small talk beside a danger must not drown it."""
    words = view.scene.words
    yield range(len(words))
    ends = [at for at in range(1, len(words)) if words[at].token.sentence != words[at - 1].token.sentence]
    for start, end in pairwise((0, *ends, len(words))):
        if ends and end - start >= LEAST_WORDS:
            yield range(start, end)


def _is_quiet(view: View, label: str) -> bool:
    """Fiction and the like silence all but a crisis; a condition that is told is no urgency by itself."""
    if label == NET_CRISIS:
        return False
    is_condition = label == NET_URGENT and bool(view.keys("conditions"))
    return is_condition or "fiction" in view.keys("idioms") or "all" in view.keys("flags", "quiet")


def _net_hit(view: View, net: Net, heard: Heard) -> Hit:
    label, places = heard.label, heard.places
    told = sorted(places, key=lambda at: -net.score((), of_word(view, at))[label])[:MOST_WORDS]
    seen = [Sighting("", at, at) for at in told]
    around = {view.scene.words[at].token.sentence for at in places}
    return Hit(
        flag=RedFlagId(NET_FLAGS[label]),
        level="urgent" if label == NET_URGENT else "emergency",
        words=view.quote(seen),
        is_other=_is_other(view, around, seen),
        is_question=label != NET_CRISIS and "questions" in view.keys("idioms") and not _has(view, SELF, around),
    )


def _rank(hit: Hit) -> tuple[bool, int, bool]:
    return hit.is_question, _ORDER[hit.level], hit.flag != CRISIS


def _loud(view: View) -> Iterator[Fired]:
    muted = _muted(view)
    everywhere = muted.get("all", set())
    is_told = bool(everywhere) or "fiction" in view.keys("idioms")
    for one in view.fired:
        label, around = one.label, _sentences(one, view)
        if label.file != "flags" or label.level == "quiet" or around & muted.get(label.key, set()):
            continue
        if label.key == CRISIS or not (around & everywhere or (is_told and not _is_own(one, view))):
            yield one


def _muted(view: View) -> Mapping[str, set[int]]:
    """The sentences in which each flag is silenced: what is said in the next sentence may be meant."""
    found: dict[str, set[int]] = defaultdict(set)
    for one in view.fired:
        if one.label.file == "flags" and one.label.level == "quiet":
            found[one.label.key] |= _sentences(one, view)
    return found


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
    start, around = min(seen.first for seen in one.seen), _sentences(one, view)
    asked = (asking for asking in view.fired if (asking.label.file, asking.label.key) == ("idioms", "questions"))
    return any(seen.first <= start and _sentence(view, seen) in around for asking in asked for seen in asking.seen)
