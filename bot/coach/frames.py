"""The live message of a session: what it shows at each moment, and how it is closed."""

from bot.coach.turn import Rows, Turn, button, say
from bot.domain.ids import PointId
from bot.domain.replies import Button, Drawing, Lines, Phrase, Reply, Style
from bot.domain.sessions import Beat, Practice, left_in_beat

DOTS = 8


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


def closed(turn: Turn, practice: Practice, phrase: str, *, is_first: bool = False) -> Reply:
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


def _points(turn: Turn, practice: Practice) -> tuple[PointId, ...]:
    """The points that may be shown: what was taken out on the way is not."""
    out = turn.allowed.excluded | practice.taken_out
    return tuple(point for point in practice.plan.points if point not in out)
