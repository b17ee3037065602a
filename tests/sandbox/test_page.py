"""A browser talks to a bot on the page."""

import asyncio
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from tests.window import phone_window

from .conftest import Sides

pytestmark = pytest.mark.browser


@pytest.fixture
def browser() -> Iterator[Any]:
    with phone_window() as opened:
        opened.implicitly_wait(5)
        yield opened


async def on_thread(action: Any, *args: Any) -> Any:
    """The browser blocks, and the sandbox needs the loop meanwhile."""
    return await asyncio.get_running_loop().run_in_executor(None, partial(action, *args))


def find(browser: Any, testid: str) -> Any:
    return browser.find_element("css selector", f'[data-testid="{testid}"]:last-of-type')


def type_and_send(browser: Any, text: str) -> None:
    find(browser, "composer").send_keys(text)
    find(browser, "send").click()


async def updates(sides: Sides, count: int) -> list[dict[str, Any]]:
    """The unconfirmed updates, once there are so many."""
    for _ in range(50):
        rows: list[dict[str, Any]] = (await sides.call("getUpdates", timeout=5))["result"]
        if len(rows) >= count:
            break
        await sides.see("wait?timeout_ms=100")
    return rows


async def test_page_sends_shows_and_presses(sides: Sides, browser: Any) -> None:
    await on_thread(browser.get, sides.sandbox.url)
    await on_thread(type_and_send, browser, "my back is stiff")
    keys = {"inline_keyboard": [[{"text": "Start", "callback_data": "v1:start"}]]}
    await sides.call("sendMessage", chat_id=1001, text="<b>Ready?</b>", parse_mode="HTML", reply_markup=keys)
    await on_thread(lambda: find(browser, "button").click())
    heard = await updates(sides, 2)
    assert heard[0]["message"]["text"] == "my back is stiff"
    assert heard[1]["callback_query"]["data"] == "v1:start"


async def test_page_shows_the_bots_answer(sides: Sides, browser: Any) -> None:
    keys = {"inline_keyboard": [[{"text": "Start", "callback_data": "v1:start"}]]}
    await sides.call("sendMessage", chat_id=1001, text="Ready?", reply_markup=keys)
    await on_thread(browser.get, sides.sandbox.url)
    await on_thread(lambda: find(browser, "button").click())
    [update] = await updates(sides, 1)
    query = update["callback_query"]
    await sides.call("answerCallbackQuery", callback_query_id=query["id"], text="Here we go")
    assert await on_thread(lambda: find(browser, "toast").get_attribute("textContent")) == "Here we go"


async def test_page_reports_no_errors(sides: Sides, browser: Any) -> None:
    await sides.do("message", photo=True, text="<img src=x onerror=alert(1)>")
    await on_thread(browser.get, sides.sandbox.url)
    await on_thread(lambda: find(browser, "bubble-text").text)
    assert await on_thread(browser.get_log, "browser") == []
