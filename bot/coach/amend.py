"""Words about the reminders that stand: "stop the reminders", "cancel my 8 o'clock one", "skip tomorrow"."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from bot.coach import clocks, kept, own_words, quiet, reminder_words, reminders
from bot.coach.turn import Replies, Turn, button, reply, say
from bot.coach.unspent import unspent
from bot.domain.meanings import Meaning, Schedule
from bot.domain.moments import local_day
from bot.domain.reminders import Reminder, following, scheduled
from bot.domain.replies import Lines, Reply
from bot.domain.weekdays import WEEK
from bot.domain.wishes import turned

Standing = Sequence[Reminder]
A_DAY = timedelta(days=1)
MOST_WORDS = 14
HALVES = (["am"], ["pm"], ["o'clock"], ["oclock"])  # "the reminder 8 am" is no place
VAGUE = frozenset(("cancel", "shift"))  # only of reminders when the word is said


def heard(turn: Turn, meaning: Meaning, text: str) -> Replies | None:
    """The answer to words that change or show what stands; None for anything else."""
    wish = turn.desk.reader.choice(text, "reminders")
    standing = kept.standing(turn) if wish else []
    if wish is None:
        return None
    if not standing:
        return reminders.listing(turn) if meaning.schedule is not None else None
    said = turn.desk.reader.schedule(text) or Schedule()
    if meaning.schedule is None and (wish in VAGUE or (wish == "move" and not (said.times or said.weekdays))):
        return None
    if wish == "off_one" and not (said.times and _named(standing, said)):
        return None
    numbered = _numbered(turn, standing, text)
    if wish == "rename":
        return _rename(turn, [numbered[0]] if numbered else standing, text)
    if numbered is not None:
        return _by_number(turn, wish, *numbered)
    pair = _from_to(turn, text) if wish in ("move", "shift") else None
    return _move(turn, standing, *pair) if pair else ACTS[wish](turn, standing, said)


def _numbered(turn: Turn, standing: Standing, text: str) -> tuple[Reminder, str] | None:
    """ "Delete reminder 2", "the last one": the reminder at this place of the list, and what is said behind it."""
    words = text.replace("#", "number ").split()[:MOST_WORDS]
    for place in range(1, len(words)):
        number = words[place].strip(".,:!?")
        is_place = number.isdecimal() and turn.desk.reader.choice(words[place - 1], "numbered") is not None
        if is_place and 0 < int(number) <= len(standing) and words[place + 1 : place + 2] not in HALVES:
            return standing[int(number) - 1], " ".join(words[place + 1 :])
    said = turn.desk.reader.choice(text, "place")
    if said is None or int(said) > len(standing):
        return None
    return standing[int(said) - 1], " ".join(words)


def _by_number(turn: Turn, wish: str, one: Reminder, rest: str) -> Replies:
    said = turn.desk.reader.schedule(rest) if rest else None
    if wish in ("move", "shift") and said is not None and (said.times or said.weekdays):
        return _move(turn, [one], Schedule(), said)
    if wish in ("off", "off_one", "on"):
        return [reminders.set_all(turn, [one], is_paused=wish != "on")]
    return ACTS[wish](turn, [one], Schedule())


def _rename(turn: Turn, fitting: Standing, text: str) -> Replies:
    """ "Rename reminder 1 to neck time": other own words."""
    words = text.split()
    to = next((place for place in range(2, len(words)) if turn.desk.reader.choice(words[place], "lead")), None)
    head = turn.desk.reader.schedule(" ".join(words[:to])) if len(fitting) > 1 else None
    named = _named(fitting, head or Schedule())
    if len(named) != 1:
        return _which(turn)
    if to is None or to + 1 == len(words):
        return reminders.on_tap(turn, f"{named[0].id}.words")
    note = " ".join(words[to + 1 :]).strip(own_words.QUOTES)[: own_words.LONGEST]
    renamed = replace(named[0], note=note)
    turn.work.reminders.save(renamed)
    return [reminders.card(turn, renamed)]


def _wipe(turn: Turn, standing: Standing, _said: Schedule) -> Replies:
    if len(standing) == 1:
        return [reminders.remove(turn, standing[0])]
    rows = (
        (button("remind-wipe", "rm:0.wipe", "danger", n=len(standing)),),
        (button("remind-wipe-not", "rm:0.off"), button("menu-reminders", "do:reminders")),
    )
    return [replace(reply("remind-wipe-ask", *rows, n=len(standing)), slot=reminders.SLOT)]


def _list(turn: Turn, _standing: Standing, _said: Schedule) -> Replies:
    return reminders.listing(turn)


def _off(turn: Turn, standing: Standing, said: Schedule) -> Replies:
    """One of them when its time was named, else all."""
    named = _named(standing, said) if said.times else []
    return [reminders.set_all(turn, named or standing, is_paused=True)]


def _on(turn: Turn, _standing: Standing, _said: Schedule) -> Replies:
    return reminders.switch_on(turn)


def _cancel(turn: Turn, standing: Standing, said: Schedule) -> Replies:
    named = _named(standing, said)
    return [reminders.remove(turn, named[0])] if len(named) == 1 else _which(turn)


def _from_to(turn: Turn, text: str) -> tuple[Schedule, Schedule] | None:
    """ "Move my 8 o'clock reminder to 9": two times, the first names the reminder."""
    words = text.split()[:MOST_WORDS]
    for cut in range(1, len(words)):
        named, to = (turn.desk.reader.schedule(" ".join(part)) for part in (words[:cut], words[cut:]))
        if named is not None and to is not None and named.times and (to.times or to.weekdays):
            return named, to
    return None


def _move(turn: Turn, standing: Standing, named: Schedule, to: Schedule) -> Replies:
    """To another time of day or other days; "it" is the only one, or the one that was made last."""
    fitting = _named(standing, named)
    if not fitting or (named.times and len(fitting) > 1):
        return _which(turn)
    old = max(fitting, key=lambda one: one.id)
    wish = replace(old, at=_near(old.at, to), weekdays=to.weekdays or old.weekdays, ignored=0)
    moved = unspent(turn.work, scheduled(wish, turn.now), turn.now)
    turn.work.reminders.save(moved)
    keys = ((button("remind-go", f"rm:{moved.id}.go"),),) if moved.is_paused else ()
    changed = Reply(text=reminder_words.changed(turn, moved), buttons=keys)
    return [quiet.warned(turn.person, changed, moved)]


def _near(old: time, to: Schedule) -> time:
    """The new time, of an hour without its half the one nearer to the old time."""
    if not to.times:
        return old
    at = to.times[0]
    return min((at, turned(at)), key=lambda one: abs(one.hour - old.hour)) if to.is_open else at


def _move_it(turn: Turn, standing: Standing, said: Schedule) -> Replies:
    return _move(turn, standing, Schedule(), said) if said.times or said.weekdays else _which(turn)


def _open(turn: Turn, standing: Standing, said: Schedule) -> Replies:
    """ "Change my 8 o'clock reminder": its card, where all of it can be changed."""
    named = _named(standing, said)
    return [reminders.card(turn, named[0])] if len(named) == 1 else _which(turn)


def _skip(turn: Turn, standing: Standing, said: Schedule) -> Replies:
    """A day without reminders: its occurrences are there already, and skipped."""
    day = _meant(turn.today, said)
    skipped = [one for one in standing if not one.is_paused and _skip_day(turn, one, day)]
    return [reply("remind-skipped" if skipped else "remind-skip-none", day=clocks.day(turn, day))]


def _meant(today: date, said: Schedule) -> date:
    """The day of the words: so many ahead, the next of its name, else today."""
    ahead = said.in_days or min(((day - today.weekday()) % WEEK for day in said.weekdays), default=0)
    return today + ahead * A_DAY


def _skip_day(turn: Turn, reminder: Reminder, day: date) -> bool:
    """Whether the reminder would have rung that day."""
    on, due_at = following(reminder, turn.now, last_day=day - A_DAY)
    if on != day:
        return False
    claimed = turn.work.occurrences.claim(reminder, on=on, due_at=due_at)
    if claimed is not None:
        turn.work.occurrences.save(replace(claimed, state="skipped"))
    if reminder.next_due_at is not None and local_day(reminder.next_due_at, reminder.zone) == day:
        turn.work.reminders.save(scheduled(reminder, turn.now, last_day=day))
    return True


def _named(standing: Standing, said: Schedule) -> list[Reminder]:
    """Those that the words fit; all of them when nothing was named."""
    walls = {*said.times, *(map(turned, said.times) if said.is_open else ())}
    fitting = [one for one in standing if not walls or one.at in walls]
    return [one for one in fitting if not said.weekdays or said.weekdays & one.weekdays]


def _which(turn: Turn) -> Replies:
    (card,) = reminders.listing(turn)
    return [replace(card, text=Lines((say("remind-which"), say("as-is", text=card.text)), gap=True))]


ACTS: Mapping[str, Callable[[Turn, Standing, Schedule], Replies]] = {
    "list": _list,
    "off": _off,
    "off_one": _off,
    "on": _on,
    "cancel": _cancel,
    "wipe": _wipe,
    "move": _move_it,
    "shift": _open,
    "skip": _skip,
}
