"""While a session runs: words act like its buttons, anything else is heard, and only one session runs."""

import pytest

from bot.domain.sessions import Practice
from tests.coach.chat import Chat, agreed
from tests.coach.test_questions import OFFER, RUNNING


def live(chat: Chat) -> Practice | None:
    return chat.work.practices.live(chat.me.id)


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("pause", "paused"),
        ("one moment", "paused"),
        ("skip", "running"),
        ("again", "running"),
        ("it hurts", "running"),
    ],
)
def test_words_act_like_buttons(words: str, state: str) -> None:
    practice = live(agreed().play(*RUNNING, words))
    assert practice is not None
    assert practice.state == state


def test_go_on_resumes_a_pause() -> None:
    practice = live(agreed().play(*RUNNING, "pause", "+300", "go on"))
    assert practice is not None
    assert practice.state == "running"


def test_too_much_takes_the_point_out() -> None:
    practice = live(agreed().play(*RUNNING, "too much"))
    assert practice is not None
    assert practice.taken_out


def test_typed_stop_asks_what_is_wrong() -> None:
    chat = agreed().play(*RUNNING, "stop")
    assert live(chat) is None
    assert chat.talk.ask == "stop_reason"


def test_time_left_is_told_in_words() -> None:
    assert "minute" in agreed().play(*RUNNING, "how long is it still?").heard


@pytest.mark.parametrize(
    "words", ["my neck is stiff", "/log", "/points", "/help", "thanks", "blah blah", "[Neck]"]
)
def test_nothing_else_ends_the_session(words: str) -> None:
    chat = agreed().play("/start", *RUNNING)
    before = live(chat)
    if words != "[Neck]":
        chat.play(words)
    assert before is not None
    practice = live(chat)
    assert practice is not None
    assert practice.id == before.id


def test_second_start_shows_the_running_one() -> None:
    chat = agreed().play(*OFFER)
    rows = [row for message in chat.since for row in message.keys]
    data = next(key.data for row in rows for key in row if key.data.startswith("v1:go:"))
    chat.play("[Start]", "+30")
    chat.press(data)
    assert "still running" in chat.heard


def test_unrated_session_is_logged_all_the_same() -> None:
    chat = agreed().play(*RUNNING, "+3600")
    assert [entry.kind for entry in chat.work.journal.since(chat.me.id, chat.now.date())] == ["session"]


def test_condition_told_midway_stops_what_it_bars() -> None:
    chat = agreed().play(*RUNNING, "I have a fever of 39 by the way", "+60")
    assert live(chat) is None


def test_stop_command_ends_the_session() -> None:
    assert live(agreed().play(*RUNNING, "/stop")) is None


def test_stop_is_silence_first() -> None:
    chat = agreed().play("/stop")
    assert chat.me.has_consented
    assert not chat.play("[Take my consent back]").me.has_consented


def test_old_start_button_asks_again_after_weeks() -> None:
    chat = agreed().play(*OFFER)
    rows = [row for message in chat.since for row in message.keys]
    data = next(key.data for row in rows for key in row if key.data.startswith("v1:go:"))
    chat.play("/cancel", f"+{40 * 86400}")
    chat.press(data)
    assert live(chat) is None
    assert chat.talk.ask == "rate_before"


def test_session_left_paused_blocks_nothing() -> None:
    chat = agreed().play(*RUNNING, "[Pause]", "+90000", "/start")
    assert chat.talk.ask == "complaint"
    assert live(chat) is None
