"""The back of a person, in units of a thousandth of the way from the skull base (C0) to S4; x from the midline."""

from functools import cache

from bot.rendering.pictures.ink import PAPER, Dot, curve, ellipse, group, line, mirrored, path

CUN = 33.0
TOP, BOTTOM, HALF = -235.0, 1150.0, 405.0

LEVELS = {"C7": 204.0, "T7": 429.0, "L4": 812.0, "S2": 933.0}
_SPINES = (
    73,
    99,
    124,
    149,
    175,
    204,
    234,
    265,
    296,
    328,
    361,
    395,
    429,
    464,
    500,
    536,
    574,
    613,
    661,
    711,
    761,
    812,
    861,
)

_ARM: tuple[Dot, ...] = (
    (76, -30), (77, 20), (79, 62), (86, 100), (104, 138), (142, 168), (192, 194), (244, 216), (288, 238),
    (322, 276), (341, 332), (350, 396), (354, 466), (359, 540), (369, 610), (382, 676), (392, 740),
    (398, 806), (397, 872), (390, 950), (385, 1030), (390, 1090), (396, 1150), (392, 1230),
)  # fmt: skip
_INNER: tuple[Dot, ...] = (
    (332, 1230), (334, 1150), (336, 1070), (326, 990), (311, 905), (300, 825), (296, 750), (293, 690),
    (281, 610), (269, 540), (258, 476), (249, 428), (244, 398),
)  # fmt: skip
_FLANK: tuple[Dot, ...] = (
    (244, 398), (243, 440), (239, 490), (229, 556), (213, 626), (198, 688), (190, 738), (192, 784),
    (205, 836), (226, 896), (245, 956), (257, 1016), (263, 1080), (263, 1150), (259, 1230),
)  # fmt: skip
_BLADE: tuple[Dot, ...] = (
    (106, 236), (97, 268), (96, 300), (99, 345), (104, 388), (116, 430), (130, 424), (152, 392), (190, 350),
    (226, 312), (238, 288), (214, 268), (178, 262), (140, 240),
)  # fmt: skip
_RIDGE: tuple[Dot, ...] = ((97, 299), (130, 291), (165, 283), (205, 268), (245, 249), (276, 240))
_CREST: tuple[Dot, ...] = ((62, 858), (82, 830), (112, 813), (146, 812), (176, 826), (200, 850))
_SACRUM: tuple[Dot, ...] = (
    (-52, 884),
    (0, 872),
    (52, 884),
    (46, 940),
    (28, 990),
    (0, 1018),
    (-28, 990),
    (-46, 940),
)
_HAIR: tuple[Dot, ...] = (
    (0, -224), (46, -216), (85, -187), (107, -142), (112, -92), (107, -46), (96, -12), (84, 12), (68, 27),
    (36, 31), (0, 35),
)  # fmt: skip
_EAR: tuple[Dot, ...] = ((106, -86), (121, -84), (125, -62), (118, -36), (106, -22), (100, -50))
_SKIN = (
    (0, "#9fbcbf"), (0.06, "#c0d6d4"), (0.13, "#a9c5c7"), (0.2, "#a6c2c5"), (0.3, "#bfd5d3"),
    (0.5, "#b7cfce"), (0.7, "#bfd5d3"), (0.8, "#a6c2c5"), (0.87, "#a9c5c7"), (0.94, "#c0d6d4"),
    (1, "#9fbcbf"),
)  # fmt: skip
_SHORTS: tuple[Dot, ...] = ((280, 1046), (200, 1052), (120, 1062), (0, 1072))


def place(x: float, y: float) -> Dot:
    """Where a spot of the content is drawn: x in B-cun, y on the scale of levels."""
    return x * CUN, y * 1000


def edges() -> tuple[Dot, ...]:
    """The dots of the closed outline, in order."""
    return tuple(dot for part in _parts() for dot in part)


def _parts() -> tuple[tuple[Dot, ...], ...]:
    right = (_ARM, _INNER, _FLANK)
    return right + tuple(mirrored(part) for part in reversed(right))


@cache
def outline() -> str:
    """The closed outline of neck, shoulders, arms, waist and hips."""
    pieces = [curve(part, start="L" if index else "M") for index, part in enumerate(_parts())]
    return " ".join(pieces) + " Z"


@cache
def definitions() -> str:
    """The gradients that the figure needs once a picture."""
    skin = "".join(f'<stop offset="{at}" stop-color="{color}"/>' for at, color in _SKIN)
    return (
        '<linearGradient id="skin" gradientUnits="userSpaceOnUse" x1="-400" y1="0" x2="400" y2="0">'
        f"{skin}</linearGradient>"
        '<radialGradient id="hair" cx=".42" cy=".25" r=".8"><stop offset="0" stop-color="#6a8894"/>'
        '<stop offset=".5" stop-color="#4b6976"/><stop offset="1" stop-color="#34515e"/></radialGradient>'
        + _fade("glow", "#f6fbf8", 0.6)
        + _fade("shade", "#3f6c79", 0.46)
    )


def _fade(name: str, color: str, strength: float) -> str:
    stops = ((0.0, 1.0), (0.35, 0.7), (0.7, 0.2), (1.0, 0.0))
    inside = "".join(
        f'<stop offset="{at}" stop-color="{color}" stop-opacity="{strength * of:.2f}"/>' for at, of in stops
    )
    return f'<radialGradient id="{name}">{inside}</radialGradient>'


@cache
def figure() -> str:
    """The shaded figure without any point; paper covers what the shading spills over the outline."""
    around = f"M-900 -700H1500V2000H-900Z {outline()}"
    return (
        path(outline(), fill="url(#skin)")
        + _shading()
        + _landmarks()
        + _clothes()
        + path(around, fill=PAPER, fill_rule="evenodd", stroke="#5f858e", stroke_width=3, stroke_linejoin="round")
        + _head()
    )


def _both(part: str) -> str:
    return part + group(part, transform="scale(-1 1)")


def _shading() -> str:
    half = (
        _edge((*_INNER, *_FLANK[1:]), 64)
        + _edge(_ARM, 54)
        + _glow((140, 190), (110, 30), 20)
        + _glow((296, 320), (46, 90))
        + _glow((160, 335), (70, 84))
        + _glow((57, 630), (50, 290))
        + _glow((160, 545), (60, 150), 8)
        + _glow((128, 945), (100, 100))
        + _shade((156, 404), (80, 34), -42)
    )
    return _both(half) + _shade((0, 560), (26, 360)) + _shade((0, 1030), (22, 70)) + _shade((0, 36), (110, 50))


def _edge(points: tuple[Dot, ...], width: int) -> str:
    """A rim that darkens towards the outline: strokes over one another, the paper hides the outer half."""
    d = curve(points)
    strokes = (path(d, stroke_width=round(width * step / 5)) for step in range(1, 6))
    return group(*strokes, fill="none", stroke="#3f6c79", stroke_opacity=0.07, stroke_linejoin="round")


def _glow(at: Dot, radii: Dot, turn: float = 0) -> str:
    return ellipse(at, radii, fill="url(#glow)", transform=f"rotate({turn} {at[0]} {at[1]})")


def _shade(at: Dot, radii: Dot, turn: float = 0) -> str:
    return ellipse(at, radii, fill="url(#shade)", transform=f"rotate({turn} {at[0]} {at[1]})")


def _landmarks() -> str:
    bone = "#46707c"
    half = (
        path(
            curve(_BLADE, closed=True),
            fill="#ffffff",
            fill_opacity=0.1,
            stroke=bone,
            stroke_width=2.5,
            stroke_opacity=0.5,
        )
        + path(
            curve(_RIDGE), fill="none", stroke=bone, stroke_width=5, stroke_linecap="round", stroke_opacity=0.36
        )
        + path(
            curve(_CREST), fill="none", stroke=bone, stroke_width=4.5, stroke_linecap="round", stroke_opacity=0.45
        )
        + ellipse((52, 936), (9, 6), fill=bone, fill_opacity=0.5)
    )
    sacrum = path(
        curve(_SACRUM, closed=True),
        fill="#ffffff",
        fill_opacity=0.12,
        stroke=bone,
        stroke_width=2.5,
        stroke_opacity=0.5,
    )
    knobs = "".join(_knob(y) for y in _SPINES)
    return _both(half) + sacrum + group(knobs, fill="#f4faf7", stroke=bone, stroke_width=2)


def _knob(bottom: int) -> str:
    big = bottom in LEVELS.values()
    return ellipse(
        (0, bottom - 9),
        (6.5, 8) if big else (4, 6),
        fill_opacity=0.95 if big else 0.5,
        stroke_opacity=0.9 if big else 0.5,
    )


def _clothes() -> str:
    hem = (*_SHORTS, *mirrored(_SHORTS)[1:])
    return (
        path(curve(hem) + " L-280 1260 L280 1260 Z", fill="#4a6b78")
        + path(curve(hem), fill="none", stroke="#6d8d98", stroke_width=9)
        + line((0, 1076), (0, 1240), stroke="#3b5a67", stroke_width=4)
    )


def _head() -> str:
    hair = (*_HAIR, *mirrored(_HAIR)[1:-1])
    return _both(path(curve(_EAR, closed=True), fill="#a3bfc1", stroke="#5f858e", stroke_width=3)) + path(
        curve(hair, closed=True), fill="url(#hair)"
    )
