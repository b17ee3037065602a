"""A month of one life: what was said, and what the tables say about it."""

from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.storage.columns import FORMAT
from bot.wiring import Matter
from tests.dialogues.month import Diary, live, script
from tests.e2e.playing import Played, playing

UTC = ZoneInfo("UTC")
PER_DAY = 'SELECT max(n) FROM (SELECT count(*) AS n FROM occurrence GROUP BY reminder_id, "on")'
SENT = "SELECT sent_at FROM occurrence WHERE sent_at IS NOT NULL ORDER BY sent_at"
ON_CHANGE = """SELECT count(*) FROM occurrence WHERE "on" = '2027-10-31' AND sent_at IS NOT NULL"""
AWAY = ("2027-10-26", "2027-10-30")  # in Lisbon


async def test_month_goes_as_told(tmp_path: Path, matter: Matter) -> None:
    async with playing(tmp_path / "data", matter) as coach:
        diary = Diary()
        assert await live(coach, script(), diary) == ""
        assert coach.rows(PER_DAY) == [(1,)]
        assert coach.rows(ON_CHANGE) == [(1,)]
        assert [at for at in sent(coach) if not time(8) <= at.time() < time(22)] == []
        assert "## Sunday, 7 November" in diary.told()


def sent(coach: Played) -> list[datetime]:
    """When reminders went out, on the clock of where the person was."""
    moments = (datetime.strptime(at, FORMAT).replace(tzinfo=UTC) for (at,) in coach.rows(SENT))
    return [at.astimezone(ZoneInfo("Europe/Lisbon" if _is_away(at) else "Europe/Berlin")) for at in moments]


def _is_away(at: datetime) -> bool:
    return AWAY[0] <= at.date().isoformat() < AWAY[1]
