"""How it is before a session that a reminder began: asked in the reminder's own place, while the session runs."""

from dataclasses import replace

from bot.coach import later
from bot.coach.turn import WORST, Replies, Rows, Turn, button, ratings, say, whole
from bot.domain.ids import PracticeId
from bot.domain.reminders import Occurrence
from bot.domain.replies import Lines, Phrase, Reply
from bot.domain.sessions import Practice

MARK = "was"
SKIP = "skip"
MOST_WORDS = 4


def card(turn: Turn, found: Occurrence) -> Reply:
    """The reminder's message once its session runs: the question, or only that it goes on."""
    live = turn.work.practices.live(turn.person.id)
    if live is None or live.started_at != turn.now or not _is_rated(turn, live):
        return _gone_on(found)
    turn.update(occurrence=found.id)
    return Reply(text=_question(live), buttons=_rows(found, live), slot=f"o{found.id}", edit=True)


def on_tap(turn: Turn, found: Occurrence, act: str) -> Replies:
    """`was-<session>-<rating>`; after the session it is no longer how it was before."""
    number, _, choice = act.removeprefix(f"{MARK}-").partition("-")
    row, rating = whole(number), whole(choice)
    live = None if row is None else turn.work.practices.get(turn.person.id, PracticeId(row))
    turn.update(occurrence=None)
    if live is None or not live.is_live or rating is None or rating > WORST:
        return [_gone_on(found)]
    return [_kept(turn, found, live, rating)]


def heard(turn: Turn, live: Practice, text: str) -> Replies | None:
    """A number typed while the question stands; None for anything else."""
    number = turn.episode.occurrence
    if number is None or live.before is not None or len(text.split()) > MOST_WORDS:
        return None
    found, rating = turn.work.occurrences.get(turn.person.id, number), turn.desk.reader.rating(text)
    if found is None or rating is None:
        return None
    turn.update(occurrence=None)
    return [_kept(turn, found, live, rating)]


def _is_rated(turn: Turn, live: Practice) -> bool:
    """Whether the session is for a complaint of which the strength is not known yet."""
    return live.before is None and live.complaint in turn.shelf.routines[live.plan.routine].complaints


def _question(live: Practice) -> Lines:
    """In the same words as after the session."""
    return Lines((say("nudge-started-said"), Phrase(f"complaint-{live.complaint}-rate")), gap=True)


def _rows(found: Occurrence, live: Practice) -> Rows:
    data = f"oc:{found.id}.{MARK}-{live.id}"
    numbers = ratings(lambda n: button("number", f"{data}-{n}", n=n))
    return (*numbers, (button("nudge-rate-skip", f"{data}-{SKIP}"),))


def _kept(turn: Turn, found: Occurrence, live: Practice, rating: int) -> Reply:
    turn.work.practices.save(replace(live, before=rating))
    text = Lines((Phrase("as-is", {"text": _question(live)}), say("answer-number", n=rating)), gap=True)
    return Reply(text=text, slot=f"o{found.id}", edit=True)


def _gone_on(found: Occurrence) -> Reply:
    return later.closed(found, say("nudge-started-said"))
