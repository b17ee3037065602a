"""Where a coach lives and whom it talks to."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.chat.pace import TELEGRAMS, Limits
from bot.settings import Settings
from bot.storage.cipher import key_from_file, parse_keys
from bot.storage.tombstones import Tombstones


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    data: Path
    keys: tuple[bytes, ...]
    token: str
    api_url: str
    limits: Limits = TELEGRAMS
    health_port: int = 0

    @property
    def database(self) -> Path:
        return self.data / "coach.db"

    @property
    def url(self) -> str:
        return f"sqlite:///{self.database}"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def tombstones(self) -> Tombstones:
        return Tombstones(self.data / "tombstones", self.keys)

    @property
    def heartbeat(self) -> Path:
        """Its time of change is the last poll that Telegram answered."""
        return self.data / "heartbeat"

    def touch_heartbeat(self) -> None:
        with suppress(OSError):  # a heartbeat that grows old tells it too
            self.heartbeat.touch(0o600)


def place_of(settings: Settings, *, has_keys: bool = True) -> Place:
    """The place that the settings name; without keys its data stays shut."""
    return Place(
        data=settings.data,
        keys=keys_of(settings, settings.key_path) if has_keys else (),
        token=settings.bot_token,
        api_url=settings.api_url,
        health_port=settings.health_port,
    )


def keys_of(settings: Settings, path: Path) -> tuple[bytes, ...]:
    """The keys that are set, else those of the file, which is made when it is not there."""
    if settings.key is not None:
        return parse_keys(settings.key.split())
    return key_from_file(path)
