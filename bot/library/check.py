"""Checks everything in content/ at once and reports each problem with its file and line."""

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.library.call_sites import read_calls
from bot.library.claims import check_claims
from bot.library.fact_checks import check_facts
from bot.library.phrases import sheets, wanted_phrases
from bot.library.places import Problem
from bot.library.shapes import Reading, check_other_tables, read_facts
from bot.library.word_checks import ENGLISH, Needs, check_words, languages
from bot.library.words import read_words

CODE = Path(__file__).resolve().parents[1]


def check(folder: Path, code: Path = CODE) -> list[Problem]:
    """Every problem of the content in this folder, by file and line; `code` is the program that uses it."""
    reading = read_facts(folder)
    facts = [*reading.problems, *check_facts(reading), *check_other_tables(folder)]
    return sorted({*facts, *_word_problems(folder, reading, code)})


def main_report(folder: Path) -> tuple[str, int]:
    """The report of a check as text, and the exit code."""
    started = time.perf_counter()
    problems = check(folder)
    took = time.perf_counter() - started
    lines = [f"{_shown(problem, folder)}:{problem.line}: {problem.text}" for problem in problems]
    lines.append(f"{_counted(folder)}: {len(problems) or 'no'} problems, {took:.1f} s")
    return "\n".join(lines), 1 if problems else 0


def _word_problems(folder: Path, reading: Reading, code: Path) -> Iterator[Problem]:
    names = dict.fromkeys((ENGLISH, *languages(folder)))
    catalogues = [read_words(folder, language) for language in names]
    needs = _needs(reading, code)
    for catalogue in catalogues:
        yield from catalogue.problems
        yield from check_claims(folder, catalogue)
        if needs is not None:
            yield from check_words(folder, catalogue, catalogues[0], needs)


def _needs(reading: Reading, code: Path) -> Needs | None:
    """What the words must cover; unknown while a fact file cannot be read."""
    if reading.facts is None or not reading.is_whole:
        return None
    return Needs(
        wanted=tuple(wanted_phrases(reading.facts)),
        sheets=tuple(sheets(reading.facts)),
        calls=read_calls(code),
        places=reading.places,
        dropped=reading.dropped,
    )


def _shown(problem: Problem, folder: Path) -> str:
    return problem.path if problem.path.endswith(".py") else f"{folder.name}/{problem.path}"


def _counted(folder: Path) -> str:
    known = read_facts(folder).known
    kinds = ("points", "routines", "benefits", "complaints", "conditions", "flags", "lines", "sources")
    counts = Counter({kind: len(known[kind]) for kind in kinds})
    return ", ".join(f"{count} {kind}" for kind, count in counts.items())
