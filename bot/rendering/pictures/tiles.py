"""Pages of small drawings: a card each for a routine off the back, one large for a step."""

from collections.abc import Sequence

from bot.rendering.pictures import body, marks
from bot.rendering.pictures.ink import CARD, FAINT, INK, Dot, box, group, line, sheet, text
from bot.rendering.pictures.limbs import Fit, Limbs, limb
from bot.rendering.pictures.sheets import Mark, StepSheet

SIZE, BAND = 1080, 132
_LABEL, _MARGIN, _TALL = 84, 24, 460


def draw_tiles(off: Sequence[Mark], limbs: Limbs) -> str:
    """A routine without any point on the back: cards in its order, two or three abreast."""
    across = 2 if len(off) in (1, 2, 4) else 3
    rows = -(-len(off) // across)
    wide = (SIZE - 2 * _MARGIN) / across
    corners = ((_MARGIN + 6 + wide * (n % across), _MARGIN + _TALL * (n // across)) for n in range(len(off)))
    cards = (tile(limbs, mark, at, (wide - 12, _TALL - 14)) for at, mark in zip(corners, off, strict=True))
    return sheet((SIZE, rows * _TALL + 2 * _MARGIN - 14), _definitions(), *cards)


def tile(limbs: Limbs, mark: Mark, at: Dot, size: Dot) -> str:
    """A card with one limb, its lit spots and the number, code and name below."""
    view, spots = limbs.of(mark.id)
    fit = Fit(view=view, room=(10, 10, size[0] - 20, size[1] - _LABEL - 12))
    label = (
        marks.badge(mark.number, (34, size[1] - 46), radius=23)
        + text(mark.code, (67, size[1] - 50), size=34, font_weight=700)
        + text(mark.pinyin, (67, size[1] - 17), size=29, fill="#2f4f5c")
    )
    lit = "".join(marks.lit(fit.at(spot), size=0.4) for spot in spots)
    card = box((0, 0), size, rx=24, fill=CARD, stroke="#c3d4d5", stroke_width=2.5)
    return group(card, limb(fit), lit, label, transform=f"translate({at[0]:g} {at[1]:g})")


def draw_page(step: StepSheet, limbs: Limbs) -> str:
    """One point off the back, large; the right limb is the left one mirrored."""
    fit = page_fit(step, limbs)
    spots = limbs.of(step.lit.id)[1]
    lit = "".join(marks.lit(fit.at(spot), size=0.95) for spot in spots)
    return sheet((SIZE, SIZE), _definitions(), limb(fit), lit, _side(step), headline(step.lit))


def page_fit(step: StepSheet, limbs: Limbs) -> Fit:
    """Where the limb of a page stands."""
    room = (40, BAND, SIZE - 80, SIZE - BAND)
    return Fit(view=limbs.of(step.lit.id)[0], room=room, is_mirrored=step.side == "right")


def headline(mark: Mark) -> str:
    """Code, pinyin and characters over the drawing."""
    code = f'<tspan font-size="62" font-weight="700">{mark.code}</tspan>'
    name = f'<tspan dx="26" font-size="50">{mark.pinyin}</tspan>'
    name += f'<tspan dx="24" font-size="52">{mark.chinese}</tspan>'
    rule = line((0, BAND), (SIZE, BAND), stroke="#c9d8d8", stroke_width=3)
    return box((0, 0), (SIZE, BAND), fill=CARD) + rule + f'<text x="40" y="88" fill="{INK}">{code}{name}</text>'


def _side(step: StepSheet) -> str:
    letter = {"left": step.letters[0], "right": step.letters[1]}.get(step.side)
    if step.lit.sides == "midline" or not letter:
        return ""
    x = 70 if step.side == "left" else SIZE - 70
    disc = f'<circle cx="{x}" cy="{BAND + 70}" r="40" fill="{CARD}" stroke="{FAINT}" stroke-width="3"/>'
    return disc + text(letter, (x, BAND + 87), size=48, text_anchor="middle", font_weight=700, fill=FAINT)


def _definitions() -> str:
    return f"<defs>{body.definitions()}{marks.GLOW}</defs>"
