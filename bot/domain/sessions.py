"""A guided session: a plan of beats, where it stands at a moment, and what a tap does to it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.domain.content import Length, Pressure, Technique, Version
from bot.domain.ids import ComplaintId, PersonId, PointId, PracticeId, RoutineId
from bot.domain.people import Means

TICK = timedelta(seconds=10)
LOST_AFTER = timedelta(seconds=90)

BeatSide = Literal["left", "right", "both", "midline"]
PracticeState = Literal["running", "paused", "finished", "stopped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """A stretch of a session: opening, closing, or one side of one point. `step` counts points from 1."""

    kind: Literal["opening", "point", "closing"]
    seconds: int
    step: int = 0
    point: PointId | None = None
    technique: Technique | None = None
    pressure: Pressure = "light"
    side: BeatSide = "both"
    cue: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A routine made ready for one person: the beats, and what their conditions took away."""

    routine: RoutineId
    length: Length
    means: Means
    beats: tuple[Beat, ...]
    dropped: tuple[PointId, ...] = ()
    is_softened: bool = False

    @property
    def seconds(self) -> int:
        return sum(beat.seconds for beat in self.beats)

    @property
    def minutes(self) -> int:
        return max(1, round(self.seconds / 60))

    @property
    def points(self) -> tuple[PointId, ...]:
        return tuple(dict.fromkeys(beat.point for beat in self.beats if beat.point))

    @property
    def steps(self) -> int:
        return max((beat.step for beat in self.beats), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A session that was started. `elapsed` is set while it is paused."""

    id: PracticeId
    person_id: PersonId
    plan: Plan
    complaint: ComplaintId | None = None
    state: PracticeState = "running"
    index: int = 0
    beat_started_at: datetime
    elapsed: int = 0
    next_step_at: datetime | None = None
    started_at: datetime
    ended_at: datetime | None = None
    before: int | None = None
    after: int | None = None
    complaints_of_pressure: int = 0
    taken_out: frozenset[PointId] = frozenset()
    was_interrupted: bool = False

    @property
    def beat(self) -> Beat:
        return self.plan.beats[min(self.index, len(self.plan.beats) - 1)]

    @property
    def is_live(self) -> bool:
        return self.state in ("running", "paused")


def beats_of(version: Version, keep: "tuple[tuple[int, Beat], ...]") -> tuple[Beat, ...]:
    """Opening, the kept point beats (row number, template), closing; each row starts with its change time."""
    body: list[Beat] = []
    for number, (row, template) in enumerate(keep, start=1):
        sides: tuple[BeatSide, ...] = ("left", "right") if version.steps[row].sides == "each" else (template.side,)
        for place, side in enumerate(sides):
            lead = version.change if place == 0 else 0
            body.append(replace(template, step=number, side=side, seconds=template.seconds + lead))
    return (
        Beat(kind="opening", seconds=version.opening),
        *body,
        Beat(kind="closing", seconds=version.closing),
    )


def left_in_beat(practice: Practice, now: datetime) -> int:
    """Whole seconds left of the present beat."""
    elapsed = practice.elapsed if practice.state == "paused" else (now - practice.beat_started_at).total_seconds()
    return max(0, practice.beat.seconds - max(0, int(elapsed)))


def advanced(practice: Practice, now: datetime) -> Practice:
    """The session at `now`: beats go by on time, the last one ends it."""
    if practice.state != "running":
        return practice
    while _beat_end(practice) <= now:
        practice = _next(practice, _beat_end(practice))
        if practice.state == "finished":
            break
    return _timed(practice, now)


def recovered(practice: Practice, now: datetime) -> Practice:
    """The session as it is met after a restart: after a long silence of ours it waits, paused where it was."""
    due = practice.next_step_at or practice.beat_started_at
    if practice.state != "running" or now - due <= LOST_AFTER:
        return practice
    return replace(paused(practice, due), was_interrupted=True)


def paused(practice: Practice, now: datetime) -> Practice:
    """The session held where it is."""
    if practice.state != "running":
        return practice
    elapsed = max(0, int((now - practice.beat_started_at).total_seconds()))
    return replace(practice, state="paused", elapsed=min(elapsed, practice.beat.seconds), next_step_at=None)


def resumed(practice: Practice, now: datetime) -> Practice:
    """The session going on from where it was held."""
    if practice.state != "paused":
        return practice
    since = now - timedelta(seconds=practice.elapsed)
    going = replace(practice, state="running", beat_started_at=since, elapsed=0, was_interrupted=False)
    return _timed(going, now)


def skipped(practice: Practice, now: datetime) -> Practice:
    """The next point at once, both sides of the present one left out."""
    if not practice.is_live:
        return practice
    here = practice.beat
    moved = _next(_awake(practice), now)
    while moved.state == "running" and here.kind == "point" and moved.beat.step == here.step:
        moved = _next(moved, now)
    return _timed(moved, now)


def repeated(practice: Practice, now: datetime) -> Practice:
    """The present point from its start, left side first."""
    if not practice.is_live:
        return practice
    index = practice.index
    while index and practice.plan.beats[index - 1].step == practice.beat.step and practice.beat.kind == "point":
        index -= 1
    return _timed(replace(_awake(practice), index=index, beat_started_at=now), now)


def eased(practice: Practice, now: datetime) -> Practice:
    """Too much: this point is out for today and all that follows is light and shorter."""
    if not practice.is_live:
        return practice
    beats = tuple(
        replace(beat, pressure="light", seconds=min(beat.seconds, max(20, beat.seconds * 2 // 3)))
        if place > practice.index and beat.kind == "point"
        else beat
        for place, beat in enumerate(practice.plan.beats)
    )
    out = practice.taken_out | ({practice.beat.point} if practice.beat.point else frozenset())
    softer = replace(
        practice,
        plan=replace(practice.plan, beats=beats, is_softened=True),
        taken_out=out,
        complaints_of_pressure=practice.complaints_of_pressure + 1,
    )
    return skipped(without(softer, out), now) if practice.beat.point else softer


def without(practice: Practice, points: frozenset[PointId]) -> Practice:
    """The session with the coming beats of these points taken out; the present one is left to `skipped`."""
    ahead = practice.plan.beats[practice.index + 1 :]
    kept = tuple(beat for beat in ahead if beat.point not in points or beat.step == practice.beat.step)
    if len(kept) == len(ahead):
        return practice
    return replace(practice, plan=replace(practice.plan, beats=practice.plan.beats[: practice.index + 1] + kept))


def stopped(practice: Practice, now: datetime) -> Practice:
    return replace(practice, state="stopped", ended_at=now, next_step_at=None) if practice.is_live else practice


def started(plan: Plan, *, practice_id: PracticeId, person_id: PersonId, now: datetime) -> Practice:
    """A session that begins now."""
    fresh = Practice(id=practice_id, person_id=person_id, plan=plan, beat_started_at=now, started_at=now)
    return _timed(fresh, now)


def _beat_end(practice: Practice) -> datetime:
    return practice.beat_started_at + timedelta(seconds=practice.beat.seconds)


def _next(practice: Practice, at: datetime) -> Practice:
    index = practice.index + 1
    if index >= len(practice.plan.beats):
        return replace(practice, state="finished", ended_at=at, next_step_at=None)
    return replace(practice, index=index, beat_started_at=at)


def _awake(practice: Practice) -> Practice:
    return replace(practice, state="running", elapsed=0, was_interrupted=False)


def _timed(practice: Practice, now: datetime) -> Practice:
    if practice.state != "running":
        return practice
    return replace(practice, next_step_at=min(_beat_end(practice), now + TICK))
