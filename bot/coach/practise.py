"""The guided session: one live message that is edited while the steps go by on time."""

from dataclasses import replace

from bot.coach import alarm, log, suggest
from bot.coach.ports import NEW
from bot.coach.turn import Replies, Rows, Turn, button, reply, say
from bot.domain.dialogue import Episode
from bot.domain.ids import PracticeId, RoutineId
from bot.domain.people import Means
from bot.domain.replies import Button, Drawing, Lines, Phrase, Reply, Style
from bot.domain.safety import Allowance
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
    without,
)

MEANS: tuple[Means, ...] = ("self", "ball", "partner")
DOTS = 8
TOO_MUCH_TWICE = 2


def begin(turn: Turn, argument: str) -> Replies:
    """Start `<routine>.<length>.<means>`, checked anew against what is known today."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    parts = argument.split(".")
    plan = _plan(turn, parts) if len(parts) == 3 else None
    if plan is None:
        return [reply("plan-gone"), *([] if turn.episode.complaint is None else suggest.offer(turn))]
    live = turn.work.practices.live(turn.person.id)
    if live is not None:
        return show_again(turn, live)
    return _start(turn, plan)


def _plan(turn: Turn, parts: list[str]) -> Plan | None:
    routine, length, means = parts
    if length not in ("desk", "standard", "long") or means not in MEANS:
        return None
    return suggest.planned(turn, RoutineId(routine), length, means)  # type: ignore[arg-type]


def _start(turn: Turn, plan: Plan) -> Replies:
    fresh = started(plan, practice_id=PracticeId(NEW), person_id=turn.person.id, now=turn.now)
    episode: Episode = turn.episode
    practice = turn.work.practices.add(_with_episode(fresh, episode))
    turn.work.follow_ups.cancel(turn.person.id, "next_day")
    turn.put_away()
    turn.close(practice=practice.id, shown=None)
    return [frame(turn, practice)]


def _with_episode(practice: Practice, episode: Episode) -> Practice:
    return replace(practice, before=episode.before, complaint=episode.complaint)


def frame(turn: Turn, practice: Practice, *, edit: bool = False, is_tick: bool = False, note: str = "") -> Reply:
    """The live message as it stands now. Ticks may be lost; changes of state may not."""
    beat = practice.beat
    points = practice.plan.points
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
    practice = turn.work.practices.get(turn.person.id, PracticeId(int(number))) if number.isdigit() else None
    if practice is None:
        return [reply("tap-old")]
    if not practice.is_live:
        turn.toast = say("session-over")
        return []
    return _acted(turn, practice, act)


def _acted(turn: Turn, practice: Practice, act: str) -> Replies:
    if act == "stop":
        return stop(turn, practice)
    if act == "much":
        return too_much(turn, practice)
    acts = {"pause": paused, "resume": resumed, "skip": skipped, "repeat": repeated}
    if act not in acts:
        return [reply("tap-old")]
    if act == "resume":
        practice = checked(turn, practice)
    return shown(turn, acts[act](practice, turn.now))


def checked(turn: Turn, practice: Practice) -> Practice:
    """The session without points that are no longer allowed."""
    allowed: Allowance = turn.allowed
    kept = without(practice, allowed.excluded)
    if kept.beat.point in allowed.excluded:
        return skipped(resumed(kept, turn.now), turn.now)
    return kept


def shown(turn: Turn, practice: Practice, note: str = "") -> Replies:
    """Keep the session and show where it stands; a finished one leads to the rating."""
    turn.work.practices.save(practice)
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
    closed = _closed(ended, "session-stopped")
    turn.update(practice=ended.id)
    return [closed, *log.ask_stop_reason(turn)]


def finish(turn: Turn, practice: Practice) -> Replies:
    """All steps done: close the live message and ask how it is now."""
    turn.update(practice=practice.id)
    is_first = not any(entry.kind == "session" for entry in turn.entries())
    return [_closed(practice, "session-done", is_first=is_first), *log.ask_after(turn, practice)]


def _closed(practice: Practice, phrase: str, *, is_first: bool = False) -> Reply:
    name = Phrase(f"routine-{practice.plan.routine}-name")
    care_line = Phrase(f"routine-{practice.plan.routine}-care") if practice.state == "finished" else say("empty")
    return Reply(
        text=Lines(
            (say(phrase, name=name), care_line, say("session-first") if is_first else say("empty")), gap=True
        ),
        picture=Drawing(view="routine", points=practice.plan.points),
        slot=f"s{practice.id}",
        edit=True,
        lane="session",
    )


def show_again(turn: Turn, practice: Practice) -> Replies:
    """A session is running already: show it anew at the bottom of the chat."""
    return [reply("session-runs"), frame(turn, practice)]
