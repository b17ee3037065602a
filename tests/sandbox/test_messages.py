"""What a sent, edited, pressed or resent message looks like afterwards."""

from typing import Any

import pytest

from bot.sandbox.images import sample_png

from .conftest import Sides

ONE_KEY = {"inline_keyboard": [[{"text": "😀 Go on", "callback_data": "v1:go:1"}]]}


async def send(sides: Sides, text: str = "hi", **params: Any) -> dict[str, Any]:
    message: dict[str, Any] = (await sides.call("sendMessage", chat_id=1001, text=text, **params))["result"]
    return message


async def test_inline_keyboard_returns_with_message(sides: Sides) -> None:
    assert (await send(sides, reply_markup=ONE_KEY))["reply_markup"] == ONE_KEY


async def test_reply_keyboard_stays_out_of_message(sides: Sides) -> None:
    sent = await send(sides, reply_markup={"keyboard": [["Berlin"]]})
    assert "reply_markup" not in sent
    assert (await sides.see("chat"))["keyboard"]["keyboard"] == [["Berlin"]]


async def test_removed_reply_keyboard_is_gone(sides: Sides) -> None:
    await send(sides, reply_markup={"keyboard": [["Berlin"]]})
    await send(sides, reply_markup={"remove_keyboard": True})
    assert (await sides.see("chat"))["keyboard"] is None


async def test_edit_without_markup_drops_keyboard(sides: Sides) -> None:
    sent = await send(sides, reply_markup=ONE_KEY)
    edited = await sides.call("editMessageText", chat_id=1001, message_id=sent["message_id"], text="new")
    assert "reply_markup" not in edited["result"]


async def test_same_text_new_keyboard_is_change(sides: Sides) -> None:
    sent = await send(sides)
    place = {"chat_id": 1001, "message_id": sent["message_id"], "text": "hi"}
    assert (await sides.call("editMessageText", reply_markup=ONE_KEY, **place))["ok"]


async def test_message_ids_only_grow(sides: Sides) -> None:
    ids = [(await send(sides))["message_id"] for _ in range(3)]
    ids.append((await sides.do("message", text="x", user=1002))["message"]["message_id"])
    assert ids == sorted(set(ids))


async def test_command_carries_its_entity(sides: Sides) -> None:
    message = (await sides.do("message", text="/start deep-link"))["message"]
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


async def test_photo_sizes_grow_to_whole(sides: Sides) -> None:
    sent = await sides.upload("sendPhoto", "photo", sample_png(width=1000, height=500), chat_id="1001")
    sizes = [(size["width"], size["height"]) for size in sent["result"]["photo"]]
    assert sizes == [(90, 45), (320, 160), (800, 400), (1000, 500)]


async def test_resent_photo_keeps_unique_id(sides: Sides) -> None:
    first = (await sides.upload("sendPhoto", "photo", sample_png(), chat_id="1001"))["result"]["photo"][-1]
    again = (await sides.call("sendPhoto", chat_id=1001, photo=first["file_id"]))["result"]["photo"][-1]
    assert again["file_unique_id"] == first["file_unique_id"]


async def test_photo_downloads_as_uploaded(sides: Sides) -> None:
    sent = await sides.upload("sendPhoto", "photo", sample_png(), chat_id="1001")
    found = await sides.call("getFile", file_id=sent["result"]["photo"][-1]["file_id"])
    url = f"{sides.sandbox.url}/file/bot{sides.sandbox.token}/{found['result']['file_path']}"
    async with sides.http.get(url) as answer:
        assert await answer.read() == sample_png()


async def test_text_message_may_become_photo(sides: Sides) -> None:
    sent = await send(sides)
    photo = (await sides.upload("sendPhoto", "photo", sample_png(), chat_id="1001"))["result"]["photo"][-1]
    media = {"type": "photo", "media": photo["file_id"], "caption": "seen"}
    edited = await sides.call("editMessageMedia", chat_id=1001, message_id=sent["message_id"], media=media)
    assert edited["result"]["caption"] == "seen"
    assert "text" not in edited["result"]


async def test_press_carries_message_as_is(sides: Sides) -> None:
    sent = await send(sides, reply_markup=ONE_KEY)
    await sides.do("press", label="go on")
    query = (await sides.call("getUpdates"))["result"][-1]["callback_query"]
    assert (query["message"], query["data"]) == (sent, "v1:go:1")


async def test_press_is_answered_only_once(sides: Sides) -> None:
    await send(sides, reply_markup=ONE_KEY)
    query_id = (await sides.do("press", data="v1:go:1"))["callback_query_id"]
    answers = [await sides.call("answerCallbackQuery", callback_query_id=query_id) for _ in range(2)]
    assert [answer["ok"] for answer in answers] == [True, False]


async def test_press_goes_stale_by_clock(sides: Sides) -> None:
    await send(sides, reply_markup=ONE_KEY)
    query_id = (await sides.do("press", data="v1:go:1"))["callback_query_id"]
    await sides.do("clock", advance_s=15 * 60 + 1)
    answer = await sides.call("answerCallbackQuery", callback_query_id=query_id)
    assert answer["description"].startswith("Bad Request: query is too old")


async def test_deleted_message_leaves_the_chat(sides: Sides) -> None:
    sent = await send(sides)
    await sides.call("deleteMessage", chat_id=1001, message_id=sent["message_id"])
    shown = [message["message_id"] for message in (await sides.see("chat"))["messages"]]
    assert sent["message_id"] not in shown


async def test_message_dates_follow_clock(sides: Sides) -> None:
    before = await send(sides)
    await sides.do("clock", advance_s=86_400)
    assert (await send(sides))["date"] >= before["date"] + 86_400


@pytest.mark.parametrize(
    "kind", ["photo", "sticker", "voice", "video", "document", "location", "contact", "audio", "dice"]
)
async def test_people_may_send_anything(sides: Sides, kind: str) -> None:
    await sides.do("message", **{kind: True})
    assert kind in (await sides.call("getUpdates"))["result"][-1]["message"]


async def test_edited_message_reaches_the_bot(sides: Sides) -> None:
    message_id = (await sides.do("message", text="helo"))["message"]["message_id"]
    await sides.do("message", text="hello", edit_of=message_id)
    assert (await sides.call("getUpdates"))["result"][-1]["edited_message"]["text"] == "hello"


async def test_group_privacy_hides_small_talk(sides: Sides) -> None:
    assert (await sides.do("message", text="small talk", chat="group"))["update_id"] is None
    assert (await sides.do("message", text="/help", chat="group"))["update_id"] is not None


async def test_blocking_and_return_are_announced(sides: Sides) -> None:
    await sides.do("block", blocked=True)
    await sides.do("message", text="/start")
    updates = (await sides.call("getUpdates"))["result"]
    states = [one["my_chat_member"]["new_chat_member"]["status"] for one in updates[:2]]
    assert (states, updates[2]["message"]["text"]) == (["kicked", "member"], "/start")
