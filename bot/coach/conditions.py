"""Conditions of the body: asked once by area, kept in the profile, changed any time."""

import re
from typing import get_args

from bot.coach.turn import Replies, Turn, button, in_rows, say
from bot.domain.content import Region
from bot.domain.dialogue import CONDITION_DAYS
from bot.domain.ids import ConditionId
from bot.domain.meanings import Meaning
from bot.domain.replies import Button, Lines, Phrase, Reply
from bot.domain.safety import PREGNANCY

REGIONS: tuple[Region, ...] = get_args(Region)
ELSEWHERE = "elsewhere"
WEEKS = ((13, 0), (27, 1), (45, 2))  # up to this week it is this trimester
NUMBER = re.compile(r"\d+")
MOST_TAKEN_BACK = 2  # ids that fit into one button
PREGNANT = ConditionId("pregnancy")
TRIMESTERS = tuple(map(ConditionId, ("pregnancy_t1", "pregnancy_t2", "pregnancy_t3")))  # asked by weeks


def ask(turn: Turn) -> Replies:
    """Does any of this fit? Areas first; a tap opens the list of one."""
    picked = turn.profile.conditions - set(TRIMESTERS)  # weeks go by: asked again
    turn.update(picked=tuple(sorted(picked)), area=None)
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
    return _keep(turn, picked)


def _keep(turn: Turn, picked: frozenset[ConditionId]) -> Replies | None:
    turn.put_away(say("conditions-kept" if picked else "conditions-kept-none"))
    turn.note_body(conditions=picked, conditions_asked_at=turn.now, agreed=turn.profile.agreed & picked)
    if not _is_local(turn):
        turn.note_body(closed_regions=frozenset())
    return ask_rest(turn)


def _is_local(turn: Turn) -> bool:
    known = turn.shelf.conditions
    return any(known[name].is_local for name in turn.profile.conditions if name in known)


def ask_rest(turn: Turn) -> Replies | None:
    """What a condition that was picked or heard leaves open: where it is, which week; None when nothing."""
    held = turn.profile.conditions
    if PREGNANT in held and not held & set(TRIMESTERS):
        turn.update(picked=tuple(sorted(held)))
        return ask_weeks(turn)
    return None if turn.profile.closed_regions or not _is_local(turn) else ask_where(turn)


def is_settled(turn: Turn) -> bool:
    """Whether the conditions were asked lately and none of them leaves a question."""
    asked, held = turn.profile.conditions_asked_at, turn.profile.conditions
    if asked is None or (turn.now - asked).days >= CONDITION_DAYS:
        return False
    has_weeks = PREGNANT not in held or bool(held & set(TRIMESTERS))
    return has_weeks and (bool(turn.profile.closed_regions) or not _is_local(turn))


def ask_where(turn: Turn) -> Replies:
    """Where is it? That region is left out."""
    taps = [turn.choice(Phrase(f"region-{name}"), name) for name in REGIONS]
    last = (turn.choice(say("where-elsewhere"), ELSEWHERE), turn.choice(say("why-ask"), "why"))
    return turn.ask("where", Reply(text=say("where-ask"), buttons=(*in_rows(taps, 2), last)))


def on_where(turn: Turn, choice: str) -> Replies | None:
    if choice == "why":
        return [Reply(text=say("conditions-why"))]
    name = say("where-elsewhere") if choice == ELSEWHERE else Phrase(f"region-{choice}")
    turn.put_away(say("answer", choice=name))
    turn.note_body(closed_regions=frozenset({choice}))
    return None


def ask_weeks(turn: Turn) -> Replies:
    taps = [turn.choice(Phrase(f"weeks-{name}"), name) for name in TRIMESTERS]
    why = (turn.choice(say("why-ask"), "why"),)
    return turn.ask("weeks", Reply(text=say("weeks-ask"), buttons=(*in_rows(taps, 1), why)))


def on_weeks(turn: Turn, choice: str) -> Replies | None:
    if choice == "why":
        return [Reply(text=say("conditions-why"))]
    return _keep(turn, frozenset(turn.episode.picked) - set(TRIMESTERS) | {PREGNANT, ConditionId(choice)})


def trimester(text: str) -> str | None:
    """The trimester of "20 weeks" or "week 8"."""
    found = NUMBER.search(text)
    week = int(found[0]) if found and len(found[0]) <= 2 else 0
    return next((TRIMESTERS[place] for most, place in WEEKS if 0 < week <= most), None)


def hear(turn: Turn, meaning: Meaning) -> Replies:
    """Conditions told in passing are kept and said back, with a tap to take them back."""
    new = [c for c in meaning.conditions if c in turn.shelf.conditions and c not in turn.profile.conditions]
    if not new:
        return []
    kept = turn.profile.conditions | set(new)
    if PREGNANCY & set(new) and not kept & set(TRIMESTERS):
        kept = kept | {PREGNANT}
    turn.note_body(conditions=kept)
    told = tuple(Phrase(f"condition-{name}-change") for name in new)
    wrong = button("condition-not-me", f"cx:{','.join(new[:MOST_TAKEN_BACK])}")
    return [Reply(text=Lines(told, gap=True), buttons=((wrong,),))]


def take_back(turn: Turn, argument: str) -> Replies:
    """It was about somebody else: the conditions leave the profile again."""
    names = frozenset(map(ConditionId, argument.split(",")))
    gone = names | (set(TRIMESTERS) if PREGNANT in names else set())
    turn.note_body(conditions=turn.profile.conditions - gone, agreed=turn.profile.agreed - gone)
    return [Reply(text=say("condition-taken-back"))]


def profile(turn: Turn) -> Replies:
    """/profile: the conditions held, to be changed."""
    turn.step_aside()
    return ask(turn)
