"""Looking back: the history in words, the progress as a picture and in words."""

from datetime import timedelta

from bot.coach.turn import Replies, Turn, button, reply, say
from bot.domain.journal import Entry
from bot.domain.pauses import pauses_of, run
from bot.domain.progress import ENOUGH_SESSIONS, Summary, is_not_helping, summarise, what_helps
from bot.domain.replies import Chart, ChartDay, Lines, LocalDay, Phrase, Reply

SHOWN = 10
SPAN = 30
LONGEST_RUN = 365
LEAST_RUN = 3


def history(turn: Turn) -> Replies:
    """/history: the last entries, newest first, each can be taken back."""
    entries = list(turn.entries())[-SHOWN:]
    if not entries:
        return [reply("history-none", (button("menu-start", "do:start", "primary"), button("menu-log", "do:log")))]
    lines = [_line(number, entry) for number, entry in enumerate(reversed(entries), start=1)]
    taps = tuple(
        button("history-delete", f"un:{entry.id}", n=number)
        for number, entry in enumerate(reversed(entries[-4:]), start=1)
    )
    return [Reply(text=Lines((say("history-title"), *lines)), buttons=(taps,))]


def _line(number: int, entry: Entry) -> Phrase:
    what = Phrase(f"routine-{entry.routine}-name") if entry.routine else say(f"history-{entry.kind}")
    values = say("empty")
    if entry.before is not None and entry.after is not None:
        values = say("history-change", before=entry.before, after=entry.after)
    elif (only := entry.after if entry.before is None else entry.before) is not None:
        values = say("history-value", n=only)
    elif entry.effect:
        values = Phrase(f"effect-{entry.effect}")
    note = say("history-note", note=entry.note[:80]) if entry.note else say("empty")
    return say("history-line", n=number, day=LocalDay(entry.on), what=what, values=values, note=note)


def progress(turn: Turn) -> Replies:
    """/progress: the last thirty days as a chart with the same in words; too little is called too little."""
    entries = list(turn.entries(turn.today - timedelta(days=SPAN)))
    summary = summarise(entries, until=turn.today, days=SPAN)
    if not summary.figures:
        return [reply("progress-none", (button("menu-start", "do:start", "primary"),))]
    lines = [
        _overall(summary),
        *_helped(turn),
        *in_a_row(turn),
        *([say("progress-not-helping")] if is_not_helping(entries) else []),
    ]
    chart = chart_of(summary) if summary.has_trend else None
    if chart is None:
        lines.append(say("progress-early", days=len(summary.figures)))
    return [
        Reply(
            text=Lines(tuple(lines), gap=True), picture=chart, buttons=((button("menu-history", "do:history"),),)
        )
    ]


def _overall(summary: Summary) -> Phrase:
    if summary.before is None or summary.after is None:
        return say("progress-days", sessions=summary.sessions, days=summary.days)
    return say(
        "progress-change",
        sessions=summary.sessions,
        days=summary.days,
        before=round(summary.before, 1),
        after=round(summary.after, 1),
    )


def in_a_row(turn: Turn) -> list[Phrase]:
    """Days without a gap, once there are some; a pause is no gap."""
    entries = turn.entries(turn.today - timedelta(days=LONGEST_RUN))
    days = {entry.on for entry in entries if entry.kind == "session"}
    count = run(days, pauses_of(turn.person), turn.today)
    return [say("week-run", n=count)] if count >= LEAST_RUN else []


def _helped(turn: Turn) -> list[Phrase]:
    """What helps me, in plain words, from six rated sessions on."""
    helped = what_helps(turn.entries())
    if sum(h.count for h in helped) < ENOUGH_SESSIONS:
        return []
    best = helped[0]
    name = "progress-best" if best.mean < 0 else "progress-no-best"
    low, high = sorted((best.low, best.high))
    return [
        say(
            name,
            routine=Phrase(f"routine-{best.routine}-name"),
            count=best.count,
            mean=abs(round(best.mean, 1)),
            low=low,
            high=high,
        )
    ]


def chart_of(summary: Summary) -> Chart:
    days = tuple(ChartDay(on=f.on, before=f.before, after=f.after) for f in summary.figures)
    return Chart(title=say("chart-title"), before=say("chart-before"), after=say("chart-after"), days=days)
