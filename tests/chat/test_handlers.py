"""Everything a person can send gets a kind answer, or is passed over on purpose."""

import pytest

from tests.e2e.playing import SAM, Played

STRANGE = ("sticker", "photo", "voice", "document", "video", "contact", "audio", "animation")


@pytest.mark.parametrize("kind", STRANGE)
async def test_wordless_things_are_answered(consented: Played, kind: str) -> None:
    assert "only read words" in await consented.act("message", **{kind: True})


async def test_shared_place_proposes_its_clock(consented: Played) -> None:
    assert "Shall I go by that clock" in await consented.act("message", location=True)


async def test_place_before_consent_is_dropped(coach: Played) -> None:
    assert "haven’t kept it" in await coach.act("message", location=True)


async def test_words_under_a_photo_count(consented: Played) -> None:
    assert "only read words" not in await consented.act("message", photo=True, text="hello")


async def test_forwarded_post_is_not_theirs(consented: Played) -> None:
    heard = await consented.act("message", text="my back", forward_from_channel="News")
    assert "only read words" in heard


async def test_unknown_command_is_told_so(consented: Played) -> None:
    assert "don’t know that command" in await consented.say("/nonsense")


async def test_command_for_us_by_name(consented: Played) -> None:
    assert "What: your Telegram number" in await consented.say("/Privacy@back_coach_sandbox_bot now")


async def test_every_tap_is_answered(consented: Played) -> None:
    await consented.tap("nonsense", message_id=(await consented.messages())[-1]["message_id"])
    [*_, call] = await consented.calls("answerCallbackQuery")
    assert call["params"].get("text")


async def test_same_tap_thrice_is_harmless(coach: Played) -> None:
    await coach.say("/start")
    [data] = [key["callback_data"] for key in (await coach.messages())[-1]["reply_markup"]["inline_keyboard"][0]]
    number = (await coach.messages())[-1]["message_id"]
    for _ in range(3):
        await coach.tap(data, message_id=number)
    assert (await coach.chat()).count("Is that all right?") == 1


async def test_group_leads_to_the_private_chat(coach: Played) -> None:
    await coach.act("message", chat="group", text="/start")
    [call] = await coach.calls("sendMessage")
    [[button]] = call["params"]["reply_markup"]["inline_keyboard"]
    assert button["url"] == "https://t.me/back_coach_sandbox_bot?start=hi"


async def test_group_words_are_not_stored(coach: Played) -> None:
    await coach.act("message", chat="group", text="@back_coach_sandbox_bot my back hurts")
    assert coach.rows("SELECT * FROM person") == []


async def test_block_pauses_and_return_wakes(coach: Played) -> None:
    await coach.say("/start")
    await coach.act("block", blocked=True)
    assert coach.rows("SELECT is_blocked FROM person") == [(1,)]
    await coach.act("block", blocked=False)
    assert coach.rows("SELECT is_blocked FROM person") == [(0,)]


async def test_edited_message_is_passed_over(consented: Played) -> None:
    await consented.say("hello")
    number = next(m for m in reversed(await consented.messages()) if m["from"]["id"] == SAM)["message_id"]
    assert await consented.act("message", edit_of=number, text="hello there") == ""
