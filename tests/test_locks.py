"""The locks can be used anywhere: whole, hashed, and without an address."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-bench.lock")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.M)
NAME = re.compile(r"^[A-Za-z0-9._-]+")


def pins(lock: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / lock).read_text("utf-8")))


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert not re.search(r"://|^\s*-(?!-hash=)|file:|/(opt|root|home|work)/|index", text, re.M)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    blocks = re.split(r"\n(?=\S)", (ROOT / lock).read_text("utf-8").strip())
    assert all("==" in block and "--hash=sha256:" in block for block in blocks if not block.startswith("#"))


@pytest.mark.parametrize("lock", LOCKS)
def test_what_runs_has_one_version(lock: str) -> None:
    assert pins("requirements.lock").items() <= pins(lock).items()


def test_locks_hold_all_we_declare() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    for group, lock in (("dev", "requirements-dev.lock"), ("bench", "requirements-bench.lock")):
        declared = [*project["project"]["dependencies"], *project["dependency-groups"][group]]
        names = {NAME.match(one)[0].lower().replace(".", "-") for one in declared}  # type: ignore[index]
        assert names <= pins(lock).keys()
