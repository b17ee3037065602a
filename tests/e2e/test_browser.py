"""A whole session on the chat page, by taps and typing in a phone-sized browser."""

import asyncio
from functools import partial
from typing import Any

import pytest

from tests.e2e.browser import Page, agree
from tests.e2e.playing import Played

pytestmark = pytest.mark.browser


async def test_session_is_played_on_page(coach: Played, window: Any) -> None:
    await asyncio.get_running_loop().run_in_executor(None, partial(play, window, coach.try_out.sandbox.url))


def play(window: Any, url: str) -> None:
    page = Page(window, url)
    agree(page)
    practise(page)
    set_reminder(page)
    page.next_reminder()
    page.see("Did it already")


def practise(page: Page) -> None:
    page.see("What would you like help with")
    page.write("my lower back hurts")
    for label in ("6", "Today or this week", "None of these"):
        page.tap(label)
    page.see("anything about your body")
    page.tap("None of these")
    page.tap("Start")
    page.see("settle in")
    page.move_time("+10 min")
    page.see("And now?")
    page.tap("3")
    page.see("6 → 3")
    page.tap("Better")


def set_reminder(page: Page) -> None:
    page.tap("Another time")
    page.tap("08:00")
    page.see("What time is it on your phone")
    page.write("London")
    page.tap("Save")
    page.see("It’s set")
