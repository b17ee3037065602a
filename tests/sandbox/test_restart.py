"""A restarted sandbox goes on where the old one stopped."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.images import sample_png

from .conftest import Sides

Opened = Callable[..., Any]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state" / "sandbox.json"


async def test_unconfirmed_updates_survive_restart(opened: Opened, state: Path) -> None:
    old: Sides = await opened(state)
    update_id = (await old.do("message", text="still there?"))["update_id"]
    await old.sandbox.stop()
    new: Sides = await opened(state)
    assert [update["update_id"] for update in (await new.call("getUpdates"))["result"]] == [update_id]


async def test_file_ids_survive_restart(opened: Opened, state: Path) -> None:
    old: Sides = await opened(state)
    await old.do("message", text="hello")
    sent = await old.upload("sendPhoto", "photo", sample_png(), chat_id="1001")
    await old.sandbox.stop()
    new: Sides = await opened(state)
    again = await new.call("sendPhoto", chat_id=1001, photo=sent["result"]["photo"][-1]["file_id"])
    assert again["result"]["photo"] == sent["result"]["photo"]


async def test_picture_content_survives_restart(opened: Opened, state: Path) -> None:
    old: Sides = await opened(state)
    await old.do("message", photo=True)
    await old.sandbox.stop()
    new: Sides = await opened(state)
    file_id = (await new.see("chat"))["messages"][-1]["photo"][-1]["file_id"]
    async with new.http.get(f"{new.sandbox.url}/sandbox/file/{file_id}") as answer:
        assert await answer.read() == sample_png()


async def test_moved_clock_survives_restart(opened: Opened, state: Path) -> None:
    old: Sides = await opened(state)
    await old.do("clock", advance_s=86_400)
    await old.sandbox.stop()
    new: Sides = await opened(state)
    assert (await new.see("clock"))["offset_s"] == 86_400


@pytest.mark.parametrize("is_lost", [False, True])
async def test_ids_never_go_back(opened: Opened, state: Path, is_lost: bool) -> None:
    old: Sides = await opened(state)
    first = await old.do("message", text="one")
    await old.sandbox.stop()
    new: Sides = await opened(state.with_name("lost.json") if is_lost else state)
    second = await new.do("message", text="two")
    assert second["update_id"] >= first["update_id"]


async def test_snapshot_is_written_while_running(opened: Opened, state: Path) -> None:
    both: Sides = await opened(state)
    await both.do("message", text="kept without a stop")
    for _ in range(40):
        await both.see("wait?timeout_ms=50")
        if is_kept(state, "kept without a stop"):
            break
    assert is_kept(state, "kept without a stop")


def is_kept(state: Path, text: str) -> bool:
    return state.exists() and text in state.read_text(encoding="utf-8")
