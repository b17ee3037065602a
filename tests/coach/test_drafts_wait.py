"""A reminder that is not saved yet is not lost by a side talk, or it is told that it was."""

from datetime import time

from tests.coach.chat import Chat, agreed
from tests.coach.nudged import reminder


def conflict() -> Chat:
    return agreed().play("/cancel", "/timezone London", "remind me every day at 23:15", "[Save]")


def shown(chat: Chat) -> str:
    return "\n".join(message.text for message in chat.messages.values())


def test_other_quiet_hours_settle_the_conflict() -> None:
    chat = conflict().play("/quiet", "[No quiet hours]")
    assert "It’s set" in chat.heard
    assert reminder(chat).at == time(23, 15)


def test_quiet_hours_that_still_hold_ask_again() -> None:
    chat = conflict().play("/quiet", "[22:00 to 07:00]")
    assert "23:15 lies in your quiet hours (22:00 to 07:00)" in chat.heard


def test_reading_returns_after_another_reminder() -> None:
    chat = agreed().play("/cancel", "/timezone London", "remind me every day at 9", "/remind", "[17:00]", "[Save]")
    assert "09:00" in chat.heard
    assert sorted(one.at.hour for one in chat.play("[Save]").work.reminders.of(chat.me.id)) == [9, 17]


def test_second_wish_says_the_first_is_not_kept() -> None:
    chat = conflict().play("remind me every day at 10 to drink water")
    assert "✗ Not kept" in shown(chat)
    assert "10:00" in chat.heard


def test_new_start_says_it_is_not_kept() -> None:
    assert "✗ Not kept" in shown(conflict().play("/start"))


def test_complaint_waits_behind_the_draft() -> None:
    chat = agreed().play("/timezone London", "[Lower back]", "remind me every day at 23:15", "[Save]", "/quiet")
    chat.play("[No quiet hours]")
    assert reminder(chat).at == time(23, 15)
    assert chat.talk.ask == "rate_before"
