"""Ink and pen: the palette, smooth curves and the few SVG shapes every picture is made of."""

from collections.abc import Sequence
from html import escape
from typing import TypeAlias

Dot: TypeAlias = tuple[float, float]

PAPER = "#eef3f1"
CARD = "#fbfdfc"
INK = "#17323f"
FAINT = "#5d7883"
LIT = "#cf3d1f"
MARK = "#1d4457"
WHITE = "#ffffff"


def curve(points: Sequence[Dot], *, closed: bool = False, start: str = "M") -> str:
    """A smooth path through the points (Catmull-Rom, written as cubic Béziers)."""
    around = [points[-1], *points, *points[:2]] if closed else [points[0], *points, points[-1]]
    path = [f"{start}{points[0][0]:.1f} {points[0][1]:.1f}"]
    path += [_segment(*around[i : i + 4]) for i in range(len(around) - 3)]
    return " ".join(path) + (" Z" if closed else "")


def _segment(before: Dot, here: Dot, there: Dot, after: Dot) -> str:
    first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
    second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
    return "C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in (first, second, there))


def mirrored(points: Sequence[Dot]) -> tuple[Dot, ...]:
    """The other half of an outline, in reading order from its end back to its start."""
    return tuple((-x, y) for x, y in reversed(points))


def path(d: str, **style: str | float) -> str:
    return f'<path d="{d}"{attributes(**style)}/>'


def circle(at: Dot, radius: float, **style: str | float) -> str:
    return f'<circle cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:g}"{attributes(**style)}/>'


def ellipse(at: Dot, radii: Dot, **style: str | float) -> str:
    return f'<ellipse cx="{at[0]:.1f}" cy="{at[1]:.1f}" rx="{radii[0]:g}" ry="{radii[1]:g}"{attributes(**style)}/>'


def line(start: Dot, end: Dot, **style: str | float) -> str:
    return path(f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}", **style)


def box(at: Dot, size: Dot, **style: str | float) -> str:
    place = f'x="{at[0]:.1f}" y="{at[1]:.1f}" width="{size[0]:.1f}" height="{size[1]:.1f}"'
    return f"<rect {place}{attributes(**style)}/>"


def text(words: str, at: Dot, *, size: float, **style: str | float) -> str:
    return (
        f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" font-size="{size:g}"{attributes(**style)}>{escape(words)}</text>'
    )


def group(*parts: str, **style: str | float) -> str:
    return f"<g{attributes(**style)}>{''.join(parts)}</g>"


def attributes(**style: str | float) -> str:
    return "".join(f' {name.rstrip("_").replace("_", "-")}="{value}"' for name, value in style.items())


def sheet(size: tuple[int, int], *parts: str) -> str:
    """A whole picture on its paper."""
    width, height = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="Back Coach Sans" font-weight="500" fill="{INK}">'
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>{"".join(parts)}</svg>'
    )
