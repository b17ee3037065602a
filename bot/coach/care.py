"""After an alarm: help on its way, another country, a misreading, and coaching again once the person was seen."""

from datetime import timedelta

from bot.coach import alarm, greet, screen
from bot.coach.turn import Replies, Turn, reply, say
from bot.domain.ids import RedFlagId
from bot.domain.replies import Phrase, Reply

AGAIN_AFTER = timedelta(hours=24)


def on_tap(turn: Turn, argument: str) -> Replies:
    """A button of an alarm message: `<act>.<flag>`."""
    act, _, name = argument.partition(".")
    flag = alarm.flag_of(turn, name)
    if flag is None:
        return [reply("tap-old")]
    if act == "country":
        return alarm.ask_country(turn, flag.id)
    if act.startswith("in-"):
        return alarm.in_country(turn, act[3:], flag)
    if act == "me":
        return alarm.raised(turn, flag)
    if act == "going":
        return [reply("care-going-said")]
    return _on_calm_tap(turn, act)


def _on_calm_tap(turn: Turn, act: str) -> Replies:
    if not turn.person.has_consented:
        return greet.introduce(turn)
    if act == "misread":
        release(turn)
        turn.note_body(screened={})
        return greet.ask_complaint(turn, "care-misread-said")
    if act == "on":
        turn.update(flag=None, is_screened=True)
        return screen.go_on(turn) if turn.episode.complaint else greet.ask_complaint(turn)
    turn.close()
    return [reply("care-later-said")]


def release(turn: Turn) -> None:
    """Coaching may go on."""
    turn.note_body(awaiting_care=None)
    turn.work.follow_ups.cancel(turn.person.id, "after_care")


def on_seen(turn: Turn, choice: str) -> Replies:
    turn.put_away(say("answer", choice=Phrase(f"seen-{choice}")))
    flag = RedFlagId(turn.profile.awaiting_care or "RF35")
    if choice == "worse":
        return alarm.raise_flag(turn, flag)
    if choice == "not_yet":
        turn.close()
        alarm.plan_care(turn, AGAIN_AFTER)
        return [Reply(text=say("seen-not-yet-said", **alarm.numbers(alarm.help_line(turn))))]
    release(turn)
    turn.note_body(screened={}, conditions_asked_at=None)
    turn.restart()
    return greet.ask_complaint(turn, "seen-yes-said")
