"""After an alarm nothing is coached until the person was seen; the numbers fit the country."""

import pytest

from tests.coach.chat import Chat, agreed
from tests.coach.test_questions import RUNNING, SCREEN

STOPPED = (*SCREEN, "[Yes, one of them]", "[Weak or numb leg]")
DARK = ("[Stress]", "[5]", "[Yes, one of them]", "[Dark thoughts]")


def test_alarm_stops_a_running_session() -> None:
    chat = agreed().play(*RUNNING, "I have crushing chest pain and I'm sweating")
    assert chat.work.practices.live(chat.me.id) is None
    assert "Call" in chat.since[0].text


@pytest.mark.parametrize(
    "act",
    ["/start", "/points", "/routines", "/log", "/remind", "my neck is stiff", "remind me at 9", "what is BL 23?"],
)
def test_everything_waits_until_seen(act: str) -> None:
    assert agreed().play(*STOPPED, act).talk.ask == "seen"


@pytest.mark.parametrize("act", ["/help", "/settings", "/privacy", "/export", "/forget", "/stop", "/cancel"])
def test_own_data_stays_in_reach(act: str) -> None:
    assert "Have you been seen" not in agreed().play(*STOPPED, act).heard


@pytest.mark.parametrize(("place", "number"), [("I'm in Lyon", "15"), ("Germany", "112"), ("in the US", "911")])
def test_typed_place_corrects_the_numbers(place: str, number: str) -> None:
    chat = agreed().play(*STOPPED, place)
    assert number in chat.heard
    assert "I’m getting help" in chat.labels


def test_tapped_country_corrects_the_numbers() -> None:
    chat = agreed().play(*STOPPED, "[I’m in another country]", "[United Kingdom]")
    assert "999" in chat.heard


def test_place_works_before_consent_too() -> None:
    chat = Chat().play("I have crushing chest pain and I'm sweating", "I am in Germany")
    assert "112" in chat.heard
    assert (chat.me.profile.awaiting_care, chat.talk.episode.alert) == (None, "")


def test_wrong_tap_is_taken_back_once() -> None:
    chat = agreed().play(*STOPPED, "[That was a wrong tap]")
    assert chat.talk.ask == "complaint"
    assert chat.me.profile.awaiting_care is None
    chat.press("v1:al:misread.RF03.e")
    assert chat.toast == "tap-past"


def test_old_misread_does_not_lift_another_alarm() -> None:
    chat = agreed().play(*DARK)
    chat.press("v1:al:misread.RF03.e")
    assert chat.me.profile.awaiting_care == "RF22"


def test_day_of_crisis_is_quiet() -> None:
    chat = agreed().play("/timezone London", "/remind", "[21:00]", "[Save]", *DARK, "+28800")
    assert chat.heard == ""


def test_next_day_asks_kindly() -> None:
    chat = agreed().play(*DARK, "+97200")
    assert chat.talk.ask == "seen"
    assert "v1:go" not in str(chat.since)


@pytest.mark.parametrize(
    ("answer", "then"), [("[Still hard]", "call"), ("[I’m not safe]", "Are you safe"), ("yes", "")]
)
def test_crisis_is_not_over_before_it_is(answer: str, then: str) -> None:
    chat = agreed().play(*DARK, "+97200")
    assert "Better, and not alone" in chat.labels
    assert then in chat.play(answer).heard
    assert chat.me.profile.awaiting_care == "RF22"


def test_better_after_crisis_goes_on() -> None:
    chat = agreed().play(*DARK, "+97200", "much better")
    assert (chat.talk.ask, chat.me.profile.awaiting_care) == ("complaint", None)


def test_ok_is_no_yes_to_being_seen() -> None:
    assert agreed().play(*STOPPED, "/start", "ok").me.profile.awaiting_care == "RF03"


@pytest.mark.parametrize("ask", ["[Yes, one of them]", "[Yes, one of them]|[Weak or numb leg]|/start"])
def test_safety_questions_say_why(ask: str) -> None:
    chat = agreed().play(*SCREEN, *ask.split("|"), "[Why do you ask?]")
    assert len(chat.heard) > 40


def test_see_soon_lets_a_gentle_routine_go_on() -> None:
    chat = agreed().play(*SCREEN, "[Yes, one of them]", "[Cancer, weight loss]", "[Go on gently]")
    assert chat.talk.ask == "conditions"
    assert chat.me.profile.lighter_until
