"""How the database of a running program is doing, read from beside it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.storage.backup import reading
from bot.storage.columns import FORMAT

DUE = """
    SELECT count(*), min(outbox.not_before) FROM outbox JOIN person ON person.id = outbox.person_id
    WHERE outbox.state = 'ready' AND outbox.not_before <= :now AND NOT person.is_blocked
      AND (outbox.expires_at IS NULL OR outbox.expires_at >= :now)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vitals:
    """Messages that are due and not sent, and for how long the oldest of them has waited."""

    due: int
    waited: timedelta


def read_vitals(database: Path, now: datetime) -> Vitals:
    """Raises SetupError when the database cannot be read."""
    with reading(database) as connection:
        due, oldest = connection.execute(DUE, {"now": now.astimezone(UTC).strftime(FORMAT)}).fetchone()
    since = datetime.strptime(oldest, FORMAT).replace(tzinfo=UTC) if oldest else now
    return Vitals(due=due, waited=now - since)
