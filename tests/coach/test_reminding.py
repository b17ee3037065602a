"""Reminders and morning questions: sent when wanted, quiet when not."""

import pytest

from bot.domain.reminders import Reminder
from tests.coach.chat import Chat, agreed
from tests.coach.test_questions import OFFER, RUNNING

EVENING = ("/timezone London", "/remind", "[21:00]", "[Save]")  # it is 15:00 in London
A_DAY = "+86400"


def reminder(chat: Chat) -> Reminder:
    (found,) = chat.work.reminders.of(chat.me.id)
    return found


def test_reminder_comes_at_its_time() -> None:
    assert "your few minutes" in agreed().play(*EVENING, "+25200").heard


def test_practised_today_sends_none() -> None:
    assert "your few minutes" not in agreed().play(*EVENING, *OFFER, "[Start]", "+1800", "+25200").heard


def test_quiet_spell_holds_reminders_back() -> None:
    chat = agreed().play(*EVENING, "/pause 3 days", "+172800")
    assert chat.heard == ""
    assert "your few minutes" in chat.play("+172800").heard


@pytest.mark.parametrize(("act", "is_quiet"), [("[3 days]", True), ("[Speak again]", False)])
def test_quiet_spell_by_buttons(act: str, is_quiet: bool) -> None:
    chat = agreed().play("/pause 1 week", "/pause", act)
    assert (chat.me.paused_until is not None) == is_quiet


def test_three_ignored_offer_another_way() -> None:
    chat = agreed().play(*EVENING, "+345600")
    assert {"Another time", "Half as often", "Stop this one", "Keep it as it is"} <= set(chat.labels)


def test_half_as_often_is_every_other_day() -> None:
    chat = agreed().play(*EVENING, "+345600", "[Half as often]")
    assert (reminder(chat).every, f"{reminder(chat).at:%H:%M}") == (2, "21:00")


def test_start_from_a_reminder_asks_safety_first() -> None:
    chat = agreed().play("/timezone London", *OFFER, "[Remind me]", "[21:00]", "[Save]", "/cancel", "+25200")
    assert chat.play(f"+{40 * 86400}").heard
    chat.play("[Start]")
    assert chat.work.practices.live(chat.me.id) is None
    assert chat.talk.ask == "rate_before"


def test_start_from_a_reminder_is_quick_when_fresh() -> None:
    chat = agreed().play("/timezone London", *OFFER, "[Remind me]", "[21:00]", "[Save]", "/cancel", "+25200")
    assert "settle in" in chat.play("[Start]").heard


def test_suggestion_comes_back_after_the_reminder() -> None:
    chat = agreed().play("/timezone London", *OFFER, "[Remind me]", "[21:00]", "[Save]")
    assert chat.talk.ask == "offer"
    assert "Start" in chat.labels


def test_excluded_routine_is_not_named() -> None:
    chat = agreed().play("/timezone London", *OFFER, "[Remind me]", "[21:00]", "[Save]", "/cancel")
    chat.play("I am 20 weeks pregnant", "+25200")
    assert "Low back" not in chat.heard
    chat.play("[Start]")
    assert chat.work.practices.live(chat.me.id) is None


def test_discreet_reminder_names_nothing() -> None:
    chat = agreed().play("/timezone London", *OFFER, "[Remind me]", "[21:00]", "[Save]", "/cancel", "/discreet")
    assert "back" not in chat.play("+25200").heard.lower()


def test_morning_question_follows_a_session() -> None:
    assert "yesterday" in agreed().play("/timezone London", *RUNNING, "+1200", "/cancel", "+68400").heard


def test_morning_question_may_be_declined() -> None:
    chat = agreed().play("/timezone London", *RUNNING, "+1200", "/check_ins_off", A_DAY)
    assert "yesterday" not in chat.heard


def test_morning_question_waits_for_the_morning() -> None:
    chat = agreed().play("/timezone Auckland", *RUNNING, "+1200", "/cancel")
    (asked,) = chat.work.follow_ups.due(chat.now.replace(year=2027), 9)
    assert asked.due_at.hour == 21  # 10:00 in Auckland


def test_soon_means_minutes_from_now() -> None:
    chat = agreed().play("remind me in 20 minutes", "Tokyo", "[Save]", "[Ring at 00:20 this once]", "+1230")
    assert "your few minutes" in chat.heard
