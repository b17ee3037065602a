"""Databases with very many reminders, written without the program's care so that they are made in seconds."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bench.clockwork import MOMENT
from bot.resources import migrations_dir
from bot.storage.columns import FORMAT
from bot.storage.upgrade import upgrade

ZONE = "Europe/Berlin"
EACH = 5  # reminders of one person
DAY_MINUTES = 24 * 60
PERSON = (
    "INSERT INTO person (id, telegram_id, language, zone, consented_at, created_at, seen_at, is_blocked,"
    " wants_check_ins, is_discreet, quiet_from, quiet_until, sealed_profile)"
    " VALUES (?, ?, 'en', ?, ?, ?, ?, 0, 1, 0, '22:00:00.000000', '08:00:00.000000', x'00')"
)
REMINDER = (
    "INSERT INTO reminder (person_id, at, weekdays, zone, next_due_at, is_paused, is_once, ignored,"
    " sealed_routine)"
    " VALUES (?, ?, 127, ?, ?, 0, 0, 0, x'00')"
)


def build(folder: Path, rows: int, *, due: int) -> Path:
    """Daily reminders, `due` of them (of as many people) at MOMENT, the others spread over the day after."""
    path = folder / "coach.db"
    upgrade(f"sqlite:///{path}", migrations_dir())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        people = max(due, rows // EACH, 1)
        at = MOMENT.strftime(FORMAT)
        connection.executemany(PERSON, ((key, 10_000 + key, ZONE, at, at, at) for key in range(1, people + 1)))
        connection.executemany(REMINDER, _reminders(rows, people, due))
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def _reminders(rows: int, people: int, due: int) -> Iterator[tuple[int, str, str, str]]:
    for number in range(rows):
        wait = timedelta(minutes=0 if number < due else 1 + number % (DAY_MINUTES - 1))
        wall = MOMENT + timedelta(hours=1) + wait  # Berlin is an hour ahead in winter
        yield 1 + number % people, f"{wall:%H:%M:%S.%f}", ZONE, (MOMENT + wait).strftime(FORMAT)
