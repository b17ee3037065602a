"""Which half of the day an hour means when nobody said it."""

from datetime import datetime, time

import pytest

from bot.domain.meanings import Schedule
from bot.domain.wishes import likely

AT_THREE = datetime(2026, 11, 23, 15, 0)  # noqa: DTZ001 - a wall clock


@pytest.mark.parametrize(
    ("said", "meant"), [(5, time(17)), (1, time(13)), (6, time(6)), (9, time(9)), (12, time(12))]
)
def test_small_hours_mean_the_afternoon(said: int, meant: time) -> None:
    assert likely(Schedule(times=(time(said),), is_open=True)) == (meant,)


def test_said_half_of_day_is_kept() -> None:
    assert likely(Schedule(times=(time(5),))) == (time(5),)


@pytest.mark.parametrize(("hour", "meant"), [(7, time(19)), (2, time(14)), (4, time(16))])
def test_today_means_what_comes(hour: int, meant: time) -> None:
    assert likely(Schedule(times=(time(hour),), is_open=True, in_days=0), AT_THREE) == (meant,)
