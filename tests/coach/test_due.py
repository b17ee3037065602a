"""What is decided when a reminder is about to go, and what happened since it fell due."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.coach import due
from bot.coach.ports import NEW
from bot.domain.ids import EntryId, ReminderId
from bot.domain.journal import Entry
from bot.domain.reminders import Occurrence, Reminder, scheduled
from bot.domain.replies import Phrase, Reply
from tests.coach.chat import Chat, agreed

HALF = timedelta(minutes=30)


def reminded(*walls: str) -> Chat:
    """Somebody in London, where it is three in the afternoon, with reminders at these times."""
    chat = agreed().play("/timezone London", "/cancel")
    for wall in walls:
        wish = Reminder(
            id=ReminderId(NEW), person_id=chat.me.id, at=time.fromisoformat(wall), zone="Europe/London"
        )
        chat.work.reminders.add(scheduled(wish, chat.now))
    return chat


def first(chat: Chat) -> Reminder:
    return chat.work.reminders.of(chat.me.id)[0]


def days(chat: Chat) -> list[Occurrence]:
    return list(chat.rows.occurrences.values())


def plan(chat: Chat, wait: timedelta) -> Chat:
    """Time goes by and what is due is claimed; nothing is sent yet."""
    chat.now += wait
    due.claim(chat.work, due.rows(chat.work, chat.now), chat.now)
    return chat


def save(chat: Chat, **changes: object) -> Chat:
    """The reminder is changed and planned anew."""
    chat.work.reminders.save(scheduled(replace(first(chat), **changes), chat.now))  # type: ignore[arg-type]
    return chat


def practise(chat: Chat, at: datetime) -> Chat:
    entry = Entry(id=EntryId(NEW), person_id=chat.me.id, kind="session", on=at.date(), at=at, minutes=4)
    chat.work.journal.add(entry)
    return chat


def sent(chat: Chat) -> int:
    return sum(row.is_undecided and row.state == "sent" for row in chat.rows.parcels.values())


def test_reminder_goes_when_nothing_happened() -> None:
    chat = plan(reminded("15:10"), timedelta(minutes=10)).play("+10")
    assert (sent(chat), days(chat)[0].sent_at) == (1, chat.now)


def test_deleted_meanwhile_is_not_sent() -> None:
    chat = plan(reminded("15:10"), timedelta(minutes=10))
    chat.work.reminders.remove(chat.me.id, first(chat).id)
    assert sent(chat.play("+10")) == 0


def test_paused_meanwhile_is_skipped() -> None:
    chat = save(plan(reminded("15:10"), timedelta(minutes=10)), is_paused=True).play("+10")
    assert (sent(chat), [day.state for day in days(chat)]) == (0, ["skipped"])


def test_moved_meanwhile_rings_at_its_new_time() -> None:
    chat = save(plan(reminded("15:10"), timedelta(minutes=10)), at=time(16)).play("+10")
    assert sent(chat) == 0
    assert sent(chat.play("+3600")) == 1


def test_day_taken_off_meanwhile_is_not_sent() -> None:
    chat = save(plan(reminded("15:10"), timedelta(minutes=10)), weekdays=frozenset({3})).play("+10")
    assert sent(chat) == 0


def test_practised_meanwhile_counts_as_done() -> None:
    chat = plan(reminded("15:10"), timedelta(minutes=10))
    assert [day.state for day in days(practise(chat, chat.now).play("+10"))] == ["done"]


def test_two_on_time_both_go() -> None:
    assert sent(plan(reminded("15:10", "15:10"), timedelta(minutes=10)).play("+10")) == 2


def test_two_held_back_become_one() -> None:
    chat = plan(reminded("15:10", "15:20"), HALF).play("+10")
    assert (sent(chat), sorted(day.state for day in days(chat))) == (1, ["missed", "planned"])


def test_newer_of_two_held_back_goes() -> None:
    chat = plan(reminded("15:10", "15:20"), HALF).play("+10")
    assert [f"{day.due_at:%H:%M}" for day in days(chat) if day.sent_at] == ["15:20"]


def test_held_one_is_overtaken_by_what_came() -> None:
    chat = plan(reminded("15:10", "15:20"), HALF)
    newer = next(day for day in days(chat) if f"{day.due_at:%H:%M}" == "15:20")
    chat.work.occurrences.save(replace(newer, sent_at=chat.now))
    number = next(n for n, row in chat.rows.parcels.items() if row.reply.slot == f"o{newer.id}")
    chat.rows.parcels[number] = replace(chat.rows.parcels[number], state="sent")
    chat.play("+10")
    assert sorted(day.state for day in days(chat)) == ["missed", "planned"]


def test_late_one_tells_when_it_was_due() -> None:
    assert "planned for" in plan(reminded("15:10"), HALF).play("+10").heard


def test_prompt_one_tells_no_time() -> None:
    assert "planned for" not in plan(reminded("15:10"), timedelta(minutes=10)).play("+10").heard


def test_long_outage_ends_in_silence() -> None:
    chat = plan(reminded("15:10"), timedelta(days=2)).play("+10")
    assert (sent(chat), [day.state for day in days(chat)]) == (0, ["missed"])


def test_morning_session_leaves_the_evening_one() -> None:
    chat = reminded("09:00", "18:00")
    practise(chat, chat.now.replace(hour=9, minute=10))
    assert sent(chat.play("+10900")) == 1


def test_afternoon_session_is_the_evening_one() -> None:
    chat = reminded("09:00", "18:00")
    practise(chat, chat.now.replace(hour=14))
    assert sent(chat.play("+10900")) == 0


def test_question_of_the_day_waits_for_the_morning() -> None:
    chat = reminded()
    question = Reply(text=Phrase("about"), lane="reminder", expires_in=40_000)
    chat.work.outbox.put(chat.me, question, now=chat.now.replace(hour=21, minute=59))
    (row,) = (one for one in chat.rows.parcels.values() if one.reply.lane == "reminder")
    chat.play("+28800")  # eleven at night
    assert (chat.rows.parcels[row.id].state, chat.rows.parcels[row.id].not_before.hour) == ("ready", 8)


def test_question_too_old_by_morning_is_missed() -> None:
    chat = reminded()
    question = Reply(text=Phrase("about"), lane="reminder", expires_in=3 * 3600)
    chat.work.outbox.put(chat.me, question, now=chat.now.replace(hour=21, minute=59))
    chat.play("+28800")
    assert "missed" in {one.state for one in chat.rows.parcels.values()}
