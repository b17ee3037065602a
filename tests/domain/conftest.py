"""The real content for the rules that are tried on it."""

import pytest

from bot.domain.content import Shelf
from bot.library.loader import load_shelf
from bot.resources import content_dir


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return load_shelf(content_dir())
