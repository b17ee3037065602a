"""The program over HTTP with the real content; nothing that is typed is understood, and nothing is drawn."""

import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from datetime import time
from pathlib import Path
from typing import NoReturn, TypeVar

import pytest

from bot import logs
from bot.coach.ports import Work
from bot.coach.turn import Desk
from bot.domain.errors import OutageError
from bot.domain.meanings import Duration, Meaning, Schedule
from bot.library.loader import load_shelf
from bot.rendering.phrasebook import Phrasebook
from bot.resources import content_dir
from bot.wiring import Matter
from tests.e2e.playing import Played, QuickPainter, playing

T = TypeVar("T")


class DeafReader:
    """Hears no complaint in anything."""

    def read(self, _text: str, *, languages: Sequence[str] = ()) -> Meaning:
        return Meaning(language=languages[0] if languages else "en")

    def rating(self, _text: str) -> int | None:
        return None

    def schedule(self, _text: str) -> Schedule | None:
        return None

    def duration(self, _text: str) -> Duration | None:
        return None

    def yes_no(self, _text: str) -> bool | None:
        return None

    def choice(self, _text: str, _group: str) -> str | None:
        return None

    def wall_time(self, _text: str) -> time | None:
        return None


@pytest.fixture(scope="session")
def matter() -> Matter:
    desk = Desk(shelf=load_shelf(content_dir()), reader=DeafReader(), policy="test")
    return Matter(desk=desk, book=Phrasebook(content_dir()), painter=QuickPainter())


@pytest.fixture
async def coach(tmp_path: Path, matter: Matter) -> AsyncIterator[Played]:
    async with playing(tmp_path / "data", matter) as played:
        yield played


@pytest.fixture
async def consented(coach: Played) -> Played:
    await coach.say("/start")
    await coach.press("I’m 16 or older, go ahead")
    await coach.press("Yes, I agree")
    return coach


def outage(*_: object) -> NoReturn:
    raise OutageError("no answer")


def fail_writes(coach: Played, times: int) -> None:
    """The next writes meet a database that does not answer."""
    store, left = coach.coach.store, [None] * times
    real = store.write

    async def write(case: Callable[[Work], T], *, is_lazy: bool = False) -> T:
        return await real(case, is_lazy=is_lazy) if not left else outage(left.pop())

    store.write = write  # type: ignore[method-assign]


class Lines(logging.Handler):
    """What the program would have logged, as it would have been written."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(logs.formatter())
        self.addFilter(logs.strip_foreign)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    @property
    def events(self) -> list[str]:
        return [json.loads(line)["event"] for line in self.lines]


@pytest.fixture(autouse=True)
def logged() -> Iterator[Lines]:
    """Everything logged at any level, formatted as in earnest."""
    root, handler = logging.getLogger(), Lines()
    before, level = root.handlers[:], root.level
    logs.set_up("DEBUG")
    root.handlers[:] = [handler]
    for name in logs.QUIET:
        logging.getLogger(name).setLevel(logging.NOTSET)
    yield handler
    root.handlers[:] = before
    root.setLevel(level)
