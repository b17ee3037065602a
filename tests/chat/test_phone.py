"""Telegram is asked before the coach is loaded; what comes meanwhile is not lost."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Update

from bot.chat.phone import Phone
from bot.domain.errors import SetupError
from bot.sandbox import TOKEN, MovableClock, Sandbox

PATIENCE_S = 10


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A Telegram in which somebody has written already."""
    running = Sandbox(clock=MovableClock(), has_poll_guard=False)
    await running.start()
    async with (
        aiohttp.ClientSession(running.url) as http,
        http.post("/sandbox/message", json={"text": "hi"}) as it,
    ):
        assert it.ok
    yield running
    await running.stop()


@pytest.fixture
async def phone(sandbox: Sandbox) -> AsyncIterator[Phone]:
    phone = Phone(TOKEN, sandbox.url)
    yield phone
    await phone.close()


async def fetched(phone: Phone) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while phone.intake.polled_at is None:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_early_words_wait_for_answerer(phone: Phone) -> None:
    answered: asyncio.Queue[Update] = asyncio.Queue()

    async def handle(update: Update) -> bool:
        answered.put_nowait(update)
        return True

    await phone.opened()
    await fetched(phone)
    phone.answer(handle, lambda: None)
    update = await asyncio.wait_for(answered.get(), PATIENCE_S)
    assert update.message
    assert update.message.text == "hi"


async def test_unanswered_words_come_again(phone: Phone, sandbox: Sandbox) -> None:
    await phone.opened()
    await fetched(phone)
    await phone.close()
    assert len(sandbox.world.updates.rows) == 1


async def test_stop_before_telegram_knows_us(phone: Phone) -> None:
    phone.stop()
    assert not await phone.opened()


async def test_wrong_token_is_told_at_once(sandbox: Sandbox) -> None:
    phone = Phone("1:unknown", sandbox.url)
    with pytest.raises(SetupError, match="COACH_TOKEN"):
        await phone.opened()
    await phone.close()
