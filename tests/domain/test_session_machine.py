"""Any order of taps and ticks: a session never runs backwards and never brings back what was taken out."""

from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.ids import PersonId, PracticeId
from bot.domain.safety import allowance
from bot.domain.sessions import (
    TICK,
    Practice,
    advanced,
    eased,
    left_in_beat,
    paused,
    recovered,
    repeated,
    resumed,
    skipped,
    started,
    stopped,
)
from bot.library.loader import load_shelf
from bot.resources import content_dir
from tests.domain.samples import NOON, plan

SHELF = load_shelf(content_dir())
ROUTINES = [name for name in SHELF.routines if name != "P15"]
WAITS = st.one_of(st.integers(0, 15_000), st.just(3_600_000)).map(lambda ms: timedelta(milliseconds=ms))


class Session(RuleBasedStateMachine):
    """One session under any sequence of events."""

    now: datetime = NOON
    practice: Practice

    @initialize(name=st.sampled_from(ROUTINES), body=st.sampled_from(["pain_sensitivity", "age_over_75", ""]))
    def begin(self, name: str, body: str) -> None:
        ready = plan(SHELF, name, allowed=allowance(SHELF, (body,)))
        assert ready is not None
        self.practice = started(ready, practice_id=PracticeId(1), person_id=PersonId(1), now=self.now)

    @rule(wait=WAITS)
    def tick(self, wait: timedelta) -> None:
        self.now += wait
        self._moved(advanced(self.practice, self.now))

    @rule(wait=WAITS)
    def pause(self, wait: timedelta) -> None:
        self.now += wait
        left = left_in_beat(self.practice, self.now)
        self._moved(paused(self.practice, self.now))
        assert left_in_beat(self.practice, self.now) == left

    @rule(wait=WAITS)
    def resume(self, wait: timedelta) -> None:
        self.now += wait
        was_paused, left = self.practice.state == "paused", left_in_beat(self.practice, self.now)
        self._moved(resumed(self.practice, self.now))
        assert not was_paused or left_in_beat(self.practice, self.now) == left

    @rule(wait=WAITS)
    def skip(self, wait: timedelta) -> None:
        self.now += wait
        before = self.practice
        self._moved(skipped(before, self.now))
        assert not before.is_live or self.practice.index > before.index or self.practice.state == "finished"

    @rule(wait=WAITS)
    def repeat(self, wait: timedelta) -> None:
        self.now += wait
        before = self.practice
        self.practice = repeated(before, self.now)
        assert self.practice.beat.step == before.beat.step

    @rule(wait=WAITS)
    def ease(self, wait: timedelta) -> None:
        self.now += wait
        before = self.practice
        self._moved(eased(before, self.now))
        assert self.practice.plan.seconds <= before.plan.seconds

    @rule(wait=WAITS)
    def restart(self, wait: timedelta) -> None:
        self.now += wait
        self._moved(recovered(self.practice, self.now))

    @rule()
    def stop(self) -> None:
        self._moved(stopped(self.practice, self.now))
        assert not self.practice.is_live

    def _moved(self, after: Practice) -> None:
        before, self.practice = self.practice, after
        assert after.index >= before.index
        assert before.is_live or after == before

    @invariant()
    def time_runs_forwards(self) -> None:
        one = self.practice
        assert one.started_at <= one.beat_started_at <= self.now
        assert one.ended_at is None or one.started_at <= one.ended_at <= self.now

    @invariant()
    def only_running_ones_are_due(self) -> None:
        due = self.practice.next_step_at
        assert (due is not None) == (self.practice.state == "running")
        assert due is None or due <= self.now + TICK

    @invariant()
    def taken_out_points_stay_out(self) -> None:
        one = self.practice
        ahead = {beat.point for beat in one.plan.beats[one.index :]}
        assert not one.is_live or not ahead & one.taken_out


TestSession = Session.TestCase
TestSession.settings = settings(deadline=None, max_examples=60, stateful_step_count=25)
