"""Labelled messages: reading them and where they lie."""

import json
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "understanding" / "corpus"
CONTENT = Path(os.environ.get("BENCH_CONTENT", ROOT / "content"))
OUT_OF_SCOPE = "out_of_scope"
LOOKALIKES = frozenset({"negated", "past", "idiom", "question"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One labelled message; `levels` are all right levels, the main one first."""

    text: str
    complaints: tuple[str, ...]
    levels: tuple[str, ...]
    flag: str | None
    kind: str
    language: str
    is_lookalike: bool

    @property
    def is_flagged(self) -> bool:
        return self.levels[0] != "none"


def read(path: Path) -> list[Row]:
    """All rows of a file of ours or of a file with `lang` and `tags`."""
    lines = path.read_text("utf-8").splitlines()
    return [_row(json.loads(line), path.parent.name) for line in lines if line.strip()]


def _row(raw: dict[str, object], folder: str) -> Row:
    tags = raw.get("tags") or []
    assert isinstance(tags, list)
    kind = str(raw.get("kind") or next(iter(tags), "direct"))
    levels = [str(raw["red_flag"]), *([str(raw["red_flag_alt"])] if raw.get("red_flag_alt") else [])]
    complaints = raw["complaints"]
    assert isinstance(complaints, list)
    return Row(
        text=str(raw["text"]),
        complaints=tuple(map(str, complaints)),
        levels=tuple(levels),
        flag=str(raw["red_flag_id"]) if raw.get("red_flag_id") else None,
        kind=kind,
        language=str(raw.get("lang") or folder),
        is_lookalike=levels[0] == "none" and (kind in LOOKALIKES or "hard_negative" in tags),
    )


def ours(part: str, languages: Sequence[str] = (), *, without: Collection[str] = ()) -> list[Row]:
    """Our own rows: part is "train" or "blind"; `without` names files that are left out."""
    paths = [path for path in _files(part) if path.name.partition(".")[0] not in without]
    return [row for path in paths if not languages or path.parent.name in languages for row in read(path)]


def _files(part: str) -> Iterator[Path]:
    yield from sorted(CORPUS.glob(f"*/*.{part}.jsonl"))


def share(rows: Iterable[Row], part: int, of: int) -> list[Row]:
    """Every row whose place modulo `of` is `part` (for cross-checking)."""
    return [row for at, row in enumerate(rows) if at % of == part]
