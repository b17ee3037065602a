"""Each red flag: phrasings that must raise it at its level, and phrasings that must not."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.understanding.reader import Reader

HERE = Path(__file__).parent
CONTENT = HERE.parents[1] / "content"
LEAST_TRIGGERS, LEAST_QUIET = 10, 5
FILES = sorted((HERE / "flags").glob("RF*.toml"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(CONTENT)


def _triggers() -> Iterator[tuple[str, str]]:
    for path in FILES:
        told = tomllib.loads(path.read_text("utf-8"))
        for row in told["triggers"]:
            yield row["text"], row.get("level", told["level"])


def _quiet() -> Iterator[str]:
    for path in FILES:
        yield from tomllib.loads(path.read_text("utf-8"))["quiet"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_flag_has_enough_phrasings(path: Path) -> None:
    told = tomllib.loads(path.read_text("utf-8"))
    assert len(told["triggers"]) >= LEAST_TRIGGERS
    assert len(told["quiet"]) >= LEAST_QUIET


@pytest.mark.parametrize(("text", "level"), list(_triggers()))
def test_danger_is_heard_at_level(reader: Reader, text: str, level: str) -> None:
    assert reader.read(text, languages=("en",)).level == level


@pytest.mark.parametrize("text", list(_quiet()))
def test_harmless_wording_stays_quiet(reader: Reader, text: str) -> None:
    assert reader.read(text, languages=("en",)).level == "none"
