"""Text → Meaning, in whichever of the known languages it is written."""

from collections.abc import Sequence
from pathlib import Path

from bot.domain.meanings import Meaning
from bot.understanding import languages
from bot.understanding.complaints import OUT_OF_SCOPE, rule_scores
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

    def view(self, text: str, *, languages: Sequence[str] = ()) -> View:
        """The text through the rules of its most likely language."""
        return self._views(text, languages)[0]

    def _views(self, text: str, hints: Sequence[str]) -> list[View]:
        plain = clean(text)
        tokens = words(plain)
        codes = languages.ranked(text, tokens, self._stopwords, hints)
        return [look(self._packs[code], plain, tokens) for code in codes[:1]]

    def read(self, text: str, *, languages: Sequence[str] = ()) -> Meaning:
        """What a message says."""
        view = self._views(text, languages)[0]
        scores = rule_scores(view)
        ranked = sorted(scores, key=lambda label: -scores[label])
        complaints = tuple(label for label in ranked if label != OUT_OF_SCOPE)
        if ranked[:1] == [OUT_OF_SCOPE]:
            complaints = ()
        return Meaning(language=view.pack.language, complaints=complaints, hits=hits(view))
