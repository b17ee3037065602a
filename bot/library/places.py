"""Where a fact stands in its file, so that a problem can name a line."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Key: TypeAlias = tuple[str | int, ...]
TABLE = re.compile(r"^\[([^\[\]]+)\]")
ENTRY = re.compile(r'^("[^"]+"|[\w.-]+)\s*=')


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """Something wrong with the content; `path` is relative to the content folder."""

    path: str
    line: int
    text: str


class Places:
    """The lines of the tables, keys and list rows of one TOML file."""

    def __init__(self, path: Path) -> None:
        self.path = path.name
        self._lines: dict[Key, int] = {}
        table: Key = ()
        parent: Key = ()
        row = 0
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if found := TABLE.match(text):
                table = tuple(part.strip('"') for part in found[1].split("."))
                self._lines[table] = number
            elif found := ENTRY.match(text):
                parent, row = (*table, found[1].strip('"')), 0
                self._lines[parent] = number
            elif text.strip().startswith("{"):
                self._lines[(*parent, row)] = number
                row += 1

    def line(self, key: Key) -> int:
        """The line of this key, or of the nearest table around it."""
        for end in range(len(key), 0, -1):
            if key[:end] in self._lines:
                return self._lines[key[:end]]
        return 1

    def problem(self, key: Key, text: str) -> Problem:
        return Problem(path=self.path, line=self.line(key), text=text)
