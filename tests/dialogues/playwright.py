"""How a line of a script is acted, and what is looked at afterwards."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.content import Shelf
from bot.rendering.phrasebook import Phrasebook
from bot.storage.columns import FORMAT
from tests.botapi.check_request import check
from tests.dialogues.script import Line, seconds
from tests.e2e.playing import Played

ACTS = ("say", "press", "wait", "until", "outage")
IN_SESSION_S, OTHERWISE_S = 20.0, 1800.0  # how far the clock goes at once
RUNNING = "SELECT count(*) FROM practice WHERE state = 'running'"
Row = Mapping[str, Any]


async def act(line: Line, coach: Played) -> str:
    """Do what the line says; answers all that came of it."""
    if line.kind == "say":
        return await coach.say(line.text)
    if line.kind == "press":
        return await coach.press(line.text)
    if line.kind == "until":
        return await until(coach, line.text)
    if line.kind == "outage":
        return await coach.be_off(seconds(line.text))
    return await let_pass(coach, seconds(line.text))


async def failing(line: Line, shown: str, coach: Played) -> bool:
    """Whether what the line expects of the words shown, or of the newest buttons, does not hold."""
    if line.kind == "button":
        return line.text not in await keys(coach)
    return (line.text.lower() in shown.lower()) is not (line.kind == "expect")


async def until(coach: Played, text: str) -> str:
    """To a wall time somewhere, stopping wherever something is due."""
    wall, zone = text.split()
    goal = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    came: list[str] = []
    while (now := coach.try_out.clock.now()) < goal:
        planned = [at for at in (await coach.coach.next_due(), waiting(coach)) if at is not None and at > now]
        came.append(await coach.move_to(min(goal, *planned, goal)))
    return "\n".join(came)


def waiting(coach: Played) -> datetime | None:
    """When the next message leaves that is held back."""
    ((at,),) = coach.rows("SELECT min(not_before) FROM outbox WHERE state = 'ready'")
    return datetime.strptime(at, FORMAT).replace(tzinfo=UTC) if at else None


async def let_pass(coach: Played, left: float) -> str:
    """Time in hops, so that what comes meanwhile comes at its hour."""
    came: list[str] = []
    while left > 0:
        hop = min(left, IN_SESSION_S if coach.rows(RUNNING)[0][0] else OTHERWISE_S)
        came.append(await coach.advance(hop))
        left -= hop
    return "\n".join(came)


async def keys(coach: Played) -> list[str]:
    """The buttons of the newest message."""
    newest = (await coach.messages())[-1]
    rows = newest.get("reply_markup", {}).get("inline_keyboard", [])
    return [str(key["text"]).lstrip("•✓ ") for row in rows for key in row]


def is_served(shown: str, wanted: str, *, shelf: Shelf, book: Phrasebook) -> bool:
    """Whether a routine named here serves the complaint or benefit."""
    named = [
        facts for name, facts in shelf.routines.items() if book.format(f"routine-{name}-name", "en", {}) in shown
    ]
    return any(wanted in facts.complaints or wanted in facts.benefits for facts in named)


def audited(calls: Sequence[Row]) -> list[str]:
    """What Telegram's documentation has against these calls."""
    return [f"{row['method']}: {problem}" for row in calls for problem in _problems(row)]


def _problems(row: Row) -> list[str]:
    """Uploads named by attach:// are parts of the request, others stand for a parameter."""
    files = [name for name in row["files"] if f"attach://{name}" not in str(row["params"])]
    params = {**row["params"], **dict.fromkeys(files, b"content")}
    return [*row["violations"], *map(str, check(row["method"], params, row["files"]))]
