"""How a point looks: a dot, a number, the lit one, a faint one, the long line and the wide area."""

from bot.rendering.pictures.ink import LIT, MARK, WHITE, Dot, circle, ellipse, line, path, text

GLOW = (
    f'<radialGradient id="halo"><stop offset="0" stop-color="{LIT}" stop-opacity=".55"/>'
    f'<stop offset=".45" stop-color="{LIT}" stop-opacity=".3"/>'
    f'<stop offset="1" stop-color="{LIT}" stop-opacity="0"/></radialGradient>'
)


def dot(at: Dot) -> str:
    return circle(at, 10.5, fill=MARK, stroke=WHITE, stroke_width=4)


def badge(number: int, at: Dot, *, radius: float = 22) -> str:
    words = text(str(number), (at[0], at[1] + radius * 0.46), size=radius * 1.3, fill=WHITE, **_MIDDLE)
    return circle(at, radius, fill=MARK, stroke=WHITE, stroke_width=3) + words


def leader(start: Dot, end: Dot) -> str:
    return line(start, end, stroke=WHITE, stroke_width=7) + line(start, end, stroke=MARK, stroke_width=3)


def faint(at: Dot) -> str:
    return circle(at, 12, fill=WHITE, fill_opacity=0.55, stroke=MARK, stroke_width=3.5, stroke_opacity=0.65)


def lit(at: Dot, *, size: float = 1) -> str:
    """A glowing target: halo, ring with four ticks, full middle. Shape and colour both tell."""
    ticks = "".join(_ticks(at, size))
    return (
        circle(at, 112 * size, fill="url(#halo)")
        + path(ticks, stroke=WHITE, stroke_width=14 * size, stroke_linecap="round")
        + circle(at, 42 * size, fill=WHITE, fill_opacity=0.35, stroke=WHITE, stroke_width=15 * size)
        + path(ticks, stroke=LIT, stroke_width=7 * size, stroke_linecap="round")
        + circle(at, 42 * size, fill="none", stroke=LIT, stroke_width=7 * size)
        + circle(at, 21 * size, fill=LIT, stroke=WHITE, stroke_width=5 * size)
    )


def rail(ends: tuple[Dot, Dot], *, color: str = MARK, width: float = 8) -> str:
    """The long line: a rounded band with beads, so that it differs from the spine without colour too."""
    beads = f"0.1 {width * 1.7:g}"
    return (
        line(*ends, stroke=WHITE, stroke_width=width + 6, stroke_linecap="round")
        + line(*ends, stroke=color, stroke_width=width, stroke_linecap="round")
        + line(*ends, stroke=WHITE, stroke_width=width * 0.45, stroke_dasharray=beads, stroke_linecap="round")
    )


def patch(at: Dot, radii: Dot, *, color: str = MARK) -> str:
    """The wide area: a soft ellipse with a dashed rim."""
    return ellipse(at, radii, fill=color, fill_opacity=0.2, stroke=WHITE, stroke_width=7) + ellipse(
        at, radii, fill="none", stroke=color, stroke_width=3.5, stroke_dasharray="12 8"
    )


def _ticks(at: Dot, size: float) -> list[str]:
    inner, outer = 56 * size, 74 * size
    ways = ((1, 0), (0, 1), (-1, 0), (0, -1))
    return [
        f"M{at[0] + x * inner:.1f} {at[1] + y * inner:.1f}L{at[0] + x * outer:.1f} {at[1] + y * outer:.1f}"
        for x, y in ways
    ]


_MIDDLE: dict[str, str | float] = {"text_anchor": "middle", "font_weight": 700}
