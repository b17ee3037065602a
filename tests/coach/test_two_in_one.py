"""Two reminders wished for in one breath, each with words of its own."""

import pytest

from tests.coach.chat import DESK, Chat
from tests.coach.nudged import expecting

BREATHE = "remind me weekdays at 7 to breathe and weekends at 9"


def kept(wish: str) -> list[tuple[str, int, str]]:
    """Time, number of days and words of each, both saved."""
    chat = saved(wish)
    return [(f"{one.at:%H:%M}", len(one.weekdays), one.note) for one in chat.work.reminders.of(chat.me.id)]


def saved(wish: str) -> Chat:
    chat = expecting().play("/reminders", "[1 · 16:00]", "[Delete]", "no quiet hours", wish)
    return chat.play("[Save]", "[Save]")


@pytest.mark.parametrize(
    ("wish", "both"),
    [
        (BREATHE, [("07:00", 5, "breathe"), ("09:00", 2, "breathe")]),
        (f"{BREATHE} to stretch", [("07:00", 5, "breathe"), ("09:00", 2, "stretch")]),
        ("remind me at 8 to stretch and at 20 to breathe", [("08:00", 7, "stretch"), ("20:00", 7, "breathe")]),
        ("remind me mondays at 8 to walk and fridays at 8 to rest", [("08:00", 1, "walk"), ("08:00", 1, "rest")]),
        ("remind me weekdays at 7 and weekends at 9", [("07:00", 5, ""), ("09:00", 2, "")]),
    ],
)
def test_both_are_kept(wish: str, both: list[tuple[str, int, str]]) -> None:
    assert kept(wish) == both


def test_second_one_is_announced() -> None:
    assert "Then I’ll ask about Saturday and Sunday at 09:00" in expecting().play(BREATHE).heard


def test_each_has_its_routine() -> None:
    chat = saved("remind me weekdays at 9 to do my neck and weekends at 10 to do my lower back")
    routines = [DESK.shelf.routines[one.routine] for one in chat.work.reminders.of(chat.me.id) if one.routine]
    assert ["neck_pain" in routines[0].complaints, "low_back_pain" in routines[1].complaints] == [True, True]


def test_words_told_with_a_time_are_kept() -> None:
    chat = expecting().play("remind me", "weekdays at 7 to breathe and weekends at 9")
    assert "Monday to Friday at <b>07:00</b>" in chat.heard
    assert "Then I’ll ask about Saturday and Sunday at 09:00" in chat.heard


@pytest.mark.parametrize(
    ("wish", "note"),
    [
        ("remind me at 9 to stand up and walk", "stand up and walk"),
        ("remind me to drink water at 9 and 18", "drink water"),
    ],
)
def test_and_within_words_makes_no_second(wish: str, note: str) -> None:
    assert f"“{note}”" in expecting().play(wish).heard
