"""Checks one Bot API request against api.json, the official documentation as data.

Values travel as text or are Python values. Codes of violations:
unknown_method unknown_param missing type enum length range count choice upload entities chars
"""

from __future__ import annotations

import html
import json
import os
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
DEFAULT_SPEC = os.path.join(HERE, "api.json")


class Violation(NamedTuple):
    code: str
    where: str
    text: str

    def __str__(self) -> str:
        return f"{self.code} {self.where}: {self.text}"


class Upload(NamedTuple):
    """A multipart file part; size in bytes when it is known."""

    name: str = "file"
    size: int | None = None


# Enumerations the documentation gives as prose, so no pattern finds them.
PROSE_ENUMS = {
    ("sendChatAction", "action"): {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    },
    ("sendPoll", "type"): {"quiz", "regular"},
}
PARSE_MODES = {"html", "markdown", "markdownv2"}  # compared without regard to case
HTML_TAGS = {
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "tg-time",
    "span",
    "pre",
    "code",
    "blockquote",
}
# "At least one of" rules the field list marks as optional on both sides.
ONE_OF = {"editMessageText": ("text", "rich_message")}
MAX_PHOTO_UPLOAD, MAX_UPLOAD = 10 * 2**20, 50 * 2**20

_spec_cache: dict[str, dict] = {}


def load(path: str = DEFAULT_SPEC) -> dict:
    if path not in _spec_cache:
        with open(path, encoding="utf-8") as fh:
            _spec_cache[path] = json.load(fh)
    return _spec_cache[path]


# ---------------------------------------------------------------- reading the descriptions


def limits(desc: str) -> dict[str, Any]:
    """{'chars': (lo, hi)} / {'bytes': ...} / {'items': ...} / {'range': ...} stated in a description."""
    out: dict[str, Any] = {}
    if m := re.search(r"(\d+)-(\d+) characters", desc):
        out["chars"] = (int(m[1]), int(m[2]))
        out["parsed"] = bool(re.search(r"after entit(y|ies) parsing", desc))
    if m := re.search(r"(\d+)-(\d+) bytes", desc, re.I):
        out["bytes"] = (int(m[1]), int(m[2]))
    elif m := re.search(r"length can't exceed (\d+) bytes", desc):
        out["bytes"] = (0, int(m[1]))
    if m := re.search(r"(?:list of|must include) (\d+)-(\d+) ", desc):
        out["items"] = (int(m[1]), int(m[2]))
    elif m := re.search(r"At most (\d+) [\w ]*can be specified|list of up to (\d+) |; up to (\d+) items", desc):
        out["items"] = (0, int(next(g for g in m.groups() if g)))
    if m := re.search(r"Values between (\d+)-(\d+) are accepted|[,;] (\d+)-(\d+)(?:\.|$| Defaults)", desc):
        g = [x for x in m.groups() if x]
        out["range"] = (int(g[0]), int(g[1]))
    if (
        "Only characters A-Z, a-z, 0-9, _ and - are allowed" in desc
        or "only A-Z, a-z, 0-9, _ and - are allowed" in desc
    ):
        out["regex"] = r"[A-Za-z0-9_-]*"
    elif "Can contain only lowercase English letters, digits and underscores" in desc:
        out["regex"] = r"[a-z0-9_]*"
    return out


def enum_of(desc: str) -> set[str] | None:
    """The closed list of values in a description, or None."""
    if m := re.search(r"(?:must be|always) (\w+)$|always \"(\w+)\"", desc):
        return {m[1] or m[2]}
    if m := re.search(r"(?:must be one of|Must be one of|Must be either|Can be either) ([^.]*)", desc):
        values = re.findall(r"[\"“]([^\"”]+)[\"”]", m[1])
        return set(values) or None
    return None


# ---------------------------------------------------------------- formatted text


def plain(text: str, parse_mode: str) -> str:
    """Roughly what is left after entities parsing: enough for the length limits."""
    mode = parse_mode.lower()
    if mode == "html":
        return html.unescape(re.sub(r"</?[a-zA-Z][^>]*>", "", text))
    return text


def html_problem(text: str) -> str:
    stack: list[str] = []
    for m in re.finditer(r"<", text):
        rest = text[m.start() :]
        at = len(text[: m.start()].encode())
        if end := re.match(r"</([a-zA-Z0-9-]*)\s*>", rest):
            if not stack:
                return f"unexpected end tag at byte offset {at}"
            top = stack.pop()
            if end[1] and end[1].lower() != top:
                return f"unmatched end tag at byte offset {at}, expected </{top}>, found </{end[1].lower()}>"
            continue
        start = re.match(r"<([^\s>/]*)((?:\s+[\w-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[\w.-]+))?)*)\s*>", rest)
        name = re.match(r"<([^\s>]*)", rest)[1].lower()
        if name not in HTML_TAGS:
            return f'unsupported start tag "{name}" at byte offset {at}'
        if not start:
            return f"unclosed start tag at byte offset {at}"
        if name == "span" and "tg-spoiler" not in start[2]:
            return f'tag "span" must have class "tg-spoiler" at byte offset {at}'
        stack.append(name)
    return f'can\'t find end tag corresponding to start tag "{stack[-1]}"' if stack else ""


# ---------------------------------------------------------------- the checker


class Checker:
    def __init__(self, spec: dict, files: Iterable[str] | None):
        self.spec, self.files = spec, None if files is None else set(files)
        self.out: list[Violation] = []

    def add(self, code: str, where: str, text: str) -> None:
        self.out.append(Violation(code, where, text))

    # -- one value against the list of types a field may have
    def value(
        self, where: str, types: list[str], desc: str, val: Any, siblings: dict, owner: str, name: str
    ) -> None:
        if isinstance(val, str):  # the wire form of anything is text
            want_json = [t for t in types if t not in ("String", "InputFile", "Integer", "Float", "Boolean")]
            if (want_json and "String" not in types) or (want_json and val[:1] in "{["):
                try:
                    val = json.loads(val)
                except ValueError:
                    self.add("type", where, f"not JSON text of {' or '.join(types)}: {val[:60]!r}")
                    return
        errors: list[list[Violation]] = []
        for t in types:
            mark = len(self.out)
            self.one(where, t, desc, val, siblings, owner, name)
            new = self.out[mark:]
            del self.out[mark:]
            if not new:
                return
            errors.append(new)
        # report the candidate that came closest (a wrong type is the farthest)
        errors.sort(key=lambda e: (any(v.code == "type" and v.where == where for v in e), len(e)))
        self.out.extend(errors[0] if errors else [])

    def one(self, where: str, t: str, desc: str, val: Any, siblings: dict, owner: str, name: str) -> None:
        lim = limits(desc)
        if t.startswith("Array of "):
            inner = t[len("Array of ") :]
            if not isinstance(val, (list, tuple)):
                self.add("type", where, f"expected {t}, got {type(val).__name__}")
                return
            if "items" in lim and not lim["items"][0] <= len(val) <= lim["items"][1]:
                self.add("count", where, f"{len(val)} items, allowed {lim['items'][0]}-{lim['items'][1]}")
            for i, item in enumerate(val):
                types = [inner]
                if inner == "KeyboardButton":
                    types.append("String")  # "String can be used instead of this object"
                self.value(f"{where}[{i}]", types, "", item, {}, owner, name)
        elif t == "Integer":
            if isinstance(val, bool) or not (
                isinstance(val, int) or (isinstance(val, str) and re.fullmatch(r"-?\d+", val))
            ):
                self.add("type", where, f"expected Integer, got {val!r:.60}")
            elif "range" in lim and not lim["range"][0] <= int(val) <= lim["range"][1]:
                self.add("range", where, f"{int(val)} is outside {lim['range'][0]}-{lim['range'][1]}")
        elif t == "Float":
            try:
                num = float("nan" if isinstance(val, bool) else val)
                if num != num:
                    self.add("type", where, f"expected Float, got {val!r:.60}")
                if "range" in lim and not lim["range"][0] <= num <= lim["range"][1]:
                    self.add("range", where, f"{num} is outside {lim['range'][0]}-{lim['range'][1]}")
            except (TypeError, ValueError):
                self.add("type", where, f"expected Float, got {val!r:.60}")
        elif t in ("Boolean", "True"):
            ok = isinstance(val, bool) or (
                isinstance(val, str) and val.lower() in ("true", "false", "1", "0", "yes", "no")
            )
            if not ok:
                self.add("type", where, f"expected Boolean, got {val!r:.60}")
        elif t == "String":
            self.string(where, desc, lim, val, siblings, owner, name)
        elif t == "InputFile":
            self.file(where, val, owner)
        elif t in self.spec["types"]:
            self.object(where, t, val)
        elif t == "InputStoryContent" or not self.spec["types"].get(t):
            self.add("type", where, f"unknown documentation type {t}")

    def string(self, where, desc, lim, val, siblings, owner, name) -> None:
        if isinstance(val, bool) or not isinstance(val, str):
            if name.endswith("_id") and isinstance(val, int) and not isinstance(val, bool):
                return  # ids travel as text anyway
            self.add("type", where, f"expected String, got {type(val).__name__}")
            return
        if val.startswith("attach://"):
            self.file(where, val, owner)
            return
        if name == "parse_mode" or name.endswith("_parse_mode"):
            if val and val.lower() not in PARSE_MODES:
                self.add("enum", where, f"{val!r} is no parse mode (HTML, MarkdownV2, Markdown)")
            return
        enum = PROSE_ENUMS.get((owner, name)) or enum_of(desc)
        if enum and val not in enum:
            self.add("enum", where, f"{val!r} is not one of {', '.join(sorted(enum))}")
        mode = str(siblings.get(mode_field(name), "") or "")
        if "chars" in lim:
            lo, hi = lim["chars"]
            body = plain(val, mode) if lim.get("parsed") and mode else val
            if len(body) > hi:
                self.add("length", where, f"{len(body)} characters, allowed {lo}-{hi}")
            elif lo and (len(body.strip()) if name in ("text", "question") else len(body)) < lo:
                self.add("length", where, f"empty, at least {lo} characters are required")
        if "bytes" in lim:
            lo, hi = lim["bytes"]
            n = len(val.encode("utf-8", "surrogatepass"))
            if not lo <= n <= hi:
                self.add("length", where, f"{n} bytes, allowed {lo}-{hi}")
        if "regex" in lim and not re.fullmatch(lim["regex"], val):
            self.add("chars", where, f"{val!r:.60} has characters outside {lim['regex'][:-1]}")
        if mode and name in ("text", "caption", "message_text", "question", "explanation", "description", "quote"):
            problem = html_problem(val) if mode.lower() == "html" else ""
            if problem:
                self.add("entities", where, f"can't parse entities: {problem}")

    def file(self, where: str, val: Any, owner: str) -> None:
        if isinstance(val, str):
            if val.startswith("attach://"):
                if self.files is not None and val[len("attach://") :] not in self.files:
                    self.add("upload", where, f"{val} names no part of the request")
                return
            self.add("type", where, "expected an uploaded file (a file_id or URL is not taken here)")
            return
        size = len(val) if isinstance(val, (bytes, bytearray, memoryview)) else getattr(val, "size", None)
        if size is None and not (isinstance(val, Upload) or hasattr(val, "read")):
            self.add("type", where, f"expected a file, got {type(val).__name__}")
        elif isinstance(size, int):
            top = MAX_PHOTO_UPLOAD if owner == "sendPhoto" else MAX_UPLOAD
            if size == 0:
                self.add("upload", where, "the file is empty")
            elif size > top:
                self.add("upload", where, f"{size} bytes, at most {top}")

    def object(self, where: str, t: str, val: Any) -> None:
        typ = self.spec["types"][t]
        if typ.get("subtypes") and not typ.get("fields"):
            if not isinstance(val, dict):
                self.add("type", where, f"expected {t}, got {type(val).__name__}")
                return
            subs = typ["subtypes"]
            if "type" in val:
                named = [s for s in subs if (e := self.enum_field(s, "type")) and val["type"] in e]
                if not named:
                    self.add("enum", f"{where}.type", f"{val['type']!r} is no {t}")
                    return
                subs = named
            self.value(where, subs, "", val, {}, t, "")
            return
        if not isinstance(val, dict):
            self.add("type", where, f"expected {t}, got {type(val).__name__}")
            return
        if not typ.get("fields"):
            return  # an empty object such as CallbackGame
        self.fields(where + ".", t, typ["fields"], val)
        self.choice(where, typ, val)

    def enum_field(self, t: str, field: str) -> set[str] | None:
        for f in self.spec["types"][t].get("fields", []):
            if f["name"] == field:
                return enum_of(f["description"])
        return None

    def fields(self, prefix: str, owner: str, fields: list[dict], given: dict) -> None:
        known = {f["name"]: f for f in fields}
        for name in given:
            if name not in known:
                near = [k for k in known if k.replace("_", "") == str(name).replace("_", "").lower()]
                self.add(
                    "unknown_param",
                    prefix + str(name),
                    f"{owner} has no such field" + (f" (meant {near[0]}?)" if near else ""),
                )
        for name, f in known.items():
            if given.get(name) is None or (given.get(name) == "" and f["required"]):
                if f["required"]:
                    self.add("missing", prefix + name, "required")
                elif name in given and given[name] is None and prefix != "":
                    self.add("type", prefix + name, "null: leave the field out instead")
                continue
            self.value(prefix + name, f["types"], f["description"], given[name], given, owner, name)

    def choice(self, where: str, typ: dict, val: dict) -> None:
        for line in typ.get("description", []):
            m = re.search(
                r"(Exactly|At most) one of the (?:optional )?fields(?: other than ([\w, ]+?))? must be used", line
            )
            if not m:
                continue
            free = (
                set(re.split(r", and |, | and ", m[2]))
                if m[2]
                else {f["name"] for f in typ["fields"] if f["required"]}
            )
            used = [f["name"] for f in typ["fields"] if f["name"] not in free and val.get(f["name"]) is not None]
            if (m[1] == "Exactly" and len(used) != 1) or len(used) > 1:
                self.add(
                    "choice",
                    where,
                    f"{m[1].lower()} one of the action fields may be set, not {', '.join(used) or 'none'}",
                )


def mode_field(name: str) -> str:
    return {
        "question": "question_parse_mode",
        "explanation": "explanation_parse_mode",
        "description": "description_parse_mode",
        "quote": "quote_parse_mode",
    }.get(name, "parse_mode")


def check(
    method: str, params: dict[str, Any] | None = None, files: Iterable[str] | None = None, spec: dict | None = None
) -> list[Violation]:
    """The violations of one request, an empty list for a request Telegram documents as valid."""
    spec = spec or load()
    params = dict(params or {})
    canon = {m.lower(): m for m in spec["methods"]}.get(method.lower())
    if canon is None:
        return [Violation("unknown_method", method, f"not in {spec.get('version', 'the specification')}")]
    fields = spec["methods"][canon].get("fields", [])
    c = Checker(spec, files)
    c.fields("", canon, fields, params)
    names = {f["name"]: f for f in fields}
    have = {k for k, v in params.items() if v not in (None, "")}
    is_either = {"chat_id", "message_id", "inline_message_id"} <= names.keys() and not names["chat_id"]["required"]
    if is_either and "inline_message_id" not in have and not {"chat_id", "message_id"} <= have:
        c.add("missing", "chat_id+message_id", "required when inline_message_id is not given")
    if canon in ONE_OF and not have & set(ONE_OF[canon]):
        c.add("missing", "|".join(ONE_OF[canon]), "one of them is required")
    markup = params.get("reply_markup")
    if isinstance(markup, str) and markup:
        try:
            markup = json.loads(markup)
        except ValueError:
            markup = None
    if isinstance(markup, dict):
        for row in markup.get("inline_keyboard") or []:
            if not row:
                c.add("count", "reply_markup.inline_keyboard", "an empty row")
    return c.out
