"""The parameters of one call, whichever way they travelled."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.sandbox.refusals import Json, bad_request


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of a method: everything travels as text, files as uploads."""

    method: str
    fields: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)

    def text(self, name: str, default: str = "") -> str:
        return self.fields.get(name, default)

    def has(self, name: str) -> bool:
        return self.fields.get(name, "") != ""

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.fields.get(name) or default)
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.fields.get(name, "").lower() in ("true", "1", "yes")

    def tree(self, name: str, complaint: str) -> Any:
        """The JSON value of a field, None when it is absent."""
        if not self.has(name):
            return None
        try:
            return json.loads(self.fields[name])
        except ValueError:
            raise bad_request(complaint) from None

    def shown(self) -> Json:
        """The parameters as a reader of the call list wants them."""
        return {name: _unfolded(value) for name, value in self.fields.items()}


def _unfolded(value: str) -> Any:
    if value[:1] not in ("{", "["):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


async def read_call(request: web.Request, method: str) -> Call:
    fields = {name: _as_text(value) for name, value in request.query.items()}
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json":
        fields |= _from_json(await request.text())
    elif request.can_read_body:
        _sort_out((await request.post()).items(), fields=fields, uploads=uploads)
    return Call(method=method, fields=fields, uploads=uploads)


def _from_json(body: str) -> dict[str, str]:
    try:
        tree = json.loads(body or "{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(tree, Mapping):
        raise bad_request("can't parse JSON object")
    return {name: _as_text(value) for name, value in tree.items() if value is not None}


def _sort_out(parts: Iterable[tuple[str, Any]], *, fields: dict[str, str], uploads: dict[str, Upload]) -> None:
    for name, value in parts:
        if isinstance(value, web.FileField):
            with value.file:
                uploads[name] = Upload(name=value.filename or "file", data=value.file.read())
        else:
            fields[name] = _as_text(value)


def _as_text(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
