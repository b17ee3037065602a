"""After an alarm: help on its way, another country, a misreading, and coaching again once the person was seen."""

from datetime import timedelta

from bot.coach import alarm, greet, practise, screen, zones
from bot.coach.alarm import Alert
from bot.coach.turn import Replies, Turn, button, reply, say
from bot.domain.ids import RedFlagId
from bot.domain.meanings import Meaning
from bot.domain.replies import Phrase, Reply

AGAIN_AFTER = timedelta(hours=24)
GENTLE_FOR = timedelta(days=1)


def on_tap(turn: Turn, argument: str) -> Replies:
    """A button of an alarm message: `<act>.<alert>`."""
    act, _, token = argument.partition(".")
    alert = alarm.alert_of(turn, token)
    if alert is None:
        return [reply("tap-old")]
    if act == "country":
        return alarm.ask_country(turn, alert)
    if act.startswith("in-"):
        return alarm.in_country(turn, act[3:], alert)
    if act == "me":
        return alarm.raised(turn, Alert(flag=alert.flag), undo="care-misread")
    if act == "misread":
        return _misread(turn, alert)
    return [reply("heavy-going-said" if alert.flag.urgency == "crisis" else "care-going-said")]


def _misread(turn: Turn, alert: Alert) -> Replies:
    """Taken back, but only the alarm that holds now; the safety question is asked again before any pressing."""
    if turn.profile.awaiting_care != alert.flag.id:
        turn.toast = say("tap-past")
        return []
    release(turn)
    turn.note_body(screened={})
    turn.restart()
    return greet.ask_complaint(turn, "care-misread-said")


def on_country_words(turn: Turn, text: str) -> Replies | None:
    """A place typed after an alarm; None when the words name none."""
    country = zones.country_named(turn, text)
    if country is None:
        return None
    alert = alarm.alert_of(turn, turn.episode.alert)
    return alarm.numbers_of(turn, country) if alert is None else alarm.in_country(turn, country, alert)


def waiting(turn: Turn, meaning: Meaning) -> Replies | None:
    """The answer to whatever is said while coaching waits; None where words may go their way."""
    if turn.profile.awaiting_care is None or meaning.asks_about:
        return None
    if meaning.complaints or meaning.wishes or meaning.guesses or meaning.schedule:
        return alarm.ask_seen(turn)
    if turn.talk.ask not in (None, "country", "complaint"):
        return None
    if alarm.is_crisis(turn):
        tell = (button("heavy-tell", "do:start"),)
        return [Reply(text=say("heavy-waiting", **alarm.numbers(alarm.help_line(turn))), buttons=(tell,))]
    return [reply("care-waiting", (button("care-tell", "do:start"),))]


def on_soon(turn: Turn, choice: str) -> Replies:
    """Something to be seen soon was heard: go on gently, or leave it for today."""
    live = practise.running(turn)
    if choice != "on":
        turn.put_away(say("answer", choice=say("care-later")))
        turn.close()
        return [reply("care-later-said"), *(practise.stop(turn, live) if live else [])]
    turn.put_away(say("answer", choice=say("care-go-on")))
    turn.note_body(lighter_until=(turn.today + GENTLE_FOR).isoformat())
    if live is not None:
        turn.close()
        return practise.resume(turn, live)
    turn.update(is_screened=True)
    return screen.go_on(turn) if turn.episode.complaint else greet.ask_complaint(turn)


def release(turn: Turn) -> None:
    """Coaching may go on."""
    turn.note_body(awaiting_care=None)
    turn.work.follow_ups.cancel(turn.person.id, "after_care")


def on_seen(turn: Turn, choice: str) -> Replies:
    if choice == "why":
        return [reply("why-ask-answer")]
    kind = "heavy" if alarm.is_crisis(turn) else "seen"
    turn.put_away(say("answer", choice=Phrase(f"after-{kind}-{choice}")))
    if choice == "worse":
        return alarm.raise_flag(turn, RedFlagId(turn.profile.awaiting_care or "RF35"))
    if choice == "not_yet":
        turn.close()
        alarm.plan_care(turn, AGAIN_AFTER)
        return [Reply(text=Phrase(f"after-{kind}-not-yet-said", alarm.numbers(alarm.help_line(turn))))]
    release(turn)
    turn.note_body(screened={}, conditions_asked_at=None)
    turn.restart()
    return greet.ask_complaint(turn, f"after-{kind}-yes-said")
