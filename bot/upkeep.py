"""What an operator does beside the running program; each answers what to print and the exit code."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.chat.health import OLDEST_S, POLL_S
from bot.domain.errors import SetupError
from bot.library.check import main_report
from bot.resources import content_dir, migrations_dir
from bot.storage.backup import make_backup
from bot.storage.cipher import Cipher
from bot.storage.lock import hold
from bot.storage.restore import restore
from bot.storage.vitals import read_vitals
from bot.understanding.check import rule_problems
from bot.understanding.command import LineError, understand_lines
from bot.understanding.reader import Reader
from bot.wiring import Place

Report = tuple[str, int]


def back_up(place: Place) -> Report:
    """A copy in the backup folder; the program may be running."""
    return str(make_backup(place.database, place.backups, datetime.now(UTC))), 0


def put_back(place: Place, backup: Path) -> Report:
    """A backup becomes the database; raises SetupError when the program is running or the backup is unfit."""
    with hold(place.data):
        done = restore(
            backup,
            place.database,
            migrations=migrations_dir(),
            cipher=Cipher(place.keys),
            tombstones=place.tombstones,
        )
    lines = [f"{backup} is now {place.database}."]
    if done.erased:
        lines.append(f"Erased again, because they had asked for it since: {done.erased}.")
    if done.kept:
        lines.append(f"The database of before is {done.kept}. Delete it yourself when all is well.")
    return "\n".join(lines), 0


def health(place: Place) -> Report:
    """The same figures and limits as the health page; 1 when something is wrong or nothing is running."""
    try:
        vitals = read_vitals(place.database, datetime.now(UTC))
    except SetupError as error:
        return json.dumps({"ok": False, "problem": str(error)}), 1
    waited, polled = round(vitals.waited.total_seconds(), 1), _age(place.heartbeat)
    is_well = waited < OLDEST_S and polled is not None and polled < POLL_S
    figures = {"ok": is_well, "poll_age_s": polled, "outbox_due": vitals.due, "outbox_age_s": waited}
    return json.dumps(figures), 0 if is_well else 1


def check_content(folder: Path) -> Report:
    """Everything wrong in content/, the rules of understanding included."""
    text, code = main_report(folder)
    broken = list(rule_problems(folder))
    return "\n".join([*broken, text]), 1 if broken else code


def understand(file: Path, *, explain: bool) -> Report:
    """What the coach reads out of each line of a JSONL file."""
    try:
        lines = file.read_text("utf-8").split("\n")  # splitlines would cut at separators inside a message
        return "\n".join(understand_lines(lines, Reader(content_dir()), explain)), 0
    except LineError as error:
        raise SetupError(f"The file {file} is not as it should be: {error}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"The file {file} cannot be read.") from error


def _age(path: Path) -> float | None:
    """Seconds since the file was touched; None when it never was."""
    try:
        return round(max(0.0, time.time() - path.stat().st_mtime), 1)
    except OSError:
        return None
