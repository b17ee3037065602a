"""Reminders agreed on: in words or taps, always said back with the days, the times and the first moment."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta

from bot.coach import alarm, kept, reminder_words, zones
from bot.coach.drafts import dated, noted, settled
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, reply, say
from bot.coach.unspent import wanted
from bot.domain.dialogue import ReminderDraft
from bot.domain.meanings import Schedule
from bot.domain.moments import local
from bot.domain.reminders import MOST_REMINDERS
from bot.domain.replies import Button, Lines, LocalDay, Phrase, Reply, WallTime, Weekdays
from bot.domain.weekdays import NAMED, WEEK
from bot.domain.wishes import all_turned

TIMES = ("07:00", "08:00", "12:30", "15:00", "17:00", "18:30", "20:00", "21:00")
WAKING_TIMES = ("06:00", "06:30", "07:00", "07:30", "08:00", "08:30")
QUICK_DAYS = ("workdays", "weekend")


def offer(turn: Turn, logged: Lines) -> Replies:
    """Shall I remind you? Asked once after a session, not when a reminder stands; `logged` is what was kept."""
    if turn.work.reminders.of(turn.person.id) or turn.profile.crisis_on == turn.today.isoformat():
        turn.close()
        return [Reply(text=Lines((*logged.items, say("log-thanks")), gap=True))]
    rows: Rows = (
        (turn.choice(say("remind-same-time"), "same", "primary"), turn.choice(say("remind-other-time"), "other")),
        (turn.choice(say("remind-not-now"), "no"),),
    )
    text = Lines((*logged.items, say("remind-offer")), gap=True)
    return turn.follow("remind", Reply(text=text, buttons=rows))


def on_offer(turn: Turn, choice: str) -> Replies:
    if choice == "no":
        turn.put_away(say("answer", choice=say("remind-not-now")))
        turn.close()
        return [reply("remind-no")]
    turn.put_away()
    routine = turn.episode.routine
    if choice == "other":
        return ask_time(turn, ReminderDraft(routine=routine))
    return check(turn, ReminderDraft(routine=routine, is_now=True))


def start(turn: Turn, schedule: Schedule | None = None, wish: ReminderDraft | None = None) -> Replies:
    """A reminder wish: what is missing of time and zone is asked. What was being talked about waits."""
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    if len(kept.standing(turn)) >= MOST_REMINDERS:
        return [reply("remind-most", (button("menu-reminders", "do:reminders"),), n=MOST_REMINDERS)]
    draft = wish or ReminderDraft()
    if not (draft.routine or draft.note):
        draft = replace(draft, routine=turn.episode.routine)
    turn.step_aside()
    return ask_time(turn, draft) if schedule is None else on_schedule(turn, schedule, draft)


def on_schedule(turn: Turn, schedule: Schedule, draft: ReminderDraft) -> Replies:
    """Words like "weekdays at 8, not Friday" put into the draft; a rhythm that is not kept is told what works."""
    schedule = dated(schedule, local(turn.now, turn.person.zone or "UTC"))
    if schedule.is_odd:
        return ask_time(turn, draft, "remind-odd")
    asked = check(turn, noted(draft, schedule))
    return [reply("remind-no-end"), *asked] if schedule.has_end else asked


def ask_time(turn: Turn, draft: ReminderDraft, opening: str = "remind-ask-time") -> Replies:
    """When? Tapped or written; days too while they are all of them."""
    days = tuple(turn.choice(Phrase(f"days-{name}"), name) for name in QUICK_DAYS)
    habit = (turn.choice(say("remind-waking"), "waking"),)
    is_any_day = len(draft.weekdays) == WEEK and draft.every == 1
    open_days = (days,) if is_any_day and draft.editing is None else ()
    rows = (*in_rows(_taps(turn, TIMES), 4), habit, *open_days, (leave_key(turn, draft),))
    chosen = _chosen(turn, draft)
    return turn.follow("reminder_time", Reply(text=Lines((say(opening), *chosen)), buttons=rows), draft=draft)


def leave_key(turn: Turn, draft: ReminderDraft) -> Button:
    """The way out of a question: what stood before it stays."""
    return turn.choice(say("remind-as-it-is" if draft.times else "remind-never-mind"), "leave")


def _chosen(turn: Turn, draft: ReminderDraft) -> tuple[Phrase, ...]:
    """The days, when they were said before the time."""
    start_on = draft.start_on or (
        turn.today + timedelta(days=draft.in_days) if draft.in_days is not None else None
    )
    if start_on is not None:
        day = say("days-once", day=LocalDay(start_on))
        return (say("remind-days-chosen", days=day),)
    if len(draft.weekdays) == WEEK and draft.every == 1:
        return ()
    return (say("remind-days-chosen", days=reminder_words.days(replace(draft, is_once=False), None)),)


def _taps(turn: Turn, times: Sequence[str]) -> list[Button]:
    return [
        turn.choice(say("wall-time", at=WallTime(time.fromisoformat(at))), at.replace(":", "")) for at in times
    ]


def on_time(turn: Turn, choice: str) -> Replies:
    """A time, or days: whichever is still missing is asked."""
    draft = turn.episode.draft or ReminderDraft()
    if choice in QUICK_DAYS:
        return check(turn, replace(draft, weekdays=NAMED[choice][0], every=1))
    if choice == "waking":
        return check(turn, replace(draft, at_waking=True))
    return check(turn, noted(draft, Schedule(times=(_wall(choice),))))


def _wall(choice: str) -> time:
    """ "0730" """
    return time.fromisoformat(f"{choice[:2]}:{choice[2:]}")


def ask_waking(turn: Turn, draft: ReminderDraft) -> Replies:
    """When do you get up? Asked once, then known."""
    card = Reply(text=say("remind-ask-waking"), buttons=in_rows(_taps(turn, WAKING_TIMES), 3))
    return turn.follow("waking", card, draft=draft)


def on_waking(turn: Turn, choice: str) -> Replies:
    return woken(turn, _wall(choice))


def woken(turn: Turn, at: time) -> Replies:
    turn.keep(wakes_at=at)
    return check(turn, turn.episode.draft or ReminderDraft(at_waking=True))


def check(turn: Turn, draft: ReminderDraft) -> Replies:
    """The reading said back with the first moment; nothing is kept before a yes. What is missing is asked."""
    wakes_at = turn.person.wakes_at
    if draft.at_waking and wakes_at is None:
        return ask_waking(turn, draft)
    if draft.at_waking and wakes_at is not None:
        draft = noted(draft, Schedule(times=tuple(sorted({wakes_at, *draft.times}))))
    if not (draft.times or draft.in_minutes or draft.is_now):
        return ask_time(turn, draft)
    if turn.person.zone is None:
        return zones.ask_phone_time(turn, draft)
    draft = settled(draft, turn.now, turn.person.zone)
    read = reminder_words.reading(turn, draft, wanted(turn, draft))
    text = Lines((*read.items, say("remind-is-right")))
    return turn.follow("reminder_check", Reply(text=text, buttons=_rows(turn, draft)), draft=draft)


def _rows(turn: Turn, draft: ReminderDraft) -> Rows:
    """Save or change; beside it the one other reading that is likely."""
    first = (turn.choice(say("remind-right"), "yes", "primary"), turn.choice(say("remind-change"), "no"))
    other = _other_reading(turn, draft)
    return (first, (other,)) if other else (first,)


def _other_reading(turn: Turn, draft: ReminderDraft) -> Button | None:
    if draft.is_open and draft.times != all_turned(draft.times):
        return turn.choice(say("remind-rather", at=reminder_words.times(all_turned(draft.times))), "turn")
    if draft.is_once and len(draft.weekdays) == 1:
        return turn.choice(say("remind-weekly", day=Weekdays(draft.weekdays)), "weekly")
    return None


def read_otherwise(turn: Turn, choice: str) -> Replies:
    """The other half of the day, or every week instead of once."""
    draft = turn.episode.draft or ReminderDraft()
    if choice == "weekly":
        return check(turn, replace(draft, is_once=False, start_on=None))
    return check(turn, replace(draft, times=all_turned(draft.times)))
