"""Unanswered reminders: asked once, half as often, then off, each as announced; a better hour by a tap only."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.domain.journal import Entry
from tests.coach.chat import Chat
from tests.coach.nudged import DAY, HOUR, change, expecting, reminder, set_back
from tests.coach.test_questions import OFFER

ASKED = (HOUR, DAY, DAY, DAY)  # three unanswered, then the question
KEYS = ["Another time", "Half as often", "Stop this one", "Keep it as it is"]


def asked(**fields: object) -> Chat:
    return expecting(**fields).play(*ASKED)  # type: ignore[arg-type]


def used_to(chat: Chat, wall: time, *, times: int = 6) -> Chat:
    """Sessions of the last days that ended five minutes after they began at this time."""
    for back in range(1, times + 1):
        ended = datetime.combine(chat.now.date() - timedelta(days=back), wall, chat.now.tzinfo) + timedelta(
            minutes=5
        )
        entry = Entry(id=0, person_id=chat.me.id, kind="session", on=ended.date(), at=ended, practice=1, minutes=5)  # type: ignore[arg-type]
        chat.work.journal.add(entry)
    return chat


def practised_early(chat: Chat) -> Chat:
    """A session this morning; another reminder at noon, so that the one at four still comes."""
    early = chat.now.replace(hour=9)
    entry = Entry(id=0, person_id=chat.me.id, kind="session", on=early.date(), at=early, practice=1, minutes=5)  # type: ignore[arg-type]
    chat.work.journal.add(entry)
    chat.work.reminders.add(replace(reminder(chat), at=time(12), next_due_at=None))
    return chat


def test_fourth_one_asks() -> None:
    chat = asked()
    assert "three times at 16:00" in chat.heard
    assert chat.labels == KEYS


def test_question_announces_what_follows() -> None:
    assert "half as often, and after three more I’ll stop" in asked().heard


def test_unanswered_question_thins_out() -> None:
    chat = asked().play(DAY)
    assert "As announced" in chat.heard
    assert "every other day" in chat.heard
    assert reminder(chat).every == 2
    assert chat.play(DAY).heard == ""


def test_thinned_one_goes_back_by_a_tap() -> None:
    chat = asked().play(DAY, "[As it was before]")
    assert (reminder(chat).every, chat.labels[-1]) == (1, "Undo")


def test_silence_ends_it_as_announced() -> None:
    chat = asked().play(*[DAY] * 7)
    assert "the last knock" in chat.heard
    assert reminder(chat).is_paused
    assert chat.play(*[DAY] * 5).heard == ""


def test_ended_one_returns_by_a_tap() -> None:
    chat = asked().play(*[DAY] * 7, "[Turn it on again]")
    assert not reminder(chat).is_paused
    assert reminder(chat).next_due_at is not None


@pytest.mark.parametrize(
    ("key", "every", "is_paused"),
    [("[Half as often]", 2, False), ("[Stop this one]", 1, True), ("[Keep it as it is]", 1, False)],
)
def test_answers_are_done(key: str, every: int, is_paused: bool) -> None:
    kept = reminder(asked().play(key))
    assert (kept.every, kept.is_paused) == (every, is_paused)


def test_old_card_does_not_halve_twice() -> None:
    chat = asked()
    old = chat.data("[Half as often]")
    chat.play(DAY).press(old)
    assert "it comes every other day at 16:00" in chat.heard
    assert reminder(chat).every == 2


def test_old_card_of_an_ended_one_says_so() -> None:
    chat = asked()
    old = chat.data("[Half as often]")
    chat.play(*[DAY] * 7).press(old)
    assert ("off by now" in chat.heard, chat.labels) == (True, ["Turn it on again"])


def test_doubled_tap_halves_once() -> None:
    chat = asked()
    key = chat.data("[Half as often]")
    chat.press(key)
    chat.press(key)
    assert reminder(chat).every == 2


def test_what_was_done_already_goes_back() -> None:
    chat = asked()
    old = chat.data("[Half as often]")
    chat.play(DAY).press(old)
    assert reminder(chat.play("[As it was before]")).every == 1


def test_kept_one_is_not_asked_about_soon() -> None:
    chat = asked().play("[Keep it as it is]")
    heard = [chat.play(DAY).heard for _ in range(8)]
    assert not any("three times" in each for each in heard)


def test_any_answer_starts_the_count_anew() -> None:
    chat = expecting().play(HOUR, DAY, DAY, "[Not today]", DAY)
    assert "three times" not in chat.heard
    assert reminder(chat).ignored == 1


def test_session_by_hand_is_an_answer_too() -> None:
    chat = expecting().play(HOUR, DAY, "/start", *OFFER, "[Start]", "+1200")
    assert reminder(chat).ignored == 0


def test_session_before_it_rings_is_an_answer_too() -> None:
    chat = practised_early(set_back(expecting(), ignored=2)).play(HOUR)
    assert "Not today" in chat.labels
    assert chat.work.reminders.of(chat.me.id)[-1].ignored == 0


def test_practised_day_is_none_of_the_three() -> None:
    chat = practised_early(expecting()).play(HOUR)
    assert not any("three times" in chat.play(DAY).heard for _ in range(3))
    assert "three times" in chat.play(DAY).heard


def test_better_hour_comes_with_its_evidence() -> None:
    chat = used_to(expecting(), time(20, 40)).play(*ASKED)
    assert "You began 6 of your last 6 sessions in the two hours after 20:30." in chat.heard
    assert chat.labels == ["Try 20:30", *KEYS]


def test_better_hour_only_by_a_tap() -> None:
    chat = used_to(expecting(), time(20, 40)).play(*ASKED)
    assert reminder(chat).at == time(16)
    chat.play("[Try 20:30]")
    assert reminder(chat).at == time(20, 30)
    assert "today at 20:30" in chat.heard or "tomorrow at 20:30" in chat.heard


def test_moved_one_goes_back_by_a_tap() -> None:
    chat = used_to(expecting(), time(20, 40)).play(*ASKED, "[Try 20:30]", "[As it was before]")
    assert reminder(chat).at == time(16)


def test_hour_in_the_night_is_not_proposed() -> None:
    chat = change(used_to(expecting(), time(20, 40)), quiet_from=time(20)).play(*ASKED)
    assert chat.labels == KEYS


def test_weekly_one_thins_to_every_other_week() -> None:
    chat = expecting(weekdays=frozenset({0}))
    set_back(chat, ignored=3).play("+3600", "[Half as often]")
    assert reminder(chat).every == 14


@pytest.mark.parametrize(
    "act", ["at-9999", "at-x", "was-0-1", "was-127-0", "was-", "nonsense", "fewer", "fewer-0-1", ""]
)
def test_forged_acts_do_nothing(act: str) -> None:
    chat = asked()
    before = replace(reminder(chat), ignored=0)
    chat.press(f"v1:rb:{before.id}.1.{act}")
    assert replace(reminder(chat), ignored=0) == before


def test_another_time_is_asked_for() -> None:
    chat = asked().play("[Another time]")
    assert chat.talk.ask == "reminder_time"
    chat.play("at 18:30", "[Save]")
    assert reminder(chat).at == time(18, 30)
