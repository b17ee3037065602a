"""The wheel carries what the program needs and nothing that only we need."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
INSTALLS = pytest.mark.skipif("CI" not in os.environ, reason="installs all packages; set CI=true")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture
def names(wheel: Path) -> set[str]:
    return set(ZipFile(wheel).namelist())


@pytest.fixture(scope="module")
def back_coach(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The command of the wheel, installed where nothing else is."""
    venv = tmp_path_factory.mktemp("empty") / "venv"
    folder = venv / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    subprocess.run([str(folder / "pip"), "install", "-q", str(wheel)], check=True, capture_output=True)
    return str(folder / "back-coach")


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


@INSTALLS
def test_installed_content_is_whole(back_coach: str, tmp_path: Path) -> None:
    done = subprocess.run([back_coach, "check-content"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, "no problems" in done.stdout) == (0, True), done.stdout


@INSTALLS
def test_installed_tryout_shows_its_page(back_coach: str, tmp_path: Path) -> None:
    command = [back_coach, "try", "--port", "0", "--data", str(tmp_path / "data")]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        url = next(word for word in program.stdout.readline().split() if word.startswith("http"))
        with urlopen(url) as page:
            assert b"<html" in page.read()
        program.terminate()
    assert program.returncode == 0
