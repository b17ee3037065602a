"""The kill drill in short; `python -m bench.drill` is the long one."""

from pathlib import Path

import pytest

from bench.drill import drill
from bench.people import Keeper, Presser


@pytest.mark.drill
async def test_kills_lose_nothing(tmp_path: Path) -> None:
    figures = await drill(kills=8, seed=3, folder=tmp_path, people=(Presser, Keeper, Keeper))
    assert figures.broken == []
