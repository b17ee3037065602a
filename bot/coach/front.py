"""The front door: every event of the chat comes in here and is worked on in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.coach import alarm, before, clocks, commands, greet, hear, log, nudge, policy, practise, questions, taps
from bot.coach.alarm import Alert
from bot.coach.ports import NEW, Work
from bot.coach.turn import Desk, Replies, Turn, reply
from bot.domain.ids import PersonId
from bot.domain.meanings import Meaning
from bot.domain.people import Person
from bot.domain.replies import Phrase

SILENT_KINDS = frozenset(("video_note", "dice", "poll", "game"))
BEFORE_CONSENT = frozenset(("country", "forget"))  # questions that words may answer before consent
NEARLY_NOW = timedelta(minutes=1)  # when somebody was here is known to the minute
LONGEST_TEXT = 1500  # characters read; what follows is not looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """An update of one account in its private chat."""

    update_id: int
    telegram_id: int
    language: str
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the chat still has to do at once: answer a press, or answer in a group."""

    toast: Phrase | None = None
    is_alert: bool = False
    language: str = "en"
    is_new: bool = True


def said(work: Work, desk: Desk, incoming: Incoming, text: str) -> Outcome:
    """Words were typed."""
    return _worked(work, desk, incoming, lambda turn: _on_words(turn, text[:LONGEST_TEXT]))


def pressed(work: Work, desk: Desk, incoming: Incoming, data: str) -> Outcome:
    """A button was tapped; `data` may be old or forged."""
    return _worked(work, desk, incoming, lambda turn: taps.on_tap(turn, data), is_press=True)


def commanded(work: Work, desk: Desk, incoming: Incoming, name: str, argument: str) -> Outcome:
    """A command was sent, with whatever stood behind it."""
    return _worked(work, desk, incoming, lambda turn: _on_command(turn, name, argument[:LONGEST_TEXT]))


def showed(work: Work, desk: Desk, incoming: Incoming, kind: str) -> Outcome:
    """Something without words came: a photo, a sticker, a voice note, a place."""
    return _worked(work, desk, incoming, lambda turn: _on_thing(turn, kind))


def placed(work: Work, desk: Desk, incoming: Incoming, latitude: float, longitude: float) -> Outcome:
    """A location was shared: looked at once, never kept."""
    return _worked(work, desk, incoming, lambda turn: _on_place(turn, latitude, longitude))


def edited(work: Work, desk: Desk, incoming: Incoming, text: str) -> Outcome:
    """An older message was changed: only danger in it is answered, the rest was heard as it was."""
    return _worked(work, desk, incoming, lambda turn: _on_edit(turn, text[:LONGEST_TEXT]))


def membership(work: Work, desk: Desk, incoming: Incoming, *, is_blocked: bool) -> Outcome:
    """The person blocked the coach or let it in again."""
    return _worked(work, desk, incoming, lambda turn: _on_membership(turn, is_blocked))


def faulted(work: Work, desk: Desk, incoming: Incoming) -> None:
    """Our own mistake on this update: it counts as seen, and the person gets an apology."""
    _worked(work, desk, incoming, lambda _turn: [reply("fault-sorry")])


def _worked(
    work: Work, desk: Desk, incoming: Incoming, case: Callable[[Turn], Replies], *, is_press: bool = False
) -> Outcome:
    if not work.ledger.is_new(incoming.update_id, incoming.now):
        return Outcome(is_new=False)
    person = work.people.find(incoming.telegram_id) or _newcomer(work, incoming)
    talk = work.talks.get(person.id, incoming.now)
    is_back = incoming.now - person.seen_at > NEARLY_NOW
    seen = replace(person, seen_at=incoming.now) if is_back else person
    turn = Turn(work=work, desk=desk, person=seen, talk=talk, now=incoming.now, is_press=is_press)
    replies = case(turn)
    settle(turn, policy.news(turn, questions.take_up(turn, replies)), known=person)
    return Outcome(toast=turn.toast, is_alert=turn.is_alert, language=person.language)


def settle(turn: Turn, replies: Replies, *, known: Person | None = None) -> None:
    """Write down what the turn changed (not a person still `known`) and put its replies into the outbox."""
    if turn.person.id == NEW:  # erased in this turn
        return
    if turn.person is not known:
        turn.work.people.save(turn.person)
    turn.work.talks.put(replace(turn.talk, updated_at=turn.now))
    for each in _in_order(turn.closing, replies):
        turn.work.outbox.put(turn.person, each, now=turn.now)


def _in_order(closing: Replies, replies: Replies) -> Replies:
    """The answer first, then the answered question loses its buttons; a message both change keeps the answer."""
    changed = {each.slot for each in replies if each.slot is not None}
    before = [each for each in closing if each.slot in changed]
    return [*before, *replies, *(each for each in closing if each.slot not in changed)]


def _newcomer(work: Work, incoming: Incoming) -> Person:
    return work.people.add(
        Person(
            id=PersonId(NEW),
            telegram_id=incoming.telegram_id,
            language=incoming.language,
            created_at=incoming.now,
            seen_at=incoming.now,
        )
    )


def _on_words(turn: Turn, text: str) -> Replies:
    if turn.person.is_blocked:
        turn.keep(is_blocked=False)
    meaning = turn.desk.reader.read(text, languages=(turn.person.language,))
    alert = alarm.heard(turn, meaning.hits)
    if alert is not None:
        return _on_alert(turn, alert, meaning, text)
    if not turn.person.has_consented:
        found = questions.answered(turn, text, meaning) if turn.talk.ask in BEFORE_CONSENT else None
        return found if found is not None else greet.on_words(turn, text)
    live = practise.running(turn)
    if live is not None:
        found = practise.on_words(turn, live, text, meaning) or before.heard(turn, live, text)
    else:
        found = nudge.heard_first(turn, text)
    if found is None:
        found = questions.answered(turn, text, meaning)
    if found is not None:
        return found
    number = turn.talk.turn
    news = hear.on_meaning(turn, meaning, text)
    return questions.way_back(turn, news) if number == turn.talk.turn else news


def _on_alert(turn: Turn, alert: Alert, meaning: Meaning, text: str) -> Replies:
    """Danger goes before everything; what can wait is kept for after it."""
    if not alert.is_stopping and not alert.is_other and turn.person.has_consented:
        if turn.talk.ask in ("feel", "note"):
            log.keep_note(turn, text)
        hear.prepare(turn, meaning)
    return alarm.answer(turn, alert)


def _on_command(turn: Turn, name: str, argument: str) -> Replies:
    if turn.person.is_blocked:
        turn.keep(is_blocked=False)
    known = commands.run(turn, name, argument)
    if known is not None:
        return known
    return [reply("command-unknown")] if not argument else _on_words(turn, argument)


def _on_thing(_turn: Turn, kind: str) -> Replies:
    if kind in SILENT_KINDS:
        return []
    return [reply("thing-location" if kind == "location" else "thing-other")]


def _on_place(turn: Turn, latitude: float, longitude: float) -> Replies:
    is_at_home = turn.person.has_consented and practise.running(turn) is None
    return clocks.on_place(turn, latitude, longitude) if is_at_home else _on_thing(turn, "location")


def _on_edit(turn: Turn, text: str) -> Replies:
    meaning = turn.desk.reader.read(text, languages=(turn.person.language,))
    alert = alarm.heard(turn, meaning.hits)
    return [] if alert is None else _on_alert(turn, alert, meaning, text)


def _on_membership(turn: Turn, is_blocked: bool) -> Replies:
    turn.keep(is_blocked=is_blocked)
    if is_blocked:
        turn.work.outbox.cancel(turn.person.id, ("answer", "session", "reminder"))
    return []
