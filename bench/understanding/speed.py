"""Time and memory on 10,000 generated messages, beside TF-IDF + logistic regression in the same run.

    python bench/understanding/speed.py [--count 10000] [--training train rows for the classifier]

Each runs in a process of its own; memory is what the process grew by from just before its imports,
time is processor time (a busy machine does not change it).
"""

import argparse
import multiprocessing
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.understanding.corpora import CONTENT, ours

SEED = 7
FILLERS = ("", "honestly ", "hi, ", "so ", "lol ", "please help: ")
ENDS = ("", " 😭", "!!", " since monday", " any ideas?", " thanks")
Read = Callable[[str], object]


def generated(count: int) -> list[str]:
    """Messages of the kinds people write, each glued from one or two of our own rows."""
    chance = random.Random(SEED)
    texts = [row.text for row in ours("train")]
    pick = chance.choice
    return [
        f"{pick(FILLERS)}{pick(texts)}{'. ' + pick(texts) if chance.random() < 0.2 else ''}{pick(ENDS)}"
        for _ in range(count)
    ]


def memory() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def coach() -> Read:
    from bot.understanding.reader import Reader

    return Reader(CONTENT).read


def classifier() -> Read:
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    rows = [row for row in ours("train") if not row.is_flagged]
    model = make_pipeline(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=2), LogisticRegression(max_iter=200)
    )
    model.fit([row.text for row in rows], [row.complaints[0] for row in rows])
    return lambda text: model.predict([text])


def measure(name: str, make: Callable[[], Read], texts: list[str]) -> None:
    before, started = memory(), time.process_time()
    read = make()
    ready = time.process_time() - started
    spans = []
    for text in texts:
        begun = time.process_time()
        read(text)
        spans.append(1000 * (time.process_time() - begun))
    spans.sort()
    middle, slow, total = statistics.median(spans), spans[int(0.99 * len(spans))], sum(spans) / 1000
    print(f"{name:<34} start {ready:5.2f} s   median {middle:5.2f} ms   p99 {slow:6.2f} ms", end="")
    print(f"   all {total:5.1f} s   memory +{memory() - before:.0f} MB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    texts = generated(parser.parse_args().count)
    apart = multiprocessing.get_context("spawn")
    for name, make in (("rules and weights (this project)", coach), ("TF-IDF + LogisticRegression", classifier)):
        process = apart.Process(target=measure, args=(name, make, texts))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
