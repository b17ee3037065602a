"""Questions that come by themselves: the morning after, every day where wished, after care; and what is told."""

from dataclasses import replace
from datetime import timedelta

from bot.coach import alarm, apart, digest, journeys, log, mornings, unasked
from bot.coach.ports import FollowUp, FollowUpKind
from bot.coach.turn import Replies, Turn, button, in_rows, rating_rows, reply, say
from bot.domain.journal import AfterEffect, Entry
from bot.domain.replies import Button, Phrase, Reply

EFFECTS: tuple[AfterEffect, ...] = ("fine", "sore", "bruised", "worse")
LIGHTER_DAYS = 7
BUSY_FOR = timedelta(hours=2)
APART = timedelta(hours=1)  # two unasked questions never come nearer
LOOK_BACK = timedelta(days=60)
STALE: dict[FollowUpKind, timedelta] = {
    "daily": timedelta(hours=6),
    "digest": timedelta(days=1),
    "journey": timedelta(days=2),
}
OFF = timedelta(days=3)  # a question older than this is not asked any more


def ask(turn: Turn, question: FollowUp) -> Replies:
    """The planned question, or the weekly look."""
    mornings.follow(turn, question)
    if turn.now - question.due_at > STALE.get(question.kind, OFF):
        return []
    asked = _asked(turn, question)
    if asked:
        turn.note_body(asked_at=turn.now)
    return asked


def _asked(turn: Turn, question: FollowUp) -> Replies:
    if question.kind == "after_care":
        return _after_care(turn)
    if question.kind == "digest":
        return digest.weekly(turn)
    if question.kind == "journey":
        return journeys.asked(turn, question.subject)
    return unasked.question(turn, _daily(turn) if question.kind == "daily" else _next_day(turn))


def wait(turn: Turn, question: FollowUp) -> timedelta:
    """How long a question holds back: while the person is busy, beside a reminder, an hour after another one."""
    if question.kind == "after_care":
        return timedelta(0)
    asked_at = turn.profile.asked_at
    if asked_at is not None and turn.now - asked_at < APART:
        return asked_at + APART - turn.now
    if is_busy(turn):
        return BUSY_FOR
    free_at = apart.waits_until(turn.work, turn.person.id, turn.now)
    return timedelta(0) if free_at is None else free_at - turn.now


def is_busy(turn: Turn) -> bool:
    """Whether the person is in the middle of something that a question must not push aside."""
    is_idle = turn.now - turn.talk.updated_at > BUSY_FOR or turn.talk.ask in (None, "feel", "remind", "note")
    return turn.work.practices.live(turn.person.id) is not None or not is_idle


def _after_care(turn: Turn) -> Replies:
    if turn.profile.awaiting_care is None:
        return []
    return unasked.question(turn, alarm.ask_seen(turn, "flag-next"))


def _next_day(turn: Turn) -> Replies:
    taps: list[Button] = [turn.choice(Phrase(f"effect-{name}"), name) for name in EFFECTS]
    off = button("check-in-off", "do:check_ins_off")
    return turn.ask("check_in", Reply(text=say("check-in-ask"), buttons=(*in_rows(taps, 2), (off,))))


def _daily(turn: Turn) -> Replies:
    """How is it today, about what was practised or logged last."""
    turn.step_aside()
    told = [entry.complaint for entry in turn.entries(turn.today - LOOK_BACK) if entry.complaint]
    complaint = told[-1] if told else "general_wellbeing"
    more = (turn.choice(say("rate-skip"), "skip"), button("check-in-off", "do:daily_off"))
    card = Reply(text=Phrase(f"complaint-{complaint}-rate"), buttons=(*rating_rows(turn), more))
    return turn.ask("daily", card, complaint=complaint)


def on_daily(turn: Turn, choice: str) -> Replies:
    if choice == "skip":
        turn.put_away(say("answer", choice=say("rate-skip")))
        turn.close()
        return []
    turn.put_away(say("answer-number", n=int(choice)))
    entry = turn.work.journal.add(log.plain_entry(turn, "check_in", int(choice)))
    turn.close()
    practise = button("log-practise", f"co:{entry.complaint}", "primary")
    return [reply("daily-kept", (practise,), (button("undo", f"un:{entry.id}"),), n=int(choice))]


def daily_off(turn: Turn) -> Replies:
    turn.keep(check_in_at=None)
    mornings.plan_daily(turn)
    if turn.talk.ask == "daily":
        turn.close()
    return [reply("daily-is-off")]


def on_effect(turn: Turn, choice: str) -> Replies:
    turn.put_away(say("answer", choice=Phrase(f"effect-{choice}")))
    turn.restart()
    effect: AfterEffect = choice  # type: ignore[assignment]
    turn.work.journal.add(replace(log.plain_entry(turn, "check_in", None), effect=effect))
    if effect == "fine":
        return [reply("check-in-fine")]
    worse_before = [e for e in _check_ins(turn)[-2:] if e.effect == "worse"]
    if effect == "worse" and len(worse_before) == 2:
        log.ordered_rest(turn)
        return [Reply(text=say("worse-twice"), buttons=((button("menu-start", "do:start"),),))]
    return _lighter(turn, effect)


def _check_ins(turn: Turn) -> list[Entry]:
    return [e for e in turn.entries() if e.effect is not None]


def _lighter(turn: Turn, effect: AfterEffect) -> Replies:
    """Shorter and lighter for a week; a bruised or worse place rests first."""
    until = (turn.today + timedelta(days=LIGHTER_DAYS)).isoformat()
    turn.note_body(lighter_until=until)
    if effect == "worse":
        log.ordered_rest(turn)
    return [reply(f"check-in-{effect}")]
