"""Reminders on their way through the whole program: planned, decided, sent, and what Telegram may say to it."""

from datetime import timedelta

import pytest

from bot.coach.ports import NEW, Work
from bot.domain.ids import ReminderId
from bot.domain.reminders import Reminder, scheduled
from tests.e2e.playing import SAM, Played

BLOCKED = "Forbidden: bot was blocked by the user"
DAY = 86_400


@pytest.fixture
async def reminded(consented: Played) -> Played:
    """Somebody with a daily reminder in an hour."""
    now = consented.try_out.clock.now()
    at = (now + timedelta(hours=1)).time().replace(second=0, microsecond=0)

    def add(work: Work) -> None:
        me = work.people.find(SAM)
        assert me is not None
        wish = Reminder(id=ReminderId(NEW), person_id=me.id, at=at, zone="UTC")
        work.reminders.add(scheduled(wish, now))

    await consented.coach.store.write(add)
    return consented


def states(coach: Played) -> list[tuple[str, str]]:
    """Of each day: its own state and that of its message."""
    query = "SELECT o.state, m.state FROM occurrence o JOIN outbox m ON m.slot = 'o' || o.id ORDER BY o.id"
    return coach.rows(query)


async def test_reminder_is_sent_and_marked(reminded: Played) -> None:
    assert "your few minutes" in await reminded.advance(3700)
    assert states(reminded) == [("planned", "sent")]
    assert reminded.rows("SELECT sent_at IS NOT NULL FROM occurrence") == [(1,)]


async def test_words_are_never_stored(reminded: Played) -> None:
    await reminded.advance(3700)
    assert reminded.rows("SELECT sealed_reply FROM outbox WHERE lane = 2") == [(None,)]


async def test_refused_reminder_is_decided_again(reminded: Played) -> None:
    await reminded.do("fault", method="sendMessage", code=500)
    await reminded.advance(3700)
    await reminded.coach.store.write(_forget_reminders)
    assert await reminded.advance(60) == ""
    assert reminded.rows("SELECT state FROM outbox WHERE lane = 2") == [("replaced",)]


def _forget_reminders(work: Work) -> None:
    me = work.people.find(SAM)
    assert me is not None
    for one in work.reminders.of(me.id):
        work.reminders.remove(me.id, one.id)


async def test_lost_answer_sends_the_reminder_again(reminded: Played) -> None:
    await reminded.do("fault", method="sendMessage", drop_answer=True)
    await reminded.advance(3700)
    await reminded.advance(60)
    assert states(reminded) == [("planned", "sent")]


async def test_who_blocked_is_not_reminded_again(reminded: Played) -> None:
    await reminded.do("fault", method="sendMessage", code=403, description=BLOCKED)
    await reminded.advance(3700)
    before = len(await reminded.calls("sendMessage"))
    for _ in range(3):
        await reminded.advance(DAY)
    assert len(await reminded.calls("sendMessage")) == before
    assert reminded.rows("SELECT is_blocked FROM person") == [(1,)]


async def test_who_returns_is_reminded_again(reminded: Played) -> None:
    await reminded.do("fault", method="sendMessage", code=403, description=BLOCKED)
    await reminded.advance(3700)
    await reminded.say("/help")
    assert "your few minutes" in await reminded.advance(DAY)


async def test_daily_reminder_comes_daily(reminded: Played) -> None:
    for wait in (3700, DAY, DAY):
        await reminded.advance(wait)
    assert states(reminded) == [("planned", "sent")] * 3


async def test_reminder_after_a_long_outage_is_missed(reminded: Played) -> None:
    assert await reminded.advance(DAY) == ""
    assert reminded.rows("SELECT state FROM occurrence") == [("missed",)]
