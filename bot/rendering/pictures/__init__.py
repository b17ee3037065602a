"""Pictures: body map, step, small drawings and chart, drawn from content in one worker process."""

from bot.rendering.pictures.sheets import ChartSheet, chart_sheet
from bot.rendering.pictures.studio import Studio

__all__ = ["ChartSheet", "Studio", "chart_sheet"]
