"""Reminders that stand, changed in words."""

import pytest

from tests.coach.nudged import DAY, HOUR, expecting, reminder

MOVE = "move reminder 1 to 9"


def test_move_does_not_end_a_pause() -> None:
    chat = expecting().play("/reminders", "[1 · 16:00]", "[Pause]", MOVE)
    assert reminder(chat).is_paused
    assert "stays paused" in chat.heard


def test_moved_one_goes_on_by_a_tap() -> None:
    chat = expecting().play("/reminders", "[1 · 16:00]", "[Pause]", MOVE, "[Go on]")
    assert not reminder(chat).is_paused


def test_move_into_the_night_is_told_once() -> None:
    assert expecting().play("move reminder 1 to 23:00").heard.count("won’t ring") == 1


@pytest.mark.parametrize("words", ["pause until Friday", "quiet until Friday", "I’m on holiday until Friday"])
@pytest.mark.parametrize("asked", ["remind me", "remind me every day at 17:00"])
def test_pause_is_no_day_of_a_reminder(asked: str, words: str) -> None:
    chat = expecting().play(asked, words)
    assert "I’m quiet. I’ll be back Friday" in chat.heard


def test_open_reminder_goes_on_after_a_pause() -> None:
    chat = expecting().play("remind me every day at 17:00", "pause until Friday")
    assert "Save" in chat.labels
    assert "after your pause" in chat.heard


def test_card_of_the_pause_is_not_pushed_away() -> None:
    chat = expecting().play("remind me every day at 17:00", "pause")
    assert "For how long" in chat.heard
    assert "Is that right" not in chat.heard


def test_named_day_is_skipped() -> None:
    chat = expecting().play("skip Wednesday", HOUR, "/reminders")
    assert "next tomorrow" in chat.heard
    assert "next Thursday" in chat.play(DAY, "/reminders").heard


def test_skipped_day_is_said_back() -> None:
    assert "No reminder Friday" in expecting().play("skip the one on Friday").heard


def test_unclear_days_of_a_pause_keep_a_way_out() -> None:
    chat = expecting().play("/pause", "[Until a day…]", "blubb")
    assert "I need a day" in chat.heard
    assert chat.labels == ["Never mind"]
    assert "For how long" in chat.play("[Never mind]").heard
