"""The net of danger: what it keeps, and that it hears what no rule says."""

from pathlib import Path

import pytest

from bot.understanding.nets import dump, load, made
from bot.understanding.reader import Reader

ROWS = {"W:fire": [1.5, -0.25], "W:tea": [0.001, 0.0]}


def test_net_survives_its_file(tmp_path: Path) -> None:
    net = made(("high", "low"), (0.5, 0.0), ROWS)
    dump(tmp_path / "net.bin", net)
    assert load(tmp_path / "net.bin") == net


def test_weights_are_summed_per_label() -> None:
    net = made(("high", "low"), (0.5, 0.0), ROWS)
    assert net.score(["W:fire", "W:tea", "W:unknown"]) == pytest.approx({"high": 2.0, "low": -0.25})


def test_shared_list_counts_by_root_of_length() -> None:
    net = made(("high", "low"), (0.0, 0.0), ROWS)
    assert net.score([], ["W:fire", "a", "b", "c"])["high"] == pytest.approx(0.75)


def test_missing_net_is_none(tmp_path: Path) -> None:
    assert load(tmp_path / "none.bin") is None


@pytest.mark.parametrize(
    "text",
    [
        "I've had low back pain for over 3 months",
        "3 months of back pain",
        "blood thinner",
        "pause the reminders please",
    ],
)
def test_plain_remark_stays_quiet(reader: Reader, text: str) -> None:
    assert reader.read(text).level == "none"
