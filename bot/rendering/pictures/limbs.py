"""Small drawings for the points that are not on the back: hand, wrist, leg, foot, face and head."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from bot.rendering.pictures.ink import Dot, curve, ellipse, group, path

Curve: TypeAlias = tuple[Dot, ...]
Box: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A limb: `window` is the part of it that is shown, as x, y, width and height."""

    name: str
    window: Box
    outline: Curve
    hair: Curve
    creases: tuple[Curve, ...]
    dotted: tuple[Curve, ...]
    bones: tuple[tuple[float, ...], ...]
    glows: tuple[tuple[float, ...], ...]
    nails: Curve


@dataclass(frozen=True, slots=True, kw_only=True)
class Limbs:
    """Which limb belongs to which point, and where the point is on it."""

    views: Mapping[str, View]
    spots: Mapping[str, tuple[str, Curve]]

    def of(self, point: str) -> tuple[View, Curve]:
        """The drawing of a point and its spots on it."""
        name, spots = self.spots[point]
        return self.views[name], spots


def read_limbs(file: Path) -> Limbs:
    """The drawings of `content/companions.toml`."""
    facts = tomllib.loads(file.read_text(encoding="utf-8"))
    views = {name: _view(name, view) for name, view in facts["views"].items()}
    spots = {point: (spot["view"], _dots(spot["at"])) for point, spot in facts["spots"].items()}
    return Limbs(views=views, spots=spots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A view fitted into a room (x, y, width, height), as it is or mirrored."""

    view: View
    room: Box
    is_mirrored: bool = False

    @property
    def scale(self) -> float:
        return min(self.room[2] / self.view.window[2], self.room[3] / self.view.window[3])

    @property
    def corner(self) -> Dot:
        (x, y, wide, high), (_, _, across, down) = self.room, self.view.window
        return x + (wide - across * self.scale) / 2, y + (high - down * self.scale) / 2

    def at(self, dot: Dot) -> Dot:
        """Pixel of a dot of the drawing."""
        left, top, across, _ = self.view.window
        along = left + across - dot[0] if self.is_mirrored else dot[0] - left
        return self.corner[0] + along * self.scale, self.corner[1] + (dot[1] - top) * self.scale


def limb(fit: Fit) -> str:
    """The limb alone, without any point."""
    (left, top, across, down), corner = fit.view.window, fit.corner
    inside = _figure(fit.view)
    if fit.is_mirrored:
        inside = group(inside, transform=f"translate({2 * left + across:g} 0) scale(-1 1)")
    size = f'width="{across * fit.scale:.1f}" height="{down * fit.scale:.1f}"'
    window = f'x="{corner[0]:.1f}" y="{corner[1]:.1f}" {size} viewBox="{left:g} {top:g} {across:g} {down:g}"'
    return f"<svg {window}>{inside}</svg>"


def _figure(view: View) -> str:
    d = curve(view.outline, closed=True)
    rim = (path(d, stroke_width=width) for width in (8, 16, 24, 32))
    inside = group(*rim, fill="none", stroke="#3f6c79", stroke_opacity=0.08) + "".join(map(_glow, view.glows))
    hair = path(curve(view.hair, closed=True), fill="url(#hair)") if view.hair else ""
    return (
        f'<clipPath id="limb-{view.name}"><path d="{d}"/></clipPath>'
        + path(d, fill="#b5cecd")
        + group(inside, clip_path=f"url(#limb-{view.name})")
        + path(d, fill="none", stroke="#5f858e", stroke_width=3, stroke_linejoin="round")
        + hair
        + _lines(view)
    )


def _lines(view: View) -> str:
    pen: dict[str, str | float] = {"fill": "none", "stroke": "#3f6a77", "stroke_linecap": "round"}
    bones: dict[str, str | float] = {"fill": "#f4faf7", "fill_opacity": 0.5, "stroke": "#5f858e"}
    return (
        "".join(path(curve(crease), stroke_width=3, stroke_opacity=0.5, **pen) for crease in view.creases)
        + "".join(path(curve(dots), stroke_width=3, stroke_dasharray="1 9", **pen) for dots in view.dotted)
        + "".join(_round(bone, **bones) for bone in view.bones)
        + "".join(ellipse(nail, (9, 11), fill="#eaf3f0", stroke="#7d9ea5", stroke_width=2) for nail in view.nails)
    )


def _glow(at: tuple[float, ...]) -> str:
    return _round(at, fill="url(#glow)")


def _round(at: tuple[float, ...], **style: str | float) -> str:
    return ellipse((at[0], at[1]), (at[2], at[3]), **style)


def _view(name: str, facts: Mapping[str, Any]) -> View:
    left, top, wide, high = facts["window"]
    return View(
        name=name,
        window=(left, top, wide, high),
        outline=_dots(facts["outline"]),
        hair=_dots(facts.get("hair", ())),
        creases=tuple(map(_dots, facts.get("creases", ()))),
        dotted=tuple(map(_dots, facts.get("dotted", ()))),
        bones=tuple(map(tuple, facts.get("bones", ()))),
        glows=tuple(map(tuple, facts.get("glows", ()))),
        nails=_dots(facts.get("nails", ())),
    )


def _dots(facts: Iterable[Sequence[float]]) -> Curve:
    return tuple((x, y) for x, y in facts)
