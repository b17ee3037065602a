"""What is asked before a routine: how strong, since when, the safety question, the conditions."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.coach import alarm, suggest
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, rating_rows, say
from bot.domain.dialogue import SCREEN_DAYS, Ask, next_ask
from bot.domain.ids import ComplaintId, ConditionId
from bot.domain.meanings import Duration, Meaning
from bot.domain.progress import needs_new_screen
from bot.domain.replies import Button, Lines, Phrase, Reply
from bot.domain.safety import PREGNANCY

SINCE: tuple[Duration, ...] = ("new", "weeks", "months")
PAGE = 8
PREGNANT = ConditionId("pregnancy")
TRIMESTERS = ("pregnancy_t1", "pregnancy_t2", "pregnancy_t3")


def begin(turn: Turn, complaint: ComplaintId, **fields: object) -> Replies:
    """A new episode about this complaint; what is already known is not asked again."""
    known = {"means": turn.profile.means} | fields
    facts = turn.shelf.complaints[complaint]
    known["asks_since"] = facts.chronic != facts.routines or facts.measure == "M1"
    known["is_screened"] = is_screen_fresh(turn, complaint)
    turn.restart(complaint=complaint, is_confirmed=True, **known)
    return go_on(turn)


def is_screen_fresh(turn: Turn, complaint: ComplaintId) -> bool:
    """Whether the safety question was answered with "none" lately and the log has not worsened since."""
    day = turn.profile.screened.get(complaint)
    oldest = (turn.today - timedelta(days=SCREEN_DAYS)).isoformat()
    return day is not None and day > oldest and not needs_new_screen(list(turn.entries()))


def go_on(turn: Turn) -> Replies:
    """The next question, or the suggestion when nothing is missing."""
    asks: Mapping[Ask, Callable[[Turn], Replies]] = {
        "rate_before": ask_rate,
        "since": ask_since,
        "screen": ask_screen,
        "conditions": ask_conditions,
        "offer": suggest.offer,
    }
    following = next_ask(turn.episode, conditions_at=turn.profile.conditions_asked_at, now=turn.now)
    return asks[following](turn)


def _complaint(turn: Turn) -> ComplaintId:
    return turn.episode.complaint or "general_wellbeing"


def ask_rate(turn: Turn) -> Replies:
    name = _complaint(turn)
    heard = [Phrase(f"complaint-{name}-heard"), Phrase(f"complaint-{name}-rate")]
    more = [turn.choice(say("rate-skip"), "skip"), turn.choice(say("complaint-other"), "other")]
    if turn.episode.others:
        others = Phrase(f"complaint-{turn.episode.others[0]}-name")
        heard.insert(1, say("complaint-second", other=others))
    return turn.ask(
        "rate_before", Reply(text=Lines(tuple(heard), gap=True), buttons=(*rating_rows(turn), tuple(more)))
    )


def on_rate(turn: Turn, choice: str) -> Replies:
    if choice == "skip":
        turn.put_away(say("rate-skipped"))
        turn.update(is_rate_skipped=True)
        return go_on(turn)
    turn.put_away(say("answer-number", n=int(choice)))
    turn.update(before=int(choice))
    return go_on(turn)


def ask_since(turn: Turn) -> Replies:
    buttons = [turn.choice(Phrase(f"since-{name}"), name) for name in SINCE]
    return turn.ask("since", Reply(text=say("since-ask"), buttons=in_rows(buttons, 1)))


def on_since(turn: Turn, choice: str) -> Replies:
    turn.put_away(say("answer", choice=Phrase(f"since-{choice}")))
    turn.update(duration=choice)
    return go_on(turn)


def screen_ids(turn: Turn) -> tuple[str, ...]:
    return turn.shelf.complaints[_complaint(turn)].asks


def ask_screen(turn: Turn) -> Replies:
    lines = tuple(say("bullet", line=Phrase(f"screen-{name}")) for name in screen_ids(turn))
    intro = Phrase(f"screen-intro-{_complaint(turn)}")
    text = Lines((intro, say("as-is", text=Lines(lines))), gap=True)
    buttons: Rows = (
        (turn.choice(say("screen-none"), "none", "primary"),),
        (turn.choice(say("screen-one"), "one"), turn.choice(say("why-ask"), "why")),
    )
    return turn.ask("screen", Reply(text=text, buttons=buttons))


def ask_which(turn: Turn) -> Replies:
    """Which of the lines is it? One tap each."""
    lines = [turn.choice(Phrase(f"screen-{name}-button"), name) for name in screen_ids(turn)]
    none = turn.choice(say("screen-none-after-all"), "none")
    return turn.ask("screen_pick", Reply(text=say("screen-which"), buttons=(*in_rows(lines, 1), (none,))))


def on_screen(turn: Turn, choice: str) -> Replies:
    if choice == "none":
        turn.put_away(say("answer", choice=say("screen-none")))
        return _screen_clear(turn)
    if choice == "why":
        why = Reply(text=Phrase(f"screen-why-{_complaint(turn)}"))
        return [why, *ask_screen(turn)]
    if choice == "one":
        return ask_which(turn)
    turn.put_away(say("answer", choice=Phrase(f"screen-{choice}-button")))
    return alarm.raise_flag(turn, turn.shelf.screens[choice].flag)


def _screen_clear(turn: Turn) -> Replies:
    turn.note_body(screened=turn.profile.screened | {_complaint(turn): turn.today.isoformat()})
    turn.update(is_screened=True)
    return go_on(turn)


def on_screen_words(turn: Turn, yes: bool | None, meaning: Meaning) -> Replies | None:
    """Typed "no", "none", "nothing of that" clears it; a plain yes asks which."""
    if yes is None or meaning.complaints:
        return None
    return on_screen(turn, "one" if yes else "none")


def ask_conditions(turn: Turn) -> Replies:
    turn.update(picked=tuple(turn.profile.conditions), page=0)
    return turn.ask("conditions", _conditions_card(turn, turn.next_turn))


def asked_conditions(turn: Turn) -> list[ConditionId]:
    return [c.id for c in turn.shelf.conditions.values() if c.is_asked]


def _conditions_card(turn: Turn, number: int) -> Reply:
    """The list of conditions, ticked ones marked; edited in place."""

    def choice(label: Phrase, name: str, is_main: bool = False) -> Button:
        return Button(label=label, data=f"v1:a:{number}.{name}", style="primary" if is_main else None)

    names, picked, page = asked_conditions(turn), set(turn.episode.picked), turn.episode.page
    shown = names[page * PAGE : (page + 1) * PAGE]
    ticks = [
        choice(
            say("ticked" if name in picked else "unticked", name=Phrase(f"condition-{name}-button")), f"t-{name}"
        )
        for name in shown
    ]
    is_last = (page + 1) * PAGE >= len(names)
    steps = [] if page == 0 else [choice(say("page-back"), "back")]
    if not is_last:
        steps.append(choice(say("page-more"), "more"))
    done = choice(say("conditions-done" if picked else "conditions-none"), "done", is_main=True)
    rows = (*in_rows(ticks, 2), tuple(steps), (done,), (choice(say("why-ask"), "why"),))
    return Reply(text=say("conditions-ask"), buttons=tuple(r for r in rows if r), slot=f"q{number}")


def on_conditions(turn: Turn, choice: str) -> Replies:
    if choice == "why":
        return [Reply(text=say("conditions-why"))]
    if choice == "done":
        return _conditions_done(turn)
    if choice in ("more", "back"):
        turn.update(page=max(0, turn.episode.page + (1 if choice == "more" else -1)))
    elif choice.startswith("t-"):
        turn.update(picked=tuple(set(turn.episode.picked) ^ {ConditionId(choice[2:])}))
    card = _conditions_card(turn, turn.talk.turn)
    turn.update(shown=card)
    return [_edit(card)]


def _edit(card: Reply) -> Reply:
    return Reply(text=card.text, buttons=card.buttons, slot=card.slot, edit=True)


def _conditions_done(turn: Turn) -> Replies:
    picked = frozenset(turn.episode.picked) & set(turn.shelf.conditions)
    if PREGNANT in picked and not picked & set(TRIMESTERS):
        turn.update(picked=tuple(picked))
        return ask_weeks(turn)
    return keep_conditions(turn, picked)


def keep_conditions(turn: Turn, picked: frozenset[ConditionId]) -> Replies:
    """Write the conditions into the profile and go on, or close when nothing else was being done."""
    names = tuple(Phrase(f"condition-{name}-name") for name in sorted(picked))
    listed = say("conditions-kept") if names else say("conditions-kept-none")
    turn.put_away(listed)
    turn.note_body(conditions=picked, conditions_asked_at=turn.now)
    if turn.episode.complaint is None and turn.episode.benefit is None:
        turn.close()
        return []
    return go_on(turn)


def ask_weeks(turn: Turn) -> Replies:
    buttons = [turn.choice(Phrase(f"weeks-{name}"), name) for name in TRIMESTERS]
    return turn.ask("weeks", Reply(text=say("weeks-ask"), buttons=in_rows(buttons, 1)))


def on_weeks(turn: Turn, choice: str) -> Replies:
    kept = frozenset(turn.episode.picked) - set(TRIMESTERS) | {PREGNANT, ConditionId(choice)}
    return keep_conditions(turn, kept)


def hear_conditions(turn: Turn, meaning: Meaning) -> list[Phrase]:
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
    return ask_conditions(turn)


def other_button() -> Button:
    return button("complaint-other", "do:start")
