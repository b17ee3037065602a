"""Puts a backup in the place of the database; who was erased since stays erased."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from bot.domain.errors import SetupError
from bot.domain.ids import PersonId
from bot.storage import tables
from bot.storage.backup import copy_checked, discard, reading, sync
from bot.storage.cipher import Cipher
from bot.storage.records import Seal, to_person
from bot.storage.sql_store import SqlWork, make_engine
from bot.storage.tombstones import Tombstones
from bot.storage.upgrade import upgrade

OURS = frozenset(("alembic_version", "person"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore did; `kept` is the database that was there before."""

    kept: Path | None
    erased: int


def restore(backup: Path, database: Path, *, migrations: Path, cipher: Cipher, tombstones: Tombstones) -> Restored:
    """Raises SetupError with nothing changed. The caller holds the lock, so that no program is running."""
    fresh = database.with_name(f"{database.name}.restoring")
    try:
        _require_ours(backup)
        database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        copy_checked(backup, fresh)
        upgrade(f"sqlite:///{fresh}", migrations)
        erased = _erase_again(fresh, cipher, tombstones)
        _settle(fresh)
        return Restored(kept=_swap(fresh, database), erased=erased)
    except OSError as error:
        raise SetupError(f"The backup cannot be restored to {database}: {error.strerror}.") from error
    finally:
        discard(fresh)


def _require_ours(backup: Path) -> None:
    with reading(backup) as found:
        names = {name for (name,) in found.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not names >= OURS:
        raise SetupError(f"{backup} is not a backup of Back Coach.")


def _erase_again(database: Path, cipher: Cipher, tombstones: Tombstones) -> int:
    """Remove the accounts that were erased after the backup was made; shows by the way that the key fits."""
    engine = make_engine(f"sqlite:///{database}")
    try:
        with engine.connect() as connection, connection.begin():
            work = SqlWork(connection, Seal(cipher))
            gone = _erased(connection, Seal(cipher), tombstones)
            for person in gone:
                work.people.erase(person)
    finally:
        engine.dispose()
    return len(gone)


def _erased(connection: Connection, seal: Seal, tombstones: Tombstones) -> list[PersonId]:
    was_erased = tombstones.reader()
    people = [to_person(row, seal) for row in connection.execute(select(tables.person)).mappings()]
    return [person.id for person in people if was_erased(person.telegram_id, person.created_at)]


def _settle(database: Path) -> None:
    """Fold the log into the one file and rebuild it, so that nothing erased is left in a free page."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("VACUUM")
    sync(database)


def _swap(fresh: Path, database: Path) -> Path | None:
    """The log goes with its database: left behind it would be replayed into the restored one."""
    had, kept = database.exists(), _free_name(database)
    for suffix in ("-wal", "-shm", ""):
        part = database.with_name(database.name + suffix)
        if part.exists():
            part.replace(kept.with_name(kept.name + suffix))
    fresh.replace(database)
    sync(database.parent)
    return kept if had else None


def _free_name(database: Path) -> Path:
    """A name that was not used before: a second restore must not cost the first database."""
    name, count = f"{database.name}.before-restore", 1
    while database.with_name(name).exists():
        count += 1
        name = f"{database.name}.before-restore-{count}"
    return database.with_name(name)
