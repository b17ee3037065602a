"""The real client library talks to the sandbox as it does to Telegram."""

from collections.abc import AsyncIterator

import pytest
import telegram
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.sandbox.images import sample_png

from .conftest import Sides

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="v1:go:1")]])


@pytest.fixture
async def api(sides: Sides) -> AsyncIterator[Bot]:
    url = sides.sandbox.url
    client = Bot(sides.sandbox.token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")
    async with client:
        yield client


async def test_client_sends_formatted_text(api: Bot) -> None:
    sent = await api.send_message(1001, "<b>Hi</b> 😀 <i>Sam</i>", parse_mode="HTML")
    assert sent.text_html == "<b>Hi</b> 😀 <i>Sam</i>"


async def test_client_edits_text_and_keyboard(api: Bot) -> None:
    sent = await api.send_message(1001, "one", reply_markup=KEYS)
    edited = await sent.edit_text("two", reply_markup=KEYS)
    assert isinstance(edited, telegram.Message)
    assert (edited.text, edited.reply_markup) == ("two", KEYS)


async def test_client_sends_album_and_photo(api: Bot) -> None:
    photo = await api.send_photo(1001, sample_png(), caption="one")
    album = await api.send_media_group(
        1001, [InputMediaPhoto(sample_png(width=300)), InputMediaPhoto(photo.photo[-1].file_id, caption="two")]
    )
    assert [message.caption for message in album] == [None, "two"]


async def test_client_swaps_the_picture(api: Bot) -> None:
    sent = await api.send_photo(1001, sample_png())
    edited = await sent.edit_media(InputMediaPhoto(sample_png(width=300), caption="new"))
    assert isinstance(edited, telegram.Message)
    assert (edited.caption, edited.photo[-1].width) == ("new", 300)


async def test_client_downloads_what_it_sent(api: Bot) -> None:
    sent = await api.send_document(1001, b'{"a": 1}', filename="export.json")
    assert sent.document
    file = await sent.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b'{"a": 1}'


async def test_client_answers_a_press(api: Bot, sides: Sides) -> None:
    await api.send_message(1001, "x", reply_markup=KEYS)
    await sides.do("press", label="Go")
    [update] = await api.get_updates()
    assert update.callback_query
    assert await update.callback_query.answer("Done", show_alert=True)


async def test_client_sees_telegrams_errors(api: Bot, sides: Sides, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    with pytest.raises(BadRequest, match="Chat not found"):
        await api.send_message(5, "x")
    await sides.do("fault", method="sendMessage", code=429, retry_after=3)
    with pytest.raises(RetryAfter):
        await api.send_message(1001, "x")
    await sides.do("block")
    with pytest.raises(Forbidden, match="blocked by the user"):
        await api.send_message(1001, "x")


async def test_client_reads_its_profile_back(api: Bot) -> None:
    await api.set_my_commands([("start", "Begin")])
    await api.set_my_description("What I do")
    await api.set_my_short_description("Short")
    commands = [command.command for command in await api.get_my_commands()]
    texts = (await api.get_my_description()).description, (await api.get_my_short_description()).short_description
    assert (commands, *texts) == (["start"], "What I do", "Short")


async def test_client_makes_no_violations(api: Bot, sides: Sides) -> None:
    await api.send_photo(1001, sample_png(), caption="x", parse_mode="HTML", reply_markup=KEYS)
    await api.send_chat_action(1001, "typing")
    await api.get_chat(1001)
    calls = (await sides.see("calls"))["calls"]
    assert [call["violations"] for call in calls if call["violations"]] == []
