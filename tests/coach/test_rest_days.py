"""After "worse" nothing calls to practise for three days."""

from tests.coach.chat import Chat
from tests.coach.nudged import DAY, HOUR, expecting, latest
from tests.coach.test_questions import OFFER

PRACTISED = ("/start", *OFFER, "[Start]", "+1200", "+68400")  # the question comes the next morning
MORNING = "[Worse]"


def resting(**fields: object) -> Chat:
    return expecting(**fields).play(*PRACTISED, MORNING)  # type: ignore[arg-type]


def test_reminder_is_silent_while_resting() -> None:
    chat = resting().play("+21600")
    assert (chat.heard, latest(chat).state) == ("", "skipped")


def test_reminder_returns_after_rest() -> None:
    chat = resting().play("+21600", DAY, DAY)
    assert chat.heard == ""
    assert "Start" in chat.play(DAY).labels


def test_own_words_come_without_start() -> None:
    chat = resting(routine=None, note="drink water").play("+21600")
    assert "drink water" in chat.heard
    assert "No pressing before" in chat.heard
    assert "Start" not in chat.labels


def test_old_start_says_rest() -> None:
    chat = expecting().play(HOUR)
    start = chat.data("[Start]")
    chat.play(*PRACTISED, MORNING).press(start)
    assert "three days of rest" in chat.heard


def test_suggestion_says_rest() -> None:
    chat = resting().play("/start", "[Lower back]", "[6]", "[Today or this week]", "[None of these]")
    assert "rest until" in chat.heard
