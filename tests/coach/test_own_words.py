"""Words that a reminder shall say, told along with its time."""

import pytest

from tests.coach.chat import agreed

LONDON = "/timezone London"


@pytest.mark.parametrize(
    ("wish", "note"),
    [
        ("remind me daily at 21:30 and tell me to breathe", "breathe"),
        ("remind me at 9 to take my pill break", "take my pill break"),
        ("remind me every day at 11:00: stand up!", "stand up!"),
        ("remind me weekdays at 8 - time to stretch", "time to stretch"),
        ("remind me to drink water at 9", "drink water"),
        ("remind me to look at the sky every day at half past 9", "look at the sky"),
        ("remind me at ten to 9 to drink water", "drink water"),
        ("remind me at 9: “stand up”", "stand up"),
        ("remind me at 9 and tell me to be done by 10", "be done by 10"),
        ("remind me every day at 15:00: pause", "pause"),
        ("remind me at 9 to pause", "pause"),
        ("remind me at 7 to stretch my calves", "stretch my calves"),
        ("remind me to call the doctor at 10", "call the doctor"),
        ("remind me at 9 to stretch", "stretch"),
        ("remind me to take my magnesium for the cramps at 9", "take my magnesium for the cramps"),
        ("remind me in 20 minutes to call Ben", "call Ben"),
        ("Remind me at 9 to write <b>bold</b> things", "write &lt;b&gt;bold&lt;/b&gt; things"),
    ],
)
def test_words_are_shown_at_the_check(wish: str, note: str) -> None:
    assert f"With your words: “{note}”" in agreed().play(LONDON, wish).heard


@pytest.mark.parametrize(
    "wish",
    [
        "remind me at 9 to do my neck",
        "remind me at 9 to do my exercises",
        "remind me at quarter to 9",
        "remind me monday to friday at 9",
        "remind me twice a day: 9 and 18",
        "remind me every day from 9 to 11",
        "remind me tomorrow at 9 in the morning",
    ],
)
def test_other_wishes_have_none(wish: str) -> None:
    assert "With your words" not in agreed().play(LONDON, wish).heard


def test_words_come_with_the_reminder() -> None:
    chat = agreed().play(LONDON, "remind me every day at 17:00 to drink water", "[Save]", "/cancel", "+7200")
    assert "“drink water”" in chat.heard


def test_deed_is_no_routine() -> None:
    heard = agreed().play(LONDON, "remind me at 7 to stretch my calves").heard
    assert "For:" not in heard


def test_waking_is_no_bedtime_routine() -> None:
    heard = agreed().play(LONDON, "remind me when I wake up", "07:00").heard
    assert "every day at <b>07:00</b>" in heard
    assert "For:" not in heard


def test_words_wait_for_the_time() -> None:
    assert "“drink water”" in agreed().play(LONDON, "remind me to drink water", "at 9").heard


def test_danger_in_them_is_heard_first() -> None:
    chat = agreed().play(LONDON, "remind me at 9 to kill myself")
    assert "With your words" not in chat.heard


@pytest.mark.parametrize(
    "wish",
    [
        "remind me at 8 not to kill myself",
        "remind me every day at 8 so that I do not kill myself",
        "remind me every evening at 8 not to harm myself",
        "I try not to kill myself",
        "erinnere mich um 8 daran, mich nicht umzubringen",
        "recuérdame a las 8 no suicidarme",
        "напомни мне в 8 не убивать себя",
        "每天8点提醒我别自杀",
    ],
)
def test_denied_danger_is_danger_too(wish: str) -> None:
    chat = agreed().play(LONDON, wish)
    assert chat.me.profile.awaiting_care == "RF22"


@pytest.mark.parametrize(
    "wish", ["remind me at 8 not to hurt my back", "recuérdame a las 8 no hacerme daño en la espalda"]
)
def test_strain_in_them_is_no_danger(wish: str) -> None:
    assert agreed().play(LONDON, wish).me.profile.awaiting_care is None
