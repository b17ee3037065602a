"""The wheel carries what the program needs and nothing that only we need."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return set(ZipFile(next(folder.glob("*.whl"))).namelist())


def files(*folders: str) -> set[str]:
    """Source files under these folders of the repository."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in found if "__pycache__" not in path.parts}


def test_content_travels_with_the_wheel(names: set[str]) -> None:
    assert {f"bot/_data/{name}" for name in files("content")} <= names


def test_migrations_travel_with_the_wheel(names: set[str]) -> None:
    assert {f"bot/_data/{name}" for name in files("alembic")} <= names


def test_page_and_code_travel_too(names: set[str]) -> None:
    assert files("bot") <= names


def test_wheel_holds_no_other_package(names: set[str]) -> None:
    assert {name.split("/")[0] for name in names} == {"bot", "back_coach-0.1.0.dist-info"}


def test_wheel_holds_no_compiled_leftovers(names: set[str]) -> None:
    assert not [name for name in names if name.endswith(".pyc")]
