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
