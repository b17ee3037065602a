"""Danger: coaching stops, the action message goes out first, and coaching waits until the person was seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.coach.ports import NEW, FollowUp
from bot.coach.turn import Replies, Rows, Turn, button, in_rows, say
from bot.domain.content import HelpLine, RedFlag, Urgency
from bot.domain.ids import FollowUpId, RedFlagId
from bot.domain.meanings import Hit
from bot.domain.replies import Lines, Listing, Phrase, Reply, Value
from bot.domain.sessions import paused, stopped

STOPPING = frozenset(("crisis", "emergency_now", "same_day"))
MARKS: Mapping[str, Urgency] = {"c": "crisis", "e": "emergency_now", "d": "same_day", "s": "see_soon"}
CARE_AFTER = timedelta(hours=24)
COUNTRIES_SHOWN = ("US", "GB", "DE", "IN", "CA", "AU", "ES", "RU")
OTHER_FLAGS: Mapping[str, RedFlag] = {
    "RF00": RedFlag(id=RedFlagId("RF00"), name="other_emergency", urgency="emergency_now", sources=()),
    "RF36": RedFlag(id=RedFlagId("RF36"), name="other_urgent", urgency="same_day", sources=()),
}


def flag_of(turn: Turn, name: str) -> RedFlag | None:
    """A flag of the content, or one of the two that stand for what the content does not name."""
    return turn.shelf.flags.get(RedFlagId(name)) or OTHER_FLAGS.get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A flag at the level at which it was met, about the person or about somebody else."""

    flag: RedFlag
    is_other: bool = False

    @property
    def token(self) -> str:
        """As it stands in button data: "RF01.e", "RF06.eo"."""
        mark = next(mark for mark, urgency in MARKS.items() if urgency == self.flag.urgency)
        return f"{self.flag.id}.{mark}{'o' if self.is_other else ''}"

    @property
    def is_stopping(self) -> bool:
        return self.flag.urgency in STOPPING


def alert_of(turn: Turn, token: str) -> Alert | None:
    """The alert of a button, None when there is none of that name."""
    name, _, marks = token.partition(".")
    flag = flag_of(turn, name)
    if flag is None:
        return None
    return Alert(flag=replace(flag, urgency=MARKS.get(marks[:1], flag.urgency)), is_other=marks.endswith("o"))


def heard(turn: Turn, hits: Sequence[Hit]) -> Alert | None:
    """The alert in what a text reports: the worst level, of that the person's own first."""
    told = [hit for hit in hits if not hit.is_question]
    if not told:
        return None
    worst = next((hit for hit in told if hit.level == told[0].level and not hit.is_other), told[0])
    flag = flag_of(turn, worst.flag) or OTHER_FLAGS["RF36"]
    return Alert(flag=_lifted(flag, worst), is_other=worst.is_other)


def answer(turn: Turn, alert: Alert) -> Replies:
    """What to do about an alert that was heard in a text."""
    return for_other(turn, alert) if alert.is_other else raised(turn, alert, undo="care-misread")


def _lifted(flag: RedFlag, hit: Hit) -> RedFlag:
    """The flag at the level that was heard: some are lifted or lowered by what stands beside them."""
    if hit.level == "emergency" and flag.urgency not in ("crisis", "emergency_now"):
        return replace(flag, urgency="emergency_now")
    if hit.level == "urgent" and flag.urgency == "emergency_now":
        return replace(flag, urgency="same_day")
    return flag


def raise_flag(turn: Turn, name: RedFlagId) -> Replies:
    """A flag chosen by a tap."""
    return raised(turn, Alert(flag=flag_of(turn, name) or OTHER_FLAGS["RF36"]), undo="care-mistap")


def raised(turn: Turn, alert: Alert, *, undo: str = "") -> Replies:
    """Stop what runs and say what to do, before anything else. SEE_SOON lets a gentle routine go on."""
    if not alert.is_stopping:
        return _see_soon(turn, alert.flag)
    ended = _hold(turn, alert.flag) if turn.person.has_consented else []
    turn.close()
    await_country(turn, alert)
    rows = _rows(alert)
    if undo and turn.person.has_consented:
        rows = (*rows, (button(undo, f"al:misread.{alert.token}"),))
    closing, turn.closing = turn.closing, []
    return [Reply(text=message(turn, alert), buttons=rows), *closing, *ended]


def _rows(alert: Alert) -> Rows:
    last = button("care-its-me", f"al:me.{alert.token}") if alert.is_other else None
    first = last or button("care-going", f"al:going.{alert.token}", "primary")
    return ((first,), (button("care-country", f"al:country.{alert.token}"),))


def await_country(turn: Turn, alert: Alert) -> None:
    """A place typed next corrects the numbers; a question that is live goes first. No flag is kept unasked."""
    if turn.talk.ask in (None, "country"):
        turn.talk = replace(turn.talk, ask="country")
        turn.update(alert=alert.token if turn.person.has_consented else "")


def message(turn: Turn, alert: Alert) -> Phrase | Lines:
    """The action message with the numbers of the country, and how sure those are."""
    flag, ending = alert.flag, "message-other" if alert.is_other else "message"
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


def _hold(turn: Turn, flag: RedFlag) -> Replies:
    """No coaching from here on; answers the edit that closes a running session."""
    live = turn.work.practices.live(turn.person.id)
    turn.work.outbox.cancel(turn.person.id, ("session", "reminder"))
    turn.restart()
    day = turn.today.isoformat()
    turn.note_body(awaiting_care=flag.id, crisis_on=day if flag.urgency == "crisis" else turn.profile.crisis_on)
    turn.work.follow_ups.cancel(turn.person.id, "next_day")
    plan_care(turn, CARE_AFTER)
    if live is None:
        return []
    turn.work.practices.save(stopped(live, turn.now))
    name = Phrase(f"routine-{live.plan.routine}-name")
    return [Reply(text=say("session-stopped", name=name), slot=f"s{live.id}", edit=True)]


def plan_care(turn: Turn, after: timedelta) -> None:
    """Ask kindly how it went, later. The row names no flag: it is not encrypted, the profile is."""
    turn.work.follow_ups.plan(
        FollowUp(
            id=FollowUpId(NEW), person_id=turn.person.id, kind="after_care", subject="", due_at=turn.now + after
        )
    )


def _see_soon(turn: Turn, flag: RedFlag) -> Replies:
    """Say it, and let the person decide whether to go on gently."""
    text = message(turn, Alert(flag=flag))
    if not turn.person.has_consented:
        return [Reply(text=text)]
    live = turn.work.practices.live(turn.person.id)
    if live is not None:
        turn.work.practices.save(paused(live, turn.now))
    rows: Rows = ((turn.choice(say("care-go-on"), "on"), turn.choice(say("care-later"), "later")),)
    return turn.ask("soon", Reply(text=text, buttons=rows))


def for_other(turn: Turn, alert: Alert) -> Replies:
    """It is about somebody else: the message is for the one who cares for them; nothing is held."""
    await_country(turn, alert)
    return [Reply(text=message(turn, alert), buttons=_rows(alert))]


def ask_country(turn: Turn, alert: Alert) -> Replies:
    """Which country, so that the number is right? Tapped or typed."""
    await_country(turn, alert)
    taps = [button(f"country-{name}", f"al:in-{name}.{alert.token}") for name in COUNTRIES_SHOWN]
    other = (button("country-other", f"al:in-other.{alert.token}"),)
    return [Reply(text=say("country-ask"), buttons=(*in_rows(taps, 2), other))]


def in_country(turn: Turn, country: str, alert: Alert) -> Replies:
    """The message again, worded for the country that was tapped or named."""
    if country not in turn.shelf.lines:
        return [Reply(text=say("country-fallback"))]
    turn.keep(country=country)
    return [Reply(text=message(turn, alert), buttons=_rows(alert))]


def numbers_of(turn: Turn, country: str) -> Replies:
    """The numbers of a country, where no alert is remembered."""
    if country not in turn.shelf.lines:
        return [Reply(text=say("country-fallback"))]
    turn.keep(country=country)
    return [Reply(text=say("country-numbers", **numbers(help_line(turn))))]


def is_crisis(turn: Turn) -> bool:
    """Whether what coaching waits for is no doctor but the mood."""
    flag = flag_of(turn, turn.profile.awaiting_care or "")
    return flag is not None and flag.urgency == "crisis"


def ask_seen(turn: Turn, opening: str = "seen-ask") -> Replies:
    """Were you seen, or after a crisis: how are you? Until a good answer there is no technique."""
    flag = turn.profile.awaiting_care or "RF35"
    kind = "heavy" if is_crisis(turn) else "seen"
    opening = "flag-next" if kind == "heavy" else opening
    buttons = (
        (turn.choice(Phrase(f"after-{kind}-yes"), "yes"), turn.choice(Phrase(f"after-{kind}-not_yet"), "not_yet")),
        (turn.choice(Phrase(f"after-{kind}-worse"), "worse", "danger"), turn.choice(say("why-ask"), "why")),
    )
    text = (
        Phrase(f"flag-{flag}-next") if opening == "flag-next" else say(opening, flag=Phrase(f"flag-{flag}-name"))
    )
    return turn.ask("seen", Reply(text=text, buttons=buttons))
