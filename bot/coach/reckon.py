"""New zone data: what is planned keeps its local day and wall time, reckoned anew slice by slice."""

from datetime import datetime, time, timedelta
from functools import lru_cache

from bot.coach.ports import Work
from bot.domain.moments import is_zone, local_day, resolve

SLICE = 500
MOST_SHIFT = timedelta(hours=3)  # no country moves its clock further; a row off by more was put off
UNDER_WAY = ">"  # between the edition and the last reminder that was reckoned with it


def reckoned(work: Work, edition: str, now: datetime) -> bool:
    """One slice with this edition of the zone data; True when nothing is left to do."""
    known = work.zone_watch.edition()
    if known is None:  # a new database
        work.zone_watch.note(edition)
    return known in (None, edition) or _slice(work, edition, known or "", now)


def _slice(work: Work, edition: str, known: str, now: datetime) -> bool:
    begun, _, last = known.partition(UNDER_WAY)
    rows = work.zone_watch.ahead(now, after=int(last) if begun == edition else 0, limit=SLICE)
    work.zone_watch.move([(row, at) for row in rows if (at := _anew(row.at, row.zone, row.due_at)) != row.due_at])
    is_over = len(rows) < SLICE
    work.zone_watch.note(edition if is_over else f"{edition}{UNDER_WAY}{rows[-1].id}")
    return is_over


@lru_cache(maxsize=4096)  # many people choose the same hour
def _anew(wall: time, zone: str, due_at: datetime) -> datetime:
    """The same wall time on the local day that is nearest."""
    if not is_zone(zone):
        return due_at
    day = local_day(due_at, zone)
    moments = [resolve(day + timedelta(days=shift), wall, zone) for shift in (-1, 0, 1)]
    at = min(moments, key=lambda moment: abs(moment - due_at))
    return at if abs(at - due_at) <= MOST_SHIFT else due_at
