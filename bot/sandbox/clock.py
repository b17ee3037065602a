"""A clock that runs with real time and can be moved forward."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def _real_now() -> datetime:
    return datetime.now(UTC)


class MovableClock:
    """Real time plus an offset that only grows."""

    def __init__(self, *, source: Callable[[], datetime] = _real_now, offset_s: float = 0.0) -> None:
        self._source = source
        self._offset = timedelta(seconds=max(0.0, offset_s))

    @property
    def offset_s(self) -> float:
        return self._offset.total_seconds()

    def now(self) -> datetime:
        return self._source() + self._offset

    def advance(self, seconds: float) -> datetime:
        if seconds < 0:
            raise ValueError("the clock never goes backwards")
        self._offset += timedelta(seconds=seconds)
        return self.now()

    def move_to(self, instant: datetime) -> datetime:
        if instant.tzinfo is None:
            raise ValueError("the instant needs a time zone")
        return self.advance((instant - self.now()).total_seconds())

    def restore(self, offset_s: float) -> None:
        """Take up the offset of an earlier run when it is the larger one."""
        if offset_s > self.offset_s:
            self.advance(offset_s - self.offset_s)
