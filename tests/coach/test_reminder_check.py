"""The reading of a reminder wish before it is kept: saved in words, and told from another wish."""

import pytest

from tests.coach.chat import Chat, agreed


def checked(*acts: str) -> Chat:
    return agreed().play("/timezone London", "remind me every other day at 9 am", *acts)


def standing(chat: Chat) -> list[str]:
    return sorted(f"{one.at:%H:%M} {one.every}" for one in chat.work.reminders.of(chat.me.id))


@pytest.mark.parametrize("words", ["save", "Save it", "right", "yes", "ok", "that’s right"])
def test_reading_is_saved_in_words(words: str) -> None:
    assert standing(checked(words)) == ["09:00 2"]


def test_reading_has_a_save_key() -> None:
    assert checked().labels[:2] == ["Save", "Change"]


def test_not_right_asks_what_changes() -> None:
    assert "What shall be different" in checked("not right").heard


def test_another_wish_is_a_reminder_of_its_own() -> None:
    chat = checked("remind me twice a day 9 and 18")
    assert "every day at <b>09:00 and 18:00</b>" in chat.heard
    assert standing(chat.play("[Save]")) == ["09:00 1", "18:00 1"]


def test_reading_passed_over_says_so() -> None:
    chat = checked()
    place = list(chat.messages)[-1]
    assert "Not kept" in chat.play("remind me at 18:00").messages[place].text


@pytest.mark.parametrize("words", ["rather at 9 and 18", "9 and 18", "remind me at 9 and 18 instead"])
def test_other_words_change_the_reading(words: str) -> None:
    assert "every other day at <b>09:00 and 18:00</b>" in checked(words).heard


def test_kept_one_is_changed_by_any_words() -> None:
    chat = checked("[Save]", "/reminders", "[1 · 09:00]", "[Time]", "remind me at 18:00", "[Save]")
    assert standing(chat) == ["18:00 2"]
