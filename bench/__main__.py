"""Ours beside what people use otherwise: `python3 run.py bench NAME` prints the tables and writes JSON."""

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.tables import Table, as_json, as_text, machine, verdict

NAMES = ("reminders", "answers", "storm", "start", "pictures")


def main() -> int:
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("names", nargs="+", choices=NAMES, metavar="NAME", help=" · ".join(NAMES))
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured (3)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the figures are written too")
    options = parser.parse_args()
    print(machine() + "\n")
    tables = [table for name in options.names for table in shown(name, options.runs)]
    if options.json is not None:
        options.json.write_text(as_json(tables) + "\n", "utf-8")
    return verdict(tables)


def shown(name: str, runs: int) -> Sequence[Table]:
    """Only the module that is wanted is loaded: each compares with other packages."""
    tables: Sequence[Table] = importlib.import_module(f"bench.{name}").run(runs)
    for table in tables:
        print(as_text(table) + "\n", flush=True)
    return tables


if __name__ == "__main__":
    sys.exit(main())
