"""Whatever is tapped, typed or waited for: no excluded point is shown, started, resumed or reminded of."""

from itertools import product
from random import Random

import pytest

from bot.coach.turn import Desk
from bot.domain.ids import PointId
from bot.domain.replies import Drawing
from bot.domain.safety import allowance
from bot.domain.sessions import TICK
from bot.library.loader import load_shelf
from bot.resources import content_dir
from bot.understanding.reader import Reader
from tests.coach.wanderer import Wanderer
from tests.domain.bodies import LENGTHS, MEANS, forbidden

DESK = Desk(shelf=load_shelf(content_dir()), reader=Reader(content_dir()), policy="2026-11")
CONDITIONS = list(DESK.shelf.conditions)
SHOW_ONLY = {point.id for point in DESK.shelf.points.values() if point.show_only}
STEPS, MANY_STEPS = 25, 150


def begun(seed: int, *conditions: str) -> Wanderer:
    someone = Wanderer(DESK, Random(seed))
    someone.arrive(*conditions)
    return someone


def out(someone: Wanderer) -> set[PointId]:
    """The points that this body must not be shown."""
    return forbidden(DESK.shelf, someone.me.profile.conditions) - SHOW_ONLY


def drawn(someone: Wanderer, since: int) -> set[PointId]:
    pictures = [reply.picture for reply in someone.shown[since:]]
    return {point for picture in pictures if isinstance(picture, Drawing) for point in picture.points}


def ahead(someone: Wanderer) -> set[PointId | None]:
    """The points that a live session still holds."""
    live = someone.work.practices.live(someone.me.id)
    return {beat.point for beat in live.plan.beats[live.index :]} if live else set()


def seen_wrong(someone: Wanderer, steps: int) -> set[PointId | None]:
    """The excluded points that turned up on a walk."""
    wrong: set[PointId | None] = set()
    for _ in range(steps):
        before = len(someone.shown)
        someone.wander()
        wrong |= (drawn(someone, before) | ahead(someone)) & out(someone)
    return wrong


@pytest.mark.parametrize("name", CONDITIONS)
def test_no_walk_meets_excluded_points(name: str) -> None:
    assert not seen_wrong(begun(CONDITIONS.index(name), name), STEPS)


@pytest.mark.parametrize("seed", range(12))
def test_no_long_walk_meets_them(seed: int) -> None:
    names = Random(seed).sample(CONDITIONS, 2)
    assert not seen_wrong(begun(seed, *names), MANY_STEPS)


@pytest.mark.parametrize("name", CONDITIONS)
def test_forged_start_begins_nothing_excluded(name: str) -> None:
    for routine, length, means in product(DESK.shelf.routines, LENGTHS, MEANS):
        someone = begun(0, name)
        someone.press(f"v1:go:{routine}.{length}.{means}")
        assert not (drawn(someone, 0) | ahead(someone)) & out(someone)


@pytest.mark.parametrize("name", [c for c in CONDITIONS if not allowance(DESK.shelf, (c,)).may_practise])
def test_barred_body_starts_no_session(name: str) -> None:
    someone = begun(1, name)
    for routine, length, means in product(DESK.shelf.routines, LENGTHS, MEANS):
        someone.press(f"v1:go:{routine}.{length}.{means}")
    assert not someone.rows.practices


@pytest.mark.parametrize(
    "name", ["pregnancy_t1", "osteoporosis", "fever", "heart_disease", "kidney_stone", "faint_prone"]
)
@pytest.mark.parametrize("act", ["resume", "repeat", "skip", "pause", "much", "stop"])
def test_news_reach_running_session(name: str, act: str) -> None:
    someone = begun(0)
    someone.practise("P12", "standard")
    someone.change_body(name)
    before = len(someone.shown)
    someone.press(f"v1:se:1.{act}")
    assert not (drawn(someone, before) | ahead(someone)) & out(someone)


@pytest.mark.parametrize("name", ["pregnancy_t1", "fever", "faint_prone"])
def test_news_reach_the_clock(name: str) -> None:
    someone = begun(0)
    someone.practise("P12", "standard")
    someone.change_body(name)
    before = len(someone.shown)
    someone.wait(TICK)
    assert not (drawn(someone, before) | ahead(someone)) & out(someone)
