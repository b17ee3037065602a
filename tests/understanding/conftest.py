"""One reader for all tests of this folder."""

from pathlib import Path

import pytest

from bot.understanding.reader import Reader

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader(CONTENT)
