"""The environment as one frozen value; every problem is told at once, secrets are never printed."""

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from bot.domain.errors import SetupError
from bot.domain.slips import near

PREFIX = "COACH_"
MOST_SLIPS = 3  # in the name of a setting
TOKEN_SHAPE = re.compile(r"[0-9]{1,15}:[A-Za-z0-9_-]{3,}")
SERVER_SHAPE = re.compile(r"https?://[^\s/]+\S*")
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
MOST_PORT = 65535
NOT_OURS = frozenset(("COACH_DATABASE_URL",))  # read by hand-run migrations only


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= MOST_PORT):
        raise ValueError(f"must be a number from 0 to {MOST_PORT}")
    return int(text)


def _server(text: str) -> str:
    if not SERVER_SHAPE.fullmatch(text):
        raise ValueError("must be an address that begins with http:// or https://")
    return text


def _level(text: str) -> str:
    if text not in LEVELS:
        raise ValueError(f"must be one of {', '.join(LEVELS)}")
    return text


def _place(text: str) -> Path:
    return Path(text).expanduser()


READ: Mapping[str, Callable[[str], object]] = {
    "token_file": _place,
    "api_url": _server,
    "data": _place,
    "key_file": _place,
    "log_level": _level,
    "health_port": _port,
    "port": _port,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the operator may set, each as COACH_<NAME>. Plain Python: the start does not wait for a library."""

    token: str | None = field(default=None, repr=False)
    token_file: Path | None = None
    api_url: str = "https://api.telegram.org"
    data: Path = Path("data")
    key: str | None = field(default=None, repr=False)
    key_file: Path | None = None
    log_level: str = "INFO"
    health_port: int = 0
    port: int = 8080

    @property
    def key_path(self) -> Path:
        """Where the encryption key lies; never inside the data directory."""
        return self.key_file or _config_dir() / "back-coach" / "key"

    @property
    def bot_token(self) -> str:
        """The token, empty when none is set; raises SetupError when its file cannot be read."""
        if self.token is not None:
            return self.token.strip()
        try:
            return self.token_file.read_text("utf-8").strip() if self.token_file else ""
        except (OSError, UnicodeDecodeError) as error:
            raise SetupError(f"The token file {self.token_file} cannot be read.") from error


NAMES = tuple(one.name for one in fields(Settings))


def read_settings() -> Settings:
    """The settings of this process; raises SetupError that names everything that is wrong."""
    problems = list(_unknown(os.environ))
    given: dict[str, object] = {}
    for name in NAMES:
        if text := os.environ.get(PREFIX + name.upper()):
            try:
                given[name] = READ.get(name, str)(text)
            except (ValueError, RuntimeError) as error:  # a home that nobody has cannot be expanded
                problems.append(f"{PREFIX}{name.upper()} {error}")
    settings = Settings(**given)  # type: ignore[arg-type]
    problems += _disagreements(settings)
    if problems:
        raise SetupError(_told(problems))
    return settings


def required_token(settings: Settings) -> str:
    """The token to run on Telegram with; raises SetupError when there is none."""
    if not settings.bot_token:
        raise SetupError(
            "No bot token is set. Get one from @BotFather in Telegram and set COACH_TOKEN (or COACH_TOKEN_FILE); "
            "to try the coach without one, use the command `try`."
        )
    return settings.bot_token


def _unknown(environ: Mapping[str, str]) -> Iterator[str]:
    known = [PREFIX + name.upper() for name in NAMES]
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known and name not in NOT_OURS:
            meant = min(near(name, known, MOST_SLIPS), default=None)
            yield f"{name} is not a setting" + (f" (did you mean {meant[1]}?)" if meant else "")


def _disagreements(settings: Settings) -> Iterator[str]:
    if settings.key is None and settings.key_path.resolve().is_relative_to(settings.data.resolve()):
        yield "COACH_KEY_FILE must lie outside COACH_DATA, so that a copy of the data cannot be read"
    try:
        token = settings.bot_token
    except SetupError as error:
        yield str(error).rstrip(".")
        return
    if token and not TOKEN_SHAPE.fullmatch(token):
        yield "COACH_TOKEN does not look like a bot token; it should read like 123456789:AbC..."


def _told(problems: list[str]) -> str:
    return "; ".join(problems) + "."


def _config_dir() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home()))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
