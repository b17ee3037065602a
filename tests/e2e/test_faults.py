"""Faults and outages in short; `python -m bench.faults` has more people and the slow ones."""

import hypothesis  # noqa: F401 - refuses to be loaded once a coach has frozen the collector
import pytest
import structlog

from bench import faults

QUICK = (
    faults.too_many,
    faults.server_errors,
    faults.resets,
    faults.blocked,
    faults.disk_full,
    faults.backed_up,
    faults.clock_back,
    faults.out_5_minutes,
    faults.out_3_hours,
    faults.out_2_days,
)


@pytest.mark.drill
@pytest.mark.parametrize("drill", QUICK, ids=lambda drill: drill.__name__)
async def test_fault_loses_no_reminder(drill: faults.Drill) -> None:
    with structlog.testing.capture_logs():
        found = await faults.run(drill, people=20)
    assert found.wrong == []
