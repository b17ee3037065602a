"""What is asked before a routine: how strong, since when, the safety question, the conditions."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from bot.coach import alarm, conditions, practise, suggest
from bot.coach.turn import Replies, Rows, Turn, in_rows, rating_rows, say
from bot.domain.dialogue import SCREEN_DAYS, Ask, next_ask
from bot.domain.ids import ComplaintId
from bot.domain.meanings import Duration, Meaning
from bot.domain.progress import needs_new_screen
from bot.domain.replies import Lines, Phrase, Reply

PAINS: tuple[ComplaintId, ...] = ("low_back_pain", "upper_back_shoulder", "neck_pain", "headache")
MOST_LINES = 9
SINCE: tuple[Duration, ...] = ("new", "weeks", "months")


def begin(turn: Turn, complaint: ComplaintId, **fields: object) -> Replies:
    """A new episode about this complaint; what is already known is not asked again."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    live = practise.running(turn)
    if live is not None:
        return practise.show_again(turn, live)
    known = {"means": turn.profile.means} | fields
    facts = turn.shelf.complaints[complaint]
    known["asks_since"] = facts.chronic != facts.routines or complaint in PAINS
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
        "conditions": conditions.ask,
        "offer": suggest.offer,
    }
    following = next_ask(turn.episode, conditions_at=turn.profile.conditions_asked_at, now=turn.now)
    unsettled = conditions.ask_rest(turn) if following == "offer" else None
    return unsettled if unsettled is not None else asks[following](turn)


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
    """The lines of the safety question: those of the complaint, then those the conditions add."""
    own = turn.shelf.complaints[_complaint(turn)].asks
    held = (
        turn.shelf.conditions[name] for name in sorted(turn.profile.conditions) if name in turn.shelf.conditions
    )
    added = [line for condition in held for line in condition.asks]
    return tuple(dict.fromkeys((*own, *added)))[:MOST_LINES]


def ask_screen(turn: Turn) -> Replies:
    lines = tuple(say("bullet", line=Phrase(f"screen-{name}")) for name in screen_ids(turn))
    intro = Phrase(f"screen-intro-{_complaint(turn)}")
    text = Lines((intro, say("as-is", text=Lines(lines))), gap=True)
    buttons: Rows = (
        (turn.choice(say("screen-none"), "none", "primary"),),
        (turn.choice(say("screen-one"), "one"), turn.choice(say("why-ask"), "why")),
    )
    return turn.ask("screen", Reply(text=text, buttons=buttons))


def ask_which(turn: Turn, opening: str = "screen-which") -> Replies:
    """Which of the lines is it? One tap each."""
    lines = [turn.choice(Phrase(f"screen-{name}-button"), name) for name in screen_ids(turn)]
    last = (turn.choice(say("screen-none-after-all"), "none"), turn.choice(say("why-ask"), "why"))
    return turn.ask("screen_pick", Reply(text=say(opening), buttons=(*in_rows(lines, 2), last)))


def on_screen(turn: Turn, choice: str) -> Replies:
    if choice == "none":
        turn.put_away(say("answer", choice=say("screen-none")))
        return _screen_clear(turn)
    if choice == "why":
        return [Reply(text=Phrase(f"screen-why-{_complaint(turn)}"))]
    if choice in ("one", "unsure"):
        return ask_which(turn, "screen-which" if choice == "one" else "screen-unsure")
    turn.put_away(say("answer", choice=Phrase(f"screen-{choice}-button")))
    return alarm.raise_flag(turn, turn.shelf.screens[choice].flag)


def _screen_clear(turn: Turn) -> Replies:
    turn.note_body(screened=turn.profile.screened | {_complaint(turn): turn.today.isoformat()})
    turn.update(is_screened=True)
    return go_on(turn)


def on_screen_words(turn: Turn, text: str, meaning: Meaning) -> Replies | None:
    """Typed words on the safety question: what is named counts, what is denied does not; doubt asks which."""
    reader = turn.desk.reader
    said = reader.choice(text, "safety")
    if said in ("why", "unsure"):
        return on_screen(turn, said)
    left = text.casefold()
    for words in meaning.negated:
        left = left.replace(words.casefold(), "")
    named = reader.choice(left, "screen")
    if named is not None:
        return on_screen(turn, named)
    if said is not None:
        return on_screen(turn, said)
    if meaning.complaints:
        return None
    yes = reader.yes_no(text)
    is_sign_denied = any(reader.choice(words, "screen") for words in meaning.negated)
    if is_sign_denied or (yes is False and len(text.split()) == 1):  # "no messages after 9" denies no sign
        return on_screen(turn, "none")
    return on_screen(turn, "one") if yes else None


def on_conditions(turn: Turn, choice: str) -> Replies:
    """A tap on the conditions; when the list is done the talk goes on."""
    return _after_conditions(turn, conditions.on_tap(turn, choice))


def on_weeks(turn: Turn, choice: str) -> Replies:
    return _after_conditions(turn, conditions.on_weeks(turn, choice))


def on_where(turn: Turn, choice: str) -> Replies:
    return _after_conditions(turn, conditions.on_where(turn, choice))


def _after_conditions(turn: Turn, shown: Replies | None) -> Replies:
    if shown is not None:
        return shown
    if turn.episode.complaint is None:
        turn.close()
        return []
    return go_on(turn)
