"""A month of one life: what was said, and what the tables say about it."""

import re
from collections.abc import Collection, Sequence
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.storage.columns import FORMAT
from bot.wiring import Matter
from tests.dialogues.month import BERLIN, Diary, live, script
from tests.e2e.playing import Played, playing

UTC = ZoneInfo("UTC")
PER_DAY = 'SELECT max(n) FROM (SELECT count(*) AS n FROM occurrence GROUP BY reminder_id, "on")'
SENT = "SELECT sent_at FROM occurrence WHERE sent_at IS NOT NULL ORDER BY sent_at"
ON_CHANGE = """SELECT count(*) FROM occurrence WHERE "on" = '2027-10-31' AND sent_at IS NOT NULL"""
RUNG = """SELECT reminder.at, occurrence."on", occurrence.state FROM occurrence
    JOIN reminder ON reminder.id = reminder_id WHERE sent_at IS NOT NULL ORDER BY occurrence.due_at"""
SESSIONS = """SELECT "on" FROM entry WHERE kind = 'session'"""
ASKED = re.compile("knocked three times at (\\d\\d:\\d\\d)")
UNANSWERED = 3
AWAY = ("2027-10-26", "2027-10-30")  # in Lisbon


async def test_month_goes_as_told(tmp_path: Path, matter: Matter) -> None:
    async with playing(tmp_path / "data", matter) as coach:
        diary = Diary()
        assert await live(coach, script(), diary) == ""
        assert coach.rows(PER_DAY) == [(1,)]
        assert coach.rows(ON_CHANGE) == [(1,)]
        assert [at for at in sent(coach) if not time(8) <= at.time() < time(22)] == []
        assert "## Sunday, 7 November" in diary.told()


async def test_it_asks_when_the_rule_says(tmp_path: Path, matter: Matter) -> None:
    async with playing(tmp_path / "data", matter) as coach:
        diary = Diary()
        await live(coach, script(), diary)
        assert {(wall, on) for wall, days in rung(coach).items() for on in asking_days(days, sessions(coach))} == {
            (told[1], f"{event.at.astimezone(BERLIN):%Y-%m-%d}")
            for event in diary.events
            if (told := ASKED.search(event.text))
        }


def asking_days(days: Sequence[tuple[str, str]], practised: Collection[str]) -> list[str]:
    """By the table of docs/reminders.md: three in a row without a tap or a session of that day, then it asks."""
    count, asked = 0, []
    for on, state in days:
        if count == UNANSWERED:
            asked.append(on)
            break
        count = count + 1 if state == "planned" and on not in practised else 0
    return asked


def rung(coach: Played) -> dict[str, list[tuple[str, str]]]:
    """The days on which each reminder came, by its wall time, and what became of them."""
    found: dict[str, list[tuple[str, str]]] = {}
    for at, on, state in coach.rows(RUNG):
        found.setdefault(at[:5], []).append((on, state))
    return found


def sessions(coach: Played) -> set[str]:
    return {on for (on,) in coach.rows(SESSIONS)}


def sent(coach: Played) -> list[datetime]:
    """When reminders went out, on the clock of where the person was."""
    moments = (datetime.strptime(at, FORMAT).replace(tzinfo=UTC) for (at,) in coach.rows(SENT))
    return [at.astimezone(ZoneInfo("Europe/Lisbon" if _is_away(at) else "Europe/Berlin")) for at in moments]


def _is_away(at: datetime) -> bool:
    return AWAY[0] <= at.date().isoformat() < AWAY[1]
