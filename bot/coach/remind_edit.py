"""A reminder being agreed on, looked at closer: kept, or other times, days, routine, words, once or again."""

from dataclasses import replace

from bot.coach import kept, own_words, quiet, remind, reminder_words, suggest, unspent
from bot.coach.drafts import first_due
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, reply, say
from bot.domain import nights
from bot.domain.dialogue import ReminderDraft
from bot.domain.ids import ReminderId, RoutineId
from bot.domain.moments import local_day
from bot.domain.reminders import ASKED_FOR, MOST_REMINDERS, Reminder
from bot.domain.replies import Button, Lines, Phrase, Reply, Weekdays
from bot.domain.weekdays import ALL, NAMED

PRESETS = ("workdays", "weekend", "every", "other")
MOST_ROUTINES = 8


def _draft(turn: Turn) -> ReminderDraft:
    return turn.episode.draft or ReminderDraft()


def on_check(turn: Turn, choice: str) -> Replies:
    if choice == "no":
        return ask_change(turn, _draft(turn))
    if choice in ("turn", "weekly"):
        return remind.read_otherwise(turn, choice)
    draft = _draft(turn)
    if not draft.times:  # asked by an older edition
        return remind.ask_time(turn, draft)
    room = quiet.room_asked(turn, draft.times, is_once=draft.is_once)
    return keep(turn) if room is None else room


def on_room(turn: Turn, choice: str) -> Replies:
    """The quiet hours, or the reminder: which gives way?"""
    draft = _draft(turn)
    if choice == "narrow" and draft.is_once:
        return keep(turn, is_agreed=True)
    if choice == "narrow":
        quiet.make_room(turn, draft.times)
        return keep(turn)
    if choice == "move":
        return remind.check(turn, _moved(turn, draft))
    return remind.ask_time(turn, draft)


def _moved(turn: Turn, draft: ReminderDraft) -> ReminderDraft:
    """Out of the quiet hours; a single one to the next day where they end on it."""
    moved = replace(draft, times=quiet.moved(turn, draft.times), is_open=False)
    if not draft.is_once or len(draft.times) > 1:
        return moved
    due = first_due(unspent.wanted(turn, draft), turn.now)
    over = nights.after(turn.person, due, draft.zone)
    return replace(moved, weekdays=ALL, start_on=local_day(over, draft.zone))


def _agreed(turn: Turn, row: Reminder, *, is_agreed: bool) -> Reminder:
    """A single one in the quiet hours that the person said yes to."""
    return replace(row, ignored=ASKED_FOR) if is_agreed and nights.covers(turn.person, row.at) else row


def keep(turn: Turn, *, is_agreed: bool = False) -> Replies:
    """The reminders of the draft, as many as there is room for."""
    draft = _draft(turn)
    _forget_rung(turn)
    standing = kept.standing(turn)
    wanted = tuple(_agreed(turn, row, is_agreed=is_agreed) for row in unspent.wanted(turn, draft))
    new = [row for row in wanted if row.id != draft.editing and not any(_is_same(row, one) for one in standing)]
    if len(standing) + len(new) > MOST_REMINDERS:
        turn.close(draft=None)
        return [reply("remind-most", (button("menu-reminders", "do:reminders"),), n=MOST_REMINDERS)]
    for row in wanted:
        if row.id == draft.editing:
            turn.work.reminders.save(replace(row, next_due_at=None) if row.is_paused else row)
    for row in new:
        turn.work.reminders.add(row)
    said = _kept(turn, wanted)
    if draft.then is None:
        return [said]
    second = ReminderDraft(routine=draft.then_routine or draft.routine, note=draft.then_note or draft.note)
    return [said, *remind.on_schedule(turn, draft.then, second)]


def _forget_rung(turn: Turn) -> None:
    """Single reminders of earlier days make room, unless one was put off."""
    for one in turn.work.reminders.of(turn.person.id):
        days = turn.work.occurrences.of(one.id)
        is_past = all(day.on < turn.today and day.snoozed_until is None for day in days)
        if is_past and kept.has_rung(turn, one):
            turn.work.reminders.remove(turn.person.id, one.id)


def _kept(turn: Turn, rows: tuple[Reminder, ...]) -> Reply:
    turn.put_away(say("answer", choice=say("remind-saved")))
    turn.close(draft=None)
    text = reminder_words.start(turn, "remind-kept", rows)
    if rows and all(row.is_paused for row in rows):
        keys = (button("remind-go", f"rm:{rows[0].id}.go"), button("menu-reminders", "do:reminders"))
        return reply("remind-kept-paused", keys)
    if any(row.ignored == ASKED_FOR for row in rows):
        text = Phrase("remind-kept-agreed", text.params)
    return Reply(text=text, buttons=((button("menu-reminders", "do:reminders"),),))


def _is_same(one: Reminder, other: Reminder) -> bool:
    """Whether two reminders would ring together for the same."""
    fields = ("at", "weekdays", "every", "routine", "note", "is_once", "is_paused")
    return all(getattr(one, name) == getattr(other, name) for name in fields)


def ask_change(turn: Turn, draft: ReminderDraft) -> Replies:
    """What shall be different?"""
    again = "again" if draft.is_once else "once"
    rows: Rows = (
        (_tap(turn, "time"), _tap(turn, "more")),
        (_tap(turn, "days"), _tap(turn, again)),
        (_tap(turn, "what"), _tap(turn, "words")),
        (turn.choice(say("remind-as-it-is"), "back"),),
    )
    reading = reminder_words.reading(turn, draft, unspent.wanted(turn, draft))
    text = Lines((Phrase("as-is", {"text": reading}), say("remind-what-else")), gap=True)
    return turn.follow("reminder_change", Reply(text=text, buttons=rows), draft=draft)


def _tap(turn: Turn, name: str) -> Button:
    return turn.choice(Phrase(f"remind-{name}"), name)


def on_change(turn: Turn, choice: str) -> Replies:
    draft = _draft(turn)
    if choice == "time":
        return remind.ask_time(turn, draft)
    if choice == "more":
        return remind.ask_time(turn, replace(draft, is_adding=True), "remind-ask-more")
    if choice in ("once", "again"):
        return remind.check(turn, replace(draft, is_once=choice == "once", every=1, start_on=None))
    asks = {"days": ask_days, "what": ask_routine, "words": ask_note}
    return asks[choice](turn, draft) if choice in asks else remind.check(turn, draft)


def ask_days(turn: Turn, draft: ReminderDraft) -> Replies:
    """Seven switches, and the usual choices."""
    draft = replace(draft, is_once=False, start_on=None)
    taps = [turn.choice(_switch(day, day in draft.weekdays), f"d{day}") for day in ALL]
    presets = [turn.choice(Phrase(f"days-{name}"), name) for name in PRESETS]
    rows: Rows = (tuple(taps), *in_rows(presets, 2), (turn.choice(say("remind-days-done"), "done", "primary"),))
    text = Lines((say("remind-ask-days"), say("remind-days-chosen", days=reminder_words.days(draft, None))))
    return turn.follow("reminder_days", Reply(text=text, buttons=rows), draft=draft)


def _switch(day: int, is_on: bool) -> Phrase:
    return Phrase("day-on" if is_on else "day-off", {"day": Weekdays((day,), is_short=True)})


def on_days(turn: Turn, choice: str) -> Replies:
    draft = _draft(turn)
    if choice == "done":
        return _with_time(turn, draft)
    if choice in NAMED:
        weekdays, every = NAMED[choice]
        return _with_time(turn, replace(draft, weekdays=weekdays, every=every))
    day = int(choice[1:])
    switched = set(draft.weekdays) ^ {day} if draft.every == 1 else {day}
    return ask_days(turn, replace(draft, weekdays=tuple(sorted(switched or {day})), every=1))


def _with_time(turn: Turn, draft: ReminderDraft) -> Replies:
    return remind.check(turn, draft) if draft.times else remind.ask_time(turn, draft)


def ask_routine(turn: Turn, draft: ReminderDraft, start: int = 0) -> Replies:
    """Which routine? Only those that fit this person now, or whatever fits on the day; a page at a time."""
    fitting = [name for name in turn.shelf.routines if suggest.planned(turn, name, "desk", "self")]
    following = start + MOST_ROUTINES if start + MOST_ROUTINES < len(fitting) else 0
    page = fitting[start : start + MOST_ROUTINES]
    taps = [turn.choice(Phrase(f"routine-{name}-name"), name) for name in page]
    more = [turn.choice(say("remind-more-routines"), f"from{following}")] if len(fitting) > MOST_ROUTINES else []
    last = (*more, remind.leave_key(turn, draft))
    rows = ((turn.choice(say("remind-any"), "any"),), *in_rows(taps, 2), last)
    return turn.follow("reminder_what", Reply(text=say("remind-ask-routine"), buttons=rows), draft=draft)


def on_routine(turn: Turn, choice: str) -> Replies:
    if choice.startswith("from"):
        return ask_routine(turn, _draft(turn), int(choice.removeprefix("from")))
    routine = RoutineId(choice) if choice in turn.shelf.routines else None
    return remind.check(turn, replace(_draft(turn), routine=routine))


def ask_note(turn: Turn, draft: ReminderDraft) -> Replies:
    """The person's own words, which the reminder will show."""
    rows = ((turn.choice(say("remind-no-words"), "none"), remind.leave_key(turn, draft)),)
    return turn.follow("reminder_note", Reply(text=say("remind-ask-words"), buttons=rows), draft=draft)


def on_note(turn: Turn, _choice: str) -> Replies:
    return remind.check(turn, replace(_draft(turn), note=""))


def on_note_words(turn: Turn, text: str) -> Replies:
    turn.put_away()
    return remind.check(turn, replace(_draft(turn), note=" ".join(text.split())[: own_words.LONGEST]))


def leave(turn: Turn) -> Replies:
    """Out of a question about a reminder: the reading before it, or the kept one as it was."""
    draft = replace(_draft(turn), is_adding=False)
    before = kept.one(turn.work, turn.person.id, draft.editing)
    if draft.times and (before is None or edited(before) != draft):
        return remind.check(turn, draft)
    turn.put_away(say("answer", choice=say("remind-as-it-is" if before else "remind-never-mind")))
    turn.close(draft=None)
    return [reply("remind-left", (button("menu-reminders", "do:reminders"),)) if before else reply("remind-no")]


def edited(reminder: Reminder) -> ReminderDraft:
    """A kept reminder as a draft."""
    due = reminder.next_due_at if reminder.is_once else None
    return ReminderDraft(
        times=(reminder.at,),
        weekdays=tuple(sorted(reminder.weekdays)),
        every=reminder.every,
        routine=reminder.routine,
        note=reminder.note,
        is_once=reminder.is_once,
        start_on=local_day(due, reminder.zone) if due else None,
        zone=reminder.zone,
        editing=ReminderId(reminder.id),
    )
