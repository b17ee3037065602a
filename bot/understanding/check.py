"""What is wrong with the rule files of each language, for the content check."""

from collections.abc import Iterator
from pathlib import Path

from bot.understanding.pack import load
from bot.understanding.phrases import PhraseError


def rule_problems(folder: Path) -> Iterator[str]:
    """One line per problem: language folder, file, key and what is wrong."""
    for path in sorted(folder.glob("*/understanding/words.toml")):
        language = path.parent.parent.name
        try:
            load(folder, language)
        except PhraseError as problem:
            yield from (f"{language}/understanding/{line}" for line in str(problem).split("\n"))
