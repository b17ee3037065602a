"""Values as they were sealed last, so that what was just written need not be opened again."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

MOST = 2048


@dataclass(frozen=True, slots=True)
class Fresh:
    """A value counts only for the very bytes it was sealed to: another row or an older state never fits."""

    most: int = MOST
    _kept: OrderedDict[str, tuple[bytes, Any]] = field(default_factory=OrderedDict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def keep(self, place: str, sealed: bytes, value: Any) -> None:
        with self._lock:
            self._kept[place] = sealed, value
            self._kept.move_to_end(place)
            if len(self._kept) > self.most:
                self._kept.popitem(last=False)

    def find(self, place: str, sealed: bytes) -> tuple[Any] | None:
        """The value in a tuple, as it may be None itself."""
        found = self._kept.get(place)
        return (found[1],) if found is not None and found[0] == sealed else None

    def sealed(self, place: str, value: Any) -> bytes | None:
        """What this very value was sealed to in this place, when it was the last there."""
        found = self._kept.get(place)
        return found[0] if found is not None and found[1] is value else None

    def forget(self) -> None:
        """Somebody is erased: nothing of them stays in memory either."""
        with self._lock:
            self._kept.clear()
