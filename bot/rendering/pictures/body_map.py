"""The map of a routine: the back with numbered points, the legend beside it, small drawings below."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.rendering.pictures import body, marks
from bot.rendering.pictures.badges import Badge, Need, place_badges
from bot.rendering.pictures.ink import FAINT, PAPER, Dot, box, group, sheet, text
from bot.rendering.pictures.limbs import Limbs
from bot.rendering.pictures.places import AREA, LINE, Frame, area, rails, span, spots
from bot.rendering.pictures.sheets import Letters, Mark, RoutineSheet, off_back, on_back
from bot.rendering.pictures.tiles import draw_tiles, tile

WIDTH, HEIGHT, MARGIN = 1080, 1350, 24
_COLUMN, _ROW, _TILE, _SCALE = 752, (84, 112), (230, 320), 0.92


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the page is shared: the height of the back, of a legend row and of a small drawing."""

    back: float
    row: float
    tile: float
    in_column: bool


def draw_map(routine: RoutineSheet, limbs: Limbs) -> str:
    """The whole routine in one picture."""
    back, off = on_back(routine.marks), off_back(routine.marks)
    if not back:
        return draw_tiles(off, limbs)
    plan = _plan(len(back), len(off))
    definitions = f"<defs>{body.definitions()}{marks.GLOW}</defs>"
    below = _tiles(off, limbs, plan=plan, top=MARGIN + plan.row * len(back))
    return sheet((WIDTH, HEIGHT), definitions, _back(back, plan.back, routine.letters), _legend(back, plan), below)


def _plan(back: int, off: int) -> Plan:
    """Small drawings stand under the legend; when they would get too small, in rows under the back."""
    tile = (HEIGHT - 2 * MARGIN - _ROW[0] * back) / off if off else 0
    if off and tile < _TILE[0]:
        height = HEIGHT - _TILE[1] * -(-off // 4)
        return Plan(back=height, row=min(_ROW[1], (height - 2 * MARGIN) / back), tile=_TILE[1], in_column=False)
    tile = min(tile, _TILE[1])
    row = min(_ROW[1], (HEIGHT - 2 * MARGIN - tile * off) / back)
    return Plan(back=HEIGHT, row=row, tile=tile, in_column=True)


def _tiles(off: Sequence[Mark], limbs: Limbs, *, plan: Plan, top: float) -> str:
    across, start = (1, _COLUMN) if plan.in_column else (4, 12)
    wide = (WIDTH - (MARGIN if plan.in_column else 12) - start) / across
    first = top if plan.in_column else plan.back
    corners = ((start + wide * (n % across), first + plan.tile * (n // across)) for n in range(len(off)))
    size = (wide - 8, plan.tile - 12)
    return "".join(tile(limbs, mark, at, size) for at, mark in zip(corners, off, strict=True))


def _back(back: Sequence[Mark], room: float, letters: Letters) -> str:
    frame = back_frame(room)
    figure = group(body.figure(), transform=frame.transform)
    under = box((0, room), (WIDTH, HEIGHT - room), fill=PAPER)
    return figure + under + _sides(frame, letters) + _points(back, frame)


def back_frame(height: float) -> Frame:
    """The whole back in a page of that height."""
    scale = min(_SCALE, (height - MARGIN) / (body.BOTTOM - body.TOP))
    return Frame(scale=scale, left=_COLUMN / 2 - 4, top=30 - body.TOP * scale)


def _points(back: Sequence[Mark], frame: Frame) -> str:
    badges = numbers(back, frame)
    wide = "".join(marks.patch(*area(frame)) for mark in back if mark.id == AREA)
    long = "".join(marks.rail(ends) for mark in back if mark.id == LINE for ends in rails(mark, frame))
    leaders = "".join(marks.leader(badge.anchor, badge.at) for badge in badges)
    dots = "".join(marks.dot(at) for mark in back if mark.id != LINE for at in spots(mark, frame))
    return wide + long + leaders + dots + "".join(_badge(badge) for badge in badges)


def _badge(badge: Badge) -> str:
    return marks.badge(badge.number, badge.at)


def numbers(back: Sequence[Mark], frame: Frame) -> tuple[Badge, ...]:
    """Where the numbers stand: beside the right one of two dots."""
    needs = [Need(mark.number, _anchors(mark, frame)) for mark in back]
    return place_badges(needs, dots=obstacles(back, frame), middle=frame.left)


def _anchors(mark: Mark, frame: Frame) -> tuple[Dot, ...]:
    if mark.id != LINE or not mark.spot:
        return (spots(mark, frame)[-1],)
    first, last = span(mark)
    steps = (0.97, 0.85, 0.75, 0.65, 0.5, 0.35, 0.03)
    return tuple(frame.at(mark.spot.x, first + (last - first) * step) for step in steps)


def obstacles(back: Sequence[Mark], frame: Frame) -> list[Dot]:
    """What a number may not cover: the dots and the long line."""
    dots = [at for mark in back if mark.id != LINE for at in spots(mark, frame)]
    return dots + [at for mark in back if mark.id == LINE for ends in rails(mark, frame) for at in _along(*ends)]


def _along(start: Dot, end: Dot) -> list[Dot]:
    steps = int((end[1] - start[1]) / 20)
    return [(start[0], start[1] + 20 * step) for step in range(steps + 1)]


def _sides(frame: Frame, letters: Letters) -> str:
    style: dict[str, str | float] = {"fill": FAINT, "text_anchor": "middle", "font_weight": 700}
    left, right = (frame.at(x, 0.06) for x in (-8.6, 8.6))
    return text(letters[0], left, size=36, **style) + text(letters[1], right, size=36, **style)


def _legend(back: Sequence[Mark], plan: Plan) -> str:
    rows = enumerate(back)
    return "".join(_entry(mark, (_COLUMN + 34, MARGIN + plan.row * (row + 0.5))) for row, mark in rows)


def _entry(mark: Mark, at: Dot) -> str:
    return (
        marks.badge(mark.number, at, radius=24)
        + text(mark.code, (at[0] + 42, at[1] - 4), size=36, font_weight=700)
        + text(mark.pinyin, (at[0] + 42, at[1] + 31), size=31, fill="#2f4f5c")
    )
