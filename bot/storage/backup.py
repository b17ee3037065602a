"""Copies of the running database, each checked before it gets its name; old ones are pruned."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.errors import SetupError

KEEP = 14
STAMP = "%Y%m%dT%H%M%SZ"  # sorts as text


def make_backup(database: Path, folder: Path, now: datetime) -> Path:
    """A whole, checked, durable copy in the folder; raises SetupError and leaves no half copy."""
    target = folder / f"{database.stem}-{now.astimezone(UTC).strftime(STAMP)}.db"
    fresh = target.with_suffix(".tmp")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        copy_checked(database, fresh)
        fresh.replace(target)
        sync(folder)
        _prune(folder, database.stem, target)
    except OSError as error:
        raise SetupError(f"The backup {target} cannot be written: {error.strerror}.") from error
    finally:
        discard(fresh)
    return target


def copy_checked(source: Path, target: Path) -> None:
    """Copy a database that may be in use to a private file, which the caller discards when this fails.

    Raises SetupError when the database is damaged.
    """
    discard(target)
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with reading(source) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
        _require_whole(copy, source)
    sync(target)


@contextmanager
def reading(database: Path) -> Iterator[sqlite3.Connection]:
    """A connection that makes no file; raises SetupError when this is no database that can be read."""
    if not database.is_file():
        raise SetupError(f"There is no database at {database}.")
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=rw", uri=True, timeout=10)) as found:
            yield found
    except sqlite3.DatabaseError as error:
        raise SetupError(f"The database {database} cannot be read: {error}.") from error


def sync(path: Path) -> None:
    """Make a file, or the names in a folder, survive a power cut."""
    if path.is_dir() and os.name == "nt":
        return  # folders cannot be opened there
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _require_whole(copy: sqlite3.Connection, source: Path) -> None:
    found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise SetupError(f"The database {source} is damaged: {found}.")


def discard(path: Path) -> None:
    """Remove a database file and what SQLite keeps beside it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _prune(folder: Path, stem: str, newest: Path) -> None:
    copies = sorted(folder.glob(f"{stem}-*Z.db"))
    copies.remove(newest)
    for old in copies[: -(KEEP - 1)]:
        old.unlink()
