"""Free words that answer no question: complaints, wishes, constraints, reminders, questions, small talk."""

from bot.coach import alarm, browse, conditions, greet, remind, screen
from bot.coach.turn import Replies, Turn, button, in_rows, reply, say
from bot.domain.ids import BenefitId, ComplaintId
from bot.domain.matching import length_for
from bot.domain.meanings import Meaning
from bot.domain.replies import Lines, Phrase, Reply

MOST_GUESSES = 4


def on_meaning(turn: Turn, meaning: Meaning, text: str) -> Replies:
    """The answer to a message that was understood as this."""
    if turn.profile.awaiting_care and (meaning.complaints or meaning.wishes or meaning.guesses):
        return alarm.ask_seen(turn)
    if meaning.schedule is not None:
        return remind.start(turn, meaning.schedule)
    if meaning.asks_about:
        return browse.about(turn, meaning.asks_about)
    told = conditions.hear(turn, meaning)
    if meaning.complaints and meaning.is_sure:
        return _lead(told) + _begin(turn, meaning)
    if meaning.guesses or meaning.complaints:
        return _lead(told) + _unsure(turn, meaning)
    if meaning.wishes:
        return _lead(told) + wish(turn, meaning.wishes[0])
    return _lead(told) or _outside(turn, meaning, text)


def _lead(told: list[Phrase]) -> Replies:
    return [Reply(text=Lines(tuple(told), gap=True))] if told else []


def _begin(turn: Turn, meaning: Meaning) -> Replies:
    first, *others = meaning.complaints
    if first in screen.PAINS:  # sitting long is the cause told along, not a second complaint
        others = [name for name in others if name != "posture_desk"]
    length = meaning.length or (length_for(meaning.minutes) if meaning.minutes else None)
    means = {"ball_wall": "ball", "partner": "partner", "self_hand": "self"}.get(meaning.reach or "")
    fields: dict[str, object] = {
        "others": tuple(others[:2]),
        "before": meaning.intensity,
        "duration": meaning.duration,
        "length": length or ("desk" if meaning.is_desk else None),
        "benefit": meaning.wishes[0] if meaning.wishes else None,
        "is_migraine": meaning.between_migraines or meaning.migraine_now,
    }
    if means is not None:
        fields["means"] = means
    return screen.begin(turn, first, **fields)


def _unsure(turn: Turn, meaning: Meaning) -> Replies:
    """One short question with a few buttons."""
    guesses = tuple(dict.fromkeys((*meaning.complaints, *meaning.guesses)))[:MOST_GUESSES]
    return confirm(turn, guesses, "confirm-one" if len(guesses) == 1 else "confirm-which")


def confirm(turn: Turn, guesses: tuple[ComplaintId, ...], opening: str, **fields: object) -> Replies:
    turn.restart(guesses=guesses, **fields)
    taps = [turn.choice(Phrase(f"complaint-{name}-button"), name) for name in guesses]
    other = (turn.choice(say("complaint-other"), "other"),)
    text = say(opening, name=Phrase(f"complaint-{guesses[0]}-name"))
    return turn.ask("confirm", Reply(text=text, buttons=(*in_rows(taps, 2), other)))


def wish(turn: Turn, benefit: BenefitId) -> Replies:
    """A wanted benefit leads to the complaint it belongs to; relief of pain asks where."""
    if benefit == "pain_relief":
        return confirm(turn, screen.PAINS, "confirm-where", benefit=benefit)
    return screen.begin(turn, _complaint_for(turn, benefit), benefit=benefit)


def _complaint_for(turn: Turn, benefit: BenefitId) -> ComplaintId:
    """The complaint for which the benefit comes first, else any that it serves."""
    complaints = list(turn.shelf.complaints.values())
    ranked = sorted(
        (c for c in complaints if benefit in c.benefits),
        key=lambda c: (c.benefits.index(benefit), len(c.benefits)),
    )
    return ranked[0].id if ranked else "general_wellbeing"


def on_complaint(turn: Turn, choice: str) -> Replies:
    """A complaint was tapped, on the grid or among the guesses."""
    if choice == "other":
        turn.put_away()
        return greet.ask_complaint(turn)
    if choice not in turn.shelf.complaints:
        return [reply("tap-old")]
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    turn.put_away(say("answer", choice=Phrase(f"complaint-{choice}-button")))
    benefit = turn.episode.benefit if turn.talk.ask == "confirm" else None
    return screen.begin(turn, choice, benefit=benefit)  # type: ignore[arg-type]


def _outside(turn: Turn, meaning: Meaning, text: str) -> Replies:
    if meaning.small_talk:
        return [reply(f"talk-{meaning.small_talk}")]
    found = browse.named(turn, text)
    if found is not None:
        return found
    if meaning.other_part:
        taps = (button("other-part-back", "do:start"), button("other-part-all", "do:enough"))
        return [reply("other-part", taps)]
    if not any(letter.isalpha() for letter in text):
        return [reply("no-words", (button("menu-start", "do:start"),))]
    return [reply("outside", (button("menu-start", "do:start", "primary"), button("menu-help", "do:help")))]
