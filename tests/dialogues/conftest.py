"""A coach of its own for each script, on a Sunday afternoon."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.replies import Drawing
from bot.rendering.pictures import ChartSheet
from bot.sandbox.images import sample_png
from bot.wiring import Matter, load_matter
from tests.dialogues.playwright import audited
from tests.e2e.playing import Played, QuickPainter, playing

SUNDAY, AFTERNOON = 6, 15


class OnePicture(QuickPainter):
    """The same small file for every picture, made once."""

    def __init__(self) -> None:
        self._png = sample_png(width=120)

    async def png(self, _picture: Drawing | ChartSheet) -> bytes:
        return self._png


@pytest.fixture(scope="session")
def matter() -> Matter:
    return replace(load_matter(), painter=OnePicture())


@pytest.fixture
async def stage(tmp_path: Path, matter: Matter) -> AsyncIterator[Played]:
    """Somebody new has agreed to be coached; in the end every call was one that Telegram documents."""
    async with playing(tmp_path / "data", matter) as coach:
        await coach.move_to(next_sunday(datetime.now(UTC)))
        await coach.say("/start")
        for label in ("I’m 16 or older, go ahead", "Yes, I agree"):
            await coach.press(label)
        yield coach
        assert audited(await coach.calls()) == []


def next_sunday(now: datetime) -> datetime:
    day = now + timedelta(days=(SUNDAY - now.weekday()) % 7 or 7)
    return day.replace(hour=AFTERNOON, minute=0, second=0, microsecond=0)
