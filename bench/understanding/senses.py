"""Word vectors as features while training, and as plain weights afterwards."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.decomposition import PCA

from bot.understanding.letters import clean

DIMENSIONS = 128
COMMON = 2e-3  # words more frequent than this count less
STRENGTH = 0.1


class Senses:
    """Vectors of known words, reduced and weighted by rarity."""

    def __init__(self, folder: Path, language: str) -> None:
        known = np.load(folder / f"wv_{language}.npz")
        shares = [COMMON / (COMMON + 1 / (rank + 10)) for rank in range(len(known["w"]))]
        reduced = PCA(DIMENSIONS, random_state=0).fit_transform(known["e"].astype(np.float32))
        self.table = STRENGTH * reduced / reduced.std() * np.array(shares)[:, None]
        self.index: dict[str, int] = {}
        for place, word in enumerate(known["w"]):
            self.index.setdefault(f"E:{clean(str(word))}", place)

    def matrix(self, rows: Sequence[Sequence[str]]) -> np.ndarray:
        """One mean vector per row of features."""
        out = np.zeros((len(rows), DIMENSIONS))
        for place, features in enumerate(rows):
            known = [self.index[name] for name in features if name in self.index]
            if known:
                out[place] = self.table[known].sum(axis=0) / len(features) ** 0.5
        return out

    def weights(self, coefficients: np.ndarray) -> Mapping[str, np.ndarray]:
        """Each word's own weights: its vector times what was learned."""
        learned = self.table @ coefficients.T
        return {name: learned[place] for name, place in self.index.items()}
