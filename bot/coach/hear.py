"""Free words that answer no question: complaints, wishes, constraints, reminders, questions, small talk."""

from collections.abc import Mapping
from dataclasses import replace

from bot.coach import (
    alarm,
    amend,
    browse,
    care,
    clocks,
    conditions,
    greet,
    journeys,
    nudge,
    own_words,
    practise,
    quiet,
    remind,
    rest,
    rhythm,
    screen,
    suggest,
)
from bot.coach.turn import Replies, Turn, button, in_rows, reply, say
from bot.domain.content import Length
from bot.domain.dialogue import ReminderDraft
from bot.domain.ids import BenefitId, ComplaintId, RoutineId
from bot.domain.matching import length_for
from bot.domain.meanings import Meaning, Schedule
from bot.domain.people import Means
from bot.domain.replies import Phrase, Reply
from bot.domain.sessions import Practice

MOST_GUESSES = 4
BESIDE = frozenset(("immune", "general_wellbeing"))  # heard in "I'm ill", "on holiday", names of cities
WAKING = frozenset(("sleep", "fatigue_energy"))  # heard in "when I wake up"
ALONE = frozenset(("stress_anxiety",))  # heard in "leave me alone for a few days"
MOST_OTHERS = 2
REACH_TO_MEANS: Mapping[str, Means] = {"ball_wall": "ball", "partner": "partner", "self_hand": "self"}


def on_meaning(turn: Turn, meaning: Meaning, text: str) -> Replies:
    """The answer to a message that was understood as this."""
    waits = care.waiting(turn, meaning)
    if waits is not None:
        return waits
    told_time = clocks.told_time(turn, text)
    if told_time is not None:
        return told_time
    found = _aside(turn, meaning, text)
    if found is not None:
        return found
    if meaning.schedule is not None:
        return _remind(turn, meaning, meaning.schedule, text)
    if meaning.asks_about:
        return browse.about(turn, meaning.asks_about)
    told = conditions.hear(turn, meaning)
    live = practise.running(turn)
    if live is not None:
        return told + _while_practising(turn, live, meaning, text)
    return told + _on_topic(turn, meaning, text, is_told=bool(told))


def _aside(turn: Turn, meaning: Meaning, text: str) -> Replies | None:
    """What is about no body, whatever complaint is heard along with it."""
    is_alone = turn.desk.reader.choice(text, "spell") in ("alone", "hush")
    if not set(meaning.complaints) <= (BESIDE | ALONE if is_alone else BESIDE):
        return None
    found = _about_rhythm(turn, meaning, text)
    is_journey = found is None and meaning.complaints and meaning.schedule is None
    return journeys.told(turn, text) if is_journey else found


def _remind(turn: Turn, meaning: Meaning, said: Schedule, text: str) -> Replies:
    """A wish to be reminded, of a routine or with own words."""
    routine, reader = routine_for(turn, meaning), turn.desk.reader
    wish = own_words.read(reader, text, said, is_routine=routine is not None)
    if routine and own_words.is_deed(reader, wish.note) and meaning.complaints[0] not in screen.PAINS:
        routine = None
    second = routine_for(turn, reader.read(wish.then)) if wish.then else None
    draft = ReminderDraft(routine=routine, note=wish.note, then_routine=second, then_note=wish.then_note)
    return remind.start(turn, wish.said, draft)


def _about_rhythm(turn: Turn, meaning: Meaning, text: str) -> Replies | None:
    """An answer to a reminder, quiet hours, a pause, a change of reminders."""
    return (
        nudge.heard(turn, text)
        or quiet.heard(turn, text)
        or rhythm.heard(turn, text)
        or (None if _is_dictated(turn, meaning, text) else rest.heard(turn, text))
        or amend.heard(turn, meaning, text)
    )


def _is_dictated(turn: Turn, meaning: Meaning, text: str) -> bool:
    """ "Remind me at 15:00 to pause" wishes for no pause."""
    said = meaning.schedule
    return bool(said and said.times and own_words.read(turn.desk.reader, text, said, is_routine=False).note)


def _on_topic(turn: Turn, meaning: Meaning, text: str, *, is_told: bool) -> Replies:
    if meaning.complaints and meaning.is_sure:
        return _begin(turn, meaning)
    if meaning.guesses or meaning.complaints:
        return _unsure(turn, meaning)
    if meaning.wishes:
        return wish(turn, meaning.wishes[0])
    if is_told:
        return suggest.offer(turn) if turn.talk.ask == "offer" else []
    return _outside(turn, meaning, text)


def _while_practising(turn: Turn, live: Practice, meaning: Meaning, text: str) -> Replies:
    """Words during a session are heard; what they ask for waits until it is over."""
    if not turn.allowed.may_practise:
        return practise.stop(turn, live)
    if meaning.complaints or meaning.guesses or meaning.wishes:
        new = [name for name in meaning.complaints if name != live.complaint]
        turn.update(others=tuple(dict.fromkeys((*turn.episode.others, *new)))[:MOST_OTHERS])
        return [reply("session-busy")]
    if meaning.small_talk in (None, "yes", "no", "praise"):
        return [] if meaning.conditions else [reply("session-heard")]
    return _outside(turn, meaning, text)


def routine_for(turn: Turn, meaning: Meaning) -> RoutineId | None:
    """ "Remind me at 9 to do my shoulders": the first routine for them that this person may do."""
    is_waking = meaning.schedule is not None and meaning.schedule.at_waking
    if not meaning.complaints or (is_waking and set(meaning.complaints) <= WAKING):
        return None
    names = turn.shelf.complaints[meaning.complaints[0]].routines
    return next((name for name in names if suggest.planned(turn, name, "desk", "self")), None)


def _begin(turn: Turn, meaning: Meaning) -> Replies:
    return screen.begin(turn, meaning.complaints[0], **_told(meaning))


def prepare(turn: Turn, meaning: Meaning) -> None:
    """Keep what a message says beside its alarm, so that coaching can go on from there."""
    live = practise.running(turn)
    if meaning.complaints and meaning.is_sure and live is None:
        turn.restart(complaint=meaning.complaints[0], is_confirmed=True, **_told(meaning))


def _told(meaning: Meaning) -> dict[str, object]:
    """What came along with the complaint: others, how strong, since when, how long, with what."""
    first, *others = meaning.complaints
    if first in screen.PAINS:  # sitting long is the cause told along, not a second complaint
        others = [name for name in others if name != "posture_desk"]
    fields: dict[str, object] = {
        "others": tuple(others[:MOST_OTHERS]),
        "before": meaning.intensity,
        "duration": meaning.duration,
        "length": _length(meaning),
        "benefit": meaning.wishes[0] if meaning.wishes else None,
        "is_migraine": meaning.between_migraines or meaning.migraine_now,
    }
    means = REACH_TO_MEANS.get(meaning.reach or "")
    return fields if means is None else fields | {"means": means}


def _length(meaning: Meaning) -> Length | None:
    said = meaning.length or (length_for(meaning.minutes) if meaning.minutes else None)
    return said or ("desk" if meaning.is_desk else None)


def _unsure(turn: Turn, meaning: Meaning) -> Replies:
    """One short question with a few buttons, never two in a row: then the whole grid, then the best guess."""
    if turn.talk.ask == "confirm":
        return greet.ask_complaint(turn, "confirm-grid", misses=1)
    guesses = tuple(dict.fromkeys((*meaning.complaints, *meaning.guesses)))[:MOST_GUESSES]
    if turn.talk.ask == "complaint" and turn.episode.misses:
        return _begin(turn, replace(meaning, complaints=guesses[:1]))
    opening = "confirm-one" if len(guesses) == 1 else "confirm-which"
    return confirm(turn, guesses, opening, length=_length(meaning))


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
    length = turn.episode.length if turn.talk.ask == "confirm" else None
    turn.put_away(say("answer", choice=Phrase(f"complaint-{choice}-button")))
    benefit = turn.episode.benefit if turn.talk.ask == "confirm" else None
    return screen.begin(turn, choice, benefit=benefit, length=length)  # type: ignore[arg-type]


def _outside(turn: Turn, meaning: Meaning, text: str) -> Replies:
    if meaning.small_talk:
        return [reply(f"talk-{meaning.small_talk}")]
    found = journeys.told(turn, text) or browse.named(turn, text)
    if found is not None:
        return found
    if meaning.other_part:
        taps = (button("other-part-back", "do:start"), button("other-part-all", "do:enough"))
        return [reply("other-part", taps)]
    if not any(letter.isalpha() for letter in text):
        return [reply("no-words", (button("menu-start", "do:start"),))]
    return [reply("outside", (button("menu-start", "do:start", "primary"), button("menu-help", "do:help")))]
