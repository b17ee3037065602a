"""Text → Meaning, in whichever of the known languages it is written."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.domain.meanings import Meaning
from bot.understanding import languages, weights
from bot.understanding.complaints import chosen, rule_scores
from bot.understanding.features import signs, texture
from bot.understanding.flags import hits
from bot.understanding.letters import clean, words
from bot.understanding.pack import Pack, load
from bot.understanding.scenes import View, look


class Reader:
    """Reads messages with the rule files of content/; no file is opened after construction."""

    def __init__(self, folder: Path) -> None:
        codes = sorted(path.parent.name for path in folder.glob("*/understanding"))
        self._packs: dict[str, Pack] = {code: load(folder, code) for code in codes}
        self._stopwords = {code: pack.stopwords for code, pack in self._packs.items()}
        self._weights = weights.load(folder / "understanding" / "weights.bin")

    def view(self, text: str, *, languages: Sequence[str] = ()) -> View:
        """The text through the rules of its most likely language."""
        return self._views(text, languages)[0]

    def _views(self, text: str, hints: Sequence[str]) -> list[View]:
        plain = clean(text)
        tokens = words(plain)
        codes = languages.ranked(text, tokens, self._stopwords, hints)
        return [look(self._packs[code], plain, tokens) for code in codes[:1]]

    def points(self, view: View) -> Mapping[str, float]:
        """Points per complaint label and danger level, by the trained weights."""
        return self._weights.score(signs(view), texture(view)) if self._weights else {}

    def read(self, text: str, *, languages: Sequence[str] = ()) -> Meaning:
        """What a message says."""
        view = self._views(text, languages)[0]
        choice = chosen(rule_scores(view), self.points(view))
        return Meaning(
            language=view.pack.language,
            complaints=choice.complaints,
            is_sure=choice.is_sure,
            guesses=choice.guesses,
            hits=hits(view),
        )
