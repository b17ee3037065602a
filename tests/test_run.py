"""One file starts the coach anywhere: any folder, any working directory, one sentence when it cannot."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

import run

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = """
import os, sys
print(sys.argv[1:], os.environ.get("COACH_DATA"), os.environ.get("COACH_VENV"), sys.prefix)
sys.exit(3 if "fail" in sys.argv else 0)
"""
METADATA = "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n"
WHEEL = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
UNKNOWN = "nothing-of-that-name==1.0 --hash=sha256:" + "0" * 64
NO_NETWORK = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "1"}


@dataclass(frozen=True, slots=True)
class Copy:
    """A project of one line that needs no packages, started as ours is."""

    root: Path

    def start(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return started(self.root, arguments, more)


def started(root: Path, arguments: tuple[str, ...], more: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """run.py of this folder, started from the folder above it."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}
    command = [sys.executable, str(root / "run.py"), *arguments]
    return subprocess.run(
        command, cwd=root.parent, env={**environ, **more}, capture_output=True, text=True, check=False
    )


def tiny_package(shop: Path) -> str:
    """Puts a package of one empty module into the folder; answers its hash."""
    shop.mkdir()
    file = shop / "tiny-1.0-py3-none-any.whl"
    with ZipFile(file, "w") as wheel:
        wheel.writestr("tiny.py", "")
        wheel.writestr("tiny-1.0.dist-info/METADATA", METADATA)
        wheel.writestr("tiny-1.0.dist-info/WHEEL", WHEEL)
        wheel.writestr("tiny-1.0.dist-info/RECORD", "")
    return sha256(file.read_bytes()).hexdigest()


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    root = tmp_path / "back coach, of mine"
    (root / "bot").mkdir(parents=True)
    (root / "bot" / "__init__.py").touch()
    (root / "bot" / "__main__.py").write_text(PROGRAM)
    for lock in ("requirements.lock", "requirements-dev.lock"):
        (root / lock).write_text("# nothing\n")
    shutil.copy(ROOT / "run.py", root)
    return Copy(root)


def test_old_pythons_can_read_it() -> None:
    ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 7))


def test_program_runs_in_own_environment(copy: Copy) -> None:
    done = copy.start("health", "--all")
    assert done.stdout.strip() == f"['health', '--all'] {copy.root / 'data'} None {copy.root / '.venv'}"


def test_second_start_sets_nothing_up(copy: Copy) -> None:
    assert "Setting up" in copy.start("try").stderr
    assert copy.start("try").stderr == ""


def test_changed_lock_is_installed(copy: Copy) -> None:
    copy.start("try")
    (copy.root / "requirements.lock").write_text("# nothing yet\n")
    assert "Setting up" in copy.start("try").stderr


def test_lost_interpreter_is_made_again(copy: Copy) -> None:
    copy.start("try")
    shutil.rmtree(copy.root / ".venv" / run.PYTHON.parent.name)
    assert copy.start("try").returncode == 0


def test_environment_may_lie_elsewhere(copy: Copy, tmp_path: Path) -> None:
    done = copy.start("try", COACH_VENV=str(tmp_path / "of my own"))
    assert done.stdout.rstrip().endswith(str(tmp_path / "of my own"))
    assert not (copy.root / ".venv").exists()


def test_exit_code_is_handed_on(copy: Copy) -> None:
    assert copy.start("fail").returncode == 3


@pytest.mark.parametrize(
    ("given", "handed"),
    [
        ([], []),
        (["--port", "0"], ["try", "--port", "0"]),
        (["run"], ["run"]),
        (["--help"], ["--help"]),
        (["-h"], ["-h"]),
    ],
)
def test_options_alone_mean_the_tryout(given: list[str], handed: list[str]) -> None:
    assert run.with_command(given) == handed


def test_missing_network_is_one_sentence(copy: Copy) -> None:
    (copy.root / "requirements.lock").write_text(UNKNOWN)
    done = copy.start("try", **NO_NETWORK)
    assert "check the network" in done.stderr.splitlines()[-1]
    assert done.returncode == 2


def test_hashed_package_is_installed(copy: Copy, tmp_path: Path) -> None:
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path / "shop")}
    (copy.root / "requirements.lock").write_text(f"tiny==1.0 --hash=sha256:{tiny_package(tmp_path / 'shop')}")
    assert copy.start("try", **offline).returncode == 0
    assert list((copy.root / ".venv").rglob("tiny.py"))


def test_changed_package_is_refused(copy: Copy, tmp_path: Path) -> None:
    tiny_package(tmp_path / "shop")
    (copy.root / "requirements.lock").write_text(f"tiny==1.0 --hash=sha256:{'0' * 64}")
    done = copy.start("try", PIP_NO_INDEX="1", PIP_FIND_LINKS=str(tmp_path / "shop"))
    assert "not the one" in done.stderr.splitlines()[-1]
    assert not list((copy.root / ".venv").rglob("tiny.py"))


def test_failed_setup_is_tried_again(copy: Copy) -> None:
    (copy.root / "requirements.lock").write_text(UNKNOWN)
    copy.start("try", **NO_NETWORK)
    (copy.root / "requirements.lock").write_text("# nothing\n")
    assert copy.start("try").returncode == 0


def test_impossible_folder_is_one_sentence(copy: Copy, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = copy.start("try", COACH_VENV=str(tmp_path / "file" / "venv"))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_every_check_runs_after_failure(copy: Copy) -> None:
    done = copy.start("test")
    assert done.stdout.count("No module named") >= len(run.CHECKS) - 1
    assert done.returncode == 1


@pytest.mark.skipif("CI" not in os.environ, reason="installs all packages; set CI=true")
def test_real_lock_starts_the_program(tmp_path: Path) -> None:
    root = tmp_path / "back coach, of mine"
    kept = shutil.ignore_patterns(".*", "__pycache__", "tests", "docs", "bench", "data")
    shutil.copytree(ROOT, root, ignore=kept)
    done = started(root, ("check-content",), {})
    assert (done.returncode, "no problems" in done.stdout) == (0, True)
