"""The store on SQLite (or PostgreSQL): writes on one thread, one transaction a use case; reads beside it."""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.coach.ports import Work
from bot.domain.errors import OutageError
from bot.domain.ids import PersonId
from bot.storage.cipher import Cipher
from bot.storage.export import export
from bot.storage.records import Seal
from bot.storage.shelves import Desk
from bot.storage.sql_ledger import SqlLedger
from bot.storage.sql_outbox import SqlOutbox
from bot.storage.sql_people import SqlPeople, SqlTalks
from bot.storage.sql_planning import SqlPlanning
from bot.storage.sql_practice import SqlJournal, SqlPractices
from bot.storage.sql_reminders import SqlFollowUps, SqlOccurrences, SqlReminders
from bot.storage.sql_zones import SqlZoneWatch
from bot.storage.swift import as_told
from bot.storage.tombstones import Tombstones
from bot.storage.writer import LAZY, Writer

T = TypeVar("T")
PRAGMAS: tuple[str, ...] = ("busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
PATIENCE_S, PAUSE_S = 10.0, 0.05
READERS = 1  # what is read beside the writer is little and short


class SqlWork:
    """One unit of work on one connection."""

    def __init__(self, connection: Connection, seal: Seal, tombstones: Tombstones | None = None) -> None:
        desk = Desk(connection, seal, tombstones)
        self.desk = desk
        self.people = SqlPeople(desk)
        self.talks = SqlTalks(desk)
        self.practices = SqlPractices(desk)
        self.journal = SqlJournal(desk)
        self.reminders = SqlReminders(desk)
        self.planning = SqlPlanning(desk)
        self.zone_watch = SqlZoneWatch(desk)
        self.occurrences = SqlOccurrences(desk)
        self.follow_ups = SqlFollowUps(desk)
        self.outbox = SqlOutbox(desk)
        self.ledger = SqlLedger(desk)

    def export(self, person: PersonId) -> Mapping[str, Any]:
        return export(self.desk, person)


class SqlStore:
    """Runs use cases off the loop. Close it when done; it owns threads and connections."""

    def __init__(self, url: str, cipher: Cipher, tombstones: Tombstones | None = None) -> None:
        self._engine = make_engine(url)
        self._tombstones = tombstones
        self._seal = Seal(cipher)
        self._writing: SqlWork | None = None  # of the one thread that writes; a new one after an outage
        self._writer = Writer(self._written)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="db-reader")

    async def write(self, case: Callable[[Work], T], *, is_lazy: bool = False) -> T:
        return await self._writer.write(case, is_lazy=is_lazy)

    async def read(self, case: Callable[[Work], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._run, case, "DEFERRED")

    def close(self) -> None:
        self._writer.close()
        self._readers.shutdown()
        self._stop_writing()
        self._engine.dispose()

    def _run(self, case: Callable[[Work], T], begin: str) -> T:
        with _outages_told(), self._engine.connect() as connection:
            return _in_transaction(SqlWork(connection, self._seal, self._tombstones), case, begin)

    def _written(self, case: Callable[[Work], T], begin: str) -> T:
        try:
            with _outages_told():
                if self._writing is None:
                    self._writing = SqlWork(self._engine.connect(), self._seal, self._tombstones)
                return _in_transaction(self._writing, case, begin)
        except OutageError:
            self._stop_writing()
            raise

    def _stop_writing(self) -> None:
        work, self._writing = self._writing, None
        if work is not None:
            work.desk.connection.close()


@contextmanager
def _outages_told() -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, InternalError) as error:
        raise OutageError("the database did not answer") from error


def _in_transaction(work: SqlWork, case: Callable[[Work], T], begin: str) -> T:
    connection = work.desk.connection
    connection.info["begin"] = begin
    with connection.begin():
        return case(work)


def make_engine(url: str, *, foreign_keys: bool = True) -> Engine:
    """An engine with our transaction rules; migrations run with foreign keys off."""
    engine = create_engine(url, pool_use_lifo=True)  # the connection used last has its pages at hand
    if engine.dialect.name == "sqlite":
        _tune_sqlite(engine, foreign_keys=foreign_keys)
    return engine


def _patiently(cursor: sqlite3.Cursor, sql: str) -> None:
    """SQLite does not wait by itself while another starter makes the same file keep a write-ahead log."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            cursor.execute(sql)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(PAUSE_S)
        else:
            return


def _tune_sqlite(engine: Engine, *, foreign_keys: bool) -> None:
    switch = "ON" if foreign_keys else "OFF"

    def on_connect(dbapi: Any, _entry: ConnectionPoolEntry) -> None:
        dbapi.isolation_level = None  # else sqlite3 begins transactions by itself, too late
        cursor = dbapi.cursor()
        for pragma in (*PRAGMAS, f"foreign_keys={switch}"):
            _patiently(cursor, f"PRAGMA {pragma}")
        cursor.close()

    def on_begin(connection: Connection) -> None:
        mode = connection.info.pop("begin", "IMMEDIATE")
        level = "NORMAL" if mode == LAZY else "FULL"
        driver: Any = connection.connection.driver_connection
        try:
            if connection.info.get("level", "FULL") != level:
                driver.execute(f"PRAGMA synchronous={level}")
                connection.info["level"] = level
            driver.execute("BEGIN IMMEDIATE" if mode == LAZY else f"BEGIN {mode}")
        except sqlite3.Error as error:
            raise as_told(error, "BEGIN") from error

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", on_begin)
