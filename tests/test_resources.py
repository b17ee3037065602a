"""Content and migrations are found wherever the program lies."""

from pathlib import Path

import pytest

from bot import resources


def test_source_tree_is_found() -> None:
    assert (resources.content_dir() / "points.toml").is_file()
    assert (resources.migrations_dir() / "env.py").is_file()


def test_wheel_is_looked_into_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bot" / "_data" / "content").mkdir(parents=True)
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "bot")
    assert resources.content_dir() == tmp_path / "bot" / "_data" / "content"


def test_lost_folder_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "PACKAGE", tmp_path / "bot")
    with pytest.raises(FileNotFoundError, match="reinstall"):
        resources.content_dir()
