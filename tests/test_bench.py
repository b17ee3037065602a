"""The figures are told as they are: medians, the spread, and who is how many times better."""

import json

from bench.tables import OURS, Row, Table, as_json, as_text

SPEED = Row(
    what="answers", unit="a second", cells={OURS: [90.0, 110.0, 100.0], "other": [20.0]}, is_more_better=True
)
TIME = Row(what="start", unit="s", cells={OURS: [2.0], "other": [1.0], "third": "not installed"}, is_reached=False)
TABLE = Table(title="Both", rows=[SPEED, TIME])


def test_ratio_counts_what_is_better() -> None:
    assert (SPEED.ratio("other"), TIME.ratio("other"), TIME.ratio("third")) == (5.0, 0.5, None)


def test_text_tells_median_and_spread() -> None:
    assert "| 100 (90 to 110) |" in as_text(TABLE)


def test_text_tells_why_a_figure_is_missing() -> None:
    line = next(line for line in as_text(TABLE).splitlines() if line.startswith("| start, s"))
    assert "not installed" in line
    assert "MISSED" in line


def test_json_keeps_every_run() -> None:
    first, second = json.loads(as_json([TABLE]))["tables"][0]["rows"]
    assert first["runs"][OURS] == [90.0, 110.0, 100.0]
    assert second["times_better"] == {"other": 0.5, "third": None}
