"""The first minutes: who the coach is, 16 or older, and an explicit yes before anything about a body is kept."""

import re
from datetime import datetime

from bot.coach import policy
from bot.coach.turn import Replies, Turn, in_rows, reply, say
from bot.domain.people import Consent
from bot.domain.replies import Phrase, Reply

OLD_ENOUGH = 16
AGE = re.compile(r"\W*(?:\S+\s+){0,2}(\d{1,3})(?:\s*y\w*(?: old)?)?\W*")  # "18", "I am 18 years old"


def start(turn: Turn) -> Replies:
    """/start: the introduction, or for a known person the question what to help with."""
    if not turn.person.has_consented:
        return introduce(turn)
    turn.restart()
    return ask_complaint(turn, "welcome-back")


def introduce(turn: Turn, opening: str = "intro-hello") -> Replies:
    buttons = (
        (turn.choice(say("intro-yes"), "16", "primary"),),
        (turn.choice(say("intro-what"), "what"), turn.choice(say("intro-no"), "no")),
    )
    return turn.ask("age", Reply(text=say(opening), buttons=buttons))


def on_age(turn: Turn, choice: str) -> Replies:
    if choice == "16":
        return _ask_consent(turn)
    if choice == "what":
        return [reply("intro-stored"), *introduce(turn, "intro-again")]
    turn.put_away(say("answer", choice=say("intro-no")))
    turn.close()
    return [reply("intro-goodbye")]


def _ask_consent(turn: Turn) -> Replies:
    turn.put_away(say("answer", choice=say("intro-yes")))
    buttons = (
        (turn.choice(say("consent-yes"), "yes", "primary"),),
        (turn.choice(say("consent-what"), "what"), turn.choice(say("consent-no"), "no")),
    )
    return turn.ask("consent", Reply(text=say("consent-card"), buttons=buttons))


def on_consent(turn: Turn, choice: str) -> Replies:
    if choice == "what":
        return [policy.text(turn), *_ask_consent(turn)]
    if choice != "yes":
        turn.put_away(say("answer", choice=say("consent-no")))
        turn.close()
        return [reply("intro-goodbye")]
    turn.put_away(say("answer", choice=say("consent-yes")))
    agree(turn, turn.now)
    return ask_complaint(turn, "complaint-ask-first")


def agree(turn: Turn, at: datetime) -> None:
    """Keep the provable yes."""
    turn.keep(consented_at=at)
    turn.note_body(told_policy=turn.desk.policy)
    turn.work.ledger.give(
        turn.person.id,
        Consent(purpose="coaching", policy=turn.desk.policy, language=turn.person.language, given_at=at),
    )


def on_words(turn: Turn, text: str) -> Replies:
    """Words before consent: an age, a typed yes or no count, anything else is not kept."""
    reader = turn.desk.reader
    if turn.talk.ask == "age":
        choice = _age_in(text) or reader.choice(text, "age") or _yes_or_no(turn, text, "16")
        return on_age(turn, choice) if choice else introduce(turn, "intro-first")
    if turn.talk.ask == "consent":
        choice = reader.choice(text, "consent") or _yes_or_no(turn, text, "yes")
        return on_consent(turn, choice) if choice else [reply("hint-consent"), *_ask_consent(turn)]
    return introduce(turn, "intro-first" if turn.talk.turn else "intro-hello")


def _age_in(text: str) -> str | None:
    found = AGE.fullmatch(text.strip())
    return None if found is None else "16" if int(found[1]) >= OLD_ENOUGH else "no"


def _yes_or_no(turn: Turn, text: str, yes: str) -> str | None:
    said = turn.desk.reader.yes_no(text)
    return None if said is None else yes if said else "no"


def ask_complaint(turn: Turn, opening: str = "complaint-ask", *, misses: int = 0) -> Replies:
    """What would you like help with? Twelve buttons, or words."""
    grid = [turn.choice(Phrase(f"complaint-{name}-button"), name) for name in turn.shelf.complaints]
    return turn.ask("complaint", Reply(text=say(opening), buttons=in_rows(grid, 2)), misses=misses)
