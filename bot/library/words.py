"""Reads the phrases of one language for the check: messages with their lines, syntax errors."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.library.places import Problem

ROOM = {"emergency": 20, "urgent": 40, "crisis": 60}  # letters a parameter may take
USUAL_ROOM = 16
LONGEST_CHAIN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One message of one language; `source` is its text as written."""

    id: str
    path: str
    line: int
    source: str
    pattern: ast.Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All messages of a language."""

    language: str
    words: dict[str, Word]
    problems: tuple[Problem, ...]


def read_words(folder: Path, language: str) -> Catalogue:
    words: dict[str, Word] = {}
    problems: list[Problem] = []
    for path in sorted((folder / language).glob("*.ftl")):
        for found in _entries(path, f"{language}/{path.name}"):
            if isinstance(found, Problem):
                problems.append(found)
            elif found.id in words:
                first = words[found.id]
                text = f"{found.id} is already in {first.path}:{first.line}"
                problems.append(Problem(path=found.path, line=found.line, text=text))
            else:
                words[found.id] = found
    return Catalogue(language=language, words=words, problems=tuple(problems))


def _entries(path: Path, name: str) -> Iterator[Word | Problem]:
    text = path.read_text(encoding="utf-8")
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ast.Message | ast.Term | ast.Junk):
            line = text.count("\n", 0, _span(entry).start) + 1
            yield _problem(entry, name, line) or _word(entry, name, line=line, text=text)


def _problem(entry: ast.Message | ast.Term | ast.Junk, path: str, line: int) -> Problem | None:
    if isinstance(entry, ast.Junk):
        message = entry.annotations[0].message if entry.annotations else "unreadable"
        return Problem(path=path, line=line, text=f"not Fluent: {message}")
    if entry.attributes or entry.value is None:
        return Problem(path=path, line=line, text=f"{entry.id.name} must be one flat text without attributes")
    return None


def _word(entry: ast.Message | ast.Term | ast.Junk, path: str, *, line: int, text: str) -> Word:
    assert isinstance(entry, ast.Message | ast.Term)
    assert entry.value is not None
    span = _span(entry.value)
    prefix = "-" if isinstance(entry, ast.Term) else ""
    source = text[span.start : span.end]
    return Word(id=prefix + entry.id.name, path=path, line=line, source=source, pattern=entry.value)


def _span(node: ast.SyntaxNode) -> ast.Span:
    assert node.span is not None  # the parser is asked for spans
    return node.span


def size(word: Word, words: dict[str, Word], depth: int = 0) -> int:
    """The length of the longest text this message can give, markup left out."""
    return _pattern_size(word.pattern, words, depth)


def _pattern_size(pattern: ast.Pattern, words: dict[str, Word], depth: int) -> int:
    return sum(_element_size(element, words, depth) for element in pattern.elements)


def _element_size(element: ast.TextElement | ast.Placeable, words: dict[str, Word], depth: int) -> int:
    if isinstance(element, ast.TextElement):
        return len(without_tags(element.value).encode("utf-16-le")) // 2
    return _expression_size(element.expression, words, depth)


def _expression_size(found: ast.BaseNode, words: dict[str, Word], depth: int) -> int:
    if isinstance(found, ast.SelectExpression):
        return max(_pattern_size(variant.value, words, depth) for variant in found.variants)
    if isinstance(found, ast.StringLiteral):
        return len(found.value)
    if isinstance(found, ast.VariableReference):
        return ROOM.get(found.id.name, USUAL_ROOM)
    if isinstance(found, ast.MessageReference | ast.TermReference) and depth < LONGEST_CHAIN:
        known = words.get(referred(found))
        return size(known, words, depth + 1) if known else USUAL_ROOM
    return USUAL_ROOM


def without_tags(text: str) -> str:
    for tag in ("<b>", "</b>", "<i>", "</i>", "<blockquote expandable>", "</blockquote>"):
        text = text.replace(tag, "")
    return text


def referred(found: ast.MessageReference | ast.TermReference) -> str:
    return f"-{found.id.name}" if isinstance(found, ast.TermReference) else found.id.name


def parameters(word: Word) -> frozenset[str]:
    return frozenset(node.id.name for node in _nodes(word.pattern) if isinstance(node, ast.VariableReference))


def references(word: Word) -> frozenset[str]:
    return frozenset(
        referred(node)
        for node in _nodes(word.pattern)
        if isinstance(node, ast.MessageReference | ast.TermReference)
    )


def _nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode) and not isinstance(child, ast.Span):
                yield from _nodes(child)
