"""What people tell about their body: in no readable column, in no byte of the files."""

from pathlib import Path

from sqlalchemy import LargeBinary

from bot.coach import front
from bot.coach.ports import Work
from bot.coach.turn import Desk
from bot.resources import content_dir
from bot.storage import tables
from bot.storage.sql_store import SqlStore
from bot.understanding.reader import Reader
from tests.storage.samples import HEALTH_WORDS, NOW, SECOND, fill, shelf

SAID = (
    "my lower back has been stiff for months, I am pregnant and on warfarin",
    "7",
    "remind me every day at 7:30",
    "I have a crushing chest pain that spreads into my left arm",
    "I want to end my life",
)
PLAIN_WORDS = {"session", "gentle", "info", "sleep", "skip"}  # ids that are also names of states and lanes


def talk_to_coach(work: Work) -> None:
    """A person who agrees, tells a lot, and is in danger."""
    desk = Desk(shelf=shelf(), reader=Reader(content_dir()), policy="2026-11")
    numbers = iter(range(1, 99))

    def at() -> front.Incoming:
        number = next(numbers)
        return front.Incoming(update_id=number, telegram_id=5, language="en", now=NOW + number * SECOND)

    front.commanded(work, desk, at(), "start", "")
    front.pressed(work, desk, at(), "v1:a:1.16")
    front.pressed(work, desk, at(), "v1:a:2.yes")
    for words in SAID:
        front.said(work, desk, at(), words)


def readable(work: Work) -> list[str]:
    """Every value that anybody with the file can read."""
    found: list[str] = []
    for table in tables.metadata.tables.values():
        columns = [column for column in table.c if not isinstance(column.type, LargeBinary)]
        rows = work.desk.connection.execute(table.select().with_only_columns(*columns))
        found += [str(value) for row in rows for value in row if value is not None]
    return found


def health_ids() -> set[str]:
    content = shelf()
    kinds = (content.points, content.routines, content.complaints, content.conditions, content.flags)
    return {str(name) for kind in kinds for name in kind} - PLAIN_WORDS


def held_bytes(folder: Path) -> bytes:
    """All bytes of the database and the files beside it."""
    return b"".join(path.read_bytes() for path in folder.glob("coach.db*")).lower()


def health_words_in(held: bytes) -> list[str]:
    return [word for word in HEALTH_WORDS if word.lower().encode() in held]


async def test_files_hold_no_health_word(sql: SqlStore, database: Path) -> None:
    await sql.write(fill)
    held = held_bytes(database.parent)
    assert b"america/sao_paulo" in held  # it is in the write-ahead file already
    assert not health_words_in(held)


async def test_checkpointed_file_holds_none_either(sql: SqlStore, database: Path) -> None:
    await sql.write(fill)
    sql.close()
    assert not health_words_in(held_bytes(database.parent))


async def test_readable_columns_name_no_ailment(sql: SqlStore) -> None:
    await sql.write(lambda work: (fill(work), talk_to_coach(work)))
    values = await sql.read(readable)
    assert not [
        (value, name) for value in values for name in health_ids() if name in value.replace(".", "-").split("-")
    ]
    assert not [value for value in values if value in health_ids()]


async def test_danger_is_known_but_sealed(sql: SqlStore) -> None:
    await sql.write(talk_to_coach)
    me = await sql.read(lambda work: work.people.find(5))
    assert me is not None
    assert me.profile.awaiting_care
