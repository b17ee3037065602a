"""One language's rule files, read and compiled."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from bot.understanding import negation
from bot.understanding.letters import clean
from bot.understanding.patterns import Literals, Pattern, Scene, fires, parsed
from bot.understanding.phrases import Lexicon, Phrase, PhraseError, Sighting, compiled, forget
from bot.understanding.stems import Speller, Vocabulary, stemmer
from bot.understanding.symbols import Symbols

LANGUAGE: Final = "language"
RULE_FILES: Final = ("complaints", "flags", "idioms", "wishes", "conditions", "talk", "details")
_TELLING: Final = ("words", "complaints")
_DEFAULT_WINDOW: Final = 6
_DEFAULT_GAP: Final = 3

_BARE: Final = re.compile(r"=?[^\W\d_]+\*?")

Table = Mapping[str, object]


class Label(NamedTuple):
    """What a pattern stands for: file, key in it, level under the key."""

    file: str
    key: str
    level: str


@dataclass(frozen=True, slots=True)
class Fired:
    label: Label
    pattern: Pattern
    seen: tuple[Sighting, ...]


class Rules:
    """Patterns, looked up by the groups that may begin them."""

    def __init__(self, rows: Sequence[tuple[Label, Pattern]]) -> None:
        self._by_group: dict[str, list[int]] = {}
        self._rows = tuple(rows)
        for index, (_, pattern) in enumerate(rows):
            for group in pattern.operands[0].groups:
                self._by_group.setdefault(group, []).append(index)

    def fired(self, scene: Scene) -> list[Fired]:
        """Every pattern that fires, in the order of the files."""
        indices = {index for group in scene.by_group for index in self._by_group.get(group, ())}
        found = []
        for index in sorted(indices):
            label, pattern = self._rows[index]
            seen = fires(pattern, scene)
            if seen:
                found.append(Fired(label, pattern, seen))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A language ready to read with."""

    language: str
    stem: Callable[[str], str]
    speller: Speller
    lexicon: Lexicon
    idioms: Rules
    rules: Rules
    window: int
    reach: int
    spelt: tuple[str, ...]  # the words of the rule files
    symbols: Symbols
    telling: frozenset[str]  # groups that the weights look at
    is_unspaced: bool
    folding: Mapping[int, str]  # other ways to write a character, by the one that the rules know


def load(folder: Path, language: str, stems: Mapping[str, str] = MappingProxyType({})) -> Pack:
    """Read content/<language>/understanding/*.toml; known stems save time."""
    files = _files(folder / language / "understanding")
    try:
        return _compiled(folder, language, files, stems)
    finally:  # what was kept to read the rules faster is of no use for reading messages
        _plain.cache_clear()
        forget()


def _compiled(folder: Path, language: str, files: Mapping[str, Table], stems: Mapping[str, str]) -> Pack:
    settings = files.get(LANGUAGE, {})
    name = str(settings.get("stemmer", ""))
    builder, stem = _Builder(stemmer(name, stems)), stemmer(name)  # known stems only help to compile the rules
    for file, table in files.items():
        builder.add_words(file, _table(table, "words"))
    builder.add_words("negation", {f"_{key}": value for key, value in files.get("negation", {}).items()})
    rows = [*_rows(files, builder), *_inherited(folder, files, builder.literal)]
    window = int(str(settings.get("window", _DEFAULT_WINDOW)))
    small, common = _vocabulary(settings, "stopwords"), _vocabulary(settings, "common")
    known = Vocabulary(common | small | builder.plain_words)
    return Pack(
        language=language,
        stem=stem,
        speller=Speller(known, builder.typo_targets, builder.prefixes),
        lexicon=Lexicon(builder.phrases, int(str(settings.get("gap", _DEFAULT_GAP)))),
        idioms=Rules([row for row in rows if row[0].file == "idioms" and row[0].key == "phrases"]),
        rules=Rules([row for row in rows if (row[0].file, row[0].key) != ("idioms", "phrases")]),
        window=window,
        reach=int(str(settings.get("reach", window))),
        spelt=tuple(sorted(builder.plain_words)),
        telling=frozenset(group for name in _TELLING for group in _table(files.get(name, {}), "words")),
        symbols=Symbols(files.get("time", {}), stem, known),
        is_unspaced=bool(settings.get("unspaced", False)),
        folding=_folding(folder / language / "understanding" / "traditional.txt"),
    )


def _folding(path: Path) -> Mapping[int, str]:
    """Pairs of characters, the second stands for the first; a line that begins with # is a remark."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    pairs = (pair for line in lines if not line.startswith("#") for pair in line.split())
    return {ord(pair[0]): pair[1] for pair in pairs}


def clock_words(folder: Path, language: str) -> Symbols:
    """Only what a language says of times and numbers: quick, as no other rule is read."""
    home = folder / language / "understanding"
    settings, path = _read(home / f"{LANGUAGE}.toml"), home / "time.toml"
    return Symbols(_read(path) if path.exists() else {}, stemmer(str(settings.get("stemmer", "")), {}))


def stopwords(folder: Path) -> dict[str, frozenset[str]]:
    """The small words of every language that content/ has rules for; nothing else of them is read."""
    paths = sorted(folder.glob(f"*/understanding/{LANGUAGE}.toml"))
    return {path.parent.parent.name: _vocabulary(_read(path), "stopwords") for path in paths}


def _files(folder: Path) -> dict[str, Table]:
    return {path.stem: _read(path) for path in sorted(folder.glob("*.toml"))}


def _read(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise PhraseError(f"{path.name}: {problem}") from problem


def _table(table: Table, key: str) -> Table:
    found = table.get(key, {})
    if not isinstance(found, dict):
        raise PhraseError(f"[{key}] must be a table")
    return found


def _vocabulary(settings: Table, key: str) -> frozenset[str]:
    return frozenset(clean(word) for text in _strings(settings.get(key, []), key) for word in text.split())


def _strings(value: object, where: str) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise PhraseError(f"{where} must be a list of strings")
    return value


def _rows(files: Mapping[str, Table], builder: "_Builder") -> list[tuple[Label, Pattern]]:
    """All patterns of the files; every problem is told at once."""
    rows, problems = [], []
    labelled = [one for name in RULE_FILES for one in _labelled(name, files.get(name, {}))]
    for label, text in labelled:
        try:
            rows.append((label, parsed(text, builder.literal)))
        except PhraseError as problem:
            problems.append(f"{label.file}.toml [{label.key}]: {problem}")
    problems += builder.unknown(rows)
    if problems:
        raise PhraseError("\n".join(problems))
    return rows


def _inherited(folder: Path, files: Mapping[str, Table], literal: Literals) -> list[tuple[Label, Pattern]]:
    """Flag patterns of another language made of groups only; they fire with this language's words."""
    parent = files.get("flags", {}).get("inherits")
    if not isinstance(parent, str):
        return []
    theirs = _files(folder / parent / "understanding").get("flags", {})
    rows = [(label, text) for label, text in _labelled("flags", theirs) if "'" not in text]
    return [(label, parsed(text, literal)) for label, text in rows]


def _labelled(name: str, table: Table) -> Iterator[tuple[Label, str]]:
    for key, value in table.items():
        if key in ("words", "inherits"):
            continue
        levels = value if isinstance(value, dict) else {"": value}
        for level, texts in levels.items():
            for text in _strings(texts, f"{name}.toml [{key}]:"):
                yield Label(name, key, level), text


@lru_cache(maxsize=2_000)
def _plain(word: str) -> str:
    return clean(word.strip("=*"))


class _Builder:
    """Collects phrases while the files are read."""

    def __init__(self, stem: Callable[[str], str]) -> None:
        self._stem = stem
        self._literals: dict[str, str] = {}
        self._groups: set[str] = set()
        self.phrases: list[Phrase] = []
        self.plain_words: set[str] = set()
        self.typo_targets: set[str] = set()
        self.prefixes: set[str] = set()

    def add_words(self, file: str, table: Table) -> None:
        for group, entries in table.items():
            for entry in _strings(entries, f"{file}.toml [{group}]:"):
                self._add_told(group, entry, file)

    def _add_told(self, group: str, entry: str, file: str) -> None:
        try:
            self._add(group, entry)
        except PhraseError as problem:
            raise PhraseError(f"{file}.toml [{group}]: {problem}") from problem

    def literal(self, text: str) -> str:
        """The hidden group of a quoted phrase."""
        if text not in self._literals:
            self._literals[text] = f"'{text}'"
            self._add(self._literals[text], text)
        return self._literals[text]

    def _add(self, group: str, entry: str) -> None:
        self._groups.add(group)
        self.phrases += compiled(group, entry, self._stem)
        for word in _BARE.findall(entry):
            bare = _plain(word)
            self.plain_words.add(bare)
            if word[-1] == "*":
                self.prefixes.add(bare)
            if word[0] != "=" and group not in negation.MARKERS:
                self.typo_targets.add(bare)

    def unknown(self, rows: Sequence[tuple[Label, Pattern]]) -> Iterator[str]:
        """Patterns that name a group nobody defined."""
        for label, pattern in rows:
            names = {group for operand in pattern.operands for group in operand.groups}
            missing = sorted((names.union(pattern.not_near, pattern.not_at_all)) - self._groups)
            if missing:
                yield f"{label.file}.toml [{label.key}]: {pattern.text!r} names unknown groups {missing}"
