"""What surely was not sent is told apart from what may have arrived."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from telegram import Bot
from telegram.error import TelegramError

from bot.chat.http import AiohttpRequest, DoubtError, UnsentError, read_update
from bot.sandbox import TOKEN, MovableClock, Sandbox


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    running = Sandbox(clock=MovableClock())
    await running.start()
    yield running
    await running.stop()


def api(url: str, read_s: float = 5.0) -> Bot:
    request = AiohttpRequest(read_s=read_s)
    return Bot(TOKEN, base_url=f"{url}/bot", request=request, get_updates_request=AiohttpRequest())


async def fault(sandbox: Sandbox, **wish: object) -> None:
    async with aiohttp.ClientSession(sandbox.url) as http, http.post("/sandbox/fault", json=wish) as answer:
        assert answer.ok


async def failure(client: Bot) -> TelegramError:
    with pytest.raises(TelegramError) as raised:
        await client.get_me()
    return raised.value


async def test_closed_port_is_surely_unsent(sandbox: Sandbox) -> None:
    url = sandbox.url
    async with api(url) as client:
        await sandbox.stop()
        await client.request.shutdown()
        await client.request.initialize()
        assert isinstance(await failure(client), UnsentError)


async def test_cut_connection_is_in_doubt(sandbox: Sandbox) -> None:
    async with api(sandbox.url) as client:
        await fault(sandbox, method="getMe", drop_answer=True)
        assert isinstance(await failure(client), DoubtError)


async def test_silence_is_in_doubt(sandbox: Sandbox) -> None:
    async with api(sandbox.url, read_s=0.05) as client:
        await fault(sandbox, method="getMe", delay_s=1.0)
        assert isinstance(await failure(client), DoubtError)


async def test_errors_do_not_tell_the_token(sandbox: Sandbox) -> None:
    async with api(sandbox.url) as client:
        await fault(sandbox, method="getMe", drop_answer=True)
        assert "sandbox_token" not in repr(await failure(client))


def test_unreadable_update_arrives_empty() -> None:
    broken = read_update({"update_id": 7, "message": {"message_id": 1}}, None)
    assert (broken.update_id, broken.message) == (7, None)


def test_tapped_message_keeps_its_place() -> None:
    chat = {"id": 5, "type": "private"}
    message = {"message_id": 1, "date": 1, "chat": chat, "text": "How bad is it?"}
    who = {"id": 5, "is_bot": False, "first_name": "P"}
    tap = {"id": "1", "from": who, "chat_instance": "1", "data": "v1:a:1.7", "message": message}
    update = read_update({"update_id": 8, "callback_query": tap}, None)
    assert update.effective_chat is not None
    assert update.effective_chat.id == 5


def test_broken_answer_is_refused_quietly() -> None:
    with pytest.raises(TelegramError, match="Invalid server response"):
        AiohttpRequest().parse_json_payload(b"<html>")
