"""Quiet spells and quiet hours: by buttons and in words, said back, and kept."""

from datetime import UTC, datetime, time

import pytest

from tests.coach.chat import Chat, agreed
from tests.coach.nudged import DAY, HOUR, change, expecting, reminder


def londoner() -> Chat:
    return agreed().play("/cancel", "/timezone London")  # Monday, 23 November 2026, 15:00


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("/pause until Thursday", "I’ll be back Thursday"),
        ("pause until Thursday", "I’ll be back Thursday"),
        ("I’m on holiday 20 Dec to 3 Jan", "quiet from Sun 20 Dec, back Mon 4 Jan"),
        ("no reminders until Friday please", "I’ll be back Friday"),
        ("/pause 2 weeks", "I’ll be back Mon 7 Dec"),
        ("/pause sick", "I’ll be back Thursday"),
        ("I’m sick, pause please", "I’ll be back Thursday"),
        ("pause for a week", "I’ll be back Mon 30 Nov"),
        ("all reminders off", "until you say “I’m back”"),
    ],
)
def test_spell_is_wished_for_in_words(words: str, said: str) -> None:
    assert said in londoner().play(words).heard


def test_spell_by_the_card_in_words() -> None:
    chat = londoner().play("/pause", "[Until a day…]", "Monday")
    assert "back Mon 30 Nov" in chat.heard
    assert chat.me.paused_until == datetime(2026, 11, 30, tzinfo=UTC)


def test_unclear_days_get_a_hint() -> None:
    assert "I need a day" in londoner().play("/pause", "[Until a day…]", "well").heard


def test_never_mind_changes_nothing() -> None:
    assert londoner().play("/pause", "[Until a day…]", "[Never mind]").me.paused_until is None


def test_spell_to_come_leaves_today_alone() -> None:
    chat = expecting().play("I’m on holiday from Wednesday to Friday", HOUR)
    assert chat.labels != []
    assert chat.play(DAY).labels != []
    assert [chat.play(DAY).heard for _ in range(3)] == ["", "", ""]
    assert chat.play(DAY).heard != ""


def test_endless_spell_ends_by_a_word() -> None:
    chat = expecting().play("/pause", "[Until I say so]", *[DAY] * 9)
    assert chat.heard == ""
    assert "I’m back" in chat.play("I’m back").heard
    assert chat.play(DAY).heard != ""


def test_spell_is_kept_as_days_off() -> None:
    assert londoner().play("/pause 3 days").me.profile.pauses == (("2026-11-23", "2026-11-26"),)


def test_ended_spell_keeps_the_days_it_had() -> None:
    chat = londoner().play("/pause 1 week", DAY, DAY, "[Speak again]")
    assert chat.me.profile.pauses == (("2026-11-23", "2026-11-25"),)


@pytest.mark.parametrize(
    "text",
    ["my back hurts since my holiday", "I am sick of this pain in my neck", "I was on holiday until Friday"],
)
def test_complaint_is_no_spell(text: str) -> None:
    assert londoner().play(text).me.paused_until is None


@pytest.mark.parametrize(
    ("acts", "start", "end"),
    [
        (("/quiet 23-6",), time(23), time(6)),
        (("/quiet", "[22:00 to 07:00]"), time(22), time(7)),
        (("/quiet", "from 9 in the evening to 6:30"), time(21), time(6, 30)),
        (("quiet hours 22 to 6",), time(22), time(6)),
        (("/quiet", "[No quiet hours]"), time(0), time(0)),
        (("/quiet", "none"), time(0), time(0)),
    ],
)
def test_quiet_hours_are_set(acts: tuple[str, ...], start: time, end: time) -> None:
    chat = londoner().play(*acts)
    assert (chat.me.quiet_from, chat.me.quiet_until) == (start, end)


def test_covered_reminder_is_told_to_wait() -> None:
    heard = expecting().play("/quiet 15-17").heard
    assert "Your 16:00 reminder lies in the quiet hours: it will wait until 17:00." in heard


def test_swallowed_reminder_is_told_too() -> None:
    assert "so it won’t ring" in expecting().play("/quiet 15-20").heard


def test_held_reminder_comes_at_their_end() -> None:
    chat = expecting().play("/quiet 15:30-17", HOUR)
    assert chat.heard == ""
    assert "Start" in chat.play("+4200").labels


def test_hours_answered_in_place() -> None:
    chat = londoner().play("/quiet")
    before = len(chat.messages)
    assert len(chat.play("[22:00 to 07:00]").messages) == before


@pytest.mark.parametrize(
    ("key", "field"),
    [("Knock twice: no", "has_second_nudge"), ("Sound: on", "is_silent"), ("Neutral words: no", "is_discreet")],
)
def test_card_flips_its_switches(key: str, field: str) -> None:
    chat = londoner().play("/settings", "[How it comes]", f"[{key}]")
    assert getattr(chat.me, field) is True


def test_cards_take_each_others_place() -> None:
    chat = londoner().play("/settings")
    before = len(chat.messages)
    chat.play("[Questions I ask]", "[Weekly look: no]", "[Sunday]", "[Back]")
    chat.play("[How it comes]", "[Sound: on]", "[Back]", "[Back to settings]")
    assert len(chat.messages) == before
    assert "Settings" in chat.heard


def test_card_tells_what_stands() -> None:
    heard = expecting().play("/rhythm").heard
    assert "One reminder, next today at 16:00" in heard
    assert "Quiet: 22:00 to 08:00" in heard


def test_group_tells_what_stands() -> None:
    chat = change(expecting(), digest_weekday=6, check_in_at=time(18)).play("/settings", "[Questions I ask]")
    assert "Ask daily: how it is, 0 to 10, at 18:00" in chat.heard
    assert "every Sunday" in chat.heard


def early() -> Chat:
    return londoner().play("remind me every day at 7:15 am", "[Save]")


def test_early_reminder_asks_what_gives_way() -> None:
    chat = early()
    assert "07:15 lies in your quiet hours (22:00 to 08:00)" in chat.heard
    assert chat.labels == ["Quiet from 22:00 to 07:15 instead", "Ring at 08:00 instead", "Another time"]


def test_quiet_hours_give_way() -> None:
    chat = early().play("[Quiet from 22:00 to 07:15 instead]")
    assert (chat.me.quiet_until, reminder(chat).at) == (time(7, 15), time(7, 15))


def test_reminder_gives_way() -> None:
    chat = early().play("[Ring at 08:00 instead]", "[Save]")
    assert (chat.me.quiet_until, reminder(chat).at) == (time(8), time(8))


def test_move_into_the_night_is_told() -> None:
    heard = expecting().play("move my reminder to 7 am").heard
    assert "Your 07:00 reminder lies in the quiet hours: it will wait until 08:00." in heard


def tonight() -> Chat:
    return londoner().play("remind me at 22:30 tonight", "[Save]")


def test_single_one_in_the_night_asks_what_gives_way() -> None:
    chat = tonight()
    assert "22:30 lies in your quiet hours (22:00 to 08:00)" in chat.heard
    assert chat.labels == ["Ring at 22:30 this once", "Ring at 08:00 instead", "Another time"]


def test_single_one_rings_in_the_night_by_a_yes() -> None:
    chat = tonight().play("[Ring at 22:30 this once]")
    assert "in your quiet hours as you wish" in chat.heard
    assert "Start" in chat.play("/cancel", "+27060").labels
    assert (chat.me.quiet_from, chat.me.quiet_until) == (time(22), time(8))


def test_single_one_gives_way_to_the_next_morning() -> None:
    chat = tonight().play("[Ring at 08:00 instead]")
    assert "once, tomorrow at <b>08:00</b>" in chat.heard
    assert reminder(chat.play("[Save]")).at == time(8)


def test_quiet_hours_set_later_hold_a_single_one() -> None:
    chat = londoner().play("remind me today at 16:00", "[Save]", "/quiet 15-17", "/cancel", HOUR)
    assert chat.heard == ""
    assert "Start" in chat.play("+3660").labels


@pytest.mark.parametrize("acts", [("/reminders",), ("/reminders", "[1 · 16:00]")])
def test_list_tells_a_swallowed_one(acts: tuple[str, ...]) -> None:
    heard = expecting().play("/quiet 15-20", *acts).heard
    assert "won’t ring" in heard
    assert "15:00 to 20:00" in heard
    assert "today" not in heard


@pytest.mark.parametrize("acts", [("/reminders",), ("/reminders", "[1 · 16:00]"), ("/rhythm",)])
def test_list_tells_when_a_held_one_comes(acts: tuple[str, ...]) -> None:
    assert "today at 17:00" in expecting().play("/quiet 15:30-17", *acts).heard


def test_next_time_after_a_no_is_the_real_one() -> None:
    assert "tomorrow at 17:00" in expecting().play("/quiet 15:30-17", "+7230", "[Not today]").heard
