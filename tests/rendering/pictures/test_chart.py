"""The progress chart: gaps stay gaps, two lines told apart without colour."""

from datetime import date, timedelta
from pathlib import Path

from bot.domain.replies import ChartDay
from bot.rendering.pictures.chart import draw_chart
from bot.rendering.pictures.limbs import Limbs
from bot.rendering.pictures.sheets import ChartSheet, chart_sheet
from bot.rendering.pictures.worker import paint
from tests.rendering.pictures.pixels import Image

START = date(2026, 3, 1)


def sheet(*offsets: int) -> ChartSheet:
    days = [ChartDay(on=START + timedelta(days=offset), before=6, after=3) for offset in offsets]
    return chart_sheet(title="<Back> & neck", before="Before", after="After", days=days, day_name=str)


def test_days_without_rating_are_kept() -> None:
    assert [day.before for day in sheet(0, 3).days] == [6, None, None, 6]


def test_line_is_broken_by_gaps() -> None:
    whole, broken = draw_chart(sheet(0, 1, 2, 3)), draw_chart(sheet(0, 1, 4, 5))
    assert whole.count('class="line') == 2
    assert broken.count('class="line') == 4


def test_before_has_its_own_marker() -> None:
    picture = draw_chart(sheet(0, 1, 2))
    assert picture.count("<circle") == 4
    assert picture.count('width="20.0" height="20.0"') == 4


def test_long_span_has_few_labels() -> None:
    assert 2 <= sum(map(bool, sheet(0, 89).ticks)) <= 5


def test_single_day_is_painted(limbs: Limbs, fonts: tuple[Path, ...]) -> None:
    assert Image(paint(sheet(0), limbs, fonts)).width == 864
