"""The rating before a session begun from a reminder: in the reminder's place, and no session waits for it."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.sessions import Practice
from tests.coach.chat import Chat
from tests.coach.nudged import DAY, HOUR, change, expecting, latest

NUMBERS = [str(n) for n in range(11)]
SESSION = "+1200"


def begun(**fields: object) -> Chat:
    """Safety was asked before: the session starts at the tap."""
    chat = expecting(**fields)  # type: ignore[arg-type]
    profile = chat.me.profile
    screened = {"low_back_pain": date(2026, 11, 22).isoformat()}
    known = replace(profile, screened=screened, conditions_asked_at=chat.now)
    return change(chat, profile=known).play(HOUR, "[Start]")


def running(chat: Chat) -> Practice:
    live = chat.work.practices.live(chat.me.id)
    assert live is not None
    return live


def test_start_asks_and_starts_at_once() -> None:
    chat = begun()
    assert running(chat).started_at == chat.now
    assert chat.labels[:12] == [*NUMBERS, "Skip the number"]


def test_question_takes_the_reminders_place() -> None:
    chat = begun()
    assert "lower back right now" in chat.messages[f"o{latest(chat).id}"].text


def test_tapped_number_is_kept() -> None:
    chat = begun().play("[5]")
    assert running(chat).before == 5
    assert "✓ <b>5</b>" in chat.heard


def test_typed_number_is_kept() -> None:
    chat = begun().play("5")
    assert running(chat).before == 5
    assert len(chat.since) == 1


def test_skipped_question_leaves_the_card() -> None:
    chat = begun().play("[Skip the number]")
    assert running(chat).before is None
    assert (chat.heard, chat.labels) == ("Here we go.", [])


def test_change_is_told_and_remembered() -> None:
    chat = begun().play("[5]", SESSION, "[3]")
    assert "5 → 3" in chat.heard
    assert "Last time: 5 → 3" in chat.play("/cancel", DAY).heard


def test_late_number_is_not_before() -> None:
    chat = begun()
    key = chat.data("[5]")
    chat.play(SESSION)
    chat.press(key)
    assert chat.work.practices.live(chat.me.id) is None
    assert chat.work.journal.since(chat.me.id, chat.now.date())[-1].before is None


def test_danger_typed_at_it_stops() -> None:
    chat = begun().play("since this morning I can’t pee and I am numb between my legs")
    assert chat.work.practices.live(chat.me.id) is None


def test_unscreened_session_asks_as_always() -> None:
    chat = expecting().play(HOUR, "[Start]")
    assert chat.talk.ask == "rate_before"


@pytest.mark.parametrize("tail", ["was", "was-", "was-x-3", "was-1-99", "was-999-3", "was-1"])
def test_forged_numbers_do_nothing(tail: str) -> None:
    chat = begun()
    chat.press(f"v1:oc:{latest(chat).id}.{tail}")
    assert running(chat).before is None
