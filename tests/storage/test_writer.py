"""What waits together is committed together; each use case answers for itself."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from bot.coach.ports import Work
from bot.domain.errors import OutageError
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore
from bot.storage.writer import Writer

NOW = datetime(2026, 7, 15, 3, 30, tzinfo=UTC)


def noted(update_id: int):
    return lambda work: work.ledger.is_new(update_id, NOW)


def broken(work: Work) -> bool:
    work.ledger.is_new(7, NOW)
    raise LookupError("a mistake of ours")


async def together(store: SqlStore, *cases):
    return await asyncio.gather(*(store.write(case) for case in cases), return_exceptions=True)


async def test_each_writer_gets_its_answer(sql: SqlStore) -> None:
    assert await together(sql, noted(1), noted(2), noted(1)) == [True, True, False]


async def test_failure_of_one_stays_alone(sql: SqlStore) -> None:
    first, failed, last = await together(sql, noted(1), broken, noted(2))
    assert (first, type(failed), last) == (True, LookupError, True)


async def test_failed_case_leaves_nothing_behind(sql: SqlStore) -> None:
    await together(sql, noted(1), broken, noted(2))
    assert await sql.write(noted(7))


async def test_answered_cases_are_committed(sql: SqlStore, cipher: Cipher, database: Path) -> None:
    await together(sql, *(noted(number) for number in range(200)))
    beside = SqlStore(f"sqlite:///{database}", cipher)
    assert await together(beside, *(noted(number) for number in range(200))) == [False] * 200
    beside.close()


async def test_outage_reaches_everybody_who_waits() -> None:
    def down(_case, _begin):
        raise OutageError("down")

    writer = Writer(down)
    ended = await asyncio.gather(*(writer.write(noted(1)) for _ in range(3)), return_exceptions=True)
    assert [type(error) for error in ended] == [OutageError] * 3
    writer.close()
