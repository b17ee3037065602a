"""Finds content/ and alembic/ in a source tree or in an installed wheel."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def content_dir() -> Path:
    return _folder("content")


def migrations_dir() -> Path:
    return _folder("alembic")


def _folder(name: str) -> Path:
    for place in (PACKAGE / "_data" / name, PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"{name}/ is neither beside the package nor inside it; reinstall Back Coach")
