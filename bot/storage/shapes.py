"""Sealed values as JSON: written as they stand, read back into their types."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache, partial
from types import UnionType
from typing import Any, Generic, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

T = TypeVar("T")
Read: TypeAlias = Callable[[Any], Any]


class Shape(Generic[T]):
    """One type of value. Fields that are not known are passed over, those that are missing take their default."""

    def __init__(self, kind: type[T]) -> None:
        self._decode: Callable[[bytes], T] = _decoder(kind)

    def read(self, text: bytes) -> T:
        """Raises msgspec's ValidationError or a KeyError for what no version has written."""
        return self._decode(text)

    def write(self, value: T) -> bytes:
        return msgspec.json.encode(value)

    def plain(self, value: T) -> Any:
        """The value in lists, dicts and strings."""
        return msgspec.json.decode(self.write(value))


def _decoder(kind: Any) -> Callable[[bytes], Any]:
    if _is_single(kind):
        return msgspec.json.Decoder(kind).decode
    read = _reader(kind)
    return lambda text: read(msgspec.json.decode(text))


def _is_single(kind: Any) -> bool:
    """Whether msgspec reads it by itself: it does not tell two dataclasses apart."""
    try:
        msgspec.json.Decoder(kind)
    except TypeError:
        return False
    return True


@cache
def _reader(kind: Any) -> Read:
    """From the values of JSON to this type."""
    if _is_single(kind):
        return partial(msgspec.convert, type=kind)
    if is_dataclass(kind):
        return partial(_made, kind)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (UnionType, Union):
        named: list[Any] = [one for one in inner if is_dataclass(one)]
        return partial(_chosen, {_tag(one): _reader(one) for one in named})
    each = _reader(inner[-1] if origin is Mapping else inner[0])
    if origin is Mapping:
        return lambda raw: {key: each(value) for key, value in raw.items()}
    return lambda raw: tuple(map(each, raw))


def _made(kind: Any, raw: Any) -> Any:
    frame, parts = _plan(kind)
    values = msgspec.structs.asdict(msgspec.convert(raw, frame))
    for name, read in parts.items():
        values[name] = read(values[name])
    return kind(**values)


@cache
def _plan(kind: Any) -> tuple[type[msgspec.Struct], Mapping[str, Read]]:
    """A struct of the same fields that leaves alone what has a reader of its own, and those readers."""
    hints = get_type_hints(kind)
    parts = {name: _reader(hint) for name, hint in hints.items() if not _is_single(hint)}
    rows = [(each.name, Any if each.name in parts else hints[each.name], _default(each)) for each in fields(kind)]
    return msgspec.defstruct(kind.__name__, rows, kw_only=True), parts


def _default(each: Field[Any]) -> Any:
    if each.default_factory is not MISSING:
        return msgspec.field(default_factory=each.default_factory)
    return msgspec.NODEFAULT if each.default is MISSING else each.default


def _chosen(readers: Mapping[str | None, Read], raw: Any) -> Any:
    """Among several dataclasses the field `kind` tells; numbers, texts and nothing are what they are."""
    return readers[raw.get("kind")](raw) if isinstance(raw, dict) else raw


def _tag(kind: Any) -> str | None:
    field = kind.__dataclass_fields__.get("kind")
    return field.default if field else None
