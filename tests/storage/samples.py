"""Values with every field filled, so that a field that is not kept is missed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from bot.coach.ports import NEW, FollowUp, FollowUpKind, Work
from bot.domain.content import Shelf
from bot.domain.dialogue import Episode, Held, ReminderDraft, Talk
from bot.domain.ids import (
    ConditionId,
    EntryId,
    FollowUpId,
    PersonId,
    PointId,
    PracticeId,
    ReminderId,
    RoutineId,
)
from bot.domain.journal import Entry
from bot.domain.people import Consent, Person, Profile
from bot.domain.plans import plan_for
from bot.domain.reminders import Reminder
from bot.domain.replies import (
    Attachment,
    Button,
    Chart,
    ChartDay,
    Drawing,
    Instant,
    Lines,
    Listing,
    LocalDay,
    Phrase,
    Reply,
    WallTime,
    Weekdays,
)
from bot.domain.safety import allowance
from bot.domain.sessions import Practice, started
from bot.library.loader import load_shelf
from bot.resources import content_dir

NOW = datetime(2026, 7, 15, 3, 30, 0, 123456, tzinfo=UTC)
TODAY = NOW.date()
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
HEALTH_WORDS = (
    "pregnancy",
    "anticoagulant",
    "low_back_pain",
    "sciatica",
    "after surgery",
    "moderate",
    "2026-07-20",
)


def person(telegram_id: int = 7001) -> Person:
    return Person(
        id=PersonId(NEW),
        telegram_id=telegram_id,
        language="pt-BR",
        zone="America/Sao_Paulo",
        country="BR",
        consented_at=NOW - DAY,
        created_at=NOW - 2 * DAY,
        seen_at=NOW,
        paused_from=NOW - DAY,
        paused_until=NOW + DAY,
        wants_check_ins=False,
        is_discreet=True,
        is_silent=True,
        has_second_nudge=True,
        digest_weekday=6,
        check_in_at=time(18, 15),
        wakes_at=time(6, 50),
        clock_doubts=2,
        quiet_from=time(21, 30),
        quiet_until=time(6, 45),
        profile=profile(),
    )


def profile() -> Profile:
    return Profile(
        conditions=frozenset({ConditionId("pregnancy"), ConditionId("anticoagulant")}),
        conditions_asked_at=NOW,
        agreed=frozenset({ConditionId("heart_disease")}),
        closed_regions=frozenset({"lower_back"}),
        means="ball",
        screened={"low_back_pain": "2026-07-01"},
        awaiting_care="RF07",
        crisis_on="2026-07-02",
        rested_points={"BL23": "2026-07-20"},
        lighter_until="2026-07-21",
        rests_until="2026-07-22",
        asked_at=NOW,
        pauses=(("2026-07-01", "2026-07-04"),),
    )


def rich_reply() -> Reply:
    """Every kind of value a message can hold."""
    values = {
        "text": "sciatica <b>",
        "digits": "7",
        "count": 7,
        "level": 6.5,
        "list": Listing((Phrase("one"), Phrase("two", {"n": 2}))),
        "at": Instant(NOW, "relative"),
        "wall": WallTime(time(7, 30)),
        "day": LocalDay(TODAY),
        "days": Weekdays((0, 2, 4)),
        "deep": Lines((Phrase("inner", {"deeper": Phrase("deepest")}),)),
    }
    return Reply(
        text=Lines((Phrase("all", values), Phrase("plain")), gap=True),
        buttons=((Button(label=Phrase("yes"), data="v1:a:1.yes", style="success"),),),
        picture=Drawing(view="step", points=(PointId("BL23"),), lit=PointId("BL23"), side="left", part="upper"),
        attachment=Attachment(name="export.json", content="{}"),
        slot="q1",
        lane="session",
        is_silent=True,
        on_doubt="drop",
        dedupe="once",
        expires_in=600,
    )


def chart_reply() -> Reply:
    days = (ChartDay(on=TODAY, before=6.0, after=None), ChartDay(on=TODAY + DAY, before=None, after=2.5))
    chart = Chart(title=Phrase("title"), before=Phrase("before"), after=Phrase("after"), days=days)
    return Reply(text=Phrase("chart"), picture=chart)


def note(text: str = "hello", **fields: object) -> Reply:
    return replace(Reply(text=Phrase(text)), **fields)


def talk(person_id: PersonId) -> Talk:
    draft = ReminderDraft(
        times=(time(7, 30),), weekdays=(0, 1), zone="Europe/Berlin", routine=RoutineId("P15"), note="n"
    )
    episode = Episode(
        complaint="low_back_pain",
        others=("sleep",),
        benefit="sleep",
        is_confirmed=True,
        duration="months",
        before=7,
        routine=RoutineId("P15"),
        picked=(ConditionId("anticoagulant"),),
        practice=PracticeId(3),
        draft=draft,
        misses=1,
        alert="RF07",
        held=Held(ask="screen", episode=Episode(complaint="sleep")),
        shown=rich_reply(),
    )
    return Talk(person_id=person_id, ask="rate_before", turn=12, episode=episode, updated_at=NOW)


@cache
def shelf() -> Shelf:
    return load_shelf(content_dir())


def practice(person_id: PersonId, *, at: datetime = NOW) -> Practice:
    plan = plan_for(
        shelf(),
        shelf().routines[RoutineId("P01")],
        "desk",
        allowed=allowance(shelf(), ()),
        means="self",
    )
    assert plan is not None
    fresh = started(plan, practice_id=PracticeId(NEW), person_id=person_id, now=at)
    return replace(fresh, complaint="low_back_pain", before=6, taken_out=frozenset({PointId("BL23")}))


def entry(person_id: PersonId, *, on: date = TODAY) -> Entry:
    return Entry(
        id=EntryId(NEW),
        person_id=person_id,
        kind="session",
        on=on,
        at=NOW,
        complaint="low_back_pain",
        routine=RoutineId("P15"),
        practice=PracticeId(1),
        minutes=4,
        before=7,
        after=3,
        feel="better",
        effect="sore",
        note="after surgery",
    )


def reminder(person_id: PersonId, *, at: time = time(7, 30), due: datetime | None = NOW) -> Reminder:
    return Reminder(
        id=ReminderId(NEW),
        person_id=person_id,
        at=at,
        weekdays=frozenset({0, 2, 6}),
        every=2,
        anchor_on=TODAY - DAY,
        zone="Europe/Berlin",
        routine=RoutineId("P15"),
        note="sciatica",
        next_due_at=due,
        is_once=True,
        ignored=2,
    )


def follow_up(
    person_id: PersonId, *, at: datetime = NOW, kind: FollowUpKind = "after_care", subject: str = "seen"
) -> FollowUp:
    return FollowUp(id=FollowUpId(NEW), person_id=person_id, kind=kind, subject=subject, due_at=at)


def consent() -> Consent:
    return Consent(purpose="health", policy="2026-11", language="pt-BR", given_at=NOW)


def fill(work: Work, telegram_id: int = 7001) -> Person:
    """One person with a row in every table."""
    me = work.people.add(person(telegram_id))
    work.talks.put(talk(me.id))
    work.practices.add(practice(me.id))
    work.journal.add(entry(me.id))
    ring = work.reminders.add(reminder(me.id))
    work.occurrences.claim(ring, on=TODAY, due_at=NOW)
    work.follow_ups.plan(follow_up(me.id))
    work.outbox.put(me, replace(rich_reply(), dedupe=f"once-{telegram_id}"), now=NOW)
    work.ledger.give(me.id, consent())
    return me
