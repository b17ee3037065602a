"""Who was erased, as keyed hashes beside the database, so that an older backup does not bring them back."""

import hashlib
import hmac
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.errors import OutageError

LABEL = b"back-coach tombstone 1"


@dataclass(frozen=True, slots=True)
class Tombstones:
    """One line an erased account. An account is its Telegram id and the instant it was made.

    Somebody who comes back is another account, which a later restore keeps.
    """

    path: Path
    keys: tuple[bytes, ...] = field(repr=False)

    def add(self, telegram_id: int, created_at: datetime) -> None:
        """On the disk when it returns; raises OutageError. Called before the erasure commits: asking is final."""
        try:
            self._append(_line(self.keys[0], telegram_id, created_at))
        except OSError as error:
            raise OutageError("the list of erased accounts cannot be written") from error

    def reader(self) -> Callable[[int, datetime], bool]:
        """A question about the lines of this moment: was this account erased?"""
        lines = frozenset(self.path.read_text("ascii").split()) if self.path.exists() else frozenset()
        return lambda telegram_id, created_at: any(
            _line(key, telegram_id, created_at) in lines for key in self.keys
        )

    def _append(self, line: str) -> None:
        with os.fdopen(os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as file:
            file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())


def _line(key: bytes, telegram_id: int, created_at: datetime) -> str:
    salt = hashlib.sha256(LABEL + key).digest()
    account = f"{telegram_id} {created_at.astimezone(UTC).isoformat()}"
    return hmac.new(salt, account.encode(), hashlib.sha256).hexdigest()
