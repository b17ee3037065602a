"""Which phrase ids the program names, found by reading its source."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SAYERS = frozenset(("Phrase", "say"))
HOLE = "\0"
PHRASE_LIKE = re.compile(r"^[a-zA-Z][\w-]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A place that says a phrase; an id with holes stands for a family of phrases."""

    id: str
    path: str
    line: int

    def fits(self, phrase: str) -> bool:
        return re.fullmatch(".+".join(map(re.escape, self.id.split(HOLE))), phrase) is not None

    @property
    def shown(self) -> str:
        return self.id.replace(HOLE, "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """What the program says by name, and every string that could be a phrase id."""

    said: tuple[Call, ...]
    strings: frozenset[str]
    families: tuple[Call, ...]

    def mentions(self, phrase: str) -> bool:
        return phrase in self.strings or any(family.fits(phrase) for family in self.families)


def read_calls(code: Path) -> Calls:
    said: list[Call] = []
    strings: set[str] = set()
    families: dict[str, Call] = {}
    for path in sorted(code.rglob("*.py")):
        name = path.relative_to(code.parent).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                said.extend(_said(node, name))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings.add(node.value)
            elif isinstance(node, ast.JoinedStr) and _is_family(_joined(node)):
                call = Call(id=_joined(node), path=name, line=node.lineno)
                families.setdefault(call.id, call)
    return Calls(said=tuple(said), strings=frozenset(strings), families=tuple(families.values()))


def _said(node: ast.Call, path: str) -> Iterator[Call]:
    func = node.func
    name = func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""
    if name not in SAYERS or not node.args:
        return
    first = node.args[0]
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        yield Call(id=first.value, path=path, line=node.lineno)
    elif isinstance(first, ast.JoinedStr) and _is_family(_joined(first)):
        yield Call(id=_joined(first), path=path, line=node.lineno)


def _joined(node: ast.JoinedStr) -> str:
    parts = (part.value if isinstance(part, ast.Constant) else HOLE for part in node.values)
    return "".join(map(str, parts))


def _is_family(text: str) -> bool:
    return "-" in text and not text.startswith(HOLE) and PHRASE_LIKE.match(text.replace(HOLE, "x")) is not None
