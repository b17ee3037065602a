"""No update is lost, none is worked on twice, and one person's come in order."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Iterable
from itertools import product
from pathlib import Path

import aiohttp
import pytest
from telegram import Update

from bot.chat.http import AiohttpRequest
from bot.chat.intake import Intake
from bot.chat.lines import Handle
from bot.chat.phone import build
from bot.coach import front
from bot.domain.errors import SetupError
from bot.place import Place
from bot.sandbox import TOKEN, MovableClock, Sandbox
from bot.wiring import Coach, Matter
from tests.chat.conftest import fail_writes, outage
from tests.e2e.playing import KEY, Played

MARKER = "xylophonitis"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    running = Sandbox(clock=MovableClock(), has_poll_guard=False)
    await running.start()
    yield running
    await running.stop()


async def test_update_survives_a_kill(tmp_path: Path, matter: Matter) -> None:
    first = Played(tmp_path / "data", matter)
    await first.open()
    await first.do("message", text="/start")
    await first.kill()
    second = Played(tmp_path / "data", matter)
    await second.open()
    assert second.rows("SELECT count(*) FROM seen_update")[0][0] == 1
    await second.close()


async def test_outage_is_waited_out(coach: Played) -> None:
    fail_writes(coach, 2)
    assert "automated coach" in await coach.say("/start")


async def test_endless_outage_of_one_update(coach: Played, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front, "commanded", outage)
    assert "went wrong on my side" in await coach.say("/start")


async def test_our_mistake_gets_an_apology(coach: Played, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError(MARKER)

    monkeypatch.setattr(front, "said", broken)
    assert "went wrong on my side" in await coach.say(MARKER)


async def test_next_update_follows_a_mistake(coach: Played, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front, "said", lambda *_: {}["missing"])
    await coach.say("anything")
    assert "automated coach" in await coach.say("/start")


@pytest.mark.parametrize("code", [409, 500, 502, 429])
async def test_failed_polls_are_repeated(coach: Played, code: int) -> None:
    await coach.do("fault", method="getUpdates", code=code)
    assert "automated coach" in await coach.say("/start")


async def test_unknown_token_ends_the_program(tmp_path: Path, matter: Matter, sandbox: Sandbox) -> None:
    place = Place(data=tmp_path, keys=(KEY,), token="1:unknown", api_url=sandbox.url)
    with pytest.raises(SetupError, match="COACH_TOKEN"):
        await Coach(place, MovableClock(), matter).serve()


async def test_people_in_order_side_by_side(sandbox: Sandbox) -> None:
    taken: list[tuple[int, int]] = []

    async def handle(update: Update) -> bool:
        assert update.message
        await asyncio.sleep(random.random() / 100)
        taken.append((update.message.chat_id, int(update.message.text or "")))
        return True

    await write_many(sandbox, users=(1, 2, 3), texts=range(10))
    await take_in(sandbox, handle, lambda: len(taken) == 30)
    assert [[text for user, text in taken if user == one] for one in (1, 2, 3)] == [[*range(10)]] * 3
    assert [user for user, _ in taken] != sorted(user for user, _ in taken)


async def test_unfinished_batch_comes_again(sandbox: Sandbox) -> None:
    tries: list[int] = []

    async def handle(update: Update) -> bool:
        tries.append(update.update_id)
        return len(tries) > 2

    await write_many(sandbox, users=(1,), texts=range(2))
    await take_in(sandbox, handle, lambda: len(tries) == 4)
    assert tries == [tries[0]] * 3 + [tries[0] + 1]


async def test_stop_leaves_unfinished_unconfirmed(sandbox: Sandbox) -> None:
    tries: list[int] = []

    async def handle(update: Update) -> bool:
        tries.append(update.update_id)
        return False

    await write_many(sandbox, users=(1,), texts=range(2))
    await take_in(sandbox, handle, lambda: bool(tries))
    assert len(sandbox.world.updates.rows) == 2


async def test_stop_confirms_what_is_done(sandbox: Sandbox) -> None:
    done: list[int] = []

    async def handle(update: Update) -> bool:
        done.append(update.update_id)
        return True

    await write_many(sandbox, users=(1,), texts=range(2))
    await take_in(sandbox, handle, lambda: len(done) == 2)
    assert sandbox.world.updates.rows == []


async def write_many(sandbox: Sandbox, *, users: Iterable[int], texts: Iterable[int]) -> None:
    async with aiohttp.ClientSession(sandbox.url) as http:
        for text, user in product(texts, users):
            async with http.post("/sandbox/message", json={"text": str(text), "user": user}) as answer:
                assert answer.ok


async def take_in(sandbox: Sandbox, handle: Handle, is_done: Callable[[], bool]) -> None:
    """Runs an intake until the condition holds, then stops it as the program does."""
    polls = AiohttpRequest()
    app = build(TOKEN, sandbox.url, calls=AiohttpRequest(), polls=polls)
    async with app, asyncio.timeout(10):
        intake = Intake(api=app.bot, polls=polls, handle=handle)
        running = asyncio.create_task(intake.run())
        while not is_done():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        intake.stop()
        await running
        await intake.confirm()
