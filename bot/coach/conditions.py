"""Conditions of the body: asked once by area, kept in the profile, changed any time."""

from typing import get_args

from bot.coach.turn import Replies, Turn, in_rows, say
from bot.domain.content import Region
from bot.domain.ids import ConditionId
from bot.domain.meanings import Meaning
from bot.domain.replies import Button, Phrase, Reply
from bot.domain.safety import PREGNANCY

REGIONS: tuple[Region, ...] = get_args(Region)
PREGNANT = ConditionId("pregnancy")
TRIMESTERS = tuple(map(ConditionId, ("pregnancy_t1", "pregnancy_t2", "pregnancy_t3")))  # asked by weeks


def ask(turn: Turn) -> Replies:
    """Does any of this fit? Areas first; a tap opens the list of one."""
    turn.update(picked=tuple(sorted(turn.profile.conditions)), area=None)
    return turn.ask("conditions", _card(turn, turn.next_turn))


def on_tap(turn: Turn, choice: str) -> Replies | None:
    """A tap on the card; None when the list is done."""
    if choice == "why":
        return [Reply(text=say("conditions-why"))]
    if choice == "done":
        return _done(turn)
    if choice == "back":
        turn.update(area=None)
    elif choice.startswith("g-"):
        turn.update(area=choice[2:])
    elif choice.startswith("t-"):
        turn.update(picked=tuple(sorted(set(turn.episode.picked) ^ {ConditionId(choice[2:])})))
    card = _card(turn, turn.talk.turn)
    turn.update(shown=card)
    return [Reply(text=card.text, buttons=card.buttons, slot=card.slot, edit=True)]


def by_area(turn: Turn) -> dict[str, list[ConditionId]]:
    """Area to the conditions asked in it, in the order of the content."""
    areas: dict[str, list[ConditionId]] = {}
    for condition in turn.shelf.conditions.values():
        if condition.is_asked and condition.id not in TRIMESTERS:
            areas.setdefault(condition.group, []).append(condition.id)
    return areas


def _card(turn: Turn, number: int) -> Reply:
    """The card as it stands; its buttons answer question `number`."""
    area = turn.episode.area
    taps = _area_taps(turn, number) if area is None else _condition_taps(turn, number, area)
    picked = [name for name in turn.episode.picked if name not in TRIMESTERS]
    done = _tap(number, say("conditions-done" if picked else "conditions-none"), "done", is_main=True)
    back = _tap(number, say("page-back"), "back")
    last = (done, _tap(number, say("why-ask"), "why")) if area is None else (back, done)
    text = say("conditions-ask") if area is None else say("conditions-area", area=Phrase(f"conditions-{area}"))
    return Reply(text=text, buttons=(*in_rows(taps, 2), last), slot=f"q{number}")


def _area_taps(turn: Turn, number: int) -> list[Button]:
    picked = set(turn.episode.picked)
    return [
        _tap(number, _marked(bool(picked & set(names)), Phrase(f"conditions-{area}")), f"g-{area}")
        for area, names in by_area(turn).items()
    ]


def _condition_taps(turn: Turn, number: int, area: str) -> list[Button]:
    return [
        _tap(number, _marked(name in turn.episode.picked, Phrase(f"condition-{name}-button")), f"t-{name}")
        for name in by_area(turn).get(area, [])
    ]


def _marked(is_picked: bool, name: Phrase) -> Phrase:
    return say("ticked" if is_picked else "unticked", name=name)


def _tap(number: int, label: Phrase, choice: str, *, is_main: bool = False) -> Button:
    return Button(label=label, data=f"v1:a:{number}.{choice}", style="primary" if is_main else None)


def _done(turn: Turn) -> Replies | None:
    picked = frozenset(turn.episode.picked) & set(turn.shelf.conditions)
    if PREGNANT not in picked:
        picked -= set(TRIMESTERS)
    elif not picked & set(TRIMESTERS):
        return ask_weeks(turn)
    return _keep(turn, picked)


def _keep(turn: Turn, picked: frozenset[ConditionId]) -> Replies | None:
    turn.put_away(say("conditions-kept" if picked else "conditions-kept-none"))
    turn.note_body(conditions=picked, conditions_asked_at=turn.now, agreed=turn.profile.agreed & picked)
    is_local = any(turn.shelf.conditions[name].is_local for name in picked)
    if is_local and not turn.profile.closed_regions:
        return ask_where(turn)
    if not is_local:
        turn.note_body(closed_regions=frozenset())
    return None


def ask_where(turn: Turn) -> Replies:
    """Where is it? That region is left out."""
    taps = [turn.choice(Phrase(f"region-{name}"), name) for name in REGIONS]
    elsewhere = (turn.choice(say("where-elsewhere"), "elsewhere"),)
    return turn.ask("where", Reply(text=say("where-ask"), buttons=(*in_rows(taps, 2), elsewhere)))


def on_where(turn: Turn, choice: str) -> None:
    turn.put_away()
    turn.note_body(closed_regions=frozenset({choice}) & set(REGIONS))


def ask_weeks(turn: Turn) -> Replies:
    buttons = [turn.choice(Phrase(f"weeks-{name}"), name) for name in TRIMESTERS]
    return turn.ask("weeks", Reply(text=say("weeks-ask"), buttons=in_rows(buttons, 1)))


def on_weeks(turn: Turn, choice: str) -> Replies | None:
    return _keep(turn, frozenset(turn.episode.picked) - set(TRIMESTERS) | {PREGNANT, ConditionId(choice)})


def hear(turn: Turn, meaning: Meaning) -> list[Phrase]:
    """Conditions told in passing are kept; answers what to say of them."""
    new = [c for c in meaning.conditions if c in turn.shelf.conditions and c not in turn.profile.conditions]
    if not new:
        return []
    kept = turn.profile.conditions | set(new)
    if PREGNANCY & set(new) and not kept & set(TRIMESTERS):
        kept = kept | {PREGNANT}
    turn.note_body(conditions=kept)
    return [Phrase(f"condition-{name}-change") for name in new]


def profile(turn: Turn) -> Replies:
    """/profile: the conditions held, to be changed."""
    turn.restart()
    return ask(turn)
