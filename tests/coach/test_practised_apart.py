"""Who practises every day, only not when the reminder comes, is offered their own hour and never switched off."""

from datetime import time

import pytest

from bot.domain.habits import PATIENT, answered
from tests.coach.chat import Chat
from tests.coach.nudged import expecting, reminder
from tests.coach.test_questions import OFFER

TO_RING, TO_EVENING, SESSION, TO_NOON = "+3600", "+14400", "+1200", "+67200"


def lived(days: int) -> tuple[Chat, list[str]]:
    """The reminder rings at four and is let alone, the session is at eight; what was rung on each day."""
    chat, heard = expecting().play("/start", *OFFER, "/cancel"), []
    for _ in range(days):
        heard.append(chat.play(TO_RING).heard)
        chat.play(TO_EVENING).press("v1:go:P01.desk.self")
        chat.play(SESSION, TO_NOON)
    return chat, heard


def test_practised_days_are_not_ignored_ones() -> None:
    chat, heard = lived(12)
    assert not any("three times" in each or "last knock" in each for each in heard)
    assert (reminder(chat).is_paused, reminder(chat).every) == (False, 1)


def test_own_hour_is_offered_once() -> None:
    _, heard = lived(12)
    assert [day for day, each in enumerate(heard) if "You began" in each] == [5]


def test_offered_hour_is_taken_by_a_tap() -> None:
    chat, _ = lived(5)
    chat.play(TO_RING, "[Try 20:00]")
    assert reminder(chat).at == time(20)


@pytest.mark.parametrize(("before", "after"), [(3, 0), (0, 0), (-2, -3), (PATIENT, PATIENT)])
def test_session_of_the_day_is_an_answer(before: int, after: int) -> None:
    assert answered(before) == after
