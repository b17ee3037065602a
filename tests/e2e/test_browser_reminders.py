"""The cards of reminders and of the clock on the chat page, by taps and typing in a phone-sized browser."""

import asyncio
from functools import partial
from typing import Any

import pytest

from tests.e2e.browser import Page, agree
from tests.e2e.playing import Played

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", ["put_off", "travel", "quiet_spell"])
async def test_cards_work_on_page(coach: Played, window: Any, name: str) -> None:
    play = partial(LIVES[name], window, coach.try_out.sandbox.url)
    await asyncio.get_running_loop().run_in_executor(None, play)


def set_up(window: Any, url: str) -> Page:
    """Somebody in Berlin with a reminder at nine every morning."""
    page = Page(window, url)
    agree(page)
    page.see("What would you like help with")
    page.write("remind me every day at 9:00 in the morning")
    page.see("What time is it on your phone")
    page.write("Berlin")
    page.see("Berlin time")
    page.tap("Save")
    page.see("It’s set")
    return page


def put_off(window: Any, url: str) -> None:
    """Later opens a row of moments in the card itself; the snoozed one comes back and is declined."""
    page = set_up(window, url)
    page.next_reminder()
    page.tap("Later…")
    page.tap_starting("In 10 min")
    page.see("I’ll come back today at 09:1")
    page.next_reminder()
    page.tap("Not today")
    page.see("Not today, then")
    page.tap("Undo")
    page.tap("Did it already")
    page.see("Ticked off")


def travel(window: Any, url: str) -> None:
    """A journey is asked about, followed by a tap, and left by another."""
    page = set_up(window, url)
    page.write("I'm in Lisbon this week")
    page.see("Shall I go by that clock")
    page.follow(("Lisbon time", "Lisbon it is"), ("Back to Berlin time", "Berlin it is"))
    page.write("/timezone")
    page.see("Your phone shows")
    assert page.lacks("top of its screen"), "the page draws the moment by its own clock"
    page.tap("Yes, the same")
    page.see("all stays as it is")


def quiet_spell(window: Any, url: str) -> None:
    """A pause is one tap away, and so is its end; the list shows the reminder again."""
    page = set_up(window, url)
    page.write("/pause")
    page.follow(("1 week", "I’m quiet"), ("Speak again", "I’m back"))
    page.write("/reminders")
    page.see("Your reminders")
    page.tap("1 · 09:00")
    page.tap("Pause")
    page.tap("Go on")
    page.see("every day, Berlin time")


LIVES = {"put_off": put_off, "travel": travel, "quiet_spell": quiet_spell}
