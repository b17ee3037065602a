"""The card that reads a reminder back, and the cards of those that stand."""

from dataclasses import replace

from bot.domain.dialogue import ReminderDraft
from tests.coach.chat import Chat, agreed

AT_NINE = ("/timezone London", "remind me every day at 9")


def standing(chat: Chat) -> list[str]:
    return [f"{one.at:%H:%M}" for one in chat.work.reminders.of(chat.me.id)]


def test_nothing_is_kept_before_right() -> None:
    assert standing(agreed().play(*AT_NINE)) == []


def test_lost_draft_asks_again() -> None:
    chat = agreed().play(*AT_NINE)
    talk = chat.talk
    chat.work.talks.put(replace(talk, episode=replace(talk.episode, draft=ReminderDraft())))
    assert "When shall I remind you" in chat.play("[Save]").heard


def test_same_wish_twice_is_one() -> None:
    assert standing(agreed().play(*AT_NINE, "[Save]", "remind me every day at 9", "[Save]")) == ["09:00"]


def test_ninth_reminder_is_refused() -> None:
    chat = agreed().play("/timezone London", "remind me at 9, 10, 11, 12, 13, 14 and 15", "[Save]")
    chat.play("remind me at 16 and 17", "[Save]")
    assert len(standing(chat)) == 7


def test_last_day_cannot_be_taken() -> None:
    chat = agreed().play("/timezone London", "remind me at 9 on mondays", "[Change]", "[Days]", "[Mo]")
    assert "Chosen: Monday." in chat.heard


def test_undo_brings_the_same_back() -> None:
    chat = agreed().play("/timezone London", "remind me mon and wed at 9pm", "[Save]", "/reminders", "[1 · 21:00]")
    (before,) = chat.work.reminders.of(chat.me.id)
    chat.play("[Delete]", "[Undo]")
    (after,) = chat.work.reminders.of(chat.me.id)
    assert replace(after, id=before.id) == before


def test_edit_does_not_end_a_pause() -> None:
    chat = agreed().play(*AT_NINE, "[Save]", "/reminders", "[1 · 09:00]", "[Pause]", "[Own words]", "look up")
    assert "stays paused until you turn it on" in chat.heard
    chat.play("[Save]")
    assert "still paused" in chat.heard
    (one,) = chat.work.reminders.of(chat.me.id)
    assert (one.note, one.is_paused, one.next_due_at) == ("look up", True, None)


def test_undo_of_something_else_is_gone() -> None:
    chat = agreed().play(*AT_NINE, "[Save]")
    chat.press("v1:rm:999.undo")
    assert "gone already" in chat.heard
