"""The reminders that stand: listed, each with its own card, paused, deleted and taken back."""

from collections.abc import Sequence
from dataclasses import replace

from bot.coach import kept, remind, remind_edit, reminder_words
from bot.coach.ports import NEW
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, reply, say, whole
from bot.coach.unspent import unspent
from bot.domain.ids import ReminderId
from bot.domain.reminders import MOST_REMINDERS, Reminder, scheduled
from bot.domain.replies import Button, Lines, Reply, WallTime

SLOT = "reminders"


def listing(turn: Turn) -> Replies:
    """/reminders: each with its next time; a tap opens its card."""
    return [_list(turn)]


def _list(turn: Turn) -> Reply:
    standing = kept.standing(turn)
    if not standing:
        return replace(reply("remind-none", (button("remind-new", "do:remind", "primary"),)), slot=SLOT)
    opens = [
        button("remind-open", f"rm:{one.id}.open", n=number, at=WallTime(one.at))
        for number, one in enumerate(standing, start=1)
    ]
    lines = [reminder_words.line(turn, one, number) for number, one in enumerate(standing, start=1)]
    is_full = len(standing) >= MOST_REMINDERS
    rows: Rows = in_rows(opens, 2) if is_full else (*in_rows(opens, 2), (button("remind-new", "do:remind"),))
    if is_full:
        lines.append(say("remind-full", n=MOST_REMINDERS))
    return Reply(text=Lines((say("remind-list"), *lines)), buttons=rows, slot=SLOT)


def card(turn: Turn, reminder: Reminder) -> Reply:
    """One reminder and what may be done with it."""
    pause = "go" if reminder.is_paused else "pause"

    def act(name: str) -> Button:
        return button(f"remind-{name}", f"rm:{reminder.id}.{name}")

    rows = (
        (act("time"), act("days")),
        (act("what"), act("words")),
        (act(pause), act("delete")),
        (button("remind-all", f"rm:{reminder.id}.list"),),
    )
    return Reply(text=reminder_words.card(turn, reminder), buttons=rows, slot=SLOT)


def on_tap(turn: Turn, argument: str) -> Replies:
    """A button of the list or of a card: `<reminder>.<act>`."""
    number, _, act = argument.partition(".")
    if act == "list":
        return [replace(_list(turn), edit=True)]
    if act == "wipe":
        return [_wiped(turn)]
    if act == "off":
        return [replace(set_all(turn, kept.standing(turn), is_paused=True), edit=True, slot=SLOT)]
    if act == "undo":
        return _restore(turn, number)
    reminder = kept.one(turn.work, turn.person.id, whole(number))
    if reminder is None:
        return [reply("remind-gone")]
    if act == "open":
        return [replace(card(turn, reminder), edit=True)]
    if act == "delete":
        return [replace(remove(turn, reminder), edit=True)]
    if act in ("pause", "go"):
        return [replace(card(turn, _switched(turn, reminder, is_paused=act == "pause")), edit=True)]
    return _change(turn, reminder, act)


def _change(turn: Turn, reminder: Reminder, act: str) -> Replies:
    """One side of a kept reminder, as a side talk."""
    asks = {
        "edit": remind.ask_time,
        "time": remind.ask_time,
        "days": remind_edit.ask_days,
        "what": remind_edit.ask_routine,
        "words": remind_edit.ask_note,
    }
    if act not in asks:
        return [reply("tap-old")]
    turn.step_aside()
    return asks[act](turn, remind_edit.edited(reminder))


def _switched(turn: Turn, reminder: Reminder, *, is_paused: bool) -> Reminder:
    switched = scheduled(replace(reminder, is_paused=is_paused, ignored=0), turn.now)
    planned = unspent(turn.work, switched, turn.now)
    turn.work.reminders.save(planned)
    return planned


def remove(turn: Turn, reminder: Reminder) -> Reply:
    """Deleted, with one tap that brings it back."""
    turn.work.reminders.remove(turn.person.id, reminder.id)
    turn.update(removed=reminder)
    rows = ((button("remind-undo", f"rm:{reminder.id}.undo"), button("remind-all", f"rm:{reminder.id}.list")),)
    return Reply(text=say("remind-deleted", line=reminder_words.title(reminder)), buttons=rows, slot=SLOT)


def _wiped(turn: Turn) -> Reply:
    """All of them deleted, after a second tap."""
    for one in kept.standing(turn):
        turn.work.reminders.remove(turn.person.id, one.id)
    return replace(reply("remind-wiped", (button("remind-new", "do:remind"),)), slot=SLOT, edit=True)


def _restore(turn: Turn, number: str) -> Replies:
    gone = turn.episode.removed
    if gone is None or str(gone.id) != number:
        return [reply("remind-gone")]
    if len(kept.standing(turn)) >= MOST_REMINDERS:
        return [reply("remind-most", (button("menu-reminders", "do:reminders"),), n=MOST_REMINDERS)]
    turn.update(removed=None)
    back = turn.work.reminders.add(scheduled(replace(gone, id=ReminderId(NEW)), turn.now))
    return [replace(card(turn, back), edit=True)]


def switch_on(turn: Turn) -> Replies:
    """All that are paused go on."""
    resting = [one for one in kept.standing(turn) if one.is_paused]
    return [set_all(turn, resting, is_paused=False)]


def set_all(turn: Turn, standing: Sequence[Reminder], *, is_paused: bool) -> Reply:
    """All of them off, or on again."""
    for one in standing:
        _switched(turn, one, is_paused=is_paused)
    name = "remind-all-off" if is_paused else "remind-all-on"
    act = ("remind-switch-on", "do:reminders_on") if is_paused else ("menu-reminders", "do:reminders")
    return reply(name, (button(*act),))
