"""Quiet hours: nothing comes unasked in them, and no reminder is agreed on that would lie in them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time

from bot.coach.turn import Replies, Rows, Turn, button, in_rows, reply, say
from bot.domain import nights
from bot.domain.people import Person
from bot.domain.reminders import (
    LATE_AFTER,
    Reminder,
    is_quiet_wall,
    narrowed,
    until_wall,
)
from bot.domain.replies import Lines, Phrase, Reply, WallTime

CHOICES = {"2207": (22, 7), "2208": (22, 8), "2306": (23, 6), "2109": (21, 9)}
NONE = time(0)
USUAL = (time(22), time(8))


def ask(turn: Turn, argument: str = "") -> Replies:
    """/quiet: when shall I be silent? Tapped or told, "22-7"."""
    told = _told(turn, argument) if argument else None
    if told is not None:
        return [_keep(turn, *told)]
    turn.step_aside()
    taps = [turn.choice(_span(time(start), time(end)), name) for name, (start, end) in CHOICES.items()]
    last = (turn.choice(say("quiet-none-key"), "none"), turn.choice(say("remind-as-it-is"), "leave"))
    rows: Rows = (*in_rows(taps, 2), last)
    text = say("quiet-ask", now=hours(turn.person))
    return turn.ask("quiet", Reply(text=text, buttons=rows))


def hours(person: Person) -> Phrase:
    """The quiet hours as they stand."""
    if person.quiet_from == person.quiet_until:
        return say("quiet-none")
    return _span(person.quiet_from, person.quiet_until)


def _span(start: time, end: time) -> Phrase:
    return say("quiet-span", start=WallTime(start), end=WallTime(end))


def on_choice(turn: Turn, choice: str) -> Replies:
    start, end = (NONE, NONE) if choice == "none" else map(time, CHOICES[choice])
    said = _keep(turn, start, end)
    shown = turn.episode.shown
    turn.update(shown=None)
    turn.close()
    return [said if shown is None else replace(said, slot=shown.slot, edit=True)]


def leave(turn: Turn) -> Replies:
    """The hours stay as they are."""
    turn.put_away(say("answer", choice=say("remind-as-it-is")))
    turn.close()
    return [reply("quiet-left", (button("back-to-rhythm", "do:rhythm"),), hours=hours(turn.person))]


def on_words(turn: Turn, text: str) -> Replies | None:
    told = _told(turn, text)
    if told is None:
        return None
    turn.put_away()
    turn.close()
    return [_keep(turn, *told)]


def heard(turn: Turn, text: str) -> Replies | None:
    """ "Quiet from 22 to 7", "no messages between 10pm and 7am" among free words."""
    said = turn.desk.reader.choice(text, "night")
    if said is None:
        return None
    told = (NONE, NONE) if said == "off" else turn.desk.reader.nights(_spelled_out(turn.person, said, text))
    return None if told is None else [_keep(turn, *told)]


def _spelled_out(person: Person, said: str, text: str) -> str:
    """ "No messages after 9pm": the other end stays as it is."""
    start, end = hours_of(person)
    if said == "after":
        return f"{text.rstrip(' .!')} - {end:%H:%M}"
    return f"{start:%H:%M} - {text}" if said == "before" else text


def hours_of(person: Person) -> tuple[time, time]:
    """The quiet hours, those of most people where none stand."""
    is_none = person.quiet_from == person.quiet_until
    return USUAL if is_none else (person.quiet_from, person.quiet_until)


def _told(turn: Turn, text: str) -> tuple[time, time] | None:
    if turn.desk.reader.choice(text, "quiet") == "none":
        return NONE, NONE
    return turn.desk.reader.nights(text)


def _keep(turn: Turn, start: time, end: time) -> Reply:
    """Kept; reminders that now lie inside are named with what becomes of them."""
    turn.keep(quiet_from=start, quiet_until=end)
    if start == end:
        return reply("quiet-are-off", (button("back-to-rhythm", "do:rhythm"),))
    covered = [_covered(turn.person, each) for each in _standing(turn) if nights.covers(turn.person, each.at)]
    keys = [button("menu-reminders", "do:reminders")] if covered else []
    text = Lines((say("quiet-kept", span=_span(start, end)), *covered))
    return Reply(text=text, buttons=((*keys, button("back-to-rhythm", "do:rhythm")),))


def _standing(turn: Turn) -> Sequence[Reminder]:
    return [each for each in turn.work.reminders.of(turn.person.id) if not each.is_paused]


def _covered(person: Person, reminder: Reminder) -> Phrase:
    """Held until they are over, or, where that is too late, not sent."""
    if until_wall(reminder.at, person.quiet_until) <= LATE_AFTER:
        return say("quiet-holds", at=WallTime(reminder.at), end=WallTime(person.quiet_until))
    return say("quiet-swallows", at=WallTime(reminder.at))


def warned(person: Person, card: Reply, reminder: Reminder) -> Reply:
    """The card, with what becomes of the reminder where it lies in the quiet hours."""
    if not nights.covers(person, reminder.at):
        return card
    text = Lines((say("as-is", text=card.text), _covered(person, reminder)))
    return replace(card, text=text, buttons=(*card.buttons, (button("rhythm-quiet-key", "do:quiet"),)))


def room_asked(turn: Turn, walls: Sequence[time], *, is_once: bool = False) -> Replies | None:
    """What is about to be kept would ring in the quiet hours: shall they give way, this once, or the reminder?"""
    inside = [wall for wall in walls if nights.covers(turn.person, wall)]
    if not inside:
        return None
    narrow = say("room-narrow", span=_span(*_narrowed(turn.person, inside)))
    rows: Rows = (
        (turn.choice(say("room-once", at=WallTime(inside[0])) if is_once else narrow, "narrow", "primary"),),
        (turn.choice(say("room-move", at=WallTime(turn.person.quiet_until)), "move"),),
        (turn.choice(say("room-other"), "other"),),
    )
    text = say("room-ask", at=WallTime(inside[0]), span=hours(turn.person))
    return turn.ask("room", Reply(text=text, buttons=rows))


def make_room(turn: Turn, walls: Sequence[time]) -> None:
    """The quiet hours give way to these times."""
    start, end = _narrowed(turn.person, [wall for wall in walls if nights.covers(turn.person, wall)])
    turn.keep(quiet_from=start, quiet_until=end)


def moved(turn: Turn, walls: Sequence[time]) -> tuple[time, ...]:
    """The times, those in the quiet hours at their end."""
    end = turn.person.quiet_until
    return tuple(dict.fromkeys(end if nights.covers(turn.person, wall) else wall for wall in walls))


def _narrowed(person: Person, walls: Sequence[time]) -> tuple[time, time]:
    start, end = person.quiet_from, person.quiet_until
    for wall in walls:
        if is_quiet_wall(wall, start=start, end=end):
            start, end = narrowed(wall, start=start, end=end)
    return start, end
