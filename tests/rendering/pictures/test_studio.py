"""The studio: same request, same picture; a dead worker costs nobody a picture."""

from collections.abc import AsyncIterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from bot.domain.content import Shelf
from bot.domain.ids import PointId
from bot.domain.replies import Drawing
from bot.library.loader import load_shelf
from bot.rendering.pictures import Studio

STEP = Drawing(view="step", points=(PointId("BL23"), PointId("BL25")), lit=PointId("BL25"))


@pytest.fixture
async def studio(shelf: Shelf, content: Path) -> AsyncIterator[Studio]:
    studio = Studio(shelf, content)
    yield studio
    await studio.close()


async def test_picture_comes_after_worker_died(studio: Studio) -> None:
    first = await studio.png(STEP)
    for worker in active_children():
        worker.kill()
        worker.join()
    other = await studio.png(Drawing(view="point", points=(PointId("LI4"),)))
    assert first.startswith(b"\x89PNG")
    assert other.startswith(b"\x89PNG")


async def test_same_request_is_drawn_once(studio: Studio) -> None:
    assert await studio.png(STEP) is await studio.png(STEP)


def test_key_survives_a_restart(shelf: Shelf, content: Path) -> None:
    assert Studio(shelf, content).key(STEP) == Studio(load_shelf(content), content).key(STEP)


def test_other_side_or_language_differs(shelf: Shelf, content: Path) -> None:
    studio = Studio(shelf, content)
    left = Drawing(view="step", points=STEP.points, lit=STEP.lit, side="left")
    assert len({studio.key(STEP), studio.key(left), studio.key(STEP, ("Л", "П"))}) == 3
