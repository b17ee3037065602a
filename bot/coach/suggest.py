"""The suggestion: the routine that fits best, why, and what the conditions changed."""

from dataclasses import replace

from bot.coach import alarm
from bot.coach.turn import Replies, Rows, Turn, button, reply, say
from bot.domain.content import Length
from bot.domain.ids import ConditionId, RoutineId
from bot.domain.matching import LENGTHS, Need, Offer, lengths_open, offers
from bot.domain.moments import local
from bot.domain.people import Means
from bot.domain.plans import plan_for
from bot.domain.progress import what_helps
from bot.domain.replies import Button, Drawing, Lines, Listing, LocalDay, Phrase, Reply
from bot.domain.safety import may_be_agreed
from bot.domain.sessions import Plan

MEANS: tuple[Means, ...] = ("self", "ball", "partner")


def offer(turn: Turn) -> Replies:
    """The best routine with its picture, two others named, everything changeable by a tap."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    found = found_offers(turn)
    if not found:
        return nothing_to_press(turn)
    chosen = next((o for o in found if o.plan.routine == turn.episode.routine), found[0])
    plan = chosen.plan
    turn.update(
        routine=plan.routine,
        length=plan.length,
        means=plan.means,
        offered=tuple(dict.fromkeys((*turn.episode.offered, plan.routine))),
    )
    others = [o for o in found if o.plan.routine != plan.routine]
    card = Reply(
        text=_words(turn, chosen, others),
        buttons=_rows(turn, plan, others),
        picture=Drawing(view="routine", points=plan.points),
    )
    return turn.ask("offer", card)


def found_offers(turn: Turn) -> tuple[Offer, ...]:
    episode = turn.episode
    hour = local(turn.now, turn.person.zone).hour if turn.person.zone else None
    need = Need(
        complaint=episode.complaint,
        benefit=episode.benefit,
        duration=episode.duration,
        length=episode.length,
        means=episode.means or "self",
        is_migraine=episode.is_migraine,
        hour=hour,
    )
    return offers(turn.shelf, need, allowed=turn.allowed, helped=what_helps(turn.entries()))


def nothing_to_press(turn: Turn) -> Replies:
    """An honest no, with what is always safe."""
    turn.close()
    barring = turn.allowed.barring
    asked = [Phrase(f"condition-{name}-{_last_word(turn, name)}") for name in barring[:2]]
    text = Lines((say("nothing-to-press"), *asked, say("nothing-breathe")), gap=True)
    rows = [(button("menu-profile", "do:profile"),)]
    if barring and all(may_be_agreed(turn.shelf.conditions[name]) for name in barring):
        rows.insert(0, (button("nothing-agreed", "do:agreed"),))
    return [Reply(text=text, buttons=tuple(rows))]


def _last_word(turn: Turn, name: ConditionId) -> str:
    """Whom to ask, or for what only passes, what it changes."""
    return "ask" if turn.shelf.conditions[name].effect in ("ask", "no_use") else "change"


def agreed(turn: Turn) -> Replies:
    """A clinician said yes: gentle pressing opens for the conditions that barred it."""
    open_ones = {name for name in turn.allowed.barring if may_be_agreed(turn.shelf.conditions[name])}
    turn.note_body(agreed=turn.profile.agreed | open_ones)
    if turn.episode.complaint and turn.episode.is_screened:
        return [reply("nothing-agreed-said"), *offer(turn)]
    return [reply("nothing-agreed-said", (button("menu-start", "do:start", "primary"),))]


def title(plan: Plan) -> Phrase:
    return say(
        "plan-title",
        name=Phrase(f"routine-{plan.routine}-name"),
        minutes=plan.minutes,
        means=Phrase(f"means-{plan.means}"),
    )


def _words(turn: Turn, chosen: Offer, others: list[Offer]) -> Lines:
    plan = chosen.plan
    routine = turn.shelf.routines[plan.routine]
    why = Phrase(f"reason-{chosen.reason}") if chosen.reason != "complaint" else say("empty")
    alternatives = [_alternative(other) for other in others]
    is_new_here = not turn.entries()
    lines = [
        title(plan),
        *([say("plan-rest", day=LocalDay(turn.rests_until))] if turn.rests_until else []),
        why,
        Phrase(f"routine-{plan.routine}-why"),
        say("plan-evidence", grade=Phrase(f"grade-{routine.grade}")),
        *changes(turn, plan),
        say("as-is", text=Lines(tuple(alternatives))) if alternatives else say("empty"),
        say("plan-vary") if is_new_here else say("empty"),
    ]
    return Lines(tuple(lines), gap=True)


def _alternative(other: Offer) -> Phrase:
    routine = other.plan.routine
    name, why = Phrase(f"routine-{routine}-name"), Phrase(f"routine-{routine}-short")
    return say("plan-other", name=name, minutes=other.plan.minutes, why=why)


def changes(turn: Turn, plan: Plan) -> list[Phrase]:
    """What the person's conditions changed about the plan, at most two lines."""
    told = [Phrase(f"condition-{name}-change") for name in sorted(turn.profile.conditions)][:2]
    if plan.dropped:
        codes = Listing(tuple(say("code", code=turn.shelf.points[p].code) for p in plan.dropped[:4]))
        told.append(say("plan-dropped", points=codes))
    return told


def _rows(turn: Turn, plan: Plan, others: list[Offer]) -> Rows:
    start = Button(label=say("plan-start"), data=f"v1:go:{_key(plan)}", style="success")
    more = [turn.choice(say("plan-points"), "points"), turn.choice(say("plan-why"), "why")]
    last = [turn.choice(say("plan-remind"), "remind"), turn.choice(say("complaint-other"), "other")]
    if others:
        last.insert(0, turn.choice(say("plan-another"), "another"))
    return ((start,), _length_row(turn, plan), _means_row(turn, plan), tuple(more), tuple(last))


def _key(plan: Plan) -> str:
    return f"{plan.routine}.{plan.length}.{plan.means}"


def _length_row(turn: Turn, plan: Plan) -> tuple[Button, ...]:
    is_open = lengths_open(turn.shelf, plan.routine, allowed=turn.allowed, means=plan.means)
    return tuple(
        turn.choice(
            say("chosen" if name == plan.length else "unchosen", name=Phrase(f"length-{name}-button")), name
        )
        for name in LENGTHS
        if name in is_open or name == plan.length
    )


def _means_row(turn: Turn, plan: Plan) -> tuple[Button, ...]:
    allowed = turn.allowed
    closed = set[Means]()
    if not allowed.may_use_tools or not allowed.may_press_deep:
        closed.add("ball")
    if not allowed.may_have_partner:
        closed.add("partner")
    return tuple(
        turn.choice(say("chosen" if name == plan.means else "unchosen", name=Phrase(f"means-{name}-button")), name)
        for name in MEANS
        if name not in closed
    )


def on_offer(turn: Turn, choice: str) -> Replies:
    """A tap below the suggestion."""
    if choice in LENGTHS:
        return _changed(turn, length=choice)
    if choice in MEANS:
        turn.note_body(means=choice)
        return _changed(turn, means=choice, length="long" if choice == "partner" else turn.episode.length)
    if choice == "another":
        return another(turn)
    return why(turn) if choice == "why" else points(turn)


def _changed(turn: Turn, **fields: object) -> Replies:
    """The card anew in the same message."""
    before = turn.talk.turn
    turn.update(**fields, shown=None)
    (card,) = offer(turn)
    if card.picture is None:
        return [card]
    same = replace(card, slot=f"q{before}", edit=True)
    turn.update(shown=replace(same, edit=False))
    return [same]


def another(turn: Turn) -> Replies:
    """The next routine that fits; after the last the first again."""
    found = found_offers(turn)
    fresh = [o.plan.routine for o in found if o.plan.routine not in turn.episode.offered]
    if fresh:
        return _changed(turn, routine=fresh[0])
    others = [o.plan.routine for o in found if o.plan.routine != turn.episode.routine]
    return _changed(turn, routine=others[0] if others else None, offered=())


def why(turn: Turn, routine: RoutineId | None = None) -> Replies:
    """Why this one, and how good the evidence is, with its sources."""
    name = routine or turn.episode.routine
    if name is None:
        return [reply("why-nothing")]
    facts = turn.shelf.routines[name]
    cited = tuple(say("source", citation=turn.shelf.sources[s].citation) for s in facts.sources[:2])
    text = Lines(
        (
            say("why-title", name=Phrase(f"routine-{name}-name")),
            Phrase(f"routine-{name}-why"),
            say("plan-evidence", grade=Phrase(f"grade-{facts.grade}")),
            Phrase(f"routine-{name}-evidence"),
            Phrase(f"grade-{facts.grade}-means"),
            say("why-practitioner"),
            say("why-sources", sources=Lines(cited)) if cited else say("empty"),
        ),
        gap=True,
    )
    return [Reply(text=text)]


def points(turn: Turn) -> Replies:
    """The points of the suggested routine in words, each to be looked at."""
    episode = turn.episode
    if episode.routine is None:
        return [reply("why-nothing")]
    plan = planned(turn, episode.routine, episode.length or "desk", episode.means or "self")
    names = plan.points if plan else ()
    lines = tuple(
        say(
            "point-line",
            number=place,
            code=turn.shelf.points[name].code,
            pinyin=turn.shelf.points[name].pinyin,
            where=Phrase(f"point-{name}-where"),
        )
        for place, name in enumerate(names, start=1)
    )
    taps = tuple(button("code", f"pt:{name}", code=turn.shelf.points[name].code) for name in names)
    rows = tuple(taps[at : at + 3] for at in range(0, len(taps), 3))
    return [Reply(text=Lines((say("points-of"), *lines)), buttons=rows)]


def planned(turn: Turn, routine: RoutineId, length: Length, means: Means) -> Plan | None:
    """The plan for this person as they are now, or None."""
    facts = turn.shelf.routines.get(routine)
    if facts is None or length not in facts.versions:
        return None
    return plan_for(turn.shelf, facts, length, allowed=turn.allowed, means=means)
