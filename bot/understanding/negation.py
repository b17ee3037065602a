"""What is denied, what is over, and what is only a figure of speech."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.understanding.patterns import Scene, distance
from bot.understanding.phrases import Sighting

BEFORE, AFTER, RESET, ANEW, NOT_REALLY, PAST, NOW, OTHERS, SELF = (
    "_before",
    "_after",
    "_reset",
    "_anew",
    "_not_really",
    "_past",
    "_now",
    "_others",
    "_self",
)
MARKERS: Final = frozenset({BEFORE, AFTER, RESET, ANEW, NOT_REALLY, PAST, NOW, OTHERS, SELF})

UNDOING: Final = 2  # words between a negator and the end that it denies


def mask(scene: Scene, idioms: Iterable[Sighting]) -> None:
    """Forget the groups inside idioms; a longer phrase around an idiom stays."""
    spans = [(idiom.first, idiom.last) for idiom in idioms]
    if not spans:
        return
    for group, sightings in scene.by_group.items():
        scene.by_group[group] = [one for one in sightings if not any(_is_inside(one, span) for span in spans)]


def _is_inside(sighting: Sighting, span: tuple[int, int]) -> bool:
    first, last = span
    overlaps = sighting.first <= last and sighting.last >= first
    is_wider = sighting.first <= first and sighting.last >= last and (sighting.first, sighting.last) != span
    return overlaps and not is_wider


def mark(scene: Scene, reach: int) -> None:
    """Mark every sighting that is denied or past."""
    contents = [one for group, found in scene.by_group.items() if group not in MARKERS for one in found]
    negators = [one for one in _real(scene, BEFORE) if not _is_used_up(one, contents)]
    _mark(contents, negators, scene, reach)


def marked_words(scene: Scene, reach: int) -> list[Sighting]:
    """Each word by itself, denied or past."""
    contents = [Sighting("", at, at) for at in range(len(scene.words))]
    _mark(contents, _real(scene, BEFORE), scene, reach)
    return contents


def _mark(contents: Sequence[Sighting], negators: Iterable[Sighting], scene: Scene, reach: int) -> None:
    resets = sorted({one.first for one in _real(scene, RESET)} | _anew(scene))
    for negator in negators:
        _deny_after(negator, contents, scene, (reach, resets))
    for ender in _standing(scene, AFTER):
        _deny_before(ender, contents, scene, (reach, resets))
    breaks = sorted({*resets, *(one.first for one in _real(scene, NOW))})
    for marker in _standing(scene, PAST):
        _put_into_past(marker, contents, scene, breaks)


def _anew(scene: Scene) -> set[int]:
    """Words that begin a new clause after a comma: "no fever, my back hurts"."""
    places = (one.first for one in scene.by_group.get(ANEW, ()))
    return {at for at in places if at and _is_behind_mark(scene, at)}


def _real(scene: Scene, group: str) -> list[Sighting]:
    """Markers that no pseudo phrase ("no idea") swallows."""
    swallowers = scene.by_group.get(NOT_REALLY, ())
    return [
        one
        for one in scene.by_group.get(group, ())
        if not any(other.first <= one.first and one.last <= other.last for other in swallowers)
    ]


def _standing(scene: Scene, group: str) -> list[Sighting]:
    """Markers of an end that are not denied themselves: "gone", but not "still not gone"."""
    negators = _real(scene, BEFORE)
    return [one for one in _real(scene, group) if not any(_is_undone(one, negator, scene) for negator in negators)]


def _is_undone(ender: Sighting, negator: Sighting, scene: Scene) -> bool:
    return negator.last < ender.first and _is_near(negator, ender, scene, UNDOING)


def _is_used_up(negator: Sighting, contents: Sequence[Sighting]) -> bool:
    """A negator inside a longer phrase ("no energy", "cant feel") has done its work."""
    return any(
        one.first <= negator.first and negator.last < one.last  # "i dont" only ends in one
        for one in contents
    )


def _deny_after(
    negator: Sighting, contents: Sequence[Sighting], scene: Scene, limits: tuple[int, Sequence[int]]
) -> None:
    reach, resets = limits
    end = next((at for at in resets if at > negator.last), len(scene.words))
    for one in contents:
        if negator.last < one.first < end and _is_near(negator, one, scene, reach):
            one.is_negated = True


def _deny_before(
    ender: Sighting, contents: Sequence[Sighting], scene: Scene, limits: tuple[int, Sequence[int]]
) -> None:
    reach, resets = limits
    start = max(next((at for at in reversed(resets) if at < ender.first), -1), _clause(ender, scene) - 1)
    for one in contents:
        if start < one.first and one.last < ender.first and _is_near(one, ender, scene, reach):
            one.is_negated = True


def _clause(ender: Sighting, scene: Scene) -> int:
    """Where an end with a subject of its own begins: in "tired, my iron is fine" only the iron is fine."""
    at = ender.first
    while at and not _is_behind_mark(scene, at):
        at -= 1
    return at if at < ender.first else 0


def _is_behind_mark(scene: Scene, at: int) -> bool:
    return scene.words[at].token.at - scene.words[at - 1].token.at > 1


def _is_near(left: Sighting, right: Sighting, scene: Scene, reach: int) -> bool:
    same = scene.words[left.last].token.sentence == scene.words[right.first].token.sentence
    return same and distance(left, right, scene.words) <= reach


def _put_into_past(marker: Sighting, contents: Sequence[Sighting], scene: Scene, breaks: Sequence[int]) -> None:
    sentence = scene.words[marker.first].token.sentence
    start = next((at for at in reversed(breaks) if at <= marker.first), -1)
    if any(ender.first <= marker.first <= ender.last for ender in scene.by_group.get(AFTER, ())):
        start = max(start, _clause(marker, scene))
    end = next((at for at in breaks if at > marker.last), len(scene.words))
    for one in contents:
        if scene.words[one.first].token.sentence == sentence and start <= one.first < end:
            one.is_past = True
