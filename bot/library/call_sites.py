"""Which phrase ids the program names, found by reading its source."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SAYERS = frozenset(("Phrase", "say", "reply"))
HOLE = "\0"
PHRASE_LIKE = re.compile(r"^[a-zA-Z][\w-]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A place that says a phrase; an id with holes stands for a family of phrases."""

    id: str
    path: str
    line: int
    given: frozenset[str] | None = None  # the parameters, None where they are not written out

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
    if name in SAYERS and node.args:
        for text in _ids(node.args[0]):
            yield Call(id=text, path=path, line=node.lineno, given=_given(node, name))


def _ids(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _ids(node.body)
        yield from _ids(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr) and _is_family(_joined(node)):
        yield _joined(node)


def _given(node: ast.Call, name: str) -> frozenset[str] | None:
    if name != "Phrase":
        named = [word.arg for word in node.keywords]
        return None if None in named else frozenset(filter(None, named))
    if len(node.args) == 1 and not node.keywords:
        return frozenset()
    last = node.args[-1]
    if not isinstance(last, ast.Dict) or not all(isinstance(key, ast.Constant) for key in last.keys):
        return None
    return frozenset(str(key.value) for key in last.keys if isinstance(key, ast.Constant))


def _joined(node: ast.JoinedStr) -> str:
    parts = (part.value if isinstance(part, ast.Constant) else HOLE for part in node.values)
    return "".join(map(str, parts))


def _is_family(text: str) -> bool:
    return "-" in text and not text.startswith(HOLE) and PHRASE_LIKE.match(text.replace(HOLE, "x")) is not None
