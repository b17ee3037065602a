"""Every call the bot made, with its answer and what was wrong with it."""

from collections import deque

from bot.sandbox.refusals import Json
from bot.sandbox.wire import Call

_KEPT = 20_000


class CallLog:
    def __init__(self) -> None:
        self._rows: deque[Json] = deque(maxlen=_KEPT)
        self._last = 0

    def add(self, call: Call, answer: Json, *, status: int, at: str) -> Json:
        self._last += 1
        row: Json = {
            "n": self._last,
            "at": at,
            "method": call.method,
            "params": call.shown(),
            "files": {name: len(upload.data) for name, upload in call.uploads.items()},
            "status": status,
            "answer": answer,
            "violations": list(call.violations),
        }
        self._rows.append(row)
        return row

    def since(self, number: int) -> list[Json]:
        return [row for row in self._rows if row["n"] > number]

    @property
    def last(self) -> int:
        return self._last

    def clear(self) -> None:
        self._rows.clear()
