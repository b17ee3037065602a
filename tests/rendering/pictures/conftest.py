"""The real shelf and drawings; pictures are made from content as it is."""

from pathlib import Path

import pytest

from bot.domain.content import Shelf
from bot.library.loader import load_shelf
from bot.rendering.pictures.limbs import Limbs, read_limbs

CONTENT = Path(__file__).parents[3] / "content"


@pytest.fixture(scope="session")
def content() -> Path:
    return CONTENT


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return load_shelf(CONTENT)


@pytest.fixture(scope="session")
def limbs() -> Limbs:
    return read_limbs(CONTENT / "companions.toml")


@pytest.fixture(scope="session")
def fonts() -> tuple[Path, ...]:
    return tuple(sorted((CONTENT / "fonts").glob("*.otf")))
