"""What is wrong with a table, in plain words: all of it at once, each fault at its place."""

import re
from collections.abc import Iterator
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

from msgspec import Struct, ValidationError, convert
from msgspec.structs import fields

from bot.library.places import Key

T = TypeVar("T")
Fault: TypeAlias = tuple[Key, str]
QUOTED = re.compile(r"`([a-z |]+)`")
WORDS = {
    "array": "a list",
    "bool": "true or false",
    "date": "a day",
    "float": "a number",
    "int": "a whole number",
    "null": "nothing",
    "object": "a table",
    "str": "a text",
}


def shaped(value: Any, kind: type[T]) -> T:
    """The value as this kind, nothing stretched to fit; raises msgspec's ValidationError, a ValueError."""
    return convert(value, kind, builtin_types=(date,))


def faults(value: Any, kind: Any, key: Key = ()) -> Iterator[Fault]:
    """A list with a wrong item may be too short as well: only what is innermost is told."""
    try:
        shaped(value, kind)
    except ValidationError as error:
        yield from list(_inner(value, _bare(kind), key)) or [(key, _told(str(error), _bare(kind)))]


def label(key: Key) -> str:
    return ".".join(map(str, key))


def _inner(value: Any, kind: Any, key: Key) -> Iterator[Fault]:
    parts = get_args(kind)
    if isinstance(value, list) and parts:
        for number, item in enumerate(value):
            yield from faults(item, parts[0], (*key, number))
    elif isinstance(value, dict) and parts:
        for name, row in value.items():
            yield from faults(name, parts[0], (*key, name))
            yield from faults(row, parts[1], (*key, name))
    elif isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, Struct):
        yield from _of_fields(value, kind, key)


def _of_fields(value: dict[str, Any], kind: type[Struct], key: Key) -> Iterator[Fault]:
    known = {field.name: field for field in fields(kind)}
    for name in value:
        if name not in known:
            yield (*key, name), "is not known here"
    for name, field in known.items():
        if name in value:
            yield from faults(value[name], field.type, (*key, name))
        elif field.required:
            yield (*key, name), "is missing"


def _bare(kind: Any) -> Any:
    """The kind without its limits, and without the nothing it may be."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _bare(parts[0])
    if origin in (Union, UnionType):
        return _bare(next(part for part in parts if part is not NoneType))
    return getattr(kind, "__supertype__", kind)


def _told(text: str, kind: Any) -> str:
    if get_origin(kind) is Literal:
        return f"must be one of {', '.join(map(str, get_args(kind)))}"
    return QUOTED.sub(lambda found: " or ".join(WORDS.get(one, one) for one in found[1].split(" | ")), text)
