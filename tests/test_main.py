"""The program as an operator meets it: real processes, one sentence when it cannot start."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.storage.lock import hold

ROOT = Path(__file__).resolve().parents[1]
PATIENCE_S = 60


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


def refused(*arguments: str, cwd: Path, **settings: str) -> str:
    """The one line a start ends with; its exit code is 2."""
    command = [sys.executable, "-m", "bot", *arguments]
    ended = subprocess.run(
        command, cwd=cwd, env=environment(**settings), capture_output=True, text=True, timeout=PATIENCE_S
    )
    [line] = ended.stderr.splitlines()
    assert ended.returncode == 2
    return line


@pytest.fixture
def port() -> Iterator[int]:
    """A port that somebody else holds."""
    with closing(socket.create_server(("127.0.0.1", 0))) as held:
        yield held.getsockname()[1]


@pytest.fixture
def trying(tmp_path: Path) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """A try-out in a process of its own, and the address it told."""
    command = [sys.executable, "-m", "bot", "try", "--port", "0", "--data", "here"]
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        yield process, process.stdout.readline().split(": ")[1].split()[0]
        process.kill()


def test_taken_port_is_told(tmp_path: Path, port: int) -> None:
    assert "is taken" in refused("try", "--port", str(port), cwd=tmp_path)


def test_second_instance_is_told(tmp_path: Path) -> None:
    with hold(tmp_path / "here"):
        assert "already running" in refused("try", "--data", "here", cwd=tmp_path)


def test_unusable_data_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "cannot be written" in refused("try", "--data", "file/here", cwd=tmp_path)


def test_run_without_token_is_told(tmp_path: Path) -> None:
    assert "BotFather" in refused("run", cwd=tmp_path)


def test_bench_without_source_is_told(tmp_path: Path) -> None:
    assert "run.py bench" in refused("bench", cwd=tmp_path)


def test_unknown_token_is_told(tmp_path: Path, trying: tuple["subprocess.Popen[str]", str]) -> None:
    settings = {"COACH_TOKEN": "1:unknown", "COACH_API_URL": trying[1], "COACH_KEY_FILE": str(tmp_path / "key")}
    assert "COACH_TOKEN" in refused("run", cwd=tmp_path, **settings)


def test_try_out_serves_its_page(trying: tuple["subprocess.Popen[str]", str]) -> None:
    with urllib.request.urlopen(trying[1], timeout=PATIENCE_S) as page:
        assert b"<html" in page.read()


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
def test_signal_ends_it_quietly(trying: tuple["subprocess.Popen[str]", str], name: signal.Signals) -> None:
    process, _ = trying
    time.sleep(0.5)
    process.send_signal(name)
    _, errors = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, errors) == (0, "")


def test_key_stays_out_of_the_data(tmp_path: Path, trying: tuple["subprocess.Popen[str]", str]) -> None:
    assert (tmp_path / "here.key").stat().st_mode & 0o777 == 0o600
