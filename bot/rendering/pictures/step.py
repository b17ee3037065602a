"""One step close up: the point lit on its part of the back, the others faint, the whole back small."""

from bot.rendering.pictures import body, marks
from bot.rendering.pictures.ink import CARD, FAINT, INK, LIT, PAPER, box, circle, group, line, sheet, text
from bot.rendering.pictures.limbs import Limbs
from bot.rendering.pictures.places import AREA, LINE, Frame, area, rails, span, spots
from bot.rendering.pictures.sheets import Letters, Mark, Side, StepSheet
from bot.rendering.pictures.tiles import BAND, SIZE, draw_page, headline

_ZOOM, _INSET = 2.0, (246, 322)


def draw_step(step: StepSheet, limbs: Limbs) -> str:
    """The step's point so that it is found at a glance."""
    if not step.lit.spot:
        return draw_page(step, limbs)
    frame = close_frame(step.lit)
    definitions = f"<defs>{body.definitions()}{marks.GLOW}{_clip()}</defs>"
    scene = group(body.figure(), transform=frame.transform) + _levels(frame) + _others(step, frame)
    return sheet(
        (SIZE, SIZE),
        definitions,
        scene,
        _lit(step.lit, frame, step.side),
        _sides(step.letters),
        headline(step.lit),
        _inset(step, frame),
    )


def close_frame(lit: Mark) -> Frame:
    """The frame around the point; the long line needs a wider one."""
    first, last = span(lit) if lit.id == LINE else (_level(lit), _level(lit))
    room = SIZE - BAND
    reach = abs(lit.spot.x) * body.CUN if lit.spot else 0.0
    scale = min(_ZOOM, room / ((last - first) * 1000 + 190), SIZE / 2 / (reach + 60))
    half = room / 2 / scale
    middle = min(max((first + last) * 500, body.TOP + half - 20), body.BOTTOM - half)
    return Frame(scale=scale, left=SIZE / 2, top=BAND + room / 2 - middle * scale)


def _level(mark: Mark) -> float:
    return mark.spot.y if mark.spot else 0.0


def _lit(lit: Mark, frame: Frame, side: Side) -> str:
    if lit.id == LINE:
        return "".join(marks.rail(ends, color=LIT, width=15) for ends in rails(lit, frame, side))
    wide = marks.patch(*area(frame), color=LIT) if lit.id == AREA else ""
    where = spots(lit, frame, side)
    size = min(1.0, abs(where[0][0] - where[-1][0]) / 150) if len(where) > 1 else 1.0
    return wide + "".join(marks.lit(at, size=size) for at in where)


def _others(step: StepSheet, frame: Frame) -> str:
    """The rest of the routine, and the lit point's other side when only one is pressed."""
    rest = [at for mark in step.others if mark.id != LINE for at in spots(mark, frame)]
    rest += [] if step.lit.id == LINE else spots(step.lit, frame)
    mine = spots(step.lit, frame, step.side)
    return "".join(marks.faint(at) for at in dict.fromkeys(rest) if at not in mine and at[1] > BAND)


def _levels(frame: Frame) -> str:
    """Landmarks in sight: a dotted line across and the vertebra's name at the edge."""
    seen = {name: frame.at(0, y / 1000)[1] for name, y in body.LEVELS.items()}
    return "".join(_level_line(name, y) for name, y in seen.items() if BAND + 120 < y < SIZE - 30)


def _level_line(name: str, y: float) -> str:
    dotted = line((112, y), (SIZE, y), stroke=INK, stroke_width=3, stroke_opacity=0.35, stroke_dasharray="3 11")
    tag = box((22, y - 25), (84, 50), rx=25, fill=CARD, stroke=FAINT, stroke_width=2)
    return dotted + tag + text(name, (64, y + 12), size=34, text_anchor="middle", font_weight=700, fill=FAINT)


def _sides(letters: Letters) -> str:
    style: dict[str, str | float] = {"fill": FAINT, "text_anchor": "middle", "font_weight": 700}
    y = BAND + 60
    return "".join(
        circle((x, y - 13), 31, fill=CARD, fill_opacity=0.85) + text(letter, (x, y), size=38, **style)
        for x, letter in zip((56, SIZE - 56), letters, strict=True)
    )


def _clip() -> str:
    width, height = _INSET
    return f'<clipPath id="inset"><rect width="{width}" height="{height}" rx="26"/></clipPath>'


def _inset(step: StepSheet, frame: Frame) -> str:
    """The whole back with the window of this picture and the lit spots in it."""
    width, height = _INSET
    small = Frame(scale=0.22, left=width / 2, top=14 - body.TOP * 0.22)
    card = box((0, 0), (width, height), fill=PAPER)
    figure = group(body.figure(), transform=small.transform)
    inside = group(card, figure, _window(frame, small), clip_path="url(#inset)")
    rim = box((0, 0), (width, height), rx=26, fill="none", stroke=CARD, stroke_width=9)
    edge = box((-4, -4), (width + 8, height + 8), rx=30, fill="none", stroke="#9db5b9", stroke_width=2)
    where = _small(step, small)
    return group(inside, where, rim, edge, transform=f"translate({SIZE - width - 24} {SIZE - height - 24})")


def _window(frame: Frame, small: Frame) -> str:
    ratio = small.scale / frame.scale
    width, height = SIZE * ratio, (SIZE - BAND) * ratio
    top = small.top + (BAND - frame.top) * ratio
    at, size = (small.left - width / 2, top), (width, height)
    return box(at, size, rx=8, fill=LIT, fill_opacity=0.08, stroke=LIT, stroke_width=3.5)


def _small(step: StepSheet, small: Frame) -> str:
    if step.lit.id == LINE:
        return "".join(line(*ends, stroke=LIT, stroke_width=4) for ends in rails(step.lit, small, step.side))
    dots = spots(step.lit, small, step.side)
    return "".join(circle(at, 7, fill=LIT, stroke="#ffffff", stroke_width=2.5) for at in dots)
