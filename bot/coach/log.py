"""After a session, or without one: how it is now, how it felt, a note; shown back, and undone by a tap."""

from dataclasses import replace
from datetime import timedelta

from bot.coach import alarm, mornings, remind
from bot.coach.ports import NEW
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, rating_rows, reply, say, whole
from bot.domain.habits import answered
from bot.domain.ids import ComplaintId, EntryId, RedFlagId
from bot.domain.journal import Entry, EntryKind, Feel
from bot.domain.progress import needs_new_screen
from bot.domain.replies import Lines, Phrase, Reply
from bot.domain.sessions import Practice

REST = timedelta(days=3)
FEELS: tuple[Feel, ...] = ("better", "same", "worse")
STOP_FLAGS = {"dizzy": "RF12", "chest": "RF06", "numb": "RF03", "pregnancy": "RF16"}
STOP_REASONS = ("enough", "sharp_pain", "tingling", "panic", "nausea", "bruise", "dizzy", "chest", "numb")
LONGEST_NOTE = 500
ANSWERS_WITHIN = timedelta(hours=2)
MOST_FEEL_WORDS = 3  # a longer answer to "how did it feel?" is kept as the note too


def ask_stop_reason(turn: Turn) -> Replies:
    names = [*STOP_REASONS, *(["pregnancy"] if turn.allowed.is_pregnant else [])]
    taps = [turn.choice(Phrase(f"stop-{name}-button"), name) for name in names]
    return turn.ask("stop_reason", Reply(text=say("stop-ask"), buttons=(tuple(taps[:1]), *in_rows(taps[1:], 2))))


def on_stop_reason(turn: Turn, choice: str) -> Replies:
    turn.put_away(say("answer", choice=Phrase(f"stop-{choice}-button")))
    if choice in STOP_FLAGS:
        return alarm.raise_flag(turn, RedFlagId(STOP_FLAGS[choice]))
    practice = _practice(turn)
    if practice is None:
        turn.close()
        return []
    if choice == "enough":
        return ask_after(turn, practice) if _entry(turn) else _not_begun(turn)
    _rest_point(turn, practice)
    return [Reply(text=Phrase(f"stop-{choice}-message")), *ask_after(turn, practice)]


def _not_begun(turn: Turn) -> Replies:
    """Stopped before the first point: nothing to rate, nothing to log."""
    turn.close()
    return [reply("stop-not-begun", (button("menu-start", "do:start"),))]


def _rest_point(turn: Turn, practice: Practice) -> None:
    point = practice.beat.point
    if point is not None:
        until = (turn.today + timedelta(days=7)).isoformat()
        turn.note_body(rested_points=turn.profile.rested_points | {point: until})


def _practice(turn: Turn) -> Practice | None:
    number = turn.episode.practice
    return turn.work.practices.get(turn.person.id, number) if number else None


def ask_after(turn: Turn, practice: Practice) -> Replies:
    """How is it now? The same question, in the same words, as before."""
    complaint = practice.complaint or turn.episode.complaint or "general_wellbeing"
    skip = (turn.choice(say("rate-skip"), "skip"),)
    text = Lines((say("after-ask"), Phrase(f"complaint-{complaint}-rate")), gap=True)
    return turn.ask("rate_after", Reply(text=text, buttons=(*rating_rows(turn), skip)))


def keep(turn: Turn, practice: Practice) -> Entry:
    """The session in the journal, before anything is rated: it was done, whatever is answered after."""
    entry = turn.work.journal.add(_entry_of(turn, practice))
    turn.update(entry=entry.id)
    mornings.plan(turn)
    _answer_reminders(turn)
    return entry


def _answer_reminders(turn: Turn) -> None:
    """Whoever practises on the day of a reminder, or soon after it, has answered it."""
    for each in turn.work.reminders.of(turn.person.id):
        rung = [one for one in turn.work.occurrences.of(each.id)[-1:] if one.sent_at]
        if any(one.on == turn.today or turn.now - one.sent_at <= ANSWERS_WITHIN for one in rung if one.sent_at):
            turn.work.reminders.save(replace(each, ignored=answered(each.ignored)))


def on_after(turn: Turn, choice: str) -> Replies:
    after = None if choice == "skip" else int(choice)
    practice = _practice(turn)
    if practice is None:
        turn.close()
        return [reply("tap-old")]
    turn.work.practices.save(replace(practice, after=after))
    entry = replace(_entry(turn) or keep(turn, practice), after=after)
    turn.work.journal.save(entry)
    return _ask_feel(turn, entry)


def _entry_of(turn: Turn, practice: Practice) -> Entry:
    ended = practice.ended_at or turn.now
    return Entry(
        id=EntryId(NEW),
        person_id=turn.person.id,
        kind="session",
        on=turn.today,
        at=turn.now,
        complaint=practice.complaint,
        routine=practice.plan.routine,
        practice=practice.id,
        minutes=max(1, round((ended - practice.started_at).total_seconds() / 60)),
        before=practice.before,
    )


def _ask_feel(turn: Turn, entry: Entry) -> Replies:
    feels = tuple(turn.choice(Phrase(f"feel-{name}"), name) for name in FEELS)
    more = (turn.choice(say("note-add"), "note"), button("undo", f"un:{entry.id}"))
    return turn.follow(
        "feel", Reply(text=Lines((change(entry), say("feel-ask")), gap=True), buttons=(feels, more))
    )


def change(entry: Entry) -> Phrase:
    """The ratings said back: "6 → 3"."""
    if entry.before is None or entry.after is None:
        return say("change-after", after=entry.after) if entry.after is not None else say("change-none")
    if entry.after < entry.before:
        return say("change-down", before=entry.before, after=entry.after)
    name = "change-same" if entry.after == entry.before else "change-up"
    return say(name, before=entry.before, after=entry.after)


def on_feel(turn: Turn, choice: str) -> Replies:
    entry = _entry(turn)
    if entry is None:
        turn.close()
        return [reply("tap-old")]
    if choice == "note":
        return _ask_note(turn)
    feel = next((name for name in FEELS if name == choice), None)
    turn.work.journal.save(replace(entry, feel=feel))
    return _afterwards(turn, replace(entry, feel=feel))


def ordered_rest(turn: Turn) -> None:
    """Some days without practice; the safety questions come anew after them."""
    turn.note_body(screened={}, rests_until=(turn.today + REST).isoformat())


def _afterwards(turn: Turn, entry: Entry) -> Replies:
    """What follows a logged session: another look after "worse" twice, the second complaint, a reminder."""
    kept = Lines((change(entry), say("answer", choice=Phrase(f"feel-{entry.feel}"))), gap=True)
    if entry.feel == "worse" and needs_new_screen(list(turn.entries())):
        turn.put_away(say("answer", choice=Phrase("feel-worse")))
        ordered_rest(turn)
        turn.close()
        return [Reply(text=say("worse-twice"), buttons=((button("menu-start", "do:start"),),))]
    said = [reply("worse-once")] if entry.feel == "worse" else []
    return [*said, *(_second(turn) if turn.episode.others else remind.offer(turn, kept))]


def _second(turn: Turn) -> Replies:
    """The complaint that was named beside the first."""
    other, *rest = turn.episode.others
    turn.close(others=tuple(rest))
    tap = button("second-yes", f"co:{other}", "primary", other=Phrase(f"complaint-{other}-name"))
    return [Reply(text=say("second-ask"), buttons=((tap,), (button("second-no", "do:enough"),)))]


def _entry(turn: Turn) -> Entry | None:
    number = turn.episode.entry
    return turn.work.journal.get(turn.person.id, number) if number else None


def _ask_note(turn: Turn) -> Replies:
    skip = (turn.choice(say("note-skip"), "skip"),)
    return turn.ask("note", Reply(text=say("note-ask"), buttons=(skip,)))


def on_note(turn: Turn, text: str) -> Replies:
    """The note as typed; red flags in it were looked for before."""
    entry = _entry(turn)
    if entry is None:
        turn.close()
        return [reply("tap-old")]
    turn.put_away()
    keep_note(turn, text)
    return [reply("note-kept"), *_ask_feel(turn, replace(entry, note=text))]


def keep_note(turn: Turn, text: str) -> None:
    entry = _entry(turn)
    if entry is not None:
        turn.work.journal.save(replace(entry, note=text[:LONGEST_NOTE]))


def skip_note(turn: Turn) -> Replies:
    entry = _entry(turn)
    return [] if entry is None else _ask_feel(turn, entry)


def undo(turn: Turn, argument: str) -> Replies:
    """Take an entry back; a question about that entry goes with it."""
    row = whole(argument)
    gone = row is not None and turn.work.journal.remove(turn.person.id, EntryId(row))
    if gone and row == turn.episode.entry:
        turn.close(entry=None)
    if not gone:
        return [reply("undo-nothing")]
    return [reply("undo-done", (button("menu-log", "do:log"), button("menu-start", "do:start")))]


def start(turn: Turn) -> Replies:
    """/log: an entry without a session."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    names = list(turn.shelf.complaints)
    turn.step_aside()
    taps = [turn.choice(Phrase(f"complaint-{name}-button"), name) for name in names]
    return turn.ask("log_complaint", Reply(text=say("log-ask"), buttons=in_rows(taps, 2)))


def on_log_complaint(turn: Turn, complaint: ComplaintId) -> Replies:
    turn.put_away(say("answer", choice=Phrase(f"complaint-{complaint}-button")))
    turn.update(complaint=complaint)
    rows: Rows = rating_rows(turn)
    return turn.ask("log_rate", Reply(text=Phrase(f"complaint-{complaint}-rate"), buttons=rows))


def on_log_rate(turn: Turn, choice: str) -> Replies:
    turn.put_away(say("answer-number", n=int(choice)))
    entry = turn.work.journal.add(plain_entry(turn, "log", int(choice)))
    turn.close(entry=entry.id)
    again = button("log-practise", f"co:{entry.complaint}", "primary")
    return [
        Reply(
            text=say("log-kept", n=int(choice), name=Phrase(f"complaint-{entry.complaint}-name")),
            buttons=((again,), (button("undo", f"un:{entry.id}"), button("menu-progress", "do:progress"))),
        )
    ]


def plain_entry(turn: Turn, kind: EntryKind, rating: int | None) -> Entry:
    return Entry(
        id=EntryId(NEW),
        person_id=turn.person.id,
        kind=kind,
        on=turn.today,
        at=turn.now,
        complaint=turn.episode.complaint,
        before=rating,
    )
