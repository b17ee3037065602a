"""Where the person's clock stands: asked, compared, followed on a journey, never changed without a tap."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.coach import front
from tests.coach.chat import DESK, Chat, agreed
from tests.coach.test_questions import OFFER

TOKYO = (35.68, 139.77)


def reminded(*acts: str) -> Chat:
    """Somebody in Berlin with a reminder at nine in the evening."""
    return agreed().play("/timezone Berlin", "/remind", "[21:00]", "[Save]", *acts)


def share(chat: Chat, latitude: float, longitude: float) -> Chat:
    chat._began(front.placed(chat.work, DESK, chat._incoming(), latitude, longitude))
    return chat


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Lisbon", "Europe/Lisbon"),
        ("Germany", "Europe/Berlin"),
        ("в Москве", "Europe/Moscow"),
        ("我在东京", "Asia/Tokyo"),
        ("asia/kathmandu", "Asia/Kathmandu"),
        ("UTC+5:45", "Asia/Kathmandu"),
        ("MEZ", "Europe/Berlin"),
    ],
)
def test_certain_place_is_kept(said: str, zone: str) -> None:
    assert agreed().play("/timezone", said).me.zone == zone


@pytest.mark.parametrize("said", ["Portland", "Valencia", "UTC+2", "EST", "USA", "Berln"])
def test_unsure_place_is_asked(said: str) -> None:
    chat = agreed().play("/timezone", said)
    assert chat.me.zone is None
    assert 2 <= len(chat.labels) <= 6


def test_tapped_namesake_is_kept() -> None:
    assert agreed().play("/timezone", "Portland", "[Portland, Maine]").me.zone == "America/New_York"


def test_countries_tell_namesakes_apart() -> None:
    assert "Valencia, Spain" in agreed().play("/timezone", "Valencia").labels


def test_both_clocks_are_compared() -> None:
    chat = agreed().play("/timezone Berlin", "/timezone")
    assert '<tg-time unix="' in chat.heard
    assert "Yes, the same" in chat.labels


@pytest.mark.parametrize("answer", ["[Yes, the same]", "yes"])
def test_same_clock_stays(answer: str) -> None:
    chat = agreed().play("/timezone Berlin", "/timezone", answer)
    assert (chat.me.zone, chat.talk.ask) == ("Europe/Berlin", "complaint")


def test_no_asks_for_the_time() -> None:
    assert agreed().play("/timezone Berlin", "/timezone", "no").talk.ask == "phone_time"


def test_time_told_here_is_compared() -> None:
    chat = reminded("it's 4pm here")
    assert "16:00" not in chat.labels
    assert "is what I have too" in chat.heard


def test_other_time_told_asks_only() -> None:
    chat = reminded("it's 8 pm here")
    assert (chat.me.zone, chat.talk.ask) == ("Europe/Berlin", "zone")
    assert "Stay with Berlin" in chat.labels


def test_journey_changes_after_a_tap() -> None:
    chat = reminded("I'm in Lisbon this week")
    assert chat.me.zone == "Europe/Berlin"
    assert chat.play("[Lisbon time]").me.zone == "Europe/Lisbon"


def test_reminder_keeps_its_wall_time() -> None:
    chat = reminded("I'm in Lisbon this week", "yes")
    (reminder,) = chat.work.reminders.of(chat.me.id)
    assert (reminder.at, reminder.zone) == (time(21), "Europe/Lisbon")
    assert reminder.next_due_at == datetime(2026, 11, 23, 21, tzinfo=UTC)  # Lisbon in winter


def test_one_tap_leads_back() -> None:
    assert reminded("I'm in Tokyo", "yes", "[Back to Berlin time]").me.zone == "Europe/Berlin"


def test_same_clock_elsewhere_is_told() -> None:
    chat = reminded("I'm in Rome this week")
    assert "Nothing to change" in chat.heard
    assert chat.talk.ask != "zone"


def test_forged_zone_is_refused() -> None:
    chat = reminded()
    chat.press("v1:tz:Moon/Base")
    assert chat.me.zone == "Europe/Berlin"


def test_shared_place_is_offered_only() -> None:
    chat = share(reminded(), *TOKYO)
    assert "Tokyo time" in chat.labels
    assert chat.me.zone == "Europe/Berlin"


def test_shared_place_answers_the_question() -> None:
    assert share(agreed().play("/timezone"), *TOKYO).me.zone == "Asia/Tokyo"


def test_place_itself_is_not_kept() -> None:
    chat = share(agreed().play("/timezone"), 35.6812, 139.7671)
    assert not any(digits in repr(chat.rows) for digits in ("35.68", "139.7"))


def test_told_country_gives_way_abroad() -> None:
    chat = reminded()
    chat.rows.people[chat.me.id] = replace(chat.me, country="DE")
    assert chat.play("I'm in Lisbon now", "yes").me.country is None


def at_three(nights: int) -> Chat:
    """Sessions begun at three in the night, one night after the other."""
    chat = agreed().play("/timezone London", "+43200", *OFFER, "[Start]")
    for _ in range(nights - 1):
        chat.play("+1800", "/cancel", "+84600")
        chat.press("v1:go:P01.desk.self")
    return chat


def test_two_late_nights_are_no_journey() -> None:
    assert "another place" not in at_three(2).heard


def test_third_late_night_asks_once() -> None:
    chat = at_three(3)
    assert "another place" in chat.heard
    chat.play("[Just late]", "+1800", "/cancel", "+84600")
    chat.press("v1:go:P01.desk.self")
    assert "another place" not in chat.heard


def test_elsewhere_asks_for_the_city() -> None:
    chat = at_three(3).play("[In another place]", "Tokyo")
    assert chat.me.zone == "Asia/Tokyo"


def test_day_session_calms_the_doubt() -> None:
    chat = at_three(2).play("+1800", "/cancel", "+43200")
    chat.press("v1:go:P01.desk.self")
    assert chat.me.clock_doubts == 0
