"""The health page tells well from unwell."""

import time
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.chat.health import Health
from bot.resources import migrations_dir
from bot.storage.cipher import Cipher
from bot.storage.sql_store import SqlStore
from bot.storage.tombstones import Tombstones
from bot.storage.upgrade import upgrade
from bot.wiring import SystemClock
from tests.chat.conftest import outage
from tests.e2e.playing import KEY


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SqlStore]:
    url = f"sqlite:///{tmp_path / 'coach.db'}"
    upgrade(url, migrations_dir())
    opened = SqlStore(url, Cipher((KEY,)), Tombstones(tmp_path / "tombstones", (KEY,)))
    yield opened
    opened.close()


async def status(store: SqlStore, *, polled_at: float | None) -> int:
    """What the page answers when the last poll was then and the clock beats."""
    health = Health(polled_at=lambda: polled_at, beaten_at=time.monotonic, store=store, clock=SystemClock())
    runner = await health.serve(0)
    host, port = runner.addresses[0][:2]
    async with aiohttp.ClientSession() as http, http.get(f"http://{host}:{port}/healthz") as answer:
        code = answer.status
    await runner.cleanup()
    return code


async def test_all_well_is_200(store: SqlStore) -> None:
    assert await status(store, polled_at=time.monotonic()) == 200


@pytest.mark.parametrize("ago", [None, 100.0])
async def test_silent_polling_is_unwell(store: SqlStore, ago: float | None) -> None:
    assert await status(store, polled_at=None if ago is None else time.monotonic() - ago) == 503


async def test_dead_database_is_unwell(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "read", outage)
    assert await status(store, polled_at=time.monotonic()) == 503
