"""Every suggestion and every moment of every session can be shown: words there, captions and buttons in bounds."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from bot.coach import alarm, browse, frames, suggest
from bot.coach.ports import NEW
from bot.coach.turn import Turn
from bot.domain.dialogue import Episode
from bot.domain.ids import ConditionId, PracticeId, RoutineId
from bot.domain.matching import LENGTHS
from bot.domain.replies import Reply
from bot.domain.sessions import paused, started
from tests.coach.chat import AFTERNOON, DESK, Chat, agreed, shown

SHELF = DESK.shelf
BODIES: list[tuple[str, ...]] = [(), *((name,) for name in SHELF.conditions), tuple(SHELF.conditions)]


def turn_of(chat: Chat, *conditions: str, **episode: object) -> Turn:
    profile = replace(chat.me.profile, conditions=frozenset(map(ConditionId, conditions)))
    talk = replace(chat.talk, episode=Episode(is_confirmed=True, is_screened=True, **episode))  # type: ignore[arg-type]
    return Turn(
        work=chat.work,
        desk=DESK,
        person=replace(chat.me, profile=profile),
        talk=talk,
        now=AFTERNOON,
        is_press=True,
    )


def show_all(replies: list[Reply]) -> int:
    return len([shown(reply) for reply in replies])


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body[0] if len(body) == 1 else f"{len(body)}")
def test_suggestions_fit_for_every_body(body: tuple[str, ...], caplog: pytest.LogCaptureFixture) -> None:
    chat = agreed()
    for routine, length in product(SHELF.routines.values(), LENGTHS):
        complaint = next(iter(routine.complaints), "general_wellbeing")
        turn = turn_of(chat, *body, complaint=complaint, routine=routine.id, length=length)
        assert show_all(suggest.offer(turn))
    assert not caplog.records


@pytest.mark.parametrize("routine", SHELF.routines)
def test_every_step_of_a_session_fits(routine: RoutineId, caplog: pytest.LogCaptureFixture) -> None:
    assert [shown(frame) for frame in _frames(agreed(), routine)]
    assert not caplog.records


def _frames(chat: Chat, routine: RoutineId) -> Iterator[Reply]:
    bodies = [(), ("pregnancy_t2",), ("pain_sensitivity",), ("osteoporosis",)]
    for body, length, means in product(bodies, LENGTHS, suggest.MEANS):
        turn = turn_of(chat, *body)
        plan = suggest.planned(turn, routine, length, means)
        if plan is None:
            continue
        begun = started(plan, practice_id=PracticeId(NEW), person_id=chat.me.id, now=AFTERNOON)
        for index in range(len(plan.beats)):
            here = replace(begun, index=index)
            yield frames.frame(turn, here, note="session-much-said")
            yield frames.frame(turn, replace(paused(here, AFTERNOON), was_interrupted=True), edit=True)


def test_things_to_look_at_fit(caplog: pytest.LogCaptureFixture) -> None:
    turn = turn_of(agreed())
    looked = [browse.one(turn, name) for name in SHELF.points]
    looked += [browse.benefit(turn, name) for name in SHELF.benefits]
    looked += [suggest.why(turn, name) for name in SHELF.routines]
    looked += [browse.region(turn, point.region) for point in SHELF.points.values()]
    assert all(show_all(replies) for replies in looked)
    assert not caplog.records


@pytest.mark.parametrize("flag", [*SHELF.flags, "RF00", "RF36"])
def test_alarms_can_be_shown_everywhere(flag: str, caplog: pytest.LogCaptureFixture) -> None:
    for country in ("", *SHELF.lines):
        turn = turn_of(agreed())
        turn.keep(country=country or None)
        alert = alarm.alert_of(turn, flag)
        assert alert is not None
        assert show_all([*alarm.raised(turn, alert, undo="care-misread"), *alarm.ask_country(turn, alert)])
    assert not caplog.records


@pytest.fixture(autouse=True)
def _hear_phrases(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR, logger="bot.rendering.phrasebook")
