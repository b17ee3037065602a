"""The weekly look: how many days, before and after, the best moment; nothing after a week of nothing."""

from datetime import timedelta

from bot.coach import unasked
from bot.coach.review import chart_of, in_a_row
from bot.coach.turn import Replies, Turn, button, reply, say
from bot.domain.journal import Entry
from bot.domain.pauses import open_days, pauses_of
from bot.domain.progress import Summary, is_not_helping, summarise
from bot.domain.replies import Lines, Phrase, Reply, Weekdays

WEEK = 7


def weekly(turn: Turn) -> Replies:
    """Unasked: the week itself, or a neutral line for a person whose screen others see."""
    looked = week(turn)
    if not looked:
        return []
    if turn.person.is_discreet:
        looked = [reply("unasked-week", (button("unasked-open", "do:week", "primary"),))]
    return [unasked.dressed(turn, each) for each in looked]


def shown(turn: Turn) -> Replies:
    """The week when it is asked for."""
    return week(turn) or [reply("week-none", (button("menu-start", "do:start", "primary"),))]


def week(turn: Turn) -> Replies:
    entries = list(turn.entries(turn.today - timedelta(days=WEEK - 1)))
    summary = summarise(entries, until=turn.today, days=WEEK)
    if not summary.figures:
        return []
    lines = (_days(turn, summary), *_change(summary), *_remark(turn, entries))
    keys = (button("menu-progress", "do:progress"), button("week-settings", "rh:digest"))
    picture = chart_of(summary) if summary.has_trend else None
    return [Reply(text=Lines(lines), picture=picture, buttons=(keys,))]


def _days(turn: Turn, summary: Summary) -> Phrase:
    """Paused days are not held against anybody."""
    if not summary.days:
        return say("week-logged")
    of = open_days(pauses_of(turn.person), summary.since, summary.until)
    name = "week-days" if of == WEEK else "week-days-paused"
    return say(name, days=summary.days, of=max(of, summary.days), paused=WEEK - of)


def _change(summary: Summary) -> list[Phrase]:
    if summary.before is None or summary.after is None:
        return []
    return [say("week-change", before=round(summary.before, 1), after=round(summary.after, 1))]


def _remark(turn: Turn, entries: list[Entry]) -> list[Phrase]:
    """One line more: that it does not help, the best moment, or a run of days."""
    since = turn.today - timedelta(days=60)
    if is_not_helping(turn.entries(since)):
        return [say("progress-not-helping")]
    best = min((e for e in entries if e.change is not None), key=lambda e: e.change or 0, default=None)
    if best is not None and (best.change or 0) < 0:
        return [
            say("week-best", day=Weekdays((best.on.weekday(),)), before=best.before or 0, after=best.after or 0)
        ]
    return in_a_row(turn)
