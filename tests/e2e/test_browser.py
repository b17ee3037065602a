"""A whole session on the chat page, by taps and typing in a phone-sized browser."""

import asyncio
import shutil
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from tests.e2e.playing import Played

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
waits = pytest.importorskip("selenium.webdriver.support.wait", reason="selenium is not installed")
pytestmark = pytest.mark.browser
PATIENCE_S = 60
KEY = '(//button[@data-testid="button"][normalize-space()="{}"])[last()]'
FIND = "document.evaluate(arguments[0], document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue"
BUBBLE = '//*[@data-testid="message"][contains(., "{}")]'


class Page:
    """What a thumb can do; each waits until the thing is there."""

    def __init__(self, window: Any, url: str) -> None:
        self._window = window
        window.get(url)

    def start(self) -> None:
        self._click('//*[@data-testid="start"]')

    def tap(self, label: str) -> None:
        self._click(KEY.format(label))

    def write(self, text: str) -> None:
        self._window.find_element("xpath", '//*[@data-testid="composer"]').send_keys(text)
        self._click('//*[@data-testid="send"]')

    def move_time(self, label: str) -> None:
        self._click(f'//button[normalize-space()="{label}"]')

    def see(self, words: str) -> None:
        self._until(f"return Boolean({FIND})", BUBBLE.format(words))

    def _click(self, path: str) -> None:
        """Found and tapped in one go: the page may paint the button anew in between."""
        self._until(f"const found = {FIND}; if (found) found.click(); return Boolean(found)", path)

    def _until(self, script: str, path: str) -> None:
        waiting = waits.WebDriverWait(self._window, PATIENCE_S, poll_frequency=0.1)
        waiting.until(lambda window: window.execute_script(script, path), path)


@pytest.fixture
def window() -> Iterator[Any]:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("Chromium and its driver are not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage"):
        options.add_argument(f"--{argument}")
    window = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    window.set_window_size(390, 844)
    yield window
    window.quit()


async def test_session_is_played_on_page(coach: Played, window: Any) -> None:
    await asyncio.get_running_loop().run_in_executor(None, partial(play, window, coach.try_out.sandbox.url))


def play(window: Any, url: str) -> None:
    page = Page(window, url)
    agree(page)
    practise(page)
    set_reminder(page)
    page.move_time("Next reminder")
    page.see("Did it already")


def agree(page: Page) -> None:
    page.start()
    page.tap("I’m 16 or older, go ahead")
    page.tap("Yes, I agree")


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
    page.tap("Right")
    page.see("It’s set")
