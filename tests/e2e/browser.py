"""The chat page in a phone-sized browser, as a thumb uses it."""

from typing import Any

import pytest

waits = pytest.importorskip("selenium.webdriver.support.wait", reason="selenium is not installed")
PATIENCE_S = 60
KEY = '(//button[@data-testid="button"][normalize-space()="{}"])[last()]'
STARTING = '(//button[@data-testid="button"][starts-with(normalize-space(), "{}")])[last()]'
FIND = "document.evaluate(arguments[0], document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue"
BUBBLE = '//*[@data-testid="message"][contains(., "{}")]'


class Page:
    """What a thumb can do; each waits until the thing is there."""

    def __init__(self, window: Any, url: str) -> None:
        self._window = window
        window.get(url)

    def start(self) -> None:
        self._click('//*[@data-testid="start"][not(@hidden)]')

    def tap(self, label: str) -> None:
        self._click(KEY.format(label))

    def follow(self, *steps: tuple[str, str]) -> None:
        """Each label tapped, until its answer is seen."""
        for label, answer in steps:
            self.tap(label)
            self.see(answer)

    def tap_starting(self, label: str) -> None:
        self._click(STARTING.format(label))

    def write(self, text: str) -> None:
        self._window.find_element("xpath", '//*[@data-testid="composer"]').send_keys(text)
        self._click('//*[@data-testid="send"]')

    def move_time(self, label: str) -> None:
        self._click(f'//button[normalize-space()="{label}"]')

    def next_reminder(self) -> None:
        self.move_time("Next reminder")

    def see(self, words: str) -> None:
        self._until(f"return Boolean({FIND})", BUBBLE.format(words))

    def lacks(self, words: str) -> bool:
        """Whether no message says this now."""
        return not self._window.execute_script(f"return Boolean({FIND})", BUBBLE.format(words))

    def _click(self, path: str) -> None:
        """Found and tapped in one go: the page may paint the button anew in between."""
        self._until(f"const found = {FIND}; if (found) found.click(); return Boolean(found)", path)

    def _until(self, script: str, path: str) -> None:
        waiting = waits.WebDriverWait(self._window, PATIENCE_S, poll_frequency=0.1)
        waiting.until(lambda window: window.execute_script(script, path), path)


def agree(page: Page) -> None:
    page.start()
    page.tap("I’m 16 or older, go ahead")
    page.tap("Yes, I agree")
