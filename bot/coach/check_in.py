"""The morning after: how is it, any soreness; what is told makes the next session lighter."""

from dataclasses import replace
from datetime import timedelta

from bot.coach import alarm, log
from bot.coach.ports import FollowUp
from bot.coach.turn import Replies, Turn, button, in_rows, reply, say
from bot.domain.journal import AfterEffect, Entry
from bot.domain.replies import Button, Phrase, Reply

EFFECTS: tuple[AfterEffect, ...] = ("fine", "sore", "bruised", "worse")
LIGHTER_DAYS = 7
BUSY_FOR = timedelta(hours=2)
EXPIRES = 10 * 60 * 60


def ask(turn: Turn, question: FollowUp) -> Replies:
    """The planned question."""
    return _after_care(turn) if question.kind == "after_care" else _next_day(turn)


def is_busy(turn: Turn) -> bool:
    """Whether the person is in the middle of something that a question must not push aside."""
    is_idle = turn.now - turn.talk.updated_at > BUSY_FOR or turn.talk.ask in (None, "feel", "remind", "note")
    return turn.work.practices.live(turn.person.id) is not None or not is_idle


def _after_care(turn: Turn) -> Replies:
    if turn.profile.awaiting_care is None:
        return []
    return [_unprompted(each) for each in alarm.ask_seen(turn, "flag-next")]


def _next_day(turn: Turn) -> Replies:
    taps: list[Button] = [turn.choice(Phrase(f"effect-{name}"), name) for name in EFFECTS]
    off = button("check-in-off", "do:check_ins_off")
    card = Reply(text=say("check-in-ask"), buttons=(*in_rows(taps, 2), (off,)))
    return [_unprompted(each) for each in turn.ask("check_in", card)]


def _unprompted(card: Reply) -> Reply:
    return replace(card, lane="reminder", expires_in=EXPIRES)


def on_effect(turn: Turn, choice: str) -> Replies:
    turn.put_away(say("answer", choice=Phrase(f"effect-{choice}")))
    turn.restart()
    effect: AfterEffect = choice  # type: ignore[assignment]
    turn.work.journal.add(replace(log.plain_entry(turn, "check_in", None), effect=effect))
    if effect == "fine":
        return [reply("check-in-fine")]
    worse_before = [e for e in _check_ins(turn)[-2:] if e.effect == "worse"]
    if effect == "worse" and len(worse_before) == 2:
        turn.note_body(screened={})
        return [Reply(text=say("worse-twice"), buttons=((button("menu-start", "do:start"),),))]
    return _lighter(turn, effect)


def _check_ins(turn: Turn) -> list[Entry]:
    return [e for e in turn.entries() if e.kind == "check_in"]


def _lighter(turn: Turn, effect: AfterEffect) -> Replies:
    """Shorter and lighter for a week; a bruised or worse place rests first."""
    until = (turn.today + timedelta(days=LIGHTER_DAYS)).isoformat()
    turn.note_body(lighter_until=until)
    if effect == "worse":
        turn.note_body(screened={})
    return [reply(f"check-in-{effect}")]
