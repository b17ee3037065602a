"""Reminders under fire in short; `python -m bench.kill` is the long one."""

from pathlib import Path

import pytest

from bench.kill import siege


@pytest.mark.drill
async def test_kills_lose_no_reminder(tmp_path: Path) -> None:
    figures = await siege(people=60, kills=5, seed=5, folder=tmp_path)
    assert figures.broken == []
