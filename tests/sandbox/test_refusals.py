"""The table of refusals: method and parameters on one side, Telegram's exact words on the other."""

import json
from typing import Any

import pytest

from bot.sandbox.images import sample_png

from .conftest import Sides

PARSE = "Bad Request: can't parse entities: "
BUTTON = "Bad Request: can't parse inline keyboard button: "
SAME = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
STALE = "Bad Request: query is too old and response timeout expired or query ID is invalid"
FILE_ID = "Bad Request: wrong remote file identifier specified: "


def html(text: str) -> dict[str, Any]:
    return {"chat_id": 1001, "text": text, "parse_mode": "HTML"}


def words(text: str, mode: str = "MarkdownV2") -> dict[str, Any]:
    return {"chat_id": 1001, "text": text, "parse_mode": mode}


def marked(markup: Any) -> dict[str, Any]:
    return {"chat_id": 1001, "text": "x", "reply_markup": markup}


def keys(**key: Any) -> dict[str, Any]:
    return marked({"inline_keyboard": [[{"text": "x", **key}]]})


SENDING = [
    ("sendMessage", {"text": "x"}, "Bad Request: chat_id is empty"),
    ("sendMessage", {"chat_id": 77, "text": "x"}, "Bad Request: chat not found"),
    ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "Bad Request: chat not found"),
    ("sendMessage", {"chat_id": 1001}, "Bad Request: message text is empty"),
    ("sendMessage", {"chat_id": 1001, "text": " \n "}, "Bad Request: text must be non-empty"),
    ("sendMessage", {"chat_id": 1001, "text": "x" * 4097}, "Bad Request: message is too long"),
    ("sendMessage", {"chat_id": 1001, "text": "x" * 32769}, "Bad Request: text is too long"),
    ("sendMessage", words("x", "BBCode"), "Bad Request: unsupported parse_mode"),
    ("sendMessage", html("<p>x</p>"), PARSE + 'Unsupported start tag "p" at byte offset 0'),
    ("sendMessage", html("я<p>"), PARSE + 'Unsupported start tag "p" at byte offset 2'),
    ("sendMessage", html("<b>x"), PARSE + 'Can\'t find end tag corresponding to start tag "b"'),
    (
        "sendMessage",
        html("<b><i>x</b></i>"),
        PARSE + 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    ),
    ("sendMessage", html("a <b"), PARSE + "Unclosed start tag at byte offset 2"),
    ("sendMessage", html('<a href="x'), PARSE + "Unclosed start tag at byte offset 0"),
    ("sendMessage", html("x</b>"), PARSE + "Unexpected end tag at byte offset 1"),
    ("sendMessage", html("<b>x</b"), PARSE + "Unclosed end tag at byte offset 4"),
    (
        "sendMessage",
        html("<span>x</span>"),
        PARSE + 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    ),
    (
        "sendMessage",
        words("done."),
        PARSE + "Character '.' is reserved and must be escaped with the preceding '\\'",
    ),
    ("sendMessage", words("a *done"), PARSE + "Can't find end of Bold entity at byte offset 2"),
    (
        "sendMessage",
        words("a *done", "Markdown"),
        PARSE + "Can't find end of the entity starting at byte offset 2",
    ),
    ("sendMessage", marked("{"), "Bad Request: can't parse reply keyboard markup JSON object"),
    ("sendMessage", marked("[1]"), "Bad Request: object expected as reply markup"),
    (
        "sendMessage",
        marked({"inline_keyboard": [{"text": "x", "callback_data": "y"}]}),
        'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    ("sendMessage", keys(), BUTTON + "Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", keys(callback_data="d" * 65), "Bad Request: BUTTON_DATA_INVALID"),
    ("sendMessage", keys(callback_data="я" * 33), "Bad Request: BUTTON_DATA_INVALID"),
    (
        "sendMessage",
        marked({"inline_keyboard": [[{"text": "x", "callback_data": "y"}]] * 101}),
        "Bad Request: reply markup is too long",
    ),
    (
        "sendMessage",
        {"chat_id": 1001, "text": "x", "reply_parameters": {"message_id": 5}},
        "Bad Request: message to be replied not found",
    ),
    (
        "sendChatAction",
        {"chat_id": 1001, "action": "juggle"},
        "Bad Request: wrong parameter action in request",
    ),
    ("sendPhoto", {"chat_id": 1001}, "Bad Request: there is no photo in the request"),
    ("sendPhoto", {"chat_id": 1001, "photo": "attach://gone"}, "Bad Request: there is no photo in the request"),
    ("sendPhoto", {"chat_id": 1001, "photo": "BAB*"}, FILE_ID + "Wrong character in the string"),
    ("sendPhoto", {"chat_id": 1001, "photo": "BABzM"}, FILE_ID + "Wrong string length"),
    ("sendPhoto", {"chat_id": 1001, "photo": "BABz_x"}, FILE_ID + "Wrong padding in the string"),
    ("sendPhoto", {"chat_id": 1001, "photo": "AgACAgIA"}, FILE_ID + "can't unserialize it"),
    ("sendPhoto", {"chat_id": 1001, "photo": "http:/x."}, "Bad Request: wrong HTTP URL specified"),
    (
        "sendPhoto",
        {"chat_id": 1001, "photo": "https://example.org/a.png"},
        "Bad Request: failed to get HTTP URL content",
    ),
]
PLACES = [
    ("getFile", {}, "Bad Request: file_id not specified"),
    ("getFile", {"file_id": "nonsense"}, "Bad Request: invalid file_id"),
    ("answerCallbackQuery", {"callback_query_id": "1"}, STALE),
    (
        "answerCallbackQuery",
        {"callback_query_id": "1", "text": "x" * 201},
        "Bad Request: MESSAGE_TOO_LONG",
    ),
    (
        "editMessageText",
        {"chat_id": 1001, "message_id": 5, "text": "x"},
        "Bad Request: message to edit not found",
    ),
    ("deleteMessage", {"chat_id": 1001, "message_id": 5}, "Bad Request: message to delete not found"),
    ("sendMediaGroup", {"chat_id": 1001, "media": []}, "Bad Request: there are no messages to send"),
    ("setWebhook", {"url": "http://x.org/"}, "An HTTPS URL must be provided for webhook"),
    (
        "setWebhook",
        {"url": "https://x.org:81/"},
        "Webhook can be set up only on ports 80, 88, 443 or 8443",
    ),
    ("setWebhook", {"url": "https://127.0.0.1/"}, "IP address 127.0.0.1 is reserved"),
    (
        "setWebhook",
        {"url": "https://x.org/", "secret_token": "a" * 257},
        "Bad Request: secret token is too long",
    ),
    (
        "setWebhook",
        {"url": "https://x.org/", "secret_token": "a b"},
        "Bad Request: secret token contains unallowed characters",
    ),
]
COMMANDS = [
    ("", "x", "command must be non-empty"),
    ("a" * 33, "x", "command length must not exceed 32"),
    ("a", " ", "command description must be non-empty"),
    ("a", "x" * 257, "command description length must not exceed 256"),
    ("Start", "x", "BOT_COMMAND_INVALID"),
]


@pytest.mark.parametrize(("method", "params", "words_of_refusal"), SENDING + PLACES)
async def test_bad_call_gets_telegrams_words(
    sides: Sides, method: str, params: dict[str, Any], words_of_refusal: str
) -> None:
    answer = await sides.call(method, **params)
    assert (answer["error_code"], answer["description"]) in (
        (400, words_of_refusal),
        (400, f"Bad Request: bad webhook: {words_of_refusal}"),
    )


@pytest.mark.parametrize(("name", "about", "reason"), COMMANDS)
async def test_bad_command_is_refused_exactly(sides: Sides, name: str, about: str, reason: str) -> None:
    answer = await sides.call("setMyCommands", commands=[{"command": name, "description": about}])
    assert answer["description"] == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "file must be non-empty"),
        (b"no picture at all", "IMAGE_PROCESS_FAILED"),
        (sample_png(width=42, height=2), "PHOTO_INVALID_DIMENSIONS"),
        (
            b"x" * (10 * 2**20 + 1),
            "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
    ids=["empty", "text", "narrow", "big"],
)
async def test_bad_photo_is_refused_exactly(sides: Sides, data: bytes, reason: str) -> None:
    answer = await sides.upload("sendPhoto", "photo", data, chat_id="1001")
    assert answer["description"] == f"Bad Request: {reason}"


async def test_long_caption_is_refused_exactly(sides: Sides) -> None:
    answer = await sides.upload("sendPhoto", "photo", sample_png(), chat_id="1001", caption="x" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"


async def test_document_id_is_no_photo(sides: Sides) -> None:
    sent = await sides.upload("sendDocument", "document", b"{}", chat_id="1001")
    answer = await sides.call("sendPhoto", chat_id=1001, photo=sent["result"]["document"]["file_id"])
    assert answer["description"] == "Bad Request: can't use file of type Document as Photo"


async def test_id_of_lost_file_is_refused(sides: Sides) -> None:
    sent = await sides.upload("sendDocument", "document", b"{}", chat_id="1001")
    await sides.do("reset")
    sides.sandbox.world.files.load([])
    answer = await sides.call("sendDocument", chat_id=1001, document=sent["result"]["document"]["file_id"])
    assert answer["description"] == "Bad Request: wrong file identifier/HTTP URL specified"


async def test_unchanged_edit_is_refused_exactly(sides: Sides) -> None:
    sent = (await sides.call("sendMessage", **html("<b>x</b>")))["result"]
    answer = await sides.call("editMessageText", message_id=sent["message_id"], **html("<b>x</b> "))
    assert answer["description"] == SAME


@pytest.mark.parametrize(
    ("method", "params", "reason"),
    [
        ("editMessageText", {"text": "y"}, "message can't be edited"),
        ("editMessageReplyMarkup", {}, "message can't be edited"),
    ],
)
async def test_foreign_message_cannot_be_edited(
    sides: Sides, method: str, params: dict[str, Any], reason: str
) -> None:
    theirs = (await sides.do("message", text="mine"))["message"]["message_id"]
    answer = await sides.call(method, chat_id=1001, message_id=theirs, **params)
    assert answer["description"] == f"Bad Request: {reason}"


async def test_photo_has_no_text_to_edit(sides: Sides) -> None:
    sent = await sides.upload("sendPhoto", "photo", sample_png(), chat_id="1001")
    place = {"chat_id": 1001, "message_id": sent["result"]["message_id"]}
    answer = await sides.call("editMessageText", text="x", **place)
    assert answer["description"] == "Bad Request: there is no text in the message to edit"


async def test_text_has_no_caption_to_edit(sides: Sides) -> None:
    sent = (await sides.call("sendMessage", **html("x")))["result"]
    answer = await sides.call("editMessageCaption", chat_id=1001, message_id=sent["message_id"], caption="y")
    assert answer["description"] == "Bad Request: there is no caption in the message to edit"


async def test_old_message_cannot_be_deleted(sides: Sides) -> None:
    sent = (await sides.call("sendMessage", **html("x")))["result"]
    await sides.do("clock", advance_s=49 * 3600)
    answer = await sides.call("deleteMessage", chat_id=1001, message_id=sent["message_id"])
    assert answer["description"] == "Bad Request: message can't be deleted"


@pytest.mark.parametrize(
    ("token", "method", "code", "description"),
    [
        ("nonsense", "getMe", 401, "Unauthorized: invalid token specified"),
        ("1:abcdef", "getMe", 401, "Unauthorized"),
        (None, "sendPoll", 404, "Not Found: method not found"),
    ],
)
async def test_stranger_or_strange_method_refused(
    sides: Sides, token: str | None, method: str, code: int, description: str
) -> None:
    text = await sides.read(f"/bot{token or sides.sandbox.token}/{method}")
    assert json.loads(text) == {"ok": False, "error_code": code, "description": description}


async def test_unknown_path_is_not_found(sides: Sides) -> None:
    assert json.loads(await sides.read("/getMe"))["description"] == "Not Found"


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        ({"user": 1001, "blocked": True}, "bot was blocked by the user"),
        ({"user": 1001, "blocked": True, "gone": True}, "user is deactivated"),
    ],
)
async def test_blocked_bot_may_not_write(sides: Sides, wish: dict[str, Any], reason: str) -> None:
    await sides.do("block", **wish)
    answer = await sides.call("sendMessage", **html("x"))
    assert (answer["error_code"], answer["description"]) == (403, f"Forbidden: {reason}")


async def test_bot_cannot_speak_first(sides: Sides) -> None:
    await sides.see("chat?user=1002")
    answer = await sides.call("sendMessage", chat_id=1002, text="x")
    assert answer["description"] == "Forbidden: bot can't initiate conversation with a user"


async def test_kicked_bot_may_not_write(sides: Sides) -> None:
    await sides.do("message", text="/start", chat="group")
    await sides.do("block", chat="group", blocked=True)
    answer = await sides.call("sendMessage", chat_id=-5001, text="x")
    assert answer["description"] == "Forbidden: bot was kicked from the group chat"
