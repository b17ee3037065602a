"""Danger: coaching stops, the action message goes out first, and coaching waits until the person was seen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.coach.ports import NEW, FollowUp
from bot.coach.turn import Replies, Rows, Turn, button, say
from bot.domain.content import HelpLine, RedFlag
from bot.domain.ids import FollowUpId, RedFlagId
from bot.domain.meanings import Hit
from bot.domain.replies import Button, Lines, Listing, Phrase, Reply, Value
from bot.domain.sessions import stopped

STOPPING = frozenset(("crisis", "emergency_now", "same_day"))
CARE_AFTER = timedelta(hours=24)
COUNTRIES_SHOWN = ("US", "GB", "DE", "IN", "CA", "AU", "ES", "RU")


OTHER_FLAGS: Mapping[str, RedFlag] = {
    "RF00": RedFlag(id=RedFlagId("RF00"), name="other_emergency", urgency="emergency_now", sources=()),
    "RF36": RedFlag(id=RedFlagId("RF36"), name="other_urgent", urgency="same_day", sources=()),
}


def flag_of(turn: Turn, name: str) -> RedFlag | None:
    """A flag of the content, or one of the two that stand for what the content does not name."""
    return turn.shelf.flags.get(RedFlagId(name)) or OTHER_FLAGS.get(name)


def on_hits(turn: Turn, hits: Sequence[Hit]) -> Replies | None:
    """What to do about the flags heard in a text; None where there is nothing to do."""
    told = [hit for hit in hits if not hit.is_question]
    if not told:
        return None
    worst = told[0]
    flag = flag_of(turn, worst.flag) or OTHER_FLAGS["RF36"]
    lifted = _lifted(flag, worst)
    return for_other(turn, lifted) if worst.is_other else raised(turn, lifted, can_be_misread=True)


def _lifted(flag: RedFlag, hit: Hit) -> RedFlag:
    """The flag at the level that was heard: some are lifted or lowered by what stands beside them."""
    if hit.level == "emergency" and flag.urgency not in ("crisis", "emergency_now"):
        return replace(flag, urgency="emergency_now")
    if hit.level == "urgent" and flag.urgency == "emergency_now":
        return replace(flag, urgency="same_day")
    return flag


def raise_flag(turn: Turn, name: RedFlagId) -> Replies:
    """A flag chosen by a tap."""
    return raised(turn, flag_of(turn, name) or OTHER_FLAGS["RF36"])


def raised(turn: Turn, flag: RedFlag, *, can_be_misread: bool = False) -> Replies:
    """Stop what runs and say what to do. SEE_SOON lets a gentle routine go on."""
    if flag.urgency not in STOPPING:
        return _see_soon(turn, flag)
    if turn.person.has_consented:
        _hold(turn, flag)
    rows: list[tuple[Button, ...]] = [(button("care-going", f"al:going.{flag.id}", "primary"),)]
    rows.append((button("care-country", f"al:country.{flag.id}"),))
    if can_be_misread:
        rows.append((button("care-misread", f"al:misread.{flag.id}"),))
    return [Reply(text=message(turn, flag), buttons=tuple(rows), slot="alarm")]


def message(turn: Turn, flag: RedFlag, ending: str = "message") -> Phrase | Lines:
    """The action message with the numbers of the country, and how sure those are."""
    line = help_line(turn)
    params = numbers(line)
    plain = flag_of(turn, flag.id)
    if flag.urgency == "emergency_now" and plain is not None and plain.urgency != "emergency_now":
        return Lines((say("flag-lifted", **params), Phrase(f"flag-{flag.id}-{ending}", params)), gap=True)
    parts = [Phrase(f"flag-{flag.id}-{ending}", params)]
    if line is not None and not line.is_verified:
        parts.append(say("numbers-unverified"))
    if flag.urgency == "crisis":
        parts.append(say("crisis-directory"))
    return Lines(tuple(parts), gap=True)


def help_line(turn: Turn) -> HelpLine | None:
    """The numbers of the person's country: told, else the zone's, else the region of the app's language."""
    country = turn.person.country or turn.shelf.countries.get(turn.person.zone or "")
    if country is None and "-" in turn.person.language:
        country = turn.person.language.rsplit("-", 1)[1].upper()
    return turn.shelf.lines.get(country or "")


def numbers(line: HelpLine | None) -> dict[str, Value]:
    """The parameters of an action message."""
    if line is None:
        return {
            "emergency": say("number-emergency-unknown"),
            "urgent": say("number-urgent-unknown"),
            "crisis": say("number-crisis-unknown"),
        }
    crisis = tuple(say("crisis-line", name=name, number=number) for name, number in line.crisis[:2])
    return {
        "emergency": say("number-or", first=line.emergency[0], second=line.emergency[1])
        if len(line.emergency) > 1
        else line.emergency[0],
        "urgent": line.urgent or say("number-urgent-unknown"),
        "crisis": Listing(crisis) if crisis else say("number-crisis-unknown"),
    }


def _hold(turn: Turn, flag: RedFlag) -> None:
    live = turn.work.practices.live(turn.person.id)
    if live is not None:
        turn.work.practices.save(stopped(live, turn.now))
    turn.work.outbox.cancel(turn.person.id, ("session", "reminder"))
    turn.restart()
    day = turn.today.isoformat()
    turn.note_body(awaiting_care=flag.id, crisis_on=day if flag.urgency == "crisis" else turn.profile.crisis_on)
    turn.work.follow_ups.cancel(turn.person.id, "next_day")
    plan_care(turn, CARE_AFTER)


def plan_care(turn: Turn, after: timedelta) -> None:
    """Ask kindly how it went, later; which flag it was stays in the sealed profile."""
    turn.work.follow_ups.plan(
        FollowUp(
            id=FollowUpId(NEW),
            person_id=turn.person.id,
            kind="after_care",
            subject="seen",
            due_at=turn.now + after,
        )
    )


def _see_soon(turn: Turn, flag: RedFlag) -> Replies:
    buttons: Rows = ()
    if turn.person.has_consented:
        turn.update(flag=flag.id)
        buttons = ((button("care-go-on", f"al:on.{flag.id}"), button("care-later", f"al:later.{flag.id}")),)
    return [Reply(text=message(turn, flag), buttons=buttons, slot="alarm")]


def for_other(turn: Turn, flag: RedFlag) -> Replies:
    """It is about somebody else: the message is for the one who cares for them; nothing is held."""
    country = (button("care-country", f"al:country.{flag.id}"),)
    mine = (button("care-its-me", f"al:me.{flag.id}"),)
    return [Reply(text=message(turn, flag, "message-other"), buttons=(country, mine), slot="alarm")]


def ask_country(turn: Turn, flag: str) -> Replies:
    """Which country, so that the number is right? Shown in place of the old buttons."""
    rows = [button(f"country-{name}", f"al:in-{name}.{flag}") for name in COUNTRIES_SHOWN]
    pairs = tuple(tuple(rows[at : at + 2]) for at in range(0, len(rows), 2))
    more = (button("country-other", f"al:in-other.{flag}"),)
    return [Reply(text=say("country-ask"), buttons=(*pairs, more), slot=f"country-{turn.now:%H%M%S}")]


def in_country(turn: Turn, country: str, flag: RedFlag) -> Replies:
    """The message again, worded for the country that was tapped or named."""
    if country == "other":
        return [Reply(text=say("country-fallback"))]
    turn.keep(country=country)
    return [Reply(text=message(turn, flag))]


def ask_seen(turn: Turn, opening: str = "seen-ask") -> Replies:
    """Were you seen? Until a yes there is no technique."""
    flag = turn.profile.awaiting_care or "RF35"
    buttons = (
        (turn.choice(say("seen-yes"), "yes"), turn.choice(say("seen-not_yet"), "not_yet")),
        (turn.choice(say("seen-worse"), "worse", "danger"),),
    )
    text = (
        Phrase(f"flag-{flag}-next") if opening == "flag-next" else say(opening, flag=Phrase(f"flag-{flag}-name"))
    )
    return turn.ask("seen", Reply(text=text, buttons=buttons))
