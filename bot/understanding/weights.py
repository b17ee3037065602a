"""Trained weights: a linear model kept as one integer per feature.

A row of weights is packed into lanes of one big integer: adding a feature to all labels is one addition.
"""

import json
import math
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LANE: Final = 24  # bits: room for 4,000 weights of 12 bits, no lane spills into the next
TOP: Final = 2_047
_OFFSET: Final = 2_048
_END: Final = b"\n\0"
_MASK: Final = (1 << LANE) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """`rows` maps a feature to its packed weights; real weight = lane × `scale`."""

    labels: tuple[str, ...]
    scale: float
    bias: tuple[float, ...]
    rows: dict[str, int]
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
        total = count = 0
        for feature in features:
            row = self.rows.get(feature)
            if row is not None:
                total += row
                count += 1
        lanes = ((total >> (LANE * index)) & _MASK for index in range(len(self.labels)))
        return [lane - _OFFSET * count for lane in lanes]


def packed(row: Sequence[int]) -> int:
    """One integer out of weights from -TOP to TOP."""
    return sum((weight + _OFFSET) << (LANE * index) for index, weight in enumerate(row))


def load(path: Path) -> Weights | None:
    """Read a weights file; None when there is none."""
    if not path.exists():
        return None
    head, _, table = zlib.decompress(path.read_bytes()).partition(_END)
    facts, *names = head.decode().split("\n")
    known = json.loads(facts)
    width = LANE // 8 * len(known["labels"])
    rows = {name: int.from_bytes(table[at * width : (at + 1) * width], "big") for at, name in enumerate(names)}
    return Weights(
        labels=tuple(known["labels"]),
        scale=known["scale"],
        bias=tuple(known["bias"]),
        rows=rows,
        stems=known["stems"],
    )


def dump(path: Path, weights: Weights) -> None:
    """Write a weights file: facts and feature names as lines, then the rows, all compressed."""
    facts = json.dumps(
        {"labels": weights.labels, "scale": weights.scale, "bias": weights.bias, "stems": dict(weights.stems)}
    )
    width = LANE // 8 * len(weights.labels)
    names = sorted(weights.rows)
    table = b"".join(weights.rows[name].to_bytes(width, "big") for name in names)
    path.write_bytes(zlib.compress("\n".join([facts, *names]).encode() + _END + table, 9))
