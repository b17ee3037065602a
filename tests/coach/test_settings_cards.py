"""The cards of the settings: few rows on each, everything two taps away, each in the place of the other."""

import pytest

from tests.coach.chat import Chat, agreed
from tests.coach.nudged import expecting

MOST_ROWS = 6
SWITCHES = {
    "Questions I ask": ["Weekly look: no", "Day after: yes", "Ask daily: no"],
    "How it comes": ["Knock twice: no", "Sound: on", "Neutral words: no"],
    "Reminders and quiet hours": ["My reminders", "Quiet hours", "Pause"],
}


def settings() -> Chat:
    return expecting().play("/settings")


def rows(chat: Chat) -> int:
    return max(len(message.keys) for message in chat.since)


@pytest.mark.parametrize("taps", [(), *((f"[{group}]",) for group in SWITCHES)])
def test_no_card_has_many_rows(taps: tuple[str, ...]) -> None:
    assert rows(settings().play(*taps)) <= MOST_ROWS


@pytest.mark.parametrize(("group", "keys"), SWITCHES.items())
def test_everything_is_two_taps_away(group: str, keys: list[str]) -> None:
    assert set(keys) <= set(settings().play(f"[{group}]").labels)


@pytest.mark.parametrize("group", ["Questions I ask", "How it comes"])
def test_groups_stand_on_the_card_too(group: str) -> None:
    chat = agreed().play("/cancel", "/rhythm", f"[{group}]")
    assert "Reminders and quiet hours" in chat.play("[Back]").heard


def test_switch_stays_in_its_group() -> None:
    chat = settings().play("[How it comes]", "[Sound: on]")
    assert "Sound: off" in chat.labels
    assert "Sound: off, what I send makes no noise" in chat.heard


def test_picked_day_leads_back_to_its_group() -> None:
    chat = settings().play("[Questions I ask]", "[Weekly look: no]", "[Sunday]")
    assert "every Sunday at 18:00" in chat.heard
    assert "Ask daily: no" in chat.labels
