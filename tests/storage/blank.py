"""An empty database at the newest migration, to be copied."""

from pathlib import Path

from bot.resources import migrations_dir
from bot.storage.upgrade import upgrade


def blank_database(folder: Path) -> Path:
    path = folder / "coach.db"
    upgrade(f"sqlite:///{path}", migrations_dir())
    return path
