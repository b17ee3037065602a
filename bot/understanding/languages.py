"""Which languages a text may be in."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.understanding.letters import HAN, Token

_SCRIPTS: Final[Mapping[str, re.Pattern[str]]] = {
    "zh": re.compile(f"[{HAN}]"),
    "ru": re.compile("[а-яё]"),
}
_LETTERS_BONUS: Final[Mapping[str, re.Pattern[str]]] = {
    "de": re.compile("[äöüß]"),
    "es": re.compile("[ñ¿¡áéíóú]"),
}
FALLBACK: Final = "en"


def ranked(
    text: str, tokens: Sequence[Token], stopwords: Mapping[str, frozenset[str]], hints: Sequence[str]
) -> list[str]:
    """Known languages by likelihood, best first; those without any sign are left out."""
    scores = {language: _score(language, text.casefold(), tokens, known) for language, known in stopwords.items()}
    for place, hint in enumerate(hints[:2]):
        if hint in scores:
            scores[hint] += 0.9 - 0.4 * place
    best = sorted((language for language in scores if scores[language] > 0), key=lambda one: -scores[one])
    return best or [FALLBACK]


def _score(language: str, text: str, tokens: Sequence[Token], known: frozenset[str]) -> float:
    script = _SCRIPTS.get(language)
    if script is not None:
        return 2.0 * len(script.findall(text))
    score = float(sum(token.text in known for token in tokens))
    bonus = _LETTERS_BONUS.get(language)
    if bonus is not None:
        score += 1.5 * len(bonus.findall(text))
    return score + (0.1 if language == FALLBACK else 0)
