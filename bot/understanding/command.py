"""The `understand` command: labelled lines in, what was understood out, one JSON object a line."""

import json
from collections.abc import Iterable, Iterator

from bot.domain.errors import SetupError
from bot.domain.meanings import Hit, Meaning
from bot.understanding.reader import Reader

OUT_OF_SCOPE = "out_of_scope"


def understand_lines(lines: Iterable[str], reader: Reader, explain: bool) -> Iterator[str]:
    """Raises SetupError that names the first line which is no {"id", "text", "lang"?}."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            row_id, text, hints = _row(line, number)
            meaning = reader.read(text, languages=hints)
            shown = {"id": row_id, **_shown(meaning)} | ({"why": _why(meaning)} if explain else {})
            yield json.dumps(shown, ensure_ascii=False)


def _row(line: str, number: int) -> tuple[object, str, tuple[str, ...]]:
    try:
        row = json.loads(line)
        return row.get("id", number), str(row["text"]), (str(row["lang"]),) if row.get("lang") else ()
    except (ValueError, KeyError, AttributeError) as error:
        raise SetupError(f'Line {number} is not a JSON object with "id" and "text".') from error


def _shown(meaning: Meaning) -> dict[str, object]:
    hit = _reported(meaning)
    return {
        "complaints": list(meaning.complaints or meaning.guesses or (OUT_OF_SCOPE,)),
        "red_flag": meaning.level,
        "red_flag_id": hit.flag if hit else None,
        "wishes": list(meaning.wishes),
        "duration": meaning.duration,
        "intensity": meaning.intensity,
        "side": meaning.side,
        "negated": list(meaning.negated),
        "because": meaning.because,
    }


def _why(meaning: Meaning) -> str:
    hit = _reported(meaning)
    parts = [f"read as {meaning.language}", "sure" if meaning.is_sure else "not sure"]
    parts += [f"danger {hit.flag} by “{hit.words}”"] if hit else []
    parts += [f"decided by “{meaning.because}”"] if meaning.because else []
    parts += [f"set aside: {', '.join(meaning.negated)}"] if meaning.negated else []
    return "; ".join(parts)


def _reported(meaning: Meaning) -> Hit | None:
    """The danger that sets the level; a question about one does not."""
    return next((hit for hit in meaning.hits if not hit.is_question), None)
