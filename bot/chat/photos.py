"""Pictures as Telegram gets them: by the file id it already knows, or as bytes drawn now."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeAlias

from telegram import Message
from telegram.error import BadRequest

from bot.coach.ports import Store
from bot.domain.replies import Chart, Drawing, LocalDay, Phrase
from bot.rendering.phrasebook import Phrasebook
from bot.rendering.pictures import ChartSheet, chart_sheet

File: TypeAlias = str | bytes  # a file id, or a picture to upload
Put: TypeAlias = Callable[[File], Awaitable[Message | bool]]
UNKNOWN_FILE = ("wrong remote file identifier", "wrong file identifier", "can't use file of type")


class Painter(Protocol):
    """Draws; equal pictures have equal keys, also after a restart. `close` frees what it holds."""

    def key(self, picture: Drawing | ChartSheet) -> str: ...
    async def png(self, picture: Drawing | ChartSheet) -> bytes: ...
    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture ready to be looked up or drawn; `key` names its content."""

    key: str
    sheet: Drawing | ChartSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Gallery:
    """Knows which pictures Telegram holds already."""

    store: Store
    painter: Painter
    book: Phrasebook

    def photo(self, picture: Drawing | Chart, *, language: str, now: datetime) -> Photo:
        sheet = self._chart(picture, language, now) if isinstance(picture, Chart) else picture
        return Photo(key=self.painter.key(sheet), sheet=sheet)

    async def place(self, photo: Photo, put: Put) -> int | None:
        """Put it by the file id Telegram knows, else as bytes; answers the id of the message."""
        known = await self.store.read(lambda work: work.ledger.file_of(photo.key))
        if known is not None:
            try:
                return _number(await put(known))
            except BadRequest as error:
                if not any(reason in error.message.lower() for reason in UNKNOWN_FILE):
                    raise
        return await self._upload(photo, put)

    async def _upload(self, photo: Photo, put: Put) -> int | None:
        sent = await put(await self.painter.png(photo.sheet))
        if isinstance(sent, Message) and sent.photo:
            file_id = sent.photo[-1].file_id
            await self.store.write(lambda work: work.ledger.keep_file(photo.key, file_id))
        return _number(sent)

    def _chart(self, chart: Chart, language: str, now: datetime) -> ChartSheet:
        def words(phrase: Phrase) -> str:
            return self.book.plain(phrase, language=language, zone=None, now=now)

        def day(on: date) -> str:
            return words(Phrase("as-is", {"text": LocalDay(on)}))

        return chart_sheet(
            title=words(chart.title),
            before=words(chart.before),
            after=words(chart.after),
            days=chart.days,
            day_name=day,
        )


def _number(sent: Message | bool) -> int | None:
    return sent.message_id if isinstance(sent, Message) else None
