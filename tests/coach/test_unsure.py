"""Unsure of the complaint: one short question, then the whole grid, then the best guess; never two in a row."""

from bot.coach import alarm, hear
from bot.coach.alarm import Alert
from bot.domain.meanings import Meaning
from tests.coach.chat import DESK, agreed
from tests.coach.test_screens import turn_of

VAGUE = Meaning(language="en", guesses=("neck_pain", "posture_desk"))


def test_unclear_words_are_asked_about_once() -> None:
    turn = turn_of(agreed())
    asked = []
    for _ in range(3):
        hear.on_meaning(turn, VAGUE, "")
        asked.append(turn.talk.ask)
    assert asked == ["confirm", "complaint", "rate_before"]


def test_unknown_words_get_an_honest_answer() -> None:
    (card,) = hear.on_meaning(turn_of(agreed()), Meaning(language="en"), "my gearbox")
    assert card.text == hear.reply("outside").text


def test_somebody_else_in_danger_holds_nothing() -> None:
    turn = turn_of(agreed().play("[Neck]"))
    before = turn.talk.ask
    alarm.answer(turn, Alert(flag=next(iter(DESK.shelf.flags.values())), is_other=True))
    assert (turn.talk.ask, turn.profile.awaiting_care) == (before, None)


def test_their_own_danger_can_be_said_after_all() -> None:
    chat = agreed()
    chat.press("v1:al:me.RF06.eo")
    assert chat.me.profile.awaiting_care == "RF06"
