"""The bar's table on any labelled file: counts, shares and 95 % Wilson intervals.

python bench/understanding/score.py FILE.jsonl … [--lang en] [--by kind|flag|label] [--errors 20]
python bench/understanding/score.py --part blind [--lang en]
"""

import argparse
import math
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.understanding.corpora import CONTENT, OUT_OF_SCOPE, Row, ours, read
from bot.understanding.reader import Reader

Z = 1.959964


class Guess(NamedTuple):
    row: Row
    complaints: tuple[str, ...]
    level: str

    @property
    def is_right(self) -> bool:
        return self.complaints[0] in self.row.complaints

    @property
    def is_alarm(self) -> bool:
        return self.level != "none"


def wilson(right: int, count: int) -> tuple[float, float]:
    """95 % Wilson score interval."""
    if not count:
        return 0.0, 1.0
    share, zz = right / count, Z * Z
    middle = (share + zz / (2 * count)) / (1 + zz / count)
    half = Z * math.sqrt(share * (1 - share) / count + zz / (4 * count * count)) / (1 + zz / count)
    return max(0.0, middle - half), min(1.0, middle + half)


def rate(name: str, guesses: Iterable[Guess], test: Callable[[Guess], bool]) -> str:
    outcomes = [test(guess) for guess in guesses]
    if not outcomes:
        return f"  {name:<36}   –"
    right, count = sum(outcomes), len(outcomes)
    low, high = wilson(right, count)
    return f"  {name:<36}{100 * right / count:6.1f} %  [{100 * low:5.1f}, {100 * high:5.1f}]  {right}/{count}"


def table(guesses: Sequence[Guess]) -> list[str]:
    """The bar's rows; complaints are judged on messages without a flag."""
    calm = [guess for guess in guesses if not guess.row.is_flagged]
    inside = [guess for guess in calm if OUT_OF_SCOPE not in guess.row.complaints]
    outside = [guess for guess in calm if guess.row.complaints == (OUT_OF_SCOPE,)]
    sent_away = [guess for guess in calm if guess.complaints[0] == OUT_OF_SCOPE]
    flagged = [guess for guess in guesses if guess.row.is_flagged]
    return [
        rate("complaint first, in scope", inside, lambda guess: guess.is_right),
        rate("complaint first, all", calm, lambda guess: guess.is_right),
        rate("out of scope, recall", outside, lambda guess: guess.complaints[0] == OUT_OF_SCOPE),
        rate("out of scope, precision", sent_away, lambda guess: OUT_OF_SCOPE in guess.row.complaints),
        rate("emergencies caught", _at(flagged, "emergency"), lambda guess: guess.is_alarm),
        rate("urgent caught", _at(flagged, "urgent"), lambda guess: guess.is_alarm),
        rate("level right", flagged, lambda guess: guess.level in guess.row.levels),
        rate("specificity", calm, lambda guess: not guess.is_alarm),
        rate("look-alikes quiet", [g for g in calm if g.row.is_lookalike], lambda guess: not guess.is_alarm),
    ]


def _at(guesses: Iterable[Guess], level: str) -> list[Guess]:
    return [guess for guess in guesses if guess.row.levels[0] == level]


def by(guesses: Sequence[Guess], key: Callable[[Row], str]) -> list[str]:
    """Per kind, flag or label: complaint right on calm rows, alarm right on all."""
    parts: dict[str, list[Guess]] = defaultdict(list)
    for guess in guesses:
        parts[key(guess.row)].append(guess)
    lines = []
    for name, part in sorted(parts.items()):
        calm = [guess for guess in part if not guess.row.is_flagged]
        lines.append(rate(f"{name}: complaint", calm, lambda guess: guess.is_right))
        lines.append(rate(f"{name}: alarm or quiet", part, lambda guess: guess.is_alarm == guess.row.is_flagged))
    return [line for line in lines if not line.endswith("–")]


KEYS: dict[str, Callable[[Row], str]] = {
    "kind": lambda row: row.kind,
    "flag": lambda row: row.flag or "none",
    "label": lambda row: row.complaints[0],
    "lang": lambda row: row.language,
}


def errors(guesses: Sequence[Guess], limit: int) -> list[str]:
    missed = [guess for guess in guesses if guess.row.is_flagged and not guess.is_alarm]
    alarms = [guess for guess in guesses if not guess.row.is_flagged and guess.is_alarm]
    wrong = [guess for guess in guesses if not guess.row.is_flagged and not guess.is_right]
    lines = []
    for title, part in (("missed", missed), ("false alarm", alarms), ("complaint", wrong)):
        lines.append(f"\n{title}: {len(part)}")
        lines += [
            f"  {g.row.flag or g.row.complaints[0]} ← {g.complaints[0]}: {g.row.text[:150]}" for g in part[:limit]
        ]
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--part", choices=("train", "blind"))
    parser.add_argument("--lang")
    parser.add_argument("--by", choices=sorted(KEYS))
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    rows = [row for path in args.files for row in read(path)] + (ours(args.part) if args.part else [])
    rows = [row for row in rows if args.lang in (None, row.language)]
    is_blind = args.part == "blind" or any(".blind." in path.name for path in args.files)
    reader = Reader(CONTENT)
    guesses = [guessed(reader, row) for row in rows]
    print(f"{len(rows)} messages")
    print("\n".join([*table(guesses), *(by(guesses, KEYS[args.by]) if args.by else [])]))
    if args.errors and not is_blind:
        print("\n".join(errors(guesses, args.errors)))


def guessed(reader: Reader, row: Row) -> Guess:
    meaning = reader.read(row.text)
    return Guess(row, meaning.complaints or (OUT_OF_SCOPE,), meaning.level)


if __name__ == "__main__":
    main()
