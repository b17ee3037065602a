"""The first minutes: who the coach is, 16 or older, and an explicit yes before anything about a body is kept."""

from datetime import datetime

from bot.coach.turn import Replies, Turn, button, in_rows, reply, say
from bot.domain.people import Consent
from bot.domain.replies import Button, Phrase, Reply

FIRST_GRID = (
    "low_back_pain",
    "upper_back_shoulder",
    "neck_pain",
    "headache",
    "stress_anxiety",
    "sleep",
    "fatigue_energy",
    "posture_desk",
    "muscle_tension_recovery",
    "circulation",
    "immune",
    "general_wellbeing",
)


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
    turn.put_away(say("intro-no"))
    turn.close()
    return [reply("intro-goodbye")]


def _ask_consent(turn: Turn) -> Replies:
    turn.put_away(say("intro-yes"))
    buttons = (
        (turn.choice(say("consent-yes"), "yes", "primary"),),
        (turn.choice(say("consent-what"), "what"), turn.choice(say("consent-no"), "no")),
    )
    return turn.ask("consent", Reply(text=say("consent-card"), buttons=buttons))


def on_consent(turn: Turn, choice: str) -> Replies:
    if choice == "what":
        return [reply("privacy-policy"), *_ask_consent(turn)]
    if choice != "yes":
        turn.put_away(say("consent-no"))
        turn.close()
        return [reply("intro-goodbye")]
    turn.put_away(say("consent-yes"))
    agree(turn, turn.now)
    return ask_complaint(turn, "complaint-ask-first")


def agree(turn: Turn, at: datetime) -> None:
    """Keep the provable yes."""
    turn.keep(consented_at=at)
    turn.work.ledger.give(
        turn.person.id,
        Consent(purpose="coaching", policy=turn.desk.policy, language=turn.person.language, given_at=at),
    )


def on_words(turn: Turn, text: str) -> Replies:
    """Words before consent: a typed yes or no counts, anything else is not kept."""
    yes = turn.desk.reader.yes_no(text)
    if turn.talk.ask == "age" and yes is not None:
        return on_age(turn, "16" if yes else "no")
    if turn.talk.ask == "consent" and yes is not None:
        return on_consent(turn, "yes" if yes else "no")
    return introduce(turn, "intro-first" if turn.talk.turn else "intro-hello")


def ask_complaint(turn: Turn, opening: str = "complaint-ask") -> Replies:
    """What would you like help with? Twelve buttons, or words."""
    grid = [turn.choice(Phrase(f"complaint-{name}-button"), name) for name in FIRST_GRID]
    return turn.ask("complaint", Reply(text=say(opening), buttons=in_rows(grid, 2)))


def menu_button(name: str) -> Button:
    """A button that does what the command of this name does."""
    return button(f"menu-{name}", f"do:{name}")
