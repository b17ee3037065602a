"""What is told of a reminder's next time is when it really rings: past pauses, skipped days and the night."""

import pytest

from tests.coach.chat import Chat
from tests.coach.nudged import DAY, HOUR, expecting

TO_WEDNESDAY = "+172800"


def listed(chat: Chat) -> str:
    return chat.play("/reminders").heard


def test_list_looks_past_the_pause() -> None:
    chat = expecting().play("pause until Friday")
    assert "next Friday, after your pause" in listed(chat)


def test_list_tells_of_a_pause_without_end() -> None:
    chat = expecting().play("/pause", "[Until I say so]")
    assert "waits until you say “I’m back”" in listed(chat)


def test_single_one_in_the_pause_is_named() -> None:
    chat = expecting(is_once=True).play("pause until Friday")
    assert "won’t ring, I’m quiet then" in listed(chat)


def test_pause_to_come_leaves_today() -> None:
    chat = expecting().play("I’m on holiday from Tuesday to Thursday")
    assert "next today" in listed(chat)
    assert "next Friday, after your pause" in listed(chat.play(HOUR))


def test_card_looks_past_the_pause() -> None:
    chat = expecting().play("pause until Friday", "/reminders", "[1 · 16:00]")
    assert "Friday at 16:00" in chat.heard
    assert "after your pause" in chat.heard


def test_ticked_off_looks_past_the_pause() -> None:
    chat = expecting().play(HOUR, "pause until Friday", "done")
    assert "Next time: Friday at 16:00" in chat.heard


def test_settings_look_past_the_pause() -> None:
    chat = expecting().play("pause until Friday", "/settings", "[Reminders and quiet hours]")
    assert "next Friday at 16:00" in chat.heard


@pytest.mark.parametrize(
    ("pause", "told"),
    [
        (("pause until Friday",), "after your pause"),
        (("/pause", "[Until I say so]"), "say “I’m back”"),
    ],
)
def test_new_one_tells_of_the_pause(pause: tuple[str, ...], told: str) -> None:
    chat = expecting().play(*pause, "remind me every day at 12:00")
    assert told in chat.heard
    assert told in chat.play("[Save]").heard


def test_new_single_one_tells_of_the_pause() -> None:
    chat = expecting().play("pause until Friday", "remind me tomorrow at 12:00")
    assert "won’t ring" in chat.heard
    assert "won’t ring" in chat.play("[Save]").heard


def test_moved_one_tells_of_the_pause() -> None:
    chat = expecting().play("pause until Friday", "move my reminder to 17:00")
    assert "Friday at 17:00" in chat.heard


def test_skipped_day_is_not_the_next() -> None:
    chat = expecting().play("skip tomorrow", HOUR)
    assert "next Wednesday" in listed(chat)


def test_skipped_day_is_quiet() -> None:
    chat = expecting().play("skip tomorrow", HOUR)
    assert chat.play(DAY).heard == ""
    assert chat.play(DAY).heard != ""
