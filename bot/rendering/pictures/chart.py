"""The progress chart: ratings before and after, day by day, gaps left open."""

import re
import sys

import pygal
from pygal.style import Style

from bot.rendering.pictures.ink import FAINT, INK, LIT, MARK, PAPER, WHITE, Dot, box, circle, line, text
from bot.rendering.pictures.sheets import ChartSheet

# pygal hooks a finder of the old kind into every later import, for map plugins that are not used here.
sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, pygal.PluginImportFixer)]

WIDTH, HEIGHT = 1080, 760
_STYLE = Style(
    background=PAPER,
    plot_background=PAPER,
    foreground=FAINT,
    foreground_strong=FAINT,
    foreground_subtle="#b9cacb",
    font_family="Back Coach Sans",
    label_font_size=32,
    major_label_font_size=32,
    colors=(LIT, MARK),
    guide_stroke_color="#b9cacb",
    major_guide_stroke_color="#8fa8ac",
)
_CSS = """inline:
  {{ id }} .series .line { stroke-width: 6 !important; stroke-opacity: 1 !important; }
  {{ id }} .serie-0 .line { stroke-dasharray: 3 15; stroke-linecap: round; stroke-width: 7 !important; }
"""
_OPTIONS = {
    "style": _STYLE,
    "css": ("file://style.css", "file://graph.css", _CSS),
    "js": (),
    "width": WIDTH,
    "height": HEIGHT,
    "margin": 36,
    "margin_top": 150,
    "margin_right": 60,
    "range": (0, 10),
    "y_labels": (0, 2, 4, 6, 8, 10),
    "y_labels_major": (0, 10),
    "allow_interruptions": True,
    "dots_size": 11,
    "show_legend": False,
    "show_minor_x_labels": False,
    "include_x_axis": True,
    "truncate_label": -1,
    "disable_xml_declaration": True,
}
_BEFORE = re.compile(r'(<g class="series serie-0.*?)(?=<g class="series serie-1)', re.DOTALL)
_DOT = re.compile(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" class="dot[^"]*" ?/>')


def draw_chart(sheet: ChartSheet) -> str:
    """Before: squares and a dotted line. After: rounds and a full line."""
    chart = pygal.Line(**_OPTIONS)
    edge = [None] * max(1, len(sheet.days) // 20)
    empty = [""] * len(edge)
    chart.x_labels = [name or f"{n}" for n, name in enumerate((*empty, *sheet.ticks, *empty))]
    chart.x_labels_major = [name for name in sheet.ticks if name]
    chart.add(None, [*edge, *(day.before for day in sheet.days), *edge])
    chart.add(None, [*edge, *(day.after for day in sheet.days), *edge])
    drawn = str(chart.render(is_unicode=True)).removesuffix("</svg>")
    return _BEFORE.sub(lambda found: _DOT.sub(_square, found[1]), drawn) + _headline(sheet) + "</svg>"


def _square(found: re.Match[str]) -> str:
    return _before((float(found[1]), float(found[2])))


def _before(at: Dot) -> str:
    return box((at[0] - 10, at[1] - 10), (20, 20), fill=WHITE, stroke=LIT, stroke_width=5)


def _headline(sheet: ChartSheet) -> str:
    """The title and what the two lines mean, each with its own marker."""
    right = 560
    full: dict[str, str | float] = {"style": f"stroke:{MARK};stroke-width:6"}
    dotted: dict[str, str | float] = {
        "style": f"stroke:{LIT};stroke-width:7;stroke-linecap:round;stroke-dasharray:3 15"
    }
    return (
        _words(sheet.title, (40, 66), size=44, font_weight=700)
        + line((42, 118), (112, 118), **dotted) + _before((77, 118)) + _words(sheet.before, (130, 129), size=34)
        + line((right, 118), (right + 70, 118), **full) + circle((right + 35, 118), 12, fill=MARK)
        + _words(sheet.after, (right + 88, 129), size=34)
    )  # fmt: skip


def _words(words: str, at: Dot, *, size: float, **style: str | float) -> str:
    return text(words, at, size=size, font_family="Back Coach Sans", fill=INK, **style)
