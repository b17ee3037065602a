"""Where the points of the back lie in a picture: frame, both sides, the long line and the wide area."""

from dataclasses import dataclass

from bot.rendering.pictures.body import CUN
from bot.rendering.pictures.ink import Dot
from bot.rendering.pictures.sheets import Mark, Side

# The groove beside the spine, from the first to the last level of each part.
_PARTS = {
    "": (0.234, 0.861),
    "thoracic": (0.234, 0.613),
    "upper_thoracic": (0.234, 0.395),
    "lumbar": (0.661, 0.861),
}
LINE, AREA = "EX-B2", "BL32"
AREA_AT, AREA_RADII = (0.0, 0.949), (1.75, 0.076)  # BL31 to BL34 on both sides


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Maps the body's units to pixels."""

    scale: float
    left: float  # pixel of the midline
    top: float  # pixel of C0

    def at(self, x: float, y: float) -> Dot:
        """Pixel of a spot: x in B-cun from the midline, right of it positive, y on the scale of levels."""
        return self.left + x * CUN * self.scale, self.top + y * 1000 * self.scale

    @property
    def transform(self) -> str:
        return f"translate({self.left:g} {self.top:g}) scale({self.scale:g})"


def signs(mark: Mark, side: Side = "both") -> tuple[int, ...]:
    """-1 left, 0 midline, 1 right: where the mark is drawn."""
    if mark.sides == "midline":
        return (0,)
    return {"left": (-1,), "right": (1,)}.get(side, (-1, 1))


def spots(mark: Mark, frame: Frame, side: Side = "both") -> tuple[Dot, ...]:
    """The pixels of a mark on the sides asked for."""
    if not mark.spot:
        return ()
    middle = sum(span(mark)) / 2 if mark.id == LINE else mark.spot.y
    return tuple(frame.at(sign * mark.spot.x, middle) for sign in signs(mark, side))


def span(mark: Mark) -> tuple[float, float]:
    """First and last level of the long line."""
    return _PARTS.get(mark.part.replace("-", "_").replace(" ", "_"), _PARTS[""])


def rails(mark: Mark, frame: Frame, side: Side = "both") -> tuple[tuple[Dot, Dot], ...]:
    """The long line beside the spine, one for each side."""
    first, last = span(mark)
    x = mark.spot.x if mark.spot else 0.0
    return tuple((frame.at(sign * x, first), frame.at(sign * x, last)) for sign in signs(mark, side))


def area(frame: Frame) -> tuple[Dot, Dot]:
    """Middle and radii of the area on the sacrum, in pixels."""
    radii = AREA_RADII[0] * CUN * frame.scale, AREA_RADII[1] * 1000 * frame.scale
    return frame.at(*AREA_AT), radii
