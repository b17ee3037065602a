"""Train the net of danger on our own train rows and write danger.bin; its errors shall differ from the rules'.

python bench/understanding/danger.py --vectors FOLDER [--lang en] [--share 0.005] [--check]

Each danger is told from calm rows alone. Where the net is sure is chosen on corpora that it was not trained on:
every corpus is left out in turn, and at most `share` of all calm rows may be above the line of a danger.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression

from bench.understanding.corpora import CONTENT, CORPUS, Row, read
from bench.understanding.senses import Senses
from bot.understanding import nets
from bot.understanding.clues import Clues, clues
from bot.understanding.reader import Reader, weights_path

DANGERS = ("urgent", "emergency", "crisis")
LEAST_WEIGHT = 0.05
LIFT = 0.1  # above the line: a message is heard whole and by its sentences
LEAST_ROWS = 2
BLOCK, MARK = 1.5, 0.3
RARITY = 4
STRENGTH = 1.0
FRESH_WEIGHT = 1.5
LARGE = 1_000  # rows from which a corpus of dangers is left out by halves


class Rows:
    """All train rows of a language with their clues."""

    def __init__(self, reader: Reader, language: str, vectors: Path) -> None:
        files = sorted((CORPUS / language).glob("*.train.jsonl"))
        told = [(path.stem, row) for path in files for row in read(path)]
        self.rows: list[Row] = [row for _, row in told]
        self.corpora = np.array([name for name, _ in told])
        self.clues: list[Clues] = [clues(reader.view(row.text, languages=[language])) for row in self.rows]
        self.levels = np.array([level(row) for row in self.rows])
        self.meanings = Senses(vectors, language)
        sizes = Counter(self.corpora.tolist())
        dangerous = set(self.corpora[self.levels != "none"].tolist())
        self.old = {name for name in dangerous if sizes[name] > LARGE}
        is_fresh = np.isin(self.corpora, sorted(dangerous - self.old))
        self.weights = np.where(is_fresh, FRESH_WEIGHT, 1.0)

    def folds(self) -> np.ndarray:
        """Whole corpora; the large ones of dangers in two halves."""
        halves = [f"{name}{at % 2 if name in self.old else ''}" for at, name in enumerate(self.corpora)]
        return np.unique(halves, return_inverse=True)[1]


class Learner:
    """One linear model per danger, all over the same features."""

    def __init__(self, data: Rows, places: Sequence[int]) -> None:
        self.data = data
        counts = Counter(
            name for at in places for part in (data.clues[at].marks, *_plain(data.clues[at])) for name in part
        )
        self.names = [name for name, count in counts.items() if count >= LEAST_ROWS]
        self.index = {name: at for at, name in enumerate(self.names)}
        self.rarity = np.array([math.log(len(places) / counts[name]) / RARITY for name in self.names])
        self.models = [self._fit(danger, np.array(places)) for danger in DANGERS]

    def _fit(self, danger: str, places: np.ndarray) -> LogisticRegression:
        levels = self.data.levels
        taken = places[np.isin(levels[places], ["none", danger])]
        model = LogisticRegression(C=STRENGTH, solver="liblinear", dual=True, max_iter=300, random_state=0)
        return model.fit(self._matrix(taken), levels[taken] == danger, self.data.weights[taken])

    def _matrix(self, places: Sequence[int]) -> csr_matrix:
        seen = [self.data.clues[at] for at in places]
        values, columns, starts = [], [], [0]
        for one in seen:
            for part, value in (
                (one.marks, MARK),
                *((part, BLOCK / math.sqrt(len(part) or 1)) for part in _plain(one)),
            ):
                known = [self.index[name] for name in part if name in self.index]
                columns += known
                values += [value] * len(known)
            starts.append(len(columns))
        plain = csr_matrix((values, columns, starts), shape=(len(seen), len(self.names)))
        senses = csr_matrix(self.data.meanings.matrix([one.senses for one in seen]))
        return hstack([plain @ diags(self.rarity), senses]).tocsr()

    def scores(self, places: Sequence[int]) -> np.ndarray:
        matrix = self._matrix(places)
        return np.stack([model.decision_function(matrix) for model in self.models], axis=1)

    def made(self, lines: np.ndarray) -> nets.Net:
        """The learned net to ship; zero is where it begins to be sure."""
        learned = np.vstack([model.coef_[0] for model in self.models])
        plain, senses = learned[:, : len(self.names)] * self.rarity, learned[:, len(self.names) :]
        found = {name: plain[:, at] * (MARK if _is_mark(name) else BLOCK) for at, name in enumerate(self.names)}
        rows = {**found, **self.data.meanings.weights(senses)}
        heavy = {name: row.tolist() for name, row in rows.items() if np.abs(row).max() > LEAST_WEIGHT}
        bias = [float(model.intercept_[0] - line - LIFT) for model, line in zip(self.models, lines, strict=True)]
        return nets.made(DANGERS, bias, heavy)


def level(row: Row) -> str:
    return "crisis" if row.flag == "RF22" and row.is_flagged else row.levels[0]


def _plain(seen: Clues) -> tuple[list[str], ...]:
    return seen.words, seen.pairs, seen.runs


def _is_mark(name: str) -> bool:
    return name[0] == "@" or name.startswith(("G:", "not_G:", "was_G:"))


def left_out(data: Rows) -> np.ndarray:
    """Scores of every row by a net that has not seen its corpus."""
    folds, scores = data.folds(), np.zeros((len(data.rows), len(DANGERS)))
    for fold in np.unique(folds):
        here = np.flatnonzero(folds == fold)
        scores[here] = Learner(data, np.flatnonzero(folds != fold).tolist()).scores(here.tolist())
    return scores


def told(data: Rows, above: np.ndarray) -> Mapping[str, str]:
    """How many rows of each level are above a line."""
    return {
        name: f"{int(above[data.levels == name].sum())}/{int((data.levels == name).sum())}"
        for name in ("none", *DANGERS)
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", default="en")
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=CONTENT)
    parser.add_argument("--share", type=float, default=0.005, help="calm rows that each danger may alarm")
    options = parser.parse_args()
    data = Rows(Reader(CONTENT), options.lang, options.vectors)
    scores = left_out(data)
    lines = np.quantile(scores[data.levels == "none"], 1 - options.share, axis=0)
    print(
        f"{options.lang}: {len(data.rows)} rows; above the lines, corpus left out:",
        told(data, (scores > lines).any(axis=1)),
    )
    path = weights_path(options.out, options.lang, "danger")
    path.parent.mkdir(parents=True, exist_ok=True)
    net = Learner(data, range(len(data.rows))).made(lines)
    nets.dump(path, net)
    print(f"lines {lines.round(2)}, {len(net.keys)} features, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
