"""Content that cannot be read ends the start with one sentence."""

import shutil
from pathlib import Path

import pytest

from bot import wiring
from bot.domain.errors import SetupError
from bot.resources import content_dir


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that may be broken."""
    copy = tmp_path / "content"
    shutil.copytree(content_dir(), copy)
    monkeypatch.setattr(wiring, "content_dir", lambda: copy)
    return copy


@pytest.mark.parametrize(
    "name", ["points.toml", "lines.toml", "en/understanding/flags.toml", "en/understanding/language.toml"]
)
def test_broken_content_is_one_sentence(content: Path, name: str) -> None:
    (content / name).write_text("[x]\nhalf = ", "utf-8")
    with pytest.raises(SetupError, match=r"^[^\n]+check-content[^\n]*\.$"):
        wiring.load_matter()


def test_wrong_shape_is_one_sentence(content: Path) -> None:
    text = (content / "points.toml").read_text("utf-8")
    (content / "points.toml").write_text(text.replace("seconds = [", 'seconds = ["long", ', 1), "utf-8")
    with pytest.raises(SetupError, match="check-content"):
        wiring.load_matter()
