"""The guided session: one live message that is edited while the steps go by on time."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.coach import alarm, frames, log, suggest
from bot.coach.ports import NEW
from bot.coach.turn import Replies, Turn, reply, say, whole
from bot.domain.ids import PracticeId, RoutineId
from bot.domain.matching import LENGTHS
from bot.domain.meanings import Meaning
from bot.domain.plans import kept_safe
from bot.domain.sessions import (
    Plan,
    Practice,
    eased,
    left_in_beat,
    paused,
    repeated,
    resumed,
    skipped,
    started,
    stopped,
)

LEFT_ALONE = timedelta(hours=6)
MOST_WORDS = 6
SURE_WORDS = 2  # so few are never about another complaint
TOO_MUCH_TWICE = 2


def running(turn: Turn) -> Practice | None:
    """The live session; one that was left paused for hours is over, and logged as far as it went."""
    live = turn.work.practices.live(turn.person.id)
    if live is None or turn.now - live.beat_started_at < LEFT_ALONE:
        return live
    ended = stopped(live, turn.now)
    turn.work.practices.save(ended)
    if ended.index > 0:
        log.keep(turn, ended)
    return None


def plan_named(turn: Turn, argument: str) -> Plan | None:
    """The plan of `<routine>.<length>.<means>` for the person as they are today, None where there is none."""
    routine, _, rest = argument.partition(".")
    length, _, means = rest.partition(".")
    if length not in LENGTHS or means not in suggest.MEANS:
        return None
    return suggest.planned(turn, RoutineId(routine), length, means)


def start(turn: Turn, plan: Plan) -> Replies:
    """The session begins; nothing that waited is taken up any more."""
    live = running(turn)
    if live is not None:
        return show_again(turn, live)
    fresh = started(plan, practice_id=PracticeId(NEW), person_id=turn.person.id, now=turn.now)
    practice = turn.work.practices.add(
        replace(fresh, before=turn.episode.before, complaint=turn.episode.complaint)
    )
    turn.work.follow_ups.cancel(turn.person.id, "next_day")
    turn.close(practice=practice.id, shown=None, held=None, entry=None)
    return [frames.frame(turn, practice)]


def on_tap(turn: Turn, argument: str) -> Replies:
    """A button of the live message: `<practice>.<act>`; of another person's session there is none."""
    number, _, act = argument.partition(".")
    row = whole(number)
    practice = None if row is None else turn.work.practices.get(turn.person.id, PracticeId(row))
    if practice is None:
        return [reply("tap-old")]
    if not practice.is_live:
        turn.toast = say("session-over")
        return []
    return _acted(turn, practice, act)


def _acted(turn: Turn, practice: Practice, act: str) -> Replies:
    acts: Mapping[str, Callable[[Turn, Practice], Replies]] = {
        "stop": stop,
        "much": too_much,
        "pause": lambda turn, practice: shown(turn, paused(practice, turn.now)),
        "resume": resume,
        "skip": lambda turn, practice: shown(turn, skipped(practice, turn.now)),
        "repeat": lambda turn, practice: shown(turn, repeated(practice, turn.now)),
        "left": left,
    }
    if act not in acts:
        return [reply("tap-old")]
    safe = checked(turn, practice)
    return acts[act](turn, safe) if safe.is_live else shown(turn, safe)


def resume(turn: Turn, practice: Practice) -> Replies:
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    return shown(turn, resumed(practice, turn.now))


def left(turn: Turn, practice: Practice) -> Replies:
    """How long is it still?"""
    rest = sum(beat.seconds for beat in practice.plan.beats[practice.index + 1 :])
    seconds = left_in_beat(practice, turn.now) + rest
    return [reply("session-time-left", minutes=max(1, round(seconds / 60)))]


def on_words(turn: Turn, practice: Practice, text: str, meaning: Meaning) -> Replies | None:
    """Typed while the session runs: "pause", "too much", "how long"; None for anything else."""
    count = len(text.split())
    is_other = meaning.is_sure and any(name != practice.complaint for name in meaning.complaints)
    if count > MOST_WORDS or (is_other and count > SURE_WORDS):
        return None
    act = turn.desk.reader.choice(text, "session")
    return None if act is None else _acted(turn, practice, act)


def checked(turn: Turn, practice: Practice) -> Practice:
    """The session as the body allows it now."""
    return kept_safe(turn.shelf, practice, turn.allowed, turn.now)


def shown(turn: Turn, practice: Practice, note: str = "") -> Replies:
    """Keep the session and show where it stands; a finished one leads to the rating."""
    turn.work.practices.save(practice)
    if practice.state == "stopped":
        return stop(turn, practice)
    if practice.state == "finished":
        return finish(turn, practice)
    return [frames.frame(turn, practice, edit=True, note=note)]


def too_much(turn: Turn, practice: Practice) -> Replies:
    """Release, leave the point out for today, go lighter; the second time offer to stop."""
    softer = eased(practice, turn.now)
    if softer.complaints_of_pressure >= TOO_MUCH_TWICE and softer.is_live:
        softer = paused(softer, turn.now)
        return shown(turn, softer, "session-much-again")
    return shown(turn, softer, "session-much-said")


def stop(turn: Turn, practice: Practice) -> Replies:
    """Stop at once; then one question: is anything wrong?"""
    ended = stopped(practice, turn.now)
    turn.work.practices.save(ended)
    ending = frames.closed(turn, ended, "session-stopped")
    turn.step_aside()
    turn.update(practice=ended.id, routine=ended.plan.routine)
    if ended.index > 0:
        log.keep(turn, ended)
    return [ending, *log.ask_stop_reason(turn)]


def finish(turn: Turn, practice: Practice) -> Replies:
    """All steps done: close the live message and ask how it is now. The session is logged, rated or not."""
    is_first = not any(entry.kind == "session" for entry in turn.entries())
    turn.step_aside()
    turn.update(practice=practice.id, routine=practice.plan.routine)
    log.keep(turn, practice)
    return [frames.closed(turn, practice, "session-done", is_first=is_first), *log.ask_after(turn, practice)]


def show_again(turn: Turn, practice: Practice) -> Replies:
    """A session is running already: show it anew at the bottom of the chat."""
    safe = checked(turn, practice)
    return [reply("session-runs"), frames.frame(turn, safe)] if safe.is_live else shown(turn, safe)
