"""What other processes do to a database while a test looks on."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from bot.coach.ports import Work
from bot.domain.ids import PersonId
from bot.resources import migrations_dir
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore
from bot.storage.upgrade import upgrade
from tests.storage.samples import NOW


def in_processes(target: Callable[..., None], *args: object, count: int) -> list[int | None]:
    """The exit codes of `count` fresh interpreters that ran the target together."""
    context = get_context("spawn")
    running = [context.Process(target=target, args=args) for _ in range(count)]
    for process in running:
        process.start()
    for process in running:
        process.join()
    return [process.exitcode for process in running]


def count_up(path: Path, key: bytes, person: PersonId, times: int) -> None:
    """Read, add one, write; each in one unit of work."""

    def add_one(work: Work) -> None:
        talk = work.talks.get(person, NOW)
        work.talks.put(replace(talk, turn=talk.turn + 1))

    async def run() -> None:
        store = SqlStore(f"sqlite:///{path}", Cipher((key,)))
        for _ in range(times):
            await store.write(add_one)
        store.close()

    asyncio.run(run())


def migrate(path: Path) -> None:
    upgrade(f"sqlite:///{path}", migrations_dir())
