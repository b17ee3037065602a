"""What an operator does beside the running program; each answers what to print and the exit code."""

import json
import time
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from bot.chat.health import OLDEST_S, POLL_S
from bot.domain.errors import SetupError
from bot.place import Place, place_of
from bot.resources import migrations_dir
from bot.settings import read_settings
from bot.storage.backup import make_backup
from bot.storage.cipher import Cipher
from bot.storage.lock import hold
from bot.storage.restore import restore
from bot.storage.vitals import read_vitals

Report = tuple[str, int]


def run_backup(_options: Namespace) -> Report:
    return back_up(place_of(read_settings(), has_keys=False))


def run_restore(options: Namespace) -> Report:
    return put_back(place_of(read_settings()), options.file)


def run_health(_options: Namespace) -> Report:
    return health(place_of(read_settings(), has_keys=False))


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


def _age(path: Path) -> float | None:
    """Seconds since the file was touched; None when it never was."""
    try:
        return round(max(0.0, time.time() - path.stat().st_mtime), 1)
    except OSError:
        return None
