"""The net of danger: a linear model whose features are kept as checksums, small in memory."""

import json
import math
import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.understanding.keys import KIND, Keys, checksum, sorted_keys

STEP: Final = 0.01
_END: Final = b"\n"
_WEIGHT = "h"
_KEY_SIZE, _WEIGHT_SIZE = 4, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """`columns` hold one weight per key and label, in steps."""

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    keys: Keys
    columns: "tuple[array[int], ...]"

    def score(self, marks: Iterable[str], *shared: Sequence[str]) -> dict[str, float]:
        """Points per label: marks count whole, each shared list by the square root of its length."""
        points = self._total(marks)
        for features in shared:
            share = 1 / math.sqrt(len(features) or 1)
            points = [own + share * more for own, more in zip(points, self._total(features), strict=True)]
        return {label: bias + STEP * own for label, bias, own in zip(self.labels, self.bias, points, strict=True)}

    def _total(self, features: Iterable[str]) -> list[float]:
        known = [at for at in map(self.keys.find, features) if at is not None]
        return [float(sum(column[at] for at in known)) for column in self.columns]


def made(labels: Sequence[str], bias: Sequence[float], rows: Mapping[str, Sequence[float]]) -> Net:
    """A net out of weights per feature, rounded to steps; features whose weights are all nought are left out."""
    steps = {checksum(name): [round(weight / STEP) for weight in row] for name, row in rows.items()}
    keys = sorted(key for key, row in steps.items() if any(row))
    columns = tuple(array(_WEIGHT, [steps[key][place] for key in keys]) for place in range(len(labels)))
    return Net(labels=tuple(labels), bias=tuple(bias), keys=sorted_keys(keys), columns=columns)


def load(path: Path) -> Net | None:
    """Read a net; None when there is none."""
    if not path.exists():
        return None
    head, _, table = zlib.decompress(path.read_bytes()).partition(_END)
    facts = json.loads(head)
    size = int(facts["size"])
    ends = [size * (_KEY_SIZE + _WEIGHT_SIZE * place) for place in range(len(facts["labels"]) + 1)]
    pieces = [table[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    return Net(
        labels=tuple(facts["labels"]),
        bias=tuple(facts["bias"]),
        keys=sorted_keys(array(KIND, pieces[0])),
        columns=tuple(array(_WEIGHT, piece) for piece in pieces[1:]),
    )


def dump(path: Path, net: Net) -> None:
    """Write a net: facts as one line, then keys and columns, all compressed."""
    facts = json.dumps({"labels": net.labels, "bias": net.bias, "size": len(net.keys)})
    table = b"".join(column.tobytes() for column in (net.keys.rows, *net.columns))
    path.write_bytes(zlib.compress(facts.encode() + _END + table, 9))
