"""What people write stays out of the log."""

import pytest

from bot.coach import front
from tests.chat.conftest import Lines
from tests.e2e.playing import Played

MARKER = "xylophonitis"


async def test_no_words_in_the_log(consented: Played, logged: Lines) -> None:
    for text in (MARKER, f"/log {MARKER}", f"/{MARKER}"):
        await consented.say(text)
    await consented.tap(f"v1:go:{MARKER}", message_id=1)
    assert [line for line in logged.lines if MARKER in line] == []


async def test_no_words_after_a_mistake(coach: Played, logged: Lines, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> None:
        raise ValueError(arguments)

    monkeypatch.setattr(front, "said", broken)
    await coach.say(MARKER)
    assert "handler_failed" in logged.events
    assert [line for line in logged.lines if MARKER in line] == []


async def test_no_words_of_refused_messages(consented: Played, logged: Lines) -> None:
    await consented.do("fault", method="sendMessage", code=400, description="Bad Request: can't parse entities")
    await consented.say(f"/timezone {MARKER}")
    assert "send_refused" in logged.events
    assert [line for line in logged.lines if MARKER in line] == []


async def test_token_never_in_the_log(coach: Played, logged: Lines) -> None:
    await coach.do("fault", method="*", drop_answer=True, times=3)
    await coach.say("/start")
    secret = coach.try_out.sandbox.token.partition(":")[2]
    assert [line for line in logged.lines if secret in line] == []
