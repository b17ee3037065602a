"""The guided session: one live message that is edited while the steps go by on time."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.coach import alarm, log, suggest
from bot.coach.ports import NEW
from bot.coach.turn import Replies, Rows, Turn, button, reply, say, whole
from bot.domain.ids import PointId, PracticeId, RoutineId
from bot.domain.matching import LENGTHS
from bot.domain.plans import kept_safe
from bot.domain.replies import Button, Drawing, Lines, Phrase, Reply, Style
from bot.domain.sessions import (
    Beat,
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

DOTS = 8
LEFT_ALONE = timedelta(hours=6)
MOST_WORDS = 6
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
    return [frame(turn, practice)]


def frame(turn: Turn, practice: Practice, *, edit: bool = False, is_tick: bool = False, note: str = "") -> Reply:
    """The live message as it stands now. Ticks may be lost; changes of state may not."""
    beat = practice.beat
    points = _points(turn, practice)
    picture = Drawing(
        view="step" if beat.point else "routine",
        points=points,
        lit=beat.point,
        side=beat.side,
        part=beat.part,
    )
    return Reply(
        text=_words(turn, practice, note),
        buttons=_rows(practice),
        picture=picture,
        slot=f"s{practice.id}",
        edit=edit,
        lane="session",
        is_silent=True,
        on_doubt="drop" if is_tick else "resend",
        expires_in=8 if is_tick else None,
    )


def _words(turn: Turn, practice: Practice, note: str) -> Lines:
    beat = practice.beat
    parts = [Phrase(note)] if note else []
    if practice.was_interrupted:
        parts.append(say("session-interrupted"))
    parts.append(_heading(turn, practice, beat))
    if beat.point is not None:
        parts += [
            Phrase(f"point-{beat.point}-where"),
            say(
                "session-how",
                technique=Phrase(f"technique-{beat.technique}"),
                pressure=Phrase(f"pressure-{beat.pressure}"),
            ),
            Phrase(f"part-{beat.part}") if beat.part else say("empty"),
            Phrase(f"cue-{beat.cue}") if beat.cue else say("session-breathe"),
        ]
    else:
        parts.append(Phrase(f"step-{beat.kind}-{practice.plan.length}"))
        if beat.kind == "opening":
            parts.append(Phrase(f"routine-{practice.plan.routine}-position-{practice.plan.length}"))
    parts.append(_clock(turn, practice))
    return Lines(tuple(parts), gap=True)


def _heading(turn: Turn, practice: Practice, beat: Beat) -> Phrase:
    if beat.point is None:
        return say(f"session-{beat.kind}", name=Phrase(f"routine-{practice.plan.routine}-name"))
    point = turn.shelf.points[beat.point]
    return say(
        "session-step",
        step=beat.step,
        steps=practice.plan.steps,
        code=point.code,
        pinyin=point.pinyin,
        name=Phrase(f"point-{beat.point}-name"),
        side=Phrase(f"side-{beat.side}"),
    )


def _clock(turn: Turn, practice: Practice) -> Phrase:
    left = left_in_beat(practice, turn.now)
    shown = left if practice.state == "paused" else -(-left // 5) * 5
    full = round(DOTS * left / max(1, practice.beat.seconds))
    bar = "●" * full + "○" * (DOTS - full)
    time = f"{shown // 60}:{shown % 60:02d}"
    return say("session-paused" if practice.state == "paused" else "session-left", bar=bar, time=time)


def _rows(practice: Practice) -> Rows:
    def act(name: str, style: Style | None = None) -> Button:
        return button(f"session-{name}-button", f"se:{practice.id}.{name}", style)

    if not practice.is_live:
        return ()
    going = "resume" if practice.state == "paused" else "pause"
    first = (act(going, "primary" if going == "resume" else None), act("skip"), act("repeat"))
    return (first, (act("much"), act("stop", "danger")))


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


def on_words(turn: Turn, practice: Practice, text: str) -> Replies | None:
    """Typed while the session runs: "pause", "too much", "how long"; None for anything else."""
    act = turn.desk.reader.choice(text, "session") if len(text.split()) <= MOST_WORDS else None
    return None if act is None else _acted(turn, practice, act)


def checked(turn: Turn, practice: Practice) -> Practice:
    """The session as the body allows it now."""
    return kept_safe(turn.shelf, practice, turn.allowed, turn.now)


def _points(turn: Turn, practice: Practice) -> tuple[PointId, ...]:
    """The points that may be shown: what was taken out on the way is not."""
    out = turn.allowed.excluded | practice.taken_out
    return tuple(point for point in practice.plan.points if point not in out)


def shown(turn: Turn, practice: Practice, note: str = "") -> Replies:
    """Keep the session and show where it stands; a finished one leads to the rating."""
    turn.work.practices.save(practice)
    if practice.state == "stopped":
        return stop(turn, practice)
    if practice.state == "finished":
        return finish(turn, practice)
    return [frame(turn, practice, edit=True, note=note)]


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
    closed = _closed(turn, ended, "session-stopped")
    turn.step_aside()
    turn.update(practice=ended.id, routine=ended.plan.routine)
    if ended.index > 0:
        log.keep(turn, ended)
    return [closed, *log.ask_stop_reason(turn)]


def finish(turn: Turn, practice: Practice) -> Replies:
    """All steps done: close the live message and ask how it is now. The session is logged, rated or not."""
    is_first = not any(entry.kind == "session" for entry in turn.entries())
    turn.step_aside()
    turn.update(practice=practice.id, routine=practice.plan.routine)
    log.keep(turn, practice)
    return [_closed(turn, practice, "session-done", is_first=is_first), *log.ask_after(turn, practice)]


def _closed(turn: Turn, practice: Practice, phrase: str, *, is_first: bool = False) -> Reply:
    name, points = Phrase(f"routine-{practice.plan.routine}-name"), _points(turn, practice)
    care_line = Phrase(f"routine-{practice.plan.routine}-care") if practice.state == "finished" else say("empty")
    return Reply(
        text=Lines(
            (say(phrase, name=name), care_line, say("session-first") if is_first else say("empty")), gap=True
        ),
        picture=Drawing(view="routine", points=points) if points else None,
        slot=f"s{practice.id}",
        edit=True,
        lane="session",
    )


def show_again(turn: Turn, practice: Practice) -> Replies:
    """A session is running already: show it anew at the bottom of the chat."""
    safe = checked(turn, practice)
    return [reply("session-runs"), frame(turn, safe)] if safe.is_live else shown(turn, safe)
