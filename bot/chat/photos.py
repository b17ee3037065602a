"""Pictures as Telegram gets them: by the file id it already knows, or as bytes drawn now."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeAlias

from telegram import Message
from telegram.error import BadRequest

from bot.coach.ports import Store
from bot.domain.replies import Chart, Drawing, LocalDay, Phrase
from bot.rendering.phrasebook import Phrasebook
from bot.rendering.pictures import ChartSheet, chart_sheet

File: TypeAlias = str | bytes  # a file id, or a picture to upload
MOST_KNOWN = 1024
UNKNOWN_FILE = ("wrong remote file identifier", "wrong file identifier", "can't use file of type")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a picture stands now, and the id of its file when it is new."""

    message_id: int | None
    file_id: str | None = None


Put: TypeAlias = Callable[[File], Awaitable[Placed]]


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
    """Knows which pictures Telegram holds already; what was used lately without asking the database."""

    store: Store
    painter: Painter
    book: Phrasebook
    _known: OrderedDict[str, str] = field(default_factory=OrderedDict, repr=False)

    def photo(self, picture: Drawing | Chart, *, language: str, now: datetime) -> Photo:
        sheet = self._chart(picture, language, now) if isinstance(picture, Chart) else picture
        return Photo(key=self.painter.key(sheet), sheet=sheet)

    async def place(self, photo: Photo, put: Put) -> int | None:
        """Put it by the file id Telegram knows, else as bytes; answers the id of the message."""
        known = await self._file_of(photo.key)
        if known is not None:
            try:
                return (await put(known)).message_id
            except BadRequest as error:
                if not any(reason in error.message.lower() for reason in UNKNOWN_FILE):
                    raise
        return await self._upload(photo, put)

    async def _file_of(self, key: str) -> str | None:
        known = self._known.get(key)
        if known is None:
            known = await self.store.read(lambda work: work.ledger.file_of(key))
        if known is not None:
            self._remember(key, known)
        return known

    def _remember(self, key: str, file_id: str) -> None:
        self._known[key] = file_id
        self._known.move_to_end(key)
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)

    async def _upload(self, photo: Photo, put: Put) -> int | None:
        sent = await put(await self.painter.png(photo.sheet))
        file_id = sent.file_id
        if file_id is not None:
            await self.store.write(lambda work: work.ledger.keep_file(photo.key, file_id))
            self._remember(photo.key, file_id)
        return sent.message_id

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


def placed(sent: Message | bool) -> Placed:
    """What the library answered, in short."""
    if not isinstance(sent, Message):
        return Placed(message_id=None)
    return Placed(message_id=sent.message_id, file_id=sent.photo[-1].file_id if sent.photo else None)
