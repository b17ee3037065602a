#!/usr/bin/env python3
"""Makes the environment from the hashed lock, then hands over to `python -m bot`. Standard library only."""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file must be readable for the Pythons it turns away
    sys.stderr.write(
        "Back Coach needs Python 3.11 or newer and this is %d.%d; start it with a newer one, "  # noqa: UP031
        "for example: python3.11 run.py\n" % sys.version_info[:2]
    )
    sys.exit(2)

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
TEST_LOCK = ROOT / "requirements-dev.lock"
BENCH_LOCK = ROOT / "requirements-bench.lock"
IS_BENCH = sys.argv[1:2] == ["bench"]  # what we are compared with stays out of the program's environment
VENV = Path(os.environ.get("COACH_VENV") or ROOT / (".venv-bench" if IS_BENCH else ".venv")).absolute()
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CONTRACTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS = (
    ("lint", ("-m", "ruff", "check", ".")),
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("types", ("-m", "mypy", "bot", "run.py")),
    ("import contracts", ("-c", CONTRACTS)),
    ("content", ("-m", "bot", "check-content")),
    ("tests", ("-m", "pytest", "-q", "-n", "2")),
)
NO_NETWORK = (
    "Connection refused",
    "ConnectionError",
    "ConnectTimeout",
    "Failed to establish a new connection",
    "Max retries exceeded",
    "Name or service not known",
    "Network is unreachable",
    "ReadTimeout",
    "connection broken",
    "Temporary failure in name resolution",
)


class StopError(Exception):
    """The environment does not allow it; the text is one sentence that says what to do."""


def main(arguments: list[str]) -> int:
    try:
        return start(arguments)
    except StopError as error:
        sys.stderr.write(f"{error}\n")
    except OSError as error:
        sys.stderr.write(f"{error.filename or VENV}: {error.strerror}.\n")
    except KeyboardInterrupt:
        return 130
    return 2


def start(arguments: list[str]) -> int:
    if arguments[:1] == ["test"]:
        prepare(TEST_LOCK)
        return test(arguments[1:])
    if arguments[:1] == ["bench"]:
        prepare(BENCH_LOCK)
        return hand_over("bench", arguments[1:])
    prepare(LOCK)
    return hand_over("bot", with_command(arguments))


def with_command(arguments: list[str]) -> list[str]:
    """Options alone belong to the try-out; nothing at all lets the program choose by the token."""
    is_option = bool(arguments) and arguments[0].startswith("--") and arguments[0] != "--help"
    return ["try", *arguments] if is_option else arguments


def hand_over(package: str, arguments: list[str]) -> int:
    """Become the program; the folder people start it from shadows nothing (-P)."""
    environ = surroundings()
    environ.setdefault("COACH_DATA", str(ROOT / "data"))
    command = [str(PYTHON), "-P", "-m", package, *arguments]
    if os.name != "nt":  # exec there returns to the shell at once
        os.execve(command[0], command, environ)  # noqa: S606
    return subprocess.call(command, env=environ)


def surroundings() -> dict[str, str]:
    environ = {name: value for name, value in os.environ.items() if name != "COACH_VENV"}
    environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), environ.get("PYTHONPATH"))))
    return environ


def prepare(lock: Path) -> None:
    """Make or refresh the environment; nothing to do when the stamp says that this lock is installed."""
    stamp = VENV / f"{lock.name}.stamp"
    wanted = f"{sys.version_info[0]}.{sys.version_info[1]} {hashlib.sha256(lock.read_bytes()).hexdigest()}"
    if PYTHON.exists() and stamp.exists() and stamp.read_text("ascii") == wanted:
        return
    print(f"Setting up {VENV} (the first time takes about a minute) ...", file=sys.stderr, flush=True)
    stamp.unlink(missing_ok=True)
    make_venv()
    install(lock)
    stamp.write_text(wanted, "ascii")


def make_venv() -> None:
    """Without pip: on some systems Python has no pip to put in, but is itself installed with one."""
    is_ours = f"version = {sys.version_info[0]}.{sys.version_info[1]}." in settings_of_venv()
    if PYTHON.exists() and is_ours:
        return
    require_writable()
    clear = ["--clear"] if settings_of_venv() else []
    made = quiet([sys.executable, "-m", "venv", "--without-pip", *clear, str(VENV)])
    if made.returncode:
        raise StopError(
            f"This Python cannot make the environment {VENV} ({last_line(made.stdout)}); "
            "on Debian or Ubuntu install python3-venv."
        )


def settings_of_venv() -> str:
    found = VENV / "pyvenv.cfg"
    return found.read_text("utf-8") if found.exists() else ""


def require_writable() -> None:
    place = next(folder for folder in (VENV, *VENV.parents) if folder.exists())
    if not os.access(place, os.W_OK | os.X_OK):
        raise StopError(f"{place} cannot be written to; name a folder for the environment with COACH_VENV.")


def install(lock: Path) -> None:
    """Every file is compared with its hash in the lock."""
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-warn-script-location"]
    done = quiet([*pip(), "install", *options, "--require-hashes", "-r", str(lock)])
    if done.returncode:
        log = VENV / "install.log"
        log.write_text(done.stdout, "utf-8")
        raise StopError(f"{why_not(done.stdout, lock)} (details: {log})")


def why_not(output: str, lock: Path) -> str:
    if "DO NOT MATCH THE HASHES" in output:
        return f"A downloaded package is not the one that {lock.name} names, so it was not installed."
    if any(sign in output for sign in NO_NETWORK):
        return "The packages could not be downloaded; check the network and start again."
    return f"pip could not install {lock.name}: {last_line(output)}"


def pip() -> list[str]:
    """The pip of this Python working for the environment; where there is none, one of the environment's own."""
    ours = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    if quiet([*ours, "--version"]).returncode == 0:
        return ours
    if quiet([str(PYTHON), "-m", "ensurepip"]).returncode:
        raise StopError("This Python has no pip; install it (on Debian or Ubuntu: python3-pip) and start again.")
    return [str(PYTHON), "-m", "pip"]


def quiet(
    command: list[str], *, cwd: Path | None = None, environ: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command,
        cwd=cwd,
        env={**(environ or os.environ), "PIP_USER": "0", "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def last_line(text: str) -> str:
    return (text.strip().splitlines() or ["no reason given"])[-1].strip()


def test(more: list[str]) -> int:
    """Every check, also after a failure; what is given beyond the command goes to pytest."""
    started = time.monotonic()
    failed = [name for name, arguments in CHECKS if not passes(name, arguments, more if name == "tests" else [])]
    took = time.monotonic() - started
    print(f"{', '.join(failed)} FAILED" if failed else f"all {len(CHECKS)} checks ok", f"in {took:.0f} s")
    return 1 if failed else 0


def passes(name: str, arguments: tuple[str, ...], more: list[str]) -> bool:
    print(f"{name:<18}", end="", flush=True)
    started = time.monotonic()
    done = quiet([str(PYTHON), *arguments, *more], cwd=ROOT, environ=neutral())
    verdict = "FAILED" if done.returncode else "ok"
    print(f"{verdict:<8}{time.monotonic() - started:6.1f} s   {last_line(done.stdout)}", flush=True)
    shown = done.stdout.splitlines() if done.returncode else skipped(done.stdout)
    print("".join(f"    {line}\n" for line in shown), end="", flush=True)
    return done.returncode == 0


def skipped(output: str) -> list[str]:
    return [line for line in output.splitlines() if line.startswith("SKIPPED")]


def neutral() -> dict[str, str]:
    """The checks see no token and no data of the person who runs them."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
