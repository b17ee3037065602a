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
from typing import NamedTuple

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

MOST_FEATURES, FEATURES_A_ROW = 60_000, 6  # fewer cost points; of the senses none is left out
STEP = 0.01  # rounding that lets the file compress
LEAST_ROWS = 2
SECOND_SHARE = 0.2
HALF = 0.5
MOST_STEPS, PATIENCE = 150, 1e-3
LEAN = {"de": 1.0, "en": -0.5, "es": 0.8, "ru": 0.5, "zh": 0.5}  # towards answering; chosen with files left out
LITERARY = ("wide", "wide_calm", "strangers", "letters", "spoken", "rounds", "rounds_b")
BAG = ((1, ()), (2, LITERARY), (3, ()), (4, LITERARY))  # seed and files left out; the weights are the mean


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


def mixed(rows: Sequence[Row], seed: int) -> list[Row]:
    """Every calm row with a chatty sentence before or behind, as people write them."""
    chance = random.Random(seed)
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
    complaint = LogisticRegression(C=strength, max_iter=MOST_STEPS, tol=PATIENCE)
    complaint.fit(matrix[[at for at, _, _ in taken]], [label for _, label, _ in taken], [w for _, _, w in taken])
    return complaint.coef_, complaint.intercept_


def row_label(complaints: Sequence[str], place: int) -> int:
    name = complaints[place]
    return LABELS.index(name if name in LABELS else OUT_OF_SCOPE)


class Learned(NamedTuple):
    """Weights by feature and by word, and a bias per label."""

    features: Mapping[str, np.ndarray]
    senses: Mapping[str, np.ndarray]
    biases: np.ndarray


def learned(reader: Reader, rows: Sequence[Row], meanings: Senses | None, strength: float) -> Learned:
    """One linear model over some rows."""
    table = Table(reader, rows, meanings)
    coefficients, biases = fit(rows, table.matrix(), strength)
    count = len(table.names)
    return Learned(
        features={name: coefficients[:, place] for place, name in enumerate(table.names)},
        senses=meanings.weights(coefficients[:, count:]) if meanings else {},
        biases=biases,
    )


def mean(models: Sequence[Learned]) -> Learned:
    """The mean of linear models is a linear model, and a steadier one."""
    return Learned(
        features=_mean([model.features for model in models]),
        senses=_mean([model.senses for model in models]),
        biases=np.mean([model.biases for model in models], axis=0),
    )


def _mean(tables: Sequence[Mapping[str, np.ndarray]]) -> dict[str, np.ndarray]:
    names = dict.fromkeys(name for table in tables for name in table)
    nothing = np.zeros(len(LABELS))
    return {name: sum((table.get(name, nothing) for table in tables), nothing) / len(tables) for name in names}


def quantised(model: Learned, size: int, stems: Mapping[str, str]) -> Weights:
    """The strongest features as whole numbers, and all the senses."""
    kept = strongest(model.features, min(MOST_FEATURES, FEATURES_A_ROW * size)) | rounded(model.senses)
    scale = max(float(np.abs(row).max()) for row in kept.values()) / TOP
    rows = {name: np.rint(row / scale).astype(int).tolist() for name, row in kept.items()}
    return made(LABELS, tuple(map(float, model.biases)), rows, scale=scale, stems=stems)


def strongest(rows: Mapping[str, np.ndarray], most: int) -> dict[str, np.ndarray]:
    order = sorted(rows, key=lambda name: -float(np.abs(rows[name]).max()))
    return rounded({name: rows[name] for name in order[:most]})


def rounded(rows: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {name: np.round(row / STEP) * STEP for name, row in rows.items()}


def train(reader: Reader, language: str, options: argparse.Namespace) -> None:
    """Fit one language on its own rows and write its file."""
    meanings, models, size = Senses(options.vectors, language) if options.vectors else None, [], 0
    for seed, without in BAG:
        rows = ours("train", [language], without=without)
        rows += mixed(rows, seed)
        size = max(size, len(rows))
        models.append(learned(reader, rows, meanings, options.strength))
    model = mean(models)
    model.biases[LABELS.index(OUT_OF_SCOPE)] -= LEAN.get(language, 0.0)
    weights = quantised(model, size, stems_of(reader, language))
    path = weights_path(options.out, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    dump(path, weights)
    print(f"{language}: {size} rows, {len(weights.keys)} features, {path.stat().st_size:,} bytes")


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
