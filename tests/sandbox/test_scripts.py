"""What scripts can do to the sandbox, and what they read from it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import pytest

from bot.sandbox import MovableClock, Pace

from .conftest import Sides

KEYS = {
    "inline_keyboard": [[{"text": "▶️ Start now", "callback_data": "a"}, {"text": "Stop", "callback_data": "b"}]]
}


async def test_missing_label_lists_visible_ones(sides: Sides) -> None:
    await sides.call("sendMessage", chat_id=1001, text="x", reply_markup=KEYS)
    answer = await sides.do("press", label="Pause")
    assert (answer["ok"], answer["labels"]) == (False, ["▶️ Start now", "Stop"])


async def test_newest_button_of_label_wins(sides: Sides) -> None:
    for _ in range(2):
        sent = await sides.call("sendMessage", chat_id=1001, text="x", reply_markup=KEYS)
    pressed = await sides.do("press", label="start NOW")
    assert pressed["message_id"] == sent["result"]["message_id"]


async def test_reply_key_is_sent_as_text(sides: Sides) -> None:
    await sides.call("sendMessage", chat_id=1001, text="x", reply_markup={"keyboard": [["Berlin"]]})
    assert (await sides.do("press", label="berlin"))["message"]["text"] == "Berlin"


async def test_any_data_may_be_forged(sides: Sides) -> None:
    message_id = (await sides.call("sendMessage", chat_id=1001, text="x"))["result"]["message_id"]
    await sides.do("press", data="v1:steal:9", message_id=message_id)
    assert (await sides.call("getUpdates"))["result"][-1]["callback_query"]["data"] == "v1:steal:9"


async def test_transcript_reads_like_chat(sides: Sides) -> None:
    sent = await sides.call("sendMessage", chat_id=1001, text="old", reply_markup=KEYS)
    place = {"chat_id": 1001, "message_id": sent["result"]["message_id"]}
    await sides.call("editMessageText", text="new", reply_markup=KEYS, **place)
    lines = (await sides.read("/sandbox/chat?format=text")).splitlines()
    assert lines[-4].endswith("coach (edited)")
    assert lines[-3:] == ["  new", "  [▶️ Start now] [Stop]", ""]


async def test_fault_meets_so_many_calls(sides: Sides) -> None:
    await sides.do("fault", method="sendMessage", code=429, retry_after=7, times=1)
    first = await sides.call("sendMessage", chat_id=1001, text="x")
    second = await sides.call("sendMessage", chat_id=1001, text="x")
    assert (first["parameters"], second["ok"]) == ({"retry_after": 7}, True)


async def test_dropped_answer_was_still_done(sides: Sides) -> None:
    await sides.do("fault", method="sendMessage", drop_answer=True)
    with pytest.raises(aiohttp.ClientError):
        await sides.call("sendMessage", chat_id=1001, text="in doubt")
    assert (await sides.see("chat"))["messages"][-1]["text"] == "in doubt"


async def test_calls_show_unknown_parameters(sides: Sides) -> None:
    await sides.call("sendMessage", chat_id=1001, text="x", txet="y")
    call = (await sides.see("calls"))["calls"][-1]
    assert (call["params"]["text"], call["violations"]) == ("x", ["unknown parameter txet"])


async def test_calls_since_skips_earlier(sides: Sides) -> None:
    last = (await sides.see("calls"))["last"]
    await sides.call("getMe")
    assert [call["method"] for call in (await sides.see(f"calls?since={last}"))["calls"]] == ["getMe"]


async def test_wait_knows_unconfirmed_updates(sides: Sides) -> None:
    await sides.do("message", text="anyone?")
    assert not (await sides.see("wait?timeout_ms=100"))["is_quiet"]


async def test_wait_ends_when_confirmed(sides: Sides) -> None:
    update_id = (await sides.do("message", text="anyone?"))["update_id"]
    await sides.call("getUpdates", offset=update_id + 1)
    assert (await sides.see("wait?idle_ms=20"))["is_quiet"]


async def test_reset_forgets_all_but_counters(sides: Sides) -> None:
    before = (await sides.do("message", text="x"))["message"]["message_id"]
    await sides.do("reset")
    assert (await sides.see("chat"))["messages"] == []
    assert (await sides.do("message", text="y"))["message"]["message_id"] > before


async def test_clock_moves_to_next_reminder(opened: Callable[..., Any]) -> None:
    clock, moves = MovableClock(), []
    due = clock.now() + timedelta(days=2)

    async def plan() -> None:
        moves.append(clock.now())

    async def next_due() -> datetime:
        return due

    both: Sides = await opened(clock=clock, on_moved=plan, next_due=next_due)
    await both.do("clock", to="next")
    assert [move >= due for move in moves] == [True]


async def test_nothing_planned_is_said(sides: Sides) -> None:
    assert (await sides.do("clock", to="next"))["description"] == "nothing is planned"


@pytest.mark.parametrize("wish", [{"advance_s": -1}, {"to": "2001-01-01T00:00:00Z"}, {"to": "soon"}, {}])
async def test_clock_refuses_senseless_moves(sides: Sides, wish: dict[str, Any]) -> None:
    assert not (await sides.do("clock", **wish))["ok"]


async def test_pace_refuses_a_burst(opened: Callable[..., Any]) -> None:
    both: Sides = await opened(pace=Pace(burst=2))
    await both.do("message", text="hello")
    answers = [await both.call("sendMessage", chat_id=1001, text="x") for _ in range(3)]
    assert [answer.get("error_code") for answer in answers] == [None, None, 429]


def test_pace_limits_the_whole_second() -> None:
    pace = Pace(overall=3)
    assert [pace.overdue(chat, now=10.0) for chat in range(4)] == [0, 0, 0, 1]
    assert pace.overdue(5, now=11.1) == 0


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Host": ""}])
async def test_strangers_get_no_answer(sides: Sides, headers: dict[str, str]) -> None:
    async with sides.http.post(f"{sides.sandbox.url}/sandbox/reset", headers=headers) as answer:
        assert answer.status in (400, 403)


async def test_page_may_load_only_own_files(sides: Sides) -> None:
    async with sides.http.get(sides.sandbox.url) as answer:
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        assert "http" not in (await answer.text()).replace("http-equiv", "")


async def test_second_server_hears_port_taken(opened: Callable[..., Any]) -> None:
    both: Sides = await opened()
    with pytest.raises(OSError, match="address already in use"):
        await opened(port=both.sandbox.port)
