"""What comes by itself: the morning after, daily, weekly; neutral or silent, never two questions at once."""

from datetime import time, timedelta

import pytest

from bot.coach.turn import say
from bot.domain.journal import Entry
from bot.domain.replies import Chart, Reply
from tests.coach.chat import Chat, agreed
from tests.coach.nudged import DAY, HOUR, change, expecting
from tests.coach.test_questions import RUNNING

EFFECTS = ["Fine", "A bit sore", "Bruised", "Worse"]
SESSION = (*RUNNING, "+1200", "/cancel")
DANGER = "since this morning I can’t pee and I am numb between my legs"
TO_TEN = "+69000"  # from a session in the afternoon past ten in the morning


def londoner(**fields: object) -> Chat:
    return change(agreed().play("/timezone London"), **fields)


def asking() -> Chat:
    return agreed().play("/timezone London", "/cancel", "/rhythm", "[Questions I ask]")


def daily(at: time = time(18)) -> Chat:
    return agreed().play(
        "/timezone London", "/cancel", "/rhythm", "[Questions I ask]", "[Ask daily: no]", f"[{at:%H:%M}]"
    )


def weekly(day: str = "Tuesday") -> Chat:
    return agreed().play(
        "/timezone London", "/cancel", "/rhythm", "[Questions I ask]", "[Weekly look: no]", f"[{day}]"
    )


def logged(chat: Chat, *sessions: tuple[int, int, int]) -> Chat:
    """Days back, before and after of each session."""
    for back, before, after in sessions:
        at = chat.now - timedelta(days=back)
        kept = Entry(id=0, person_id=chat.me.id, kind="session", on=at.date(), at=at, before=before, after=after)  # type: ignore[arg-type]
        chat.work.journal.add(kept)
    return chat


def replies(chat: Chat) -> list[Reply]:
    return [row.reply for row in chat.rows.parcels.values()]


def test_morning_after_asks_how_it_is() -> None:
    assert londoner().play(*SESSION, TO_TEN).labels == [*EFFECTS, "Don’t ask again"]


def test_neutral_question_hides_behind_a_line() -> None:
    chat = londoner(is_discreet=True).play(*SESSION, TO_TEN)
    assert (chat.heard, chat.labels) == ("Time for your break. I have one short question.", ["Show it"])
    assert chat.play("[Show it]").labels == [*EFFECTS, "Don’t ask again"]


def test_shown_question_takes_the_lines_place() -> None:
    chat = londoner(is_discreet=True).play(*SESSION, TO_TEN)
    before = len(chat.messages)
    assert len(chat.play("[Show it]").messages) == before


def test_question_put_away_stays_neutral() -> None:
    chat = londoner(is_discreet=True).play(*SESSION, TO_TEN, "/start")
    assert not any("pressed" in message.text for message in chat.messages.values())


def test_silent_question_makes_no_sound() -> None:
    chat = londoner(is_silent=True).play(*SESSION, TO_TEN)
    assert replies(chat)[-1].is_silent


def test_daily_question_comes_every_day() -> None:
    chat = daily().play("+11400")
    assert "0 (not at all)" in chat.heard
    chat.play("[4]")
    assert "0 (not at all)" in chat.play(DAY).heard


def test_daily_answer_is_kept() -> None:
    chat = daily().play("+11400", "4")
    assert "Noted: <b>4</b>" in chat.heard
    assert [one.before for one in chat.work.journal.since(chat.me.id, chat.now.date())] == [4]


def test_daily_question_is_declined_for_good() -> None:
    chat = daily().play("+11400", "[Don’t ask again]")
    assert chat.play(DAY, DAY).heard == ""


def test_daily_question_rests_in_a_quiet_spell() -> None:
    chat = daily().play("/pause 2 days", DAY)
    assert chat.heard == ""
    assert "0 (not at all)" in chat.play(DAY, "+14400").heard or chat.talk.ask == "daily"


def test_night_hours_are_not_offered() -> None:
    chat = change(agreed().play("/timezone London", "/cancel"), quiet_from=time(20)).play("/rhythm")
    assert "21:00" not in chat.play("[Questions I ask]", "[Ask daily: no]").labels


def test_two_questions_stay_an_hour_apart() -> None:
    chat = daily(time(8)).play("/start", *SESSION)
    change(chat, check_in_at=time(10))
    chat.play("/timezone London", "/cancel", "+67200")
    asked = [reply for reply in replies(chat) if reply.lane == "reminder"]
    assert len(asked) == 1


def test_week_is_told_with_its_chart() -> None:
    chat = logged(weekly(), (0, 6, 3), (2, 7, 5), (4, 5, 5)).play("+97800")
    assert "you practised on 3 of 7 days" in chat.heard
    assert "On average 6 before and 4.3 after." in chat.heard
    assert isinstance(replies(chat)[-1].picture, Chart)


def test_two_points_make_no_chart() -> None:
    assert replies(logged(weekly(), (0, 6, 3), (2, 7, 5)).play("+97800"))[-1].picture is None


def test_empty_week_sends_nothing() -> None:
    assert weekly().play("+97800").heard == ""


def test_paused_days_are_not_counted() -> None:
    chat = logged(weekly("Saturday"), (0, 6, 3)).play("/pause 3 days", *[DAY] * 5, "+14400")
    assert "1 of 4 days. The other 3 were your pause" in chat.heard


def test_neutral_week_waits_for_a_tap() -> None:
    chat = change(logged(weekly(), (0, 6, 3)), is_discreet=True).play("+97800")
    assert "3" not in chat.heard
    assert "6 → 3" in chat.play("[Show it]").heard


def test_week_comes_every_week() -> None:
    chat = logged(weekly(), (0, 6, 3)).play("+97800")
    logged(chat, (-3, 5, 4))
    assert "Your week" in chat.play(*[DAY] * 7).heard


def test_unasked_look_may_be_asked_for() -> None:
    assert "Your week" in logged(londoner(), (0, 6, 3)).play("/week").heard


@pytest.mark.parametrize(
    "stopped", [("/stop",), ("/stop", "[Take my consent back]"), ("/forget", "[Erase everything]")]
)
def test_stopped_coach_asks_nothing(stopped: tuple[str, ...]) -> None:
    chat = logged(daily(), (0, 6, 3)).play(*stopped)
    assert chat.play(*[DAY] * 3).heard == ""


def test_other_clock_moves_the_daily_question() -> None:
    chat = daily().play("/timezone Tokyo")
    (planned,) = chat.work.follow_ups.due(chat.now + timedelta(days=2), 9)
    assert planned.due_at.hour == 9  # 18:00 in Tokyo


def test_late_daily_question_is_left_out() -> None:
    chat = daily()
    chat.now += timedelta(days=1, hours=10)
    assert chat.play(HOUR).heard == ""


def test_question_keeps_away_from_a_reminder() -> None:
    chat = change(expecting(time(18)), check_in_at=time(18)).play("/timezone London", "/cancel", "+10800")
    assert chat.labels[:1] == ["Start"]
    assert chat.play("+1800").labels[:1] == ["0"]


def test_question_keeps_away_from_a_put_off_one() -> None:
    chat = change(expecting(), check_in_at=time(18)).play("/timezone London", "/cancel", HOUR)
    chat.play("[Later…]", "[Another time…]", "at 18:10", "+6600")
    assert "0" not in chat.labels
    assert chat.play("+1200").labels[:1] == ["Start"]
    assert chat.play("+1800").labels[:1] == ["0"]


def test_question_on_its_way_lets_a_reminder_go() -> None:
    chat = expecting().play("+3300")
    card = Reply(text=say("unasked-question"), lane="reminder", expires_in=36_000)
    chat.work.outbox.put(chat.me, card, now=chat.now)
    assert chat.play("+600").labels[:1] == ["Start"]
    assert [row.state for row in chat.rows.parcels.values() if row.reply == card] == ["ready"]
    chat.play("+2100")
    assert [row.state for row in chat.rows.parcels.values() if row.reply == card] == ["sent"]


def test_question_after_care_hides_too() -> None:
    chat = londoner(is_discreet=True).play(DANGER, "+90000")
    assert chat.heard == "Time for your break. I have one short question."
    assert "Yes" in "".join(chat.play("[Show it]").labels)


def test_care_keeps_other_questions_away() -> None:
    chat = daily().play(DANGER, "+14400")
    assert "0 (not at all)" not in chat.heard
