"""Train the weights on our own train rows (never on the blind ones) and write them.

python bench/understanding/train.py [--lang en de] [--vectors FOLDER]

"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from bench.understanding.corpora import CONTENT, OUT_OF_SCOPE, Row, ours
from bench.understanding.senses import Senses
from bot.understanding.complaints import LABELS
from bot.understanding.features import senses, signs, texture
from bot.understanding.reader import Reader, weights_path
from bot.understanding.weights import TOP, Weights, dump, made

MOST_FEATURES, FEATURES_A_ROW = 25_000, 6
MOST_SENSES, SENSES_A_ROW = 12_000, 4
STEP = 0.01  # rounding that lets the file compress
LEAST_ROWS = 2
SECOND_SHARE = 0.2
HALF = 0.5
SEED = 11


class Table:
    """Feature rows as a sparse matrix, the senses last."""

    def __init__(self, reader: Reader, rows: Sequence[Row], meanings: Senses | None) -> None:
        self.parts = [parts(reader, row) for row in rows]
        counts = Counter(feature for own, other, _ in self.parts for feature in {*own, *other})
        self.names = [name for name, count in counts.most_common() if count >= LEAST_ROWS]
        self.index = {name: at for at, name in enumerate(self.names)}
        self.meanings = meanings

    def matrix(self) -> csr_matrix:
        data, columns, starts = [], [], [0]
        for own, other, _ in self.parts:
            for features, value in ((own, 1.0), (other, 1 / (len(other) or 1) ** 0.5)):
                places = [self.index[name] for name in features if name in self.index]
                columns += places
                data += [value] * len(places)
            starts.append(len(columns))
        plain = csr_matrix((data, columns, starts), shape=(len(self.parts), len(self.names)), dtype=np.float64)
        if self.meanings is None:
            return plain
        return hstack([plain, csr_matrix(self.meanings.matrix([last for _, _, last in self.parts]))]).tocsr()


def parts(reader: Reader, row: Row) -> tuple[list[str], list[str], list[str]]:
    view = reader.view(row.text, languages=[row.language])
    return signs(view), texture(view), senses(view)


def mixed(rows: Sequence[Row]) -> list[Row]:
    """Every calm row with a chatty sentence before or behind, as people write them."""
    chance = random.Random(SEED)
    chatter = [row.text for row in rows if row.kind == "chat" and row.complaints == (OUT_OF_SCOPE,)]
    calm = [row for row in rows if not row.is_flagged]
    return [replace(row, text=_beside(row.text, chance.choice(chatter), chance)) for row in calm if chatter]


def _beside(text: str, chat: str, chance: random.Random) -> str:
    link = chance.choice((". ", ", ", "... ", " and "))
    return text + link + chat if chance.random() < HALF else chat + link + text


def fit(rows: Sequence[Row], matrix: csr_matrix, strength: float) -> tuple[np.ndarray, np.ndarray]:
    """Weights and biases for the complaints, learned from calm rows."""
    calm = [at for at, row in enumerate(rows) if not row.is_flagged]
    first = [(at, row_label(rows[at].complaints, 0), 1.0) for at in calm]
    second = [(at, row_label(rows[at].complaints, 1), SECOND_SHARE) for at in calm if len(rows[at].complaints) > 1]
    taken = first + second
    complaint = LogisticRegression(C=strength, max_iter=300)
    complaint.fit(matrix[[at for at, _, _ in taken]], [label for _, label, _ in taken], [w for _, _, w in taken])
    return complaint.coef_, complaint.intercept_


def row_label(complaints: Sequence[str], place: int) -> int:
    name = complaints[place]
    return LABELS.index(name if name in LABELS else OUT_OF_SCOPE)


def quantised(table: Table, coefficients: np.ndarray, biases: np.ndarray, stems: Mapping[str, str]) -> Weights:
    """The strongest features of each kind as whole numbers."""
    count = len(table.names)
    found = {name: coefficients[:, place] for place, name in enumerate(table.names)}
    size = len(table.parts)
    kept = strongest(found, min(MOST_FEATURES, FEATURES_A_ROW * size))
    if table.meanings is not None:
        kept |= strongest(table.meanings.weights(coefficients[:, count:]), min(MOST_SENSES, SENSES_A_ROW * size))
    scale = max(float(np.abs(row).max()) for row in kept.values()) / TOP
    rows = {name: np.rint(row / scale).astype(int).tolist() for name, row in kept.items()}
    return made(LABELS, tuple(map(float, biases)), rows, scale=scale, stems=stems)


def strongest(rows: Mapping[str, np.ndarray], most: int) -> dict[str, np.ndarray]:
    order = sorted(rows, key=lambda name: -float(np.abs(rows[name]).max()))
    return {name: np.round(rows[name] / STEP) * STEP for name in order[:most]}


def train(reader: Reader, language: str, options: argparse.Namespace) -> None:
    """Fit one language on its own rows and write its file."""
    rows = ours("train", [language])
    rows += mixed(rows)
    table = Table(reader, rows, Senses(options.vectors, language) if options.vectors else None)
    matrix = table.matrix()
    coefficients, biases = fit(rows, matrix, options.strength)
    weights = quantised(table, coefficients, biases, stems_of(reader, language))
    path = weights_path(options.out, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    dump(path, weights)
    print(f"{language}: {len(rows)} rows, {len(weights.keys)} features, {path.stat().st_size:,} bytes")


def stems_of(reader: Reader, language: str) -> Mapping[str, str]:
    pack = reader.pack(language)
    return {word: pack.stem(word) for word in sorted(pack.spelt) if len(word) > 2}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=CONTENT)
    parser.add_argument("--lang", nargs="*", default=["de", "en", "es", "ru", "zh"])
    parser.add_argument("--strength", type=float, default=10.0)
    parser.add_argument("--vectors", type=Path, help="folder of vectors.py; without it the senses are left out")
    options = parser.parse_args()
    reader = Reader(CONTENT)
    for language in options.lang:
        train(reader, language, options)


if __name__ == "__main__":
    main()
