"""What the worker process does: a sheet becomes a PNG."""

from pathlib import Path

import resvg_py

from bot.rendering.pictures.body_map import draw_map
from bot.rendering.pictures.chart import draw_chart
from bot.rendering.pictures.limbs import Limbs
from bot.rendering.pictures.sheets import RoutineSheet, Sheet, StepSheet
from bot.rendering.pictures.step import draw_step

WIDTH = 864  # pictures are drawn 1080 wide; a phone shows 360 points, 2.4 pixels each


def paint(sheet: Sheet, limbs: Limbs, fonts: tuple[Path, ...]) -> bytes:
    """The picture as PNG; holds the interpreter for its whole time."""
    png = resvg_py.svg_to_bytes(
        svg_string=draw(sheet, limbs),
        width=WIDTH,
        skip_system_fonts=True,
        font_files=[str(font) for font in fonts],
        font_family="Back Coach Sans",
    )
    return bytes(png)


def draw(sheet: Sheet, limbs: Limbs) -> str:
    """The picture as SVG."""
    if isinstance(sheet, RoutineSheet):
        return draw_map(sheet, limbs)
    if isinstance(sheet, StepSheet):
        return draw_step(sheet, limbs)
    return draw_chart(sheet)
