"""The `understand` command: messages as JSON lines in, meanings as JSON lines out."""

import json
from collections.abc import Iterable, Iterator, Mapping

from bot.domain.meanings import Meaning
from bot.understanding.complaints import OUT_OF_SCOPE
from bot.understanding.reader import Reader


class LineError(ValueError):
    """A line that holds no message."""


def understand_lines(lines: Iterable[str], reader: Reader, explain: bool = False) -> Iterator[str]:
    """One JSON line per message; with `explain` also why, in words."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            row = _row(line, number)
            hints = [str(row["lang"])] if row.get("lang") else []
            yield json.dumps(_answer(row, reader, hints, explain), ensure_ascii=False)


def _row(line: str, number: int) -> Mapping[str, object]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as problem:
        raise LineError(f"line {number}: not JSON ({problem.msg})") from problem
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise LineError(f'line {number}: needs a "text"')
    return row


def _answer(row: Mapping[str, object], reader: Reader, hints: list[str], explain: bool) -> dict[str, object]:
    text = str(row["text"])
    meaning = reader.read(text, languages=hints)
    answer = {"id": row.get("id"), **as_dict(meaning)}
    return {**answer, "why": reader.reasons(text, languages=hints)} if explain else answer


def as_dict(meaning: Meaning) -> dict[str, object]:
    """The printed form of a meaning."""
    alarm = next((hit for hit in meaning.hits if not hit.is_question), None)
    return {
        "complaints": list(meaning.complaints) or [OUT_OF_SCOPE],
        "red_flag": meaning.level,
        "red_flag_id": alarm.flag if alarm else None,
        "wishes": list(meaning.wishes),
        "duration": meaning.duration,
        "intensity": meaning.intensity,
        "side": meaning.side,
        "negated": list(meaning.negated),
        "because": meaning.because,
    }
