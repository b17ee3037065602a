"""The studio: one worker process draws, finished pictures are kept, a dead worker is replaced."""

import asyncio
import os
import signal
from collections import OrderedDict
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from importlib import import_module
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from bot.domain.content import Shelf
from bot.domain.replies import Drawing
from bot.rendering.pictures.limbs import Limbs, read_limbs
from bot.rendering.pictures.sheets import (
    ChartSheet,
    Letters,
    RoutineSheet,
    Sheet,
    StepSheet,
    marks_of,
    sheet_key,
)

_KEPT = 64
_NAMED = 512


class Studio:
    """Draws pictures off the loop. Starts its process with the first picture; `close` ends it.

    `secret` (at most 64 bytes) keeps the keys from telling what is on a picture.
    """

    def __init__(self, shelf: Shelf, content: Path, secret: bytes = b"") -> None:
        self._secret = secret
        self._shelf = shelf
        self._limbs = read_limbs(content / "companions.toml")
        self._fonts = tuple(sorted((content / "fonts").glob("*.otf")))
        self._pool: ProcessPoolExecutor | None = None
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._easel = asyncio.Lock()
        self._name = lru_cache(_NAMED)(self._new_key)

    def key(self, picture: Drawing | ChartSheet, letters: Letters = ("L", "R")) -> str:
        """Names the picture's content: equal pictures, equal keys, also after a restart."""
        is_personal = isinstance(picture, ChartSheet)  # not kept in memory
        return self._new_key(picture, letters) if is_personal else self._name(picture, letters)

    async def png(self, picture: Drawing | ChartSheet, letters: Letters = ("L", "R")) -> bytes:
        """The picture; `letters` mark left and right in the person's language."""
        sheet = self._sheet(picture, letters)
        key = sheet_key(sheet, self._secret)
        async with self._easel:
            if key not in self._kept:
                self._keep(key, await self._paint(sheet))
            self._kept.move_to_end(key)
            return self._kept[key]

    async def close(self) -> None:
        """Ends the worker; a later picture would start a new one."""
        pool, self._pool = self._pool, None
        if pool:
            await asyncio.to_thread(pool.shutdown, cancel_futures=True)

    def _new_key(self, picture: Drawing | ChartSheet, letters: Letters) -> str:
        return sheet_key(self._sheet(picture, letters), self._secret)

    async def _paint(self, sheet: Sheet) -> bytes:
        try:
            return await self._ask(sheet)
        except BrokenProcessPool:
            await self.close()
            return await self._ask(sheet)

    async def _ask(self, sheet: Sheet) -> bytes:
        self._pool = self._pool or _new_pool()
        return await asyncio.get_running_loop().run_in_executor(
            self._pool, _paint, sheet, self._limbs, self._fonts
        )

    def _keep(self, key: str, png: bytes) -> None:
        self._kept[key] = png
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def _sheet(self, picture: Drawing | ChartSheet, letters: Letters) -> Sheet:
        if isinstance(picture, ChartSheet):
            return picture
        marks = marks_of((self._shelf.points[point] for point in dict.fromkeys(picture.points)), picture.part)
        if picture.view == "routine":
            return RoutineSheet(marks=marks, letters=letters)
        lit = next((mark for mark in marks if mark.id == picture.lit), marks[0])
        others = tuple(mark for mark in marks if mark is not lit) if picture.view == "step" else ()
        return StepSheet(lit=lit, others=others, side=picture.side, letters=letters)


def _paint(sheet: Sheet, limbs: Limbs, fonts: tuple[Path, ...]) -> bytes:
    """In the worker; only there are the drawing libraries loaded, the program's start does not wait for them."""
    png: bytes = import_module("bot.rendering.pictures.worker").paint(sheet, limbs, fonts)
    return png


def _new_pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_settle_in)


def _settle_in() -> None:
    """Ctrl+C reaches the worker too: the program ends it. It also ends when the program was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_program, daemon=True).start()


def _end_with_program() -> None:
    program = parent_process()
    if program is not None:
        program.join()
        os._exit(1)
