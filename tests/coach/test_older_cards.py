"""A card of an earlier day that was let alone: a tap on it counts for the newest one, and it loses its buttons."""

import pytest

from tests.coach.chat import Chat
from tests.coach.nudged import DAY, latest, reminder, rung


def old_tap(label: str, *between: str) -> Chat:
    """The card of the first day is tapped when that of the second has come."""
    chat = rung()
    data = chat.data(label)
    chat.play(DAY, *between).press(data)
    return chat


def first_card(chat: Chat) -> tuple[str, int]:
    """Its words and how many rows of buttons it has left."""
    card = next(message for slot, message in chat.messages.items() if slot == f"o{first_day(chat)}")
    return card.text, len(card.keys)


def first_day(chat: Chat) -> int:
    return chat.work.occurrences.of(reminder(chat).id)[0].id


@pytest.mark.parametrize(
    ("label", "state"),
    [("[Start]", "started"), ("[Did it already]", "done"), ("[Not today]", "declined")],
)
def test_tap_counts_for_the_newest(label: str, state: str) -> None:
    assert latest(old_tap(label)).state == state


@pytest.mark.parametrize("label", ["[Start]", "[Did it already]", "[Later…]", "[Not today]"])
def test_older_card_loses_its_buttons(label: str) -> None:
    assert first_card(old_tap(label)) == ("A newer one has come since; it stands below.", 0)


def test_later_opens_in_the_newest() -> None:
    chat = old_tap("[Later…]").play("[In 1 hour, 17:00]")
    assert latest(chat).state == "snoozed"


def test_answered_newest_stays_answered() -> None:
    chat = old_tap("[Did it already]", "[Not today]")
    assert latest(chat).state == "declined"
    assert first_card(chat)[1] == 0


def test_older_card_still_starts() -> None:
    assert latest(old_tap("[Start]", "[Not today]")).state == "started"


def test_card_without_a_newer_one_is_its_own() -> None:
    assert latest(rung().play("[Not today]")).state == "declined"
