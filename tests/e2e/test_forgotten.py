"""Who asked to be forgotten stays forgotten, whatever backup comes back."""

import base64
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.storage.backup import make_backup
from bot.wiring import Matter
from tests.e2e.playing import KEY, Played, playing

SAM, ALEX = 1001, 1002


async def agreed(coach: Played, user: int) -> None:
    await coach.say("/start", user)
    await coach.press("I’m 16 or older, go ahead", user)
    await coach.press("Yes, I agree", user)


async def forgotten(coach: Played, user: int) -> None:
    await coach.say("/forget", user)
    await coach.press("Erase everything", user)


def accounts(database: Path) -> list[int]:
    with closing(sqlite3.connect(database)) as found:
        return [row[0] for row in found.execute("SELECT telegram_id FROM person ORDER BY 1")]


async def test_forgotten_person_survives_no_restore(
    tmp_path: Path, matter: Matter, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    async with playing(data, matter) as coach:
        await agreed(coach, SAM)
        await agreed(coach, ALEX)
        copy = make_backup(data / "coach.db", data / "backups", datetime.now(UTC))
        await forgotten(coach, SAM)
    monkeypatch.setenv("COACH_DATA", str(data))
    monkeypatch.setenv("COACH_KEY", base64.b64encode(KEY).decode())
    assert main(["restore", str(copy)]) == 0
    assert accounts(data / "coach.db") == [ALEX]


async def test_polls_leave_a_heartbeat(coach: Played, tmp_path: Path) -> None:
    await coach.say("/start")
    assert (tmp_path / "data" / "heartbeat").exists()
