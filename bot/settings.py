"""The environment as one frozen value; every problem is told at once, secrets are never printed."""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.errors import SetupError

PREFIX = "COACH_"
TOKEN_SHAPE = re.compile(r"[0-9]{1,15}:[A-Za-z0-9_-]{3,}")
NOT_OURS = frozenset(("COACH_DATABASE_URL",))  # read by hand-run migrations only
Place = Annotated[Path, AfterValidator(Path.expanduser)]


class Settings(BaseSettings):
    """What the operator may set, each as COACH_<NAME>."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, env_ignore_empty=True)

    token: SecretStr | None = None
    token_file: Place | None = None
    api_url: str = Field(default="https://api.telegram.org", pattern=r"^https?://[^\s/]+")
    data: Place = Path("data")
    key: SecretStr | None = None
    key_file: Place | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    health_port: int = Field(default=0, ge=0, le=65535)
    port: int = Field(default=8080, ge=0, le=65535)

    @property
    def key_path(self) -> Path:
        """Where the encryption key lies; never inside the data directory."""
        return self.key_file or _config_dir() / "back-coach" / "key"

    @property
    def bot_token(self) -> str:
        """The token, empty when none is set; raises SetupError when its file cannot be read."""
        if self.token is not None:
            return self.token.get_secret_value().strip()
        try:
            return self.token_file.read_text("utf-8").strip() if self.token_file else ""
        except (OSError, UnicodeDecodeError) as error:
            raise SetupError(f"The token file {self.token_file} cannot be read.") from error


def read_settings() -> Settings:
    """The settings of this process; raises SetupError that names everything that is wrong."""
    problems = list(_unknown(os.environ))
    try:
        settings = Settings()
    except ValidationError as error:
        raise SetupError(_told([*problems, *_wrong(error)])) from None
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
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known and name not in NOT_OURS:
            near = get_close_matches(name, known, 1)
            yield f"{name} is not a setting" + (f" (did you mean {near[0]}?)" if near else "")


def _wrong(error: ValidationError) -> Iterator[str]:
    for problem in error.errors(include_input=False, include_url=False, include_context=False):
        yield f"{PREFIX}{str(problem['loc'][0]).upper()}: {problem['msg']}"


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
