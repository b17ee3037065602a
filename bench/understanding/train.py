"""Train the weights on our own train rows (never on the blind ones) and write them.

python bench/understanding/train.py [--out content/understanding/weights.bin]

"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bench.understanding.corpora import CONTENT, OUT_OF_SCOPE, Row, ours
from bot.understanding.complaints import LABELS
from bot.understanding.features import signs, texture
from bot.understanding.reader import Reader
from bot.understanding.weights import Weights, dump, packed

LEVELS = ("none", "urgent", "emergency", "crisis")
MOST_FEATURES = 40_000
LEAST_ROWS = 2
SECOND_SHARE = 0.4


class Table:
    """Feature rows as a sparse matrix."""

    def __init__(self, reader: Reader, rows: Sequence[Row]) -> None:
        self.parts = [parts(reader, row) for row in rows]
        counts = Counter(feature for own, other in self.parts for feature in {*own, *other})
        self.names = [name for name, count in counts.most_common() if count >= LEAST_ROWS]
        self.index = {name: at for at, name in enumerate(self.names)}

    def matrix(self) -> csr_matrix:
        data, columns, starts = [], [], [0]
        for own, other in self.parts:
            for features, value in ((own, 1.0), (other, 1 / (len(other) or 1) ** 0.5)):
                places = [self.index[name] for name in features if name in self.index]
                columns += places
                data += [value] * len(places)
            starts.append(len(columns))
        return csr_matrix((data, columns, starts), shape=(len(self.parts), len(self.names)), dtype=np.float64)


def parts(reader: Reader, row: Row) -> tuple[list[str], list[str]]:
    view = reader.view(row.text, languages=[row.language])
    return signs(view), texture(view)


def level(row: Row) -> str:
    return "crisis" if row.flag == "RF22" and row.is_flagged else row.levels[0]


def fit(rows: Sequence[Row], matrix: csr_matrix, strength: float) -> tuple[np.ndarray, np.ndarray]:
    """Weights and biases for the complaints (calm rows) and the levels (all rows)."""
    calm = [at for at, row in enumerate(rows) if not row.is_flagged]
    first = [(at, row_label(rows[at].complaints, 0), 1.0) for at in calm]
    second = [(at, row_label(rows[at].complaints, 1), SECOND_SHARE) for at in calm if len(rows[at].complaints) > 1]
    taken = first + second
    complaint = LogisticRegression(C=strength, max_iter=300)
    complaint.fit(matrix[[at for at, _, _ in taken]], [label for _, label, _ in taken], [w for _, _, w in taken])
    danger = LogisticRegression(C=strength, max_iter=300)
    danger.fit(matrix, [LEVELS.index(level(row)) for row in rows])
    return np.vstack([complaint.coef_, danger.coef_]), np.concatenate([complaint.intercept_, danger.intercept_])


def row_label(complaints: Sequence[str], place: int) -> int:
    name = complaints[place]
    return LABELS.index(name if name in LABELS else OUT_OF_SCOPE)


def quantised(names: Sequence[str], coefficients: np.ndarray, biases: np.ndarray) -> Weights:
    strength = np.abs(coefficients).max(axis=0)
    kept = np.argsort(-strength)[:MOST_FEATURES]
    scale = float(strength.max()) / 127
    table = np.rint(coefficients[:, kept] / scale).astype(int)
    rows = {
        names[at]: packed(table[:, place].tolist()) for place, at in enumerate(kept) if np.any(table[:, place])
    }
    return Weights(labels=(*LABELS, *LEVELS), scale=scale, bias=tuple(map(float, biases)), rows=rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=CONTENT / "understanding" / "weights.bin")
    parser.add_argument("--strength", type=float, default=1.0)
    args = parser.parse_args()
    rows = ours("train")
    table = Table(Reader(CONTENT), rows)
    coefficients, biases = fit(rows, table.matrix(), args.strength)
    weights = quantised(table.names, coefficients, biases)
    dump(args.out, weights)
    print(
        f"{len(rows)} rows, {len(table.names)} features, {len(weights.rows)} kept, {args.out.stat().st_size:,} bytes"
    )


if __name__ == "__main__":
    main()
