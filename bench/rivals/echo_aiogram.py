"""aiogram with uvloop; `database` adds one SELECT and one committed INSERT an update (SQLAlchemy over aiosqlite).

python bench/rivals/echo_aiogram.py URL [FILE of the database]
"""

import sys
from typing import Any

import uvloop
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from sqlalchemy import Column, Integer, MetaData, String, Table, event, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

metadata = MetaData()
person = Table("person", metadata, Column("id", Integer, primary_key=True), Column("name", String))
said = Table(
    "said", metadata, Column("id", Integer, primary_key=True), Column("who", Integer), Column("what", String)
)


async def echo(message: Message) -> None:
    await message.answer(message.text or "-")


def keeping(engine: AsyncEngine) -> Any:
    async def echo_and_keep(message: Message) -> None:
        async with engine.begin() as connection:
            await connection.execute(select(person).where(person.c.id == message.chat.id))
            await connection.execute(insert(said).values(who=message.chat.id, what=message.text))
        await message.answer(message.text or "-")

    return echo_and_keep


async def opened(path: str) -> AsyncEngine:
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", pool_size=20)

    @event.listens_for(engine.sync_engine, "connect")
    def tune(connection: Any, _entry: Any) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000"):
            connection.execute(f"PRAGMA {pragma}")

    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    return engine


async def main() -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(sys.argv[1]))
    api, dispatcher = Bot("1:bench", session=session), Dispatcher()
    dispatcher.message.register(keeping(await opened(sys.argv[2])) if len(sys.argv) > 2 else echo)
    await dispatcher.start_polling(api)


if __name__ == "__main__":
    uvloop.run(main())
