"""A reminder on its way: its words, later, done, not today, the second one."""

from datetime import date, time
from itertools import pairwise

import pytest

from bot.domain.journal import Entry
from tests.coach.chat import Chat
from tests.coach.nudged import DAY, HOUR, change, expecting, latest, reminder, rung
from tests.coach.test_questions import OFFER

TOMORROW = "+90000"
KEYS = ["Start", "Later…", "Did it already", "Not today"]
ROUTINE = "Low back ease"


def practised(chat: Chat, **fields: int) -> Chat:
    values = {"before": 5, "after": 3, "minutes": 4} | fields
    entry = Entry(
        id=0, person_id=chat.me.id, kind="session", on=chat.now.date(), at=chat.now, routine="P01", **values
    )  # type: ignore[arg-type]
    chat.work.journal.add(entry)
    return chat


def sessions(chat: Chat) -> list[Entry]:
    return [one for one in chat.work.journal.since(chat.me.id, chat.now.date()) if one.kind == "session"]


def test_reminder_has_four_keys() -> None:
    assert rung().labels == KEYS


def test_five_days_have_five_wordings() -> None:
    chat = expecting()
    said = []
    for _ in range(5):
        said.append(chat.play(DAY).heard)
        chat.play("[Not today]")
    assert len(set(said)) == 5
    assert all(ROUTINE in each for each in said)


@pytest.mark.parametrize("every", [1, 2, 3, 5, 10])
def test_no_wording_comes_twice_in_a_row(every: int) -> None:
    chat = expecting(every=every, anchor_on=date(2026, 11, 23))
    said = [chat.play(HOUR).heard]
    for _ in range(6):
        chat.play("[Not today]", *[DAY] * (every - 1))
        said.append(chat.play(DAY).heard)
    assert all(said)
    assert all(one != other for one, other in pairwise(said))


def test_put_off_one_has_other_words() -> None:
    chat = rung()
    first = chat.heard
    again = chat.play("[Later…]", "[In 10 min, 16:10]", "+660").heard
    following = chat.play("[Not today]", DAY).heard
    assert len({first, again, following}) == 3


def test_back_brings_the_same_words() -> None:
    chat = rung()
    assert chat.heard == chat.play("[Later…]", "[Back]").heard


def test_last_good_result_is_told() -> None:
    assert "Last time: 5 → 3, in 4 minutes." in practised(expecting()).play(TOMORROW).heard


def test_last_bad_result_is_not() -> None:
    assert "Last time" not in practised(expecting(), before=3, after=5).play(TOMORROW).heard


def test_own_words_are_said() -> None:
    assert "“for my tennis”" in rung(note="for my tennis").heard


def test_neutral_words_name_nothing() -> None:
    chat = change(practised(expecting(note="for my tennis")), is_discreet=True).play(HOUR)
    for _ in range(5):
        heard = chat.play(DAY).heard.lower()
        assert not any(word in heard for word in ("back", "tennis", "last time", "5"))
        chat.play("[Not today]")


def test_silent_reminder_makes_no_sound() -> None:
    chat = change(expecting(), is_silent=True).play(HOUR)
    assert [row.reply.is_silent for row in chat.rows.parcels.values()][-1]


def test_later_opens_in_the_same_message() -> None:
    chat = rung().play("[Later…]")
    assert ROUTINE in chat.heard
    assert chat.labels == [
        "In 10 min, 16:10",
        "In 1 hour, 17:00",
        "Evening, 19:00",
        "Tomorrow 16:00",
        "Another time…",
        "Back",
    ]


def test_back_shows_the_reminder_again() -> None:
    assert rung().play("[Later…]", "[Back]").labels == KEYS


@pytest.mark.parametrize(("key", "comes_after"), [("In 10 min, 16:10", 600), ("Evening, 19:00", 10_800)])
def test_snoozed_one_comes_again(key: str, comes_after: int) -> None:
    chat = rung().play("[Later…]", f"[{key}]", f"+{comes_after - 60}")
    assert ROUTINE not in chat.heard
    assert chat.play("+660").labels == KEYS


def test_snooze_leaves_the_series_alone() -> None:
    before = reminder(rung())
    after = reminder(rung().play("[Later…]", "[In 1 hour, 17:00]"))
    assert (after.at, after.next_due_at) == (before.at, before.next_due_at)


def test_snooze_says_when() -> None:
    assert "I’ll come back today at 17:00." in rung().play("[Later…]", "[In 1 hour, 17:00]").heard


def test_tomorrow_is_the_series_itself() -> None:
    chat = rung().play("[Later…]", "[Tomorrow 16:00]")
    assert "tomorrow at 16:00" in chat.heard
    assert chat.play(DAY).labels == KEYS


def test_quiet_hours_are_not_offered() -> None:
    chat = change(rung(), quiet_from=time(16, 30)).play("[Later…]")
    assert chat.labels == ["In 10 min, 16:10", "Tomorrow 16:00", "Another time…", "Back"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("at 6", "today at 18:00"),
        ("in 20 minutes", "today at 16:20"),
        ("tomorrow at 9", "tomorrow at 09:00"),
        ("23:30", "tomorrow at 08:00"),
    ],
)
def test_own_time_is_told_in_words(words: str, said: str) -> None:
    assert said in rung().play("[Later…]", "[Another time…]", words).heard


def test_night_is_named_as_the_reason() -> None:
    assert "your quiet hours" in rung().play("[Later…]", "[Another time…]", "23:30").heard


def test_no_time_gets_a_hint() -> None:
    chat = rung().play("[Later…]", "[Another time…]", "hmm")
    assert "I need a time" in chat.heard
    assert "17:00" in chat.play("at 5 pm").heard


def test_own_time_takes_no_question_away() -> None:
    chat = expecting().play("/start", *OFFER, HOUR, "[Later…]", "[Another time…]", "at 6")
    assert chat.talk.ask == "offer"


def test_done_counts_as_practised() -> None:
    chat = rung().play("[Did it already]")
    assert "Ticked off" in chat.heard
    assert [one.routine for one in sessions(chat)] == ["P01"]


def test_done_twice_counts_once() -> None:
    chat = rung()
    key = f"v1:oc:{latest(chat).id}.done"
    chat.press(key)
    chat.press(key)
    assert len(sessions(chat)) == 1


def test_slip_of_the_thumb_is_undone() -> None:
    chat = rung().play("[Did it already]", "[Undo]")
    assert chat.labels == KEYS
    assert (sessions(chat), latest(chat).state) == ([], "planned")


def test_not_today_names_the_next_time() -> None:
    assert "Next time: tomorrow at 16:00." in rung().play("[Not today]").heard


def second(**fields: object) -> Chat:
    return change(expecting(**fields), has_second_nudge=True).play(HOUR)  # type: ignore[arg-type]


def test_second_nudge_comes_once() -> None:
    chat = second().play("+2580")
    assert chat.heard == ""
    assert chat.play("+180").labels == KEYS
    assert chat.play("+10800").heard == ""


def test_second_nudge_has_other_words() -> None:
    chat = second()
    first = chat.heard
    assert chat.play(HOUR).heard != first


def test_no_second_nudge_unless_wished() -> None:
    assert rung().play(HOUR).heard == ""


@pytest.mark.parametrize("answer", ["[Not today]", "[Did it already]", "[Start]"])
def test_answered_one_is_not_repeated(answer: str) -> None:
    assert ROUTINE not in second().play(answer, "/cancel", HOUR).heard


def test_second_nudge_stays_out_of_the_night() -> None:
    chat = change(second(), quiet_from=time(16, 30)).play(HOUR)
    assert chat.heard == ""
    assert chat.play("+60000").heard == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("done", "Ticked off"),
        ("I did it already", "Ticked off"),
        ("not today", "Next time: tomorrow"),
        ("snooze 20 minutes", "today at 16:20"),
        ("later, at 6", "today at 18:00"),
        ("not now, in an hour", "today at 17:00"),
        ("tonight", "today at 20:00"),
        ("later", ROUTINE),
    ],
)
def test_reminder_is_answered_in_words(words: str, said: str) -> None:
    assert said in rung().play(words).heard


def test_old_reminder_hears_no_words() -> None:
    assert "Ticked off" not in rung().play("+8000", "done").heard


@pytest.mark.parametrize(
    ("words", "said"), [("yes", "Here we go"), ("no", "Not today"), ("not today", "Not today")]
)
def test_bare_answer_is_the_reminders(words: str, said: str) -> None:
    chat = expecting().play("/start", HOUR, words)
    assert said in chat.heard


def test_bare_answer_is_the_newer_questions() -> None:
    chat = rung().play("/start", "no")
    assert "Not today" not in chat.heard


def test_words_count_as_an_answer() -> None:
    assert reminder(rung().play("later")).ignored == 0
