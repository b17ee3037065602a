"""A text seen through one language's rules."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.understanding import negation
from bot.understanding.letters import Token
from bot.understanding.pack import Fired, Pack
from bot.understanding.patterns import Scene
from bot.understanding.phrases import Sighting, Word


@dataclass(frozen=True, slots=True)
class View:
    """The scene, and everything that fired in it."""

    pack: Pack
    plain: str
    scene: Scene
    fired: tuple[Fired, ...]

    def keys(self, file: str, level: str | None = None) -> list[str]:
        """The keys of one file that fired, each once, in file order."""
        found = (one.label for one in self.fired if one.label.file == file)
        return list(dict.fromkeys(label.key for label in found if level is None or label.level == level))

    def levels(self, file: str, key: str) -> list[str]:
        """The levels under one key that fired."""
        found = (one.label for one in self.fired if (one.label.file, one.label.key) == (file, key))
        return list(dict.fromkeys(label.level for label in found))

    def quote(self, seen: Sequence[Sighting]) -> str:
        """The person's own words at some sightings."""
        pieces = []
        for one in sorted(seen, key=lambda sighting: sighting.first):
            last = self.scene.words[one.last].token
            pieces.append(self.plain[self.scene.words[one.first].token.start : last.start + len(last.text)])
        return " … ".join(dict.fromkeys(pieces))


def look(pack: Pack, plain: str, tokens: Sequence[Token]) -> View:
    """Find groups, mask idioms, mark negation and past, fire the patterns."""
    words = [_word(pack, token) for token in tokens if not token.is_mark]
    scene = Scene(words, pack.window)
    for sighting in pack.lexicon.find(words):
        scene.by_group.setdefault(sighting.group, []).append(sighting)
    idioms = pack.idioms.fired(scene)
    negation.mask(scene, [seen for one in idioms for seen in one.seen])
    negation.mark(scene, pack.reach)
    return View(pack, plain, scene, tuple(pack.rules.fired(scene)))


def _word(pack: Pack, token: Token) -> Word:
    if token.text[0].isdigit():
        return Word(token, token.text, token.text, float(token.text.replace(",", ".")))
    text = pack.speller.fix(token.text)
    return Word(token, text, pack.stem(text), None)
