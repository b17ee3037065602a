"""A running coach to talk to."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot import logs
from bot.wiring import Matter, load_matter
from tests.e2e.playing import Played, QuickPainter, playing
from tests.window import phone_window


@pytest.fixture(scope="session")
def matter() -> Matter:
    """The real content and reader; pictures are not drawn."""
    logs.use_stdlib()
    return replace(load_matter(), painter=QuickPainter())


@pytest.fixture
async def coach(tmp_path: Path, matter: Matter) -> AsyncIterator[Played]:
    async with playing(tmp_path / "data", matter) as played:
        yield played


@pytest.fixture
async def consented(coach: Played) -> Played:
    """Somebody who said hello, is old enough and agreed."""
    await coach.say("/start")
    await coach.press("I’m 16 or older, go ahead")
    await coach.press("Yes, I agree")
    return coach


@pytest.fixture
def window() -> Iterator[Any]:
    with phone_window() as opened:
        yield opened
