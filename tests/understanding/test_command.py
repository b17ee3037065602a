"""The understand command: lines in, lines out."""

import json

import pytest

from bot.understanding.command import LineError, understand_lines
from bot.understanding.reader import Reader

KEYS = {
    "id", "complaints", "red_flag", "red_flag_id", "wishes", "duration", "intensity", "side", "negated", "because",
}  # fmt: skip


def test_answer_has_the_promised_keys(reader: Reader) -> None:
    (line,) = understand_lines(['{"id": 1, "text": "sore back and no sleep", "lang": "en"}'], reader)
    assert set(json.loads(line)) == KEYS


def test_nothing_known_is_out_of_scope(reader: Reader) -> None:
    (line,) = understand_lines(['{"id": "a", "text": "what is the weather in Paris"}'], reader)
    assert json.loads(line)["complaints"] == ["out_of_scope"]


def test_explained_answer_says_why(reader: Reader) -> None:
    (line,) = understand_lines(['{"id": 1, "text": "stiff neck"}'], reader, explain=True)
    assert any("neck" in reason for reason in json.loads(line)["why"])


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"text": 5}'])
def test_broken_line_is_refused_clearly(reader: Reader, line: str) -> None:
    with pytest.raises(LineError, match="line 1"):
        list(understand_lines([line], reader))
