"""Rows as earlier versions wrote them still open, and earlier versions open what is written now."""

import json
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import msgspec
import pytest

from bot.domain.dialogue import Episode, Held, ReminderDraft
from bot.domain.ids import ConditionId, EntryId, PersonId, PointId, PracticeId, ReminderId, RoutineId
from bot.domain.journal import Entry
from bot.domain.meanings import Schedule
from bot.domain.people import Profile
from bot.domain.reminders import Reminder
from bot.domain.replies import (
    Attachment,
    Button,
    Chart,
    ChartDay,
    Country,
    Drawing,
    Instant,
    Lines,
    Listing,
    LocalDay,
    PhoneClock,
    Phrase,
    Reply,
    WallTime,
    Weekdays,
)
from bot.domain.sessions import Beat, Plan, Practice
from bot.storage.records import ENTRY, EPISODE, NOTE, PRACTICE, PROFILE, REPLY, ROUTINE
from bot.storage.shapes import Shape
from tests.storage.samples import chart_reply, rich_reply, talk

MORNING = datetime(2026, 7, 15, 3, 30, tzinfo=UTC)
FINE = datetime(2026, 7, 15, 3, 30, 0, 123456, tzinfo=UTC)

PROFILE_ROW = """{"conditions":["pregnancy"],"conditions_asked_at":"2026-07-15T03:30:00.123456Z","agreed":[],
"closed_regions":["lower_back"],"means":"ball","screened":{"sleep":"2026-07-01"},"awaiting_care":"RF07",
"crisis_on":null,"rested_points":{"BL23":"2026-07-20"},"lighter_until":"2026-07-21","rests_until":null,
"asked_at":"2026-07-15T03:30:00Z","pauses":[["2026-07-01","2026-07-04"]]}"""
ENTRY_ROW = """{"id":5,"person_id":7,"kind":"session","on":"2026-07-15","at":"2026-07-15T03:30:00Z",
"complaint":"sleep","routine":"P08","practice":3,"minutes":4,"before":7,"after":3,"feel":"better",
"effect":null,"note":""}"""
PRACTICE_ROW = """{"id":3,"person_id":7,"plan":{"routine":"P01","length":"desk","means":"self","beats":[
{"kind":"opening","seconds":20,"step":0,"point":null,"technique":null,"pressure":"light","side":"both","cue":"",
"part":""},{"kind":"point","seconds":40,"step":1,"point":"BL23","technique":"palm_rub","pressure":"moderate",
"side":"left","cue":"warm_rub","part":"lumbar"}],"dropped":["GB21"],"is_softened":true},"complaint":null,
"state":"paused","index":1,"beat_started_at":"2026-07-15T03:30:00Z","elapsed":12,"next_step_at":null,
"started_at":"2026-07-15T03:30:00.123456Z","ended_at":null,"before":6,"after":null,"complaints_of_pressure":1,
"taken_out":["BL25"],"was_interrupted":false}"""
DRAFT = """{"times":["07:30:00"],"is_open":true,"is_likely":false,"at_waking":false,"is_now":false,
"in_minutes":null,"weekdays":[0,4],"every":2,"in_days":1,"start_on":"2026-07-16","is_adding":false,"zone":null,
"routine":"P15","note":"n","is_once":false,"editing":9,"then":{"times":["21:00:00"],"weekdays":[5],"every":1,
"in_days":null,"on":[2026,7,20],"in_minutes":null,"is_once":true,"is_open":false,"at_waking":false,
"is_odd":false,"has_end":false,"is_bare":false,"then":null}}"""
REMOVED = """{"id":9,"person_id":7,"at":"07:30:00","weekdays":[3],"every":1,"anchor_on":"2026-07-15",
"zone":"Asia/Tokyo","routine":null,"note":"tea","next_due_at":"2026-07-15T03:30:00Z","is_paused":false,
"is_once":true,"ignored":-1}"""
SHORT_REPLY = """{"text":{"id":"ask","params":{"n":2},"kind":"phrase"},"buttons":[],"picture":null,
"attachment":null,"slot":"q","edit":true,"lane":"answer","is_silent":false,"on_doubt":"resend","dedupe":null,
"expires_in":null}"""
EPISODE_ROW = f"""{{"complaint":"sleep","others":["headache"],"is_confirmed":true,"duration":"months","before":7,
"length":"desk","means":"ball","routine":"P15","offered":["P15","P08"],"picked":["anticoagulant"],"practice":3,
"entry":5,"draft":{DRAFT},"removed":{REMOVED},"occurrence":11,"zones":["Asia/Tokyo"],"home_on":"2026-08-01",
"alert":"RF07","shown":{SHORT_REPLY},"held":{{"ask":"screen","episode":{{"complaint":"sleep","held":null}}}}}}"""
REPLY_ROW = """{"text":{"items":[{"id":"all","params":{"text":"a <b>","digits":"7","count":7,"level":6.5,
"list":{"items":[{"id":"one","params":{},"kind":"phrase"}],"kind":"listing"},
"at":{"at":"2026-07-15T03:30:00Z","style":"relative","kind":"instant"},"wall":{"at":"07:30:00","kind":"wall_time"},
"day":{"on":"2026-07-15","kind":"local_day"},"days":{"days":[0,2],"is_short":true,"kind":"weekdays"},
"land":{"code":"PT","kind":"country"},"phone":{"at":"2026-07-15T03:30:00.123456Z","otherwise":{"id":"then",
"params":{"at":{"at":"07:30:00","kind":"wall_time"}},"kind":"phrase"},"format":"wdt","kind":"phone_clock"},
"deep":{"items":[{"id":"inner","params":{"deeper":{"id":"deepest","params":{},"kind":"phrase"}},"kind":"phrase"}],
"gap":false,"kind":"lines"}},"kind":"phrase"}],"gap":true,"kind":"lines"},"buttons":[[{"label":{"id":"yes",
"params":{},"kind":"phrase"},"data":"v1:a:1.yes","url":null,"style":"success"}]],"picture":{"view":"step",
"points":["BL23"],"lit":"BL23","side":"left","part":"upper","kind":"drawing"},"attachment":{"name":"e.json",
"content":"{}"},"slot":null,"edit":false,"lane":"session","is_silent":true,"on_doubt":"drop","dedupe":"once",
"expires_in":600}"""
CHART_ROW = """{"text":{"items":[],"gap":false,"kind":"lines"},"buttons":[],"picture":{"title":{"id":"t",
"params":{},"kind":"phrase"},"before":{"id":"b","params":{},"kind":"phrase"},"after":{"id":"a","params":{},
"kind":"phrase"},"days":[{"on":"2026-07-15","before":6.0,"after":null}],"kind":"chart"},"attachment":null,
"slot":null,"edit":false,"lane":"answer","is_silent":false,"on_doubt":"resend","dedupe":null,"expires_in":null}"""

PLAIN_PHRASE = Phrase("one")
VALUES = {
    "text": "a <b>",
    "digits": "7",
    "count": 7,
    "level": 6.5,
    "list": Listing((PLAIN_PHRASE,)),
    "at": Instant(MORNING, "relative"),
    "wall": WallTime(time(7, 30)),
    "day": LocalDay(date(2026, 7, 15)),
    "days": Weekdays((0, 2), is_short=True),
    "land": Country("PT"),
    "phone": PhoneClock(FINE, Phrase("then", {"at": WallTime(time(7, 30))}), "wdt"),
    "deep": Lines((Phrase("inner", {"deeper": Phrase("deepest")}),)),
}
BEATS = (
    Beat(kind="opening", seconds=20),
    Beat(
        kind="point",
        seconds=40,
        step=1,
        point=PointId("BL23"),
        technique="palm_rub",
        pressure="moderate",
        side="left",
        cue="warm_rub",
        part="lumbar",
    ),
)
WHOLE: dict[str, tuple[Shape[Any], str, Any]] = {
    "profile": (
        PROFILE,
        PROFILE_ROW,
        Profile(
            conditions=frozenset({ConditionId("pregnancy")}),
            conditions_asked_at=FINE,
            closed_regions=frozenset({"lower_back"}),
            means="ball",
            screened={"sleep": "2026-07-01"},
            awaiting_care="RF07",
            rested_points={"BL23": "2026-07-20"},
            lighter_until="2026-07-21",
            asked_at=MORNING,
            pauses=(("2026-07-01", "2026-07-04"),),
        ),
    ),
    "entry": (
        ENTRY,
        ENTRY_ROW,
        Entry(
            id=EntryId(5),
            person_id=PersonId(7),
            kind="session",
            on=date(2026, 7, 15),
            at=MORNING,
            complaint="sleep",
            routine=RoutineId("P08"),
            practice=PracticeId(3),
            minutes=4,
            before=7,
            after=3,
            feel="better",
        ),
    ),
    "practice": (
        PRACTICE,
        PRACTICE_ROW,
        Practice(
            id=PracticeId(3),
            person_id=PersonId(7),
            plan=Plan(
                routine=RoutineId("P01"),
                length="desk",
                means="self",
                beats=BEATS,
                dropped=(PointId("GB21"),),
                is_softened=True,
            ),
            state="paused",
            index=1,
            beat_started_at=MORNING,
            elapsed=12,
            started_at=FINE,
            before=6,
            complaints_of_pressure=1,
            taken_out=frozenset({PointId("BL25")}),
        ),
    ),
    "reply": (
        REPLY,
        REPLY_ROW,
        Reply(
            text=Lines((Phrase("all", VALUES),), gap=True),
            buttons=((Button(label=Phrase("yes"), data="v1:a:1.yes", style="success"),),),
            picture=Drawing(
                view="step", points=(PointId("BL23"),), lit=PointId("BL23"), side="left", part="upper"
            ),
            attachment=Attachment(name="e.json", content="{}"),
            lane="session",
            is_silent=True,
            on_doubt="drop",
            dedupe="once",
            expires_in=600,
        ),
    ),
    "chart": (
        REPLY,
        CHART_ROW,
        Reply(
            text=Lines(()),
            picture=Chart(
                title=Phrase("t"),
                before=Phrase("b"),
                after=Phrase("a"),
                days=(ChartDay(on=date(2026, 7, 15), before=6.0),),
            ),
        ),
    ),
    "routine": (ROUTINE, '["P01","tea"]', ("P01", "tea")),
    "no routine": (ROUTINE, '[null,""]', (None, "")),
    "note": (NOTE, '"it \\u2019s \\n fine"', "it ’s \n fine"),
}
DRAFTED = ReminderDraft(
    times=(time(7, 30),),
    is_open=True,
    weekdays=(0, 4),
    every=2,
    in_days=1,
    start_on=date(2026, 7, 16),
    routine=RoutineId("P15"),
    note="n",
    editing=ReminderId(9),
    then=Schedule(times=(time(21),), weekdays=frozenset({5}), on=(2026, 7, 20), is_once=True),
)
TAKEN_AWAY = Reminder(
    id=ReminderId(9),
    person_id=PersonId(7),
    at=time(7, 30),
    weekdays=frozenset({3}),
    anchor_on=date(2026, 7, 15),
    zone="Asia/Tokyo",
    note="tea",
    next_due_at=MORNING,
    is_once=True,
    ignored=-1,
)
SHOWN = Reply(text=Phrase("ask", {"n": 2}), slot="q", edit=True)


@pytest.mark.parametrize("name", WHOLE)
def test_old_row_opens_as_meant(name: str) -> None:
    shape, row, value = WHOLE[name]
    assert shape.read(row.encode()) == value


@pytest.mark.parametrize("name", WHOLE)
def test_new_row_reads_as_before(name: str) -> None:
    shape, row, value = WHOLE[name]
    assert holds(json.loads(shape.write(value)), json.loads(row))


def holds(new: Any, old: Any) -> bool:
    """Whether all that stood in the old row stands in the new one; fields that came since may stand beside it."""
    if isinstance(old, dict):
        return all(key in new and holds(new[key], value) for key, value in old.items())
    if isinstance(old, list):
        return len(new) == len(old) and all(map(holds, new, old))
    return bool(new == old)


def test_old_episode_keeps_its_reminders() -> None:
    found = EPISODE.read(EPISODE_ROW.encode())
    assert (found.draft, found.removed) == (DRAFTED, TAKEN_AWAY)


def test_old_episode_keeps_its_questions() -> None:
    found = EPISODE.read(EPISODE_ROW.encode())
    assert found.shown == SHOWN
    assert found.held == Held(ask="screen", episode=Episode(complaint="sleep"))


def test_new_episode_reads_as_before() -> None:
    text = EPISODE.write(EPISODE.read(EPISODE_ROW.encode()))
    assert holds(json.loads(text), {**json.loads(EPISODE_ROW), "held": json.loads(text)["held"]})


@pytest.mark.parametrize("value", [talk(PersonId(1)).episode, Episode(), Episode(shown=chart_reply())])
def test_episode_comes_back_the_same(value: Episode) -> None:
    assert EPISODE.read(EPISODE.write(value)) == value


@pytest.mark.parametrize("value", [rich_reply(), chart_reply(), SHOWN])
def test_reply_comes_back_the_same(value: Reply) -> None:
    assert REPLY.read(REPLY.write(value)) == value


def test_missing_fields_take_their_defaults() -> None:
    assert (PROFILE.read(b"{}"), EPISODE.read(b"{}")) == (Profile(), Episode())


def test_later_fields_are_passed_over() -> None:
    assert EPISODE.read(b'{"complaint":"sleep","later":{"kind":"phrase"}}') == Episode(complaint="sleep")


def test_offsets_of_a_zone_stay() -> None:
    found = PROFILE.read(b'{"asked_at":"2026-07-15T05:30:00+02:00"}')
    assert found.asked_at == datetime(2026, 7, 15, 5, 30, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("shape", "row"),
    [
        (PROFILE, b'{"means":"feet"}'),
        (EPISODE, b'{"before":"seven"}'),
        (EPISODE, b'{"held":{"ask":"screen"}}'),
        (REPLY, b'{"buttons":[]}'),
        (NOTE, b"7"),
    ],
)
def test_what_nobody_wrote_is_refused(shape: Shape[Any], row: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        shape.read(row)
