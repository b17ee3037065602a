"""One parcel becomes one call of Telegram: sent anew, or put in place of an older message."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from telegram import Bot, InputFile, InputMediaPhoto
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.chat.calls import call, keyboard, markup
from bot.chat.photos import File, Gallery, Photo, Placed, placed
from bot.chat.pieces import pieces
from bot.coach.ports import Clock, Parcel
from bot.domain.replies import Attachment
from bot.rendering.messages import MOST_TEXT, render
from bot.rendering.phrasebook import Phrasebook

HTML = ParseMode.HTML
PNG = "picture.png"
UNCHANGED = "message is not modified"
GONE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
    "message_id_invalid",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What now stands in the chat: its message and the key of the picture it shows."""

    message_id: int | None
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A rendered parcel; `old` is the message it replaces, `old_picture` what that one shows."""

    chat: int
    text: str
    keys: str | None
    photo: Photo | None
    attachment: Attachment | None
    is_silent: bool
    fits_caption: bool
    old: int | None
    old_picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Carries parcels to Telegram; raises its errors as they are, except those it can mend."""

    api: Bot
    book: Phrasebook
    gallery: Gallery
    clock: Clock

    async def deliver(self, parcel: Parcel) -> Delivered:
        letter = self._letter(parcel)
        if letter.old is None:
            return await self._send(letter)
        try:
            return await self._edit(letter)
        except BadRequest as error:
            return await self._mended(letter, error)

    def _letter(self, parcel: Parcel) -> Letter:
        now, reply = self.clock.now(), parcel.reply
        message = render(self.book, reply, language=parcel.language, zone=parcel.zone, now=now)
        drawn = partial(self.gallery.photo, language=parcel.language, now=now)
        return Letter(
            chat=parcel.telegram_id,
            text=message.text,
            keys=keyboard(message.keys),
            photo=drawn(message.picture) if message.picture else None,
            attachment=message.attachment,
            is_silent=reply.is_silent,
            fits_caption=message.fits_caption,
            old=parcel.slot_message if reply.edit and not message.attachment else None,
            old_picture=parcel.slot_picture,
        )

    async def _mended(self, letter: Letter, error: BadRequest) -> Delivered:
        """An edit without a change is done; one of a lost message is sent anew."""
        words = error.message.lower()
        if UNCHANGED in words:
            shown = letter.photo.key if letter.photo else letter.old_picture
            return Delivered(message_id=letter.old, picture=shown)
        if any(reason in words for reason in GONE):
            return await self._send(replace(letter, old=None))
        raise error

    async def _send(self, letter: Letter) -> Delivered:
        if letter.attachment:
            return await self._send_file(letter, letter.attachment)
        if letter.photo is None:
            return await self._send_text(letter)
        if letter.fits_caption:
            return await self._send_photo(letter, letter.photo)
        await self._send_photo(replace(letter, text="", keys=None), letter.photo)
        return await self._send_text(letter)

    async def _send_text(self, letter: Letter) -> Delivered:
        *heads, last = pieces(letter.text)
        for head in heads:
            await self._say(letter, head, is_silent=True)
        sent = await self._say(letter, last, reply_markup=letter.keys, is_silent=letter.is_silent)
        return Delivered(message_id=sent["message_id"])

    async def _say(
        self, letter: Letter, text: str, *, reply_markup: str | None = None, is_silent: bool
    ) -> dict[str, Any]:
        sent: dict[str, Any] = await call(
            self.api,
            "sendMessage",
            chat_id=letter.chat,
            text=text,
            parse_mode=HTML,
            reply_markup=reply_markup,
            disable_notification=is_silent,
        )
        return sent

    async def _send_file(self, letter: Letter, attachment: Attachment) -> Delivered:
        file = InputFile(attachment.content.encode(), filename=attachment.name)
        sent = await self.api.send_document(
            letter.chat, file, caption=letter.text, parse_mode=HTML, reply_markup=markup(letter.keys)
        )
        return Delivered(message_id=sent.message_id)

    async def _send_photo(self, letter: Letter, photo: Photo) -> Delivered:
        async def put(file: File) -> Placed:
            return await (self._send_known(letter, file) if isinstance(file, str) else self._upload(letter, file))

        return Delivered(message_id=await self.gallery.place(photo, put), picture=photo.key)

    async def _send_known(self, letter: Letter, file_id: str) -> Placed:
        sent = await call(
            self.api,
            "sendPhoto",
            chat_id=letter.chat,
            photo=file_id,
            caption=letter.text,
            parse_mode=HTML,
            reply_markup=letter.keys,
            disable_notification=letter.is_silent,
        )
        return Placed(message_id=sent["message_id"])

    async def _upload(self, letter: Letter, content: bytes) -> Placed:
        sent = await self.api.send_photo(
            letter.chat,
            content,
            filename=PNG,
            caption=letter.text,
            parse_mode=HTML,
            reply_markup=markup(letter.keys),
            disable_notification=letter.is_silent,
        )
        return placed(sent)

    async def _edit(self, letter: Letter) -> Delivered:
        photo = letter.photo
        fits = letter.fits_caption if photo or letter.old_picture else len(letter.text) <= MOST_TEXT
        if not fits:
            return await self._send(letter)
        if photo is not None and photo.key != letter.old_picture:
            return await self._swap(letter, photo)
        method, place = ("editMessageCaption", "caption") if letter.old_picture else ("editMessageText", "text")
        words = {place: letter.text, "parse_mode": HTML, "reply_markup": letter.keys}
        await call(self.api, method, chat_id=letter.chat, message_id=letter.old, **words)
        return Delivered(message_id=letter.old, picture=letter.old_picture)

    async def _swap(self, letter: Letter, photo: Photo) -> Delivered:
        async def put(file: File) -> Placed:
            media = InputMediaPhoto(file, filename=PNG, caption=letter.text, parse_mode=HTML)
            keys = markup(letter.keys)
            return placed(await self.api.edit_message_media(media, letter.chat, letter.old, reply_markup=keys))

        await self.gallery.place(photo, put)
        return Delivered(message_id=letter.old, picture=photo.key)
