"""Trained weights: a linear model kept as checksums of its features and one table of bytes, small in memory.

A row of the table is one big integer with a lane a label: adding a feature to all labels is one addition.
"""

import json
import math
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.understanding.keys import KIND, Keys, checksum, sorted_keys

LANE: Final = 16  # bits: room for the sum of 16 weights of 12 bits, no lane spills into the next
TOGETHER: Final = 16
TOP: Final = 2_047
_OFFSET: Final = 2_048
_END: Final = b"\n"
_MASK: Final = (1 << LANE) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """`table` holds a packed row for each key; real weight = lane × `scale`."""

    labels: tuple[str, ...]
    scale: float
    bias: tuple[float, ...]
    keys: Keys
    table: bytes
    stems: Mapping[str, str]  # of the words in the rule files: a start without stemming

    def score(self, signs: Iterable[str], *shared: Sequence[str]) -> dict[str, float]:
        """Points per label: signs count whole, each shared list by the square root of its length."""
        points = [float(lane) for lane in self._total(signs)]
        for features in shared:
            share = 1 / math.sqrt(len(features) or 1)
            points = [own + share * lane for own, lane in zip(points, self._total(features), strict=True)]
        return {
            label: bias + self.scale * own for label, bias, own in zip(self.labels, self.bias, points, strict=True)
        }

    def _total(self, features: Iterable[str]) -> list[int]:
        places = [at for at in map(self.keys.find, features) if at is not None]
        total = [-_OFFSET * len(places)] * len(self.labels)
        for start in range(0, len(places), TOGETHER):
            row = sum(map(self._row, places[start : start + TOGETHER]))
            total = [own + ((row >> LANE * label) & _MASK) for label, own in enumerate(total)]
        return total

    def _row(self, at: int) -> int:
        width = self.width
        return int.from_bytes(self.table[at * width : (at + 1) * width], "big")

    @property
    def width(self) -> int:
        """Bytes a row."""
        return LANE // 8 * len(self.labels)


def packed(row: Sequence[int]) -> int:
    """One integer out of weights from -TOP to TOP."""
    return sum((weight + _OFFSET) << (LANE * index) for index, weight in enumerate(row))


def made(
    labels: Sequence[str],
    bias: Sequence[float],
    rows: Mapping[str, Sequence[int]],
    *,
    scale: float,
    stems: Mapping[str, str],
) -> Weights:
    """The weights of named features, from -TOP to TOP in steps of `scale`."""
    by_key = sorted((checksum(name), packed(row)) for name, row in rows.items())
    width = LANE // 8 * len(labels)
    return Weights(
        labels=tuple(labels),
        scale=scale,
        bias=tuple(bias),
        keys=sorted_keys(key for key, _ in by_key),
        table=b"".join(row.to_bytes(width, "big") for _, row in by_key),
        stems=stems,
    )


def load(path: Path) -> Weights | None:
    """Read a weights file; None when there is none."""
    if not path.exists():
        return None
    head, _, rest = zlib.decompress(path.read_bytes()).partition(_END)
    facts = json.loads(head)
    keys = array(KIND)
    size = int(facts["size"]) * keys.itemsize
    keys.frombytes(rest[:size])
    return Weights(
        labels=tuple(facts["labels"]),
        scale=facts["scale"],
        bias=tuple(facts["bias"]),
        keys=sorted_keys(keys),
        table=rest[size:],
        stems=facts["stems"],
    )


def dump(path: Path, weights: Weights) -> None:
    """Write a weights file: facts as one line, then keys and table, all compressed."""
    facts = {
        "labels": weights.labels,
        "scale": weights.scale,
        "bias": weights.bias,
        "stems": dict(weights.stems),
        "size": len(weights.keys),
    }
    head = json.dumps(facts).encode()
    path.write_bytes(zlib.compress(head + _END + weights.keys.rows.tobytes() + weights.table, 9))
