"""Commands by name; every one works from any state."""

from collections.abc import Callable, Mapping

from bot.coach import (
    alarm,
    browse,
    check_in,
    clocks,
    conditions,
    digest,
    greet,
    log,
    mine,
    practise,
    questions,
    quiet,
    remind,
    reminders,
    rest,
    review,
    rhythm,
    suggest,
)
from bot.coach.turn import Replies, Turn, button, reply

Command = Callable[[Turn, str], Replies]
OPEN = frozenset(("start", "help", "privacy", "stop", "withdraw", "forget", "cancel", "about"))
HELD = frozenset(("points", "routines", "why", "agreed", "log", "remind"))  # coaching, which waits for care
LOOKS = frozenset(  # these leave the open question open
    (
        "help",
        "about",
        "points",
        "benefits",
        "routines",
        "why",
        "history",
        "progress",
        "reminders",
        "settings",
        "check_ins_off",
        "check_ins_on",
        "discreet",
        "privacy",
        "export",
        "pause",
        "rhythm",
        "week",
    )
)


def run(turn: Turn, name: str, argument: str) -> Replies | None:
    """The command's answer, None when there is no such command."""
    command = COMMANDS.get(name)
    if command is None:
        return None
    if name not in OPEN and not turn.person.has_consented:
        return greet.introduce(turn)
    if name in HELD and turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    replies = command(turn, argument)
    return questions.way_back(turn, replies) if name in LOOKS else replies


def _start(turn: Turn, _argument: str) -> Replies:
    if turn.profile.awaiting_care:
        return alarm.ask_seen(turn)
    live = practise.running(turn)
    if live is not None:
        return practise.show_again(turn, live)
    return greet.start(turn)


def _help(_turn: Turn, _argument: str) -> Replies:
    rows = (
        (button("menu-start", "do:start", "primary"),),
        (button("menu-points", "do:points"), button("menu-benefits", "do:benefits")),
        (button("menu-progress", "do:progress"), button("menu-reminders", "do:reminders")),
        (button("menu-settings", "do:settings"),),
    )
    return [reply("help", *rows)]


def _cancel(turn: Turn, _argument: str) -> Replies:
    """Stop whatever is going on; nothing kept is lost."""
    live = practise.running(turn)
    if live is not None:
        return practise.stop(turn, live)
    had_question = turn.talk.ask is not None
    turn.close()
    return [reply("cancel-done" if had_question else "cancel-nothing", (button("menu-start", "do:start"),))]


def _enough(turn: Turn, _argument: str) -> Replies:
    turn.close()
    return [reply("talk-bye")]


def _remind(turn: Turn, argument: str) -> Replies:
    return remind.start(turn, turn.desk.reader.schedule(argument) if argument else None)


def _plain(case: Callable[[Turn], Replies]) -> Command:
    return lambda turn, _argument: case(turn)


COMMANDS: Mapping[str, Command] = {
    "start": _start,
    "help": _help,
    "about": _plain(mine.about),
    "cancel": _cancel,
    "enough": _enough,
    "agreed": _plain(suggest.agreed),
    "points": browse.points,
    "benefits": _plain(browse.benefits),
    "routines": _plain(browse.routines),
    "why": _plain(suggest.why),
    "log": _plain(log.start),
    "history": _plain(review.history),
    "progress": _plain(review.progress),
    "remind": _remind,
    "reminders": _plain(reminders.listing),
    "reminders_on": _plain(reminders.switch_on),
    "profile": _plain(conditions.profile),
    "timezone": clocks.set_zone,
    "settings": _plain(mine.settings),
    "pause": rest.pause,
    "quiet": quiet.ask,
    "rhythm": _plain(rhythm.card),
    "week": _plain(digest.shown),
    "daily_off": _plain(check_in.daily_off),
    "check_ins_off": _plain(mine.check_ins_off),
    "check_ins_on": _plain(mine.check_ins_on),
    "discreet": _plain(mine.discreet),
    "privacy": _plain(mine.privacy),
    "export": _plain(mine.export),
    "forget": _plain(mine.forget),
    "stop": _plain(mine.stop),
    "withdraw": _plain(mine.withdraw),
}
