"""Points, benefits and routines to look at; a question gets an answer, not an alarm."""

import unicodedata

from bot.coach import alarm, begin, policy, screen, suggest
from bot.coach.conditions import REGIONS
from bot.coach.turn import Replies, Turn, button, in_rows, reply, say
from bot.domain.content import Point
from bot.domain.ids import PointId, RedFlagId, RoutineId
from bot.domain.replies import Drawing, Lines, Phrase, Reply

ANSWERS = {
    "why": "why-ask-answer",
    "evidence": "benefit-honest-answer",
    "acupressure": "benefit-honest-answer",
}


def points(turn: Turn, argument: str = "") -> Replies:
    """/points: by region, or the one named behind the command."""
    if argument.strip():
        return named(turn, argument) or [reply("point-unknown"), *points(turn)]
    taps = [button(f"region-{name}", f"rg:{name}") for name in REGIONS]
    return [Reply(text=say("points-ask"), buttons=in_rows(taps, 2))]


def region(turn: Turn, name: str) -> Replies:
    inside = [p for p in turn.shelf.points.values() if p.region == name]
    if not inside:
        return [reply("tap-old")]
    lines = tuple(
        say("point-short", code=p.code, pinyin=p.pinyin, name=Phrase(f"point-{p.id}-name")) for p in inside
    )
    taps = [button("code", f"pt:{p.id}", code=p.code) for p in inside]
    title = say("points-in", region=Phrase(f"region-{name}"))
    return [Reply(text=Lines((title, *lines)), buttons=in_rows(taps, 3))]


def named(turn: Turn, text: str) -> Replies | None:
    """The point meant by "BL 23", "Shenshu" or 肾俞, or None."""
    key = _key(text)
    for point in turn.shelf.points.values():
        names = (point.id, point.pinyin, point.chinese, point.traditional, *point.aliases)
        if key and key in {_key(name) for name in names}:
            return one(turn, point.id)
    return None


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in plain if c.isalnum())


def one(turn: Turn, name: PointId) -> Replies:
    """A point with its picture; an excluded one is named with the reason and not shown."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    point = turn.shelf.points.get(name)
    if point is None:
        return [reply("point-unknown")]
    title = say(
        "point-title",
        code=point.code,
        pinyin=point.pinyin,
        chinese=point.chinese,
        name=Phrase(f"point-{name}-name"),
    )
    if name in turn.allowed.excluded and not point.show_only:
        return [Reply(text=Lines((title, say("point-not-for-you")), gap=True))]
    return [
        Reply(
            text=Lines((title, *_about(point)), gap=True),
            picture=Drawing(view="point", points=(name,), lit=name),
            buttons=((button("region-more", f"rg:{point.region}"),),),
        )
    ]


def _about(point: Point) -> tuple[Phrase, ...]:
    return (
        Phrase(f"point-{point.id}-where"),
        Phrase(f"point-{point.id}-find"),
        Phrase(f"point-{point.id}-care"),
        Phrase(f"point-{point.id}-use"),
        say("point-source", page=point.page) if point.page else say("point-source-extra"),
    )


def benefits(turn: Turn) -> Replies:
    """/benefits: the ten."""
    taps = [button(f"benefit-{name}-button", f"bn:{name}") for name in turn.shelf.benefits]
    return [Reply(text=say("benefits-ask"), buttons=in_rows(taps, 2))]


def benefit(turn: Turn, name: str) -> Replies:
    """A benefit with its grade, what studies say, what is not shown, and the sources."""
    facts = turn.shelf.benefits.get(name)  # type: ignore[call-overload]
    if facts is None:
        return [reply("tap-old")]
    sources = tuple(say("source", citation=turn.shelf.sources[s].citation) for s in facts.sources[:2])
    text = Lines(
        (
            say("benefit-title", name=Phrase(f"benefit-{name}-name"), grade=Phrase(f"grade-{facts.grade}")),
            Phrase(f"benefit-{name}-says"),
            Phrase(f"benefit-{name}-evidence"),
            Phrase(f"benefit-{name}-limits"),
            say("why-sources", sources=Lines(sources)) if sources else say("empty"),
            say("plan-vary"),
        ),
        gap=True,
    )
    return [Reply(text=text, buttons=((button("benefit-try", f"bw:{name}", "primary"),),))]


def routines(turn: Turn) -> Replies:
    """/routines: those that may be done by this person."""
    open_ones = [r for r in turn.shelf.routines.values() if suggest.planned(turn, r.id, "desk", "self")]
    if not open_ones:
        return suggest.nothing_to_press(turn)
    taps = [button(f"routine-{r.id}-name", f"rt:{r.id}") for r in open_ones]
    return [Reply(text=say("routines-ask"), buttons=in_rows(taps, 1))]


def routine(turn: Turn, name: str) -> Replies:
    """A routine as a suggestion, after the same questions as any other."""
    facts = turn.shelf.routines.get(RoutineId(name))
    if facts is None or suggest.planned(turn, facts.id, "desk", "self") is None:
        return [reply("plan-gone")]
    return screen.begin(turn, next(iter(facts.complaints), begin.ANY), routine=facts.id)


def about(turn: Turn, thing: str) -> Replies:
    """The answer to "what is …?"."""
    if thing.startswith("benefit:"):
        return benefit(turn, thing.removeprefix("benefit:"))
    if thing in turn.shelf.flags:
        return flag(turn, RedFlagId(thing))
    if thing in turn.shelf.points:
        return one(turn, PointId(thing))
    if thing == "privacy":
        return [policy.text(turn)]
    return [reply(ANSWERS[thing])] if thing in ANSWERS else [reply("outside", (button("menu-start", "do:start"),))]


def flag(turn: Turn, name: RedFlagId) -> Replies:
    """What a red flag is, and what to do if it is happening."""
    params = alarm.numbers(alarm.help_line(turn))
    tap = button("flag-happening", f"al:me.{name}", "danger")
    return [Reply(text=Phrase(f"flag-{name}-info", params), buttons=((tap,),))]
