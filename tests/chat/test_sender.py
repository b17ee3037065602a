"""What becomes of a message when Telegram refuses, hesitates or falls silent."""

import pytest

from tests.chat.conftest import fail_writes
from tests.e2e.playing import SAM, Played

BLOCKED = "Forbidden: bot was blocked by the user"


def texts(messages: list[dict[str, object]]) -> list[str]:
    """What the coach said, word for word."""
    return [str(m.get("text", m.get("caption"))) for m in messages if m["from"]["is_bot"]]  # type: ignore[index]


async def told(coach: Played, part: str) -> int:
    """How many messages of the coach hold these words."""
    return sum(part in text for text in texts(await coach.messages()))


@pytest.mark.parametrize("fault", [{"code": 500}, {"code": 502}, {"code": 429, "retry_after": 1}])
async def test_refused_for_now_arrives_once(coach: Played, fault: dict[str, int]) -> None:
    await coach.do("fault", method="sendMessage", **fault)
    await coach.say("/start")
    await coach.advance(5)
    assert await told(coach, "automated coach") == 1


async def test_flood_stops_the_chat_meanwhile(coach: Played) -> None:
    await coach.do("fault", method="sendMessage", code=429, retry_after=1)
    await coach.say("/start")
    await coach.say("/help")
    assert [row["status"] for row in await coach.calls("sendMessage")] == [429, 200, 200]


async def test_order_survives_a_refusal(coach: Played) -> None:
    await coach.do("fault", method="sendMessage", code=500)
    await coach.say("/start")
    await coach.do("message", text="/privacy")
    await coach.advance(5)
    assert ["automated" in text for text in texts(await coach.messages())] == [True, False]


async def test_lost_answer_is_sent_again(coach: Played) -> None:
    await coach.do("fault", method="sendMessage", drop_answer=True)
    await coach.say("/start")
    await coach.advance(5)
    assert await told(coach, "automated coach") == 2


async def test_droppable_edit_is_not_repeated(coach: Played) -> None:
    await coach.say("/start")
    await coach.do("fault", method="editMessageText", drop_answer=True)
    await coach.press("I’m 16 or older, go ahead")
    await coach.advance(60)
    assert len(await coach.calls("editMessageText")) == 1


async def test_doubts_end_after_three(coach: Played) -> None:
    await coach.do("fault", method="sendMessage", drop_answer=True, times=9)
    await coach.say("/start")
    for _ in range(4):
        await coach.advance(60)
    assert await told(coach, "automated coach") == 3


async def test_block_ends_all_messages(coach: Played) -> None:
    await coach.do("fault", method="sendMessage", code=403, description=BLOCKED)
    await coach.say("/start")
    assert coach.rows("SELECT is_blocked, state FROM person, outbox") == [(1, "dead")]


async def test_who_comes_back_is_answered(coach: Played) -> None:
    await coach.say("/start")
    await coach.act("block", blocked=True)
    await coach.act("block", blocked=False)
    assert "automated coach" in await coach.say("/start")


async def test_refused_message_holds_up_nobody(coach: Played) -> None:
    await coach.do("fault", method="sendMessage", code=400, description="Bad Request: message is too long")
    await coach.say("/start")
    assert "What" in await coach.say("/privacy")


async def test_unchanged_edit_counts_as_sent(coach: Played) -> None:
    await coach.say("/start")
    same = "Bad Request: message is not modified: specified new message content"
    await coach.do("fault", method="editMessageText", code=400, description=same)
    await coach.press("I’m 16 or older, go ahead")
    assert coach.rows("SELECT DISTINCT state FROM outbox") == [("sent",)]


async def test_lost_message_is_replaced_anew(coach: Played) -> None:
    await coach.say("/start")
    gone = "Bad Request: message to edit not found"
    await coach.do("fault", method="editMessageText", code=400, description=gone)
    await coach.press("I’m 16 or older, go ahead")
    assert await told(coach, "automated coach") == 2


async def test_picture_is_uploaded_once(consented: Played) -> None:
    for _ in range(2):
        await consented.say("/points BL 23")
    assert [len(row["files"]) for row in await consented.calls("sendPhoto")] == [1, 0]


async def test_forgotten_picture_is_uploaded_again(consented: Played) -> None:
    await consented.say("/points BL 23")
    wrong = "Bad Request: wrong remote file identifier specified: can't unserialize it"
    await consented.do("fault", method="sendPhoto", code=400, description=wrong)
    await consented.say("/points BL 23")
    assert [len(row["files"]) for row in await consented.calls("sendPhoto")] == [1, 0, 1]


async def test_export_comes_as_a_file(consented: Played) -> None:
    await consented.say("/export")
    [call] = await consented.calls("sendDocument")
    assert (call["params"]["chat_id"], call["status"]) == (str(SAM), 200)


async def test_database_outage_loses_nothing(coach: Played) -> None:
    fail_writes(coach, 3)
    await coach.say("/start")
    assert await told(coach, "automated coach") == 1
