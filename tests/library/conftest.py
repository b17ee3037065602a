"""Real content for every test, and copies of it that may be broken."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.content import Shelf
from bot.library.check import check
from bot.library.loader import load_shelf
from bot.library.places import Problem
from bot.resources import content_dir

CHECKED = ("*.toml", "en/*.toml", "en/*.ftl")


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return load_shelf(content_dir())


def copy_content(to: Path) -> Path:
    for pattern in CHECKED:
        for path in content_dir().glob(pattern):
            copy = to / "content" / path.relative_to(content_dir())
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    return to / "content"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content."""
    return copy_content(tmp_path)


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A program that says nothing."""
    path = tmp_path / "bot"
    path.mkdir()
    return path


@pytest.fixture(scope="session")
def before(tmp_path_factory: pytest.TempPathFactory) -> frozenset[Problem]:
    """What the check finds in an untouched copy beside a program that says nothing."""
    place = tmp_path_factory.mktemp("untouched")
    (place / "bot").mkdir()
    return frozenset(check(copy_content(place), place / "bot"))


@pytest.fixture
def new_problems(folder: Path, code: Path, before: frozenset[Problem]) -> Callable[[], list[Problem]]:
    """What the check finds in the copy beyond what it finds untouched."""
    return lambda: [problem for problem in check(folder, code) if problem not in before]
