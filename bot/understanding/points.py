"""Names of points in a text: "BL 23", "Shenshu", 肾俞."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bot.understanding.letters import clean
from bot.understanding.phrases import Word

LONGEST = 4


def names(path: Path) -> dict[str, str]:
    """Every code, pinyin, Chinese name and alias of the points file → point id."""
    if not path.exists():
        return {}
    table = tomllib.loads(path.read_text("utf-8"))
    known: dict[str, str] = {}
    for point, facts in table.items():
        if isinstance(facts, dict):
            for name in _spellings(point, facts):
                known.setdefault(_key([clean(name)]), point)
    return known


def _spellings(point: str, facts: Mapping[str, object]) -> Iterable[str]:
    aliases = facts.get("aliases", [])
    names = [point, *(str(facts.get(key, "")) for key in ("pinyin", "chinese", "traditional"))]
    return [name for name in [*names, *(aliases if isinstance(aliases, list) else [])] if name]


def _key(texts: Iterable[str]) -> str:
    return "".join(char for text in texts for char in text if char.isalnum())


def first(known: Mapping[str, str], words: Sequence[Word]) -> str | None:
    """The first point named, the longest name winning."""
    keys = [_key((word.text,)) for word in words]
    for at in range(len(keys)):
        for size in range(LONGEST, 0, -1):
            point = known.get("".join(keys[at : at + size]))
            if point is not None:
                return point
    return None
