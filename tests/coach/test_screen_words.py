"""Typed at the safety question: only a clear no is one; an aside or a refusal leaves it open."""

import pytest

from tests.coach.chat import Chat, agreed

TO_SCREEN = ("/timezone London", "my neck hurts", "5", "[Today or this week]")


def said(words: str) -> Chat:
    return agreed().play(*TO_SCREEN, words)


@pytest.mark.parametrize(
    "words",
    [
        "no messages after 9pm",
        "no reminders until Friday",
        "no time today",
        "no thanks",
        "not now",
        "no more",
        "no pillow helps",
        "keine Nachrichten nach 21 Uhr",
        "no tengo tiempo",
        "no, I fly to Tokyo tomorrow",
    ],
)
def test_aside_is_no_none(words: str) -> None:
    assert said(words).talk.ask in ("screen", "zone")


@pytest.mark.parametrize(
    "words",
    [
        "no",
        "nope",
        "none of these",
        "nothing like this",
        "I don’t have any of that",
        "I have none",
        "no fever",
        "not that I know of",
        "nein",
        "nein, nichts davon",
        "ninguno",
        "nada de eso",
        "нет",
        "ничего из этого",
        "没有",
        "都没有",
    ],
)
def test_clear_no_is_one(words: str) -> None:
    assert said(words).talk.ask == "conditions"


def test_quiet_hours_are_kept_beside_it() -> None:
    chat = said("no messages after 9pm")
    assert f"{chat.me.quiet_from:%H:%M}" == "21:00"
    assert "Back to my question" in chat.labels
