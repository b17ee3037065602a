"""Settings tell every problem at once and keep secrets to themselves."""

import os
from pathlib import Path

import pytest

from bot.domain.errors import SetupError
from bot.settings import read_settings, required_token

TOKEN = "123456789:AbCdEfGhIjKlMnOpQrStUvWxYz012345678"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("COACH_")]:
        monkeypatch.delenv(name)


def refusal() -> str:
    with pytest.raises(SetupError) as raised:
        read_settings()
    return str(raised.value)


def test_misspelt_setting_names_the_right_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_TOKNE", TOKEN)
    assert "COACH_TOKNE is not a setting (did you mean COACH_TOKEN?)" in refusal()


def test_foreign_name_is_taken_for_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_WEATHER", "fine")
    assert "did you mean" not in refusal()


def test_nothing_need_be_set() -> None:
    assert read_settings().api_url == "https://api.telegram.org"


def test_all_problems_are_told_together(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"PORT": "many", "API_URL": "ftp://x", "TOKE": "1:abc", "LOG_LEVEL": "LOUD"}.items():
        monkeypatch.setenv(f"COACH_{name}", value)
    told = refusal()
    assert all(name in told for name in ("COACH_PORT", "COACH_API_URL", "COACH_TOKEN", "COACH_LOG_LEVEL"))


def test_secrets_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_TOKEN", TOKEN)
    monkeypatch.setenv("COACH_KEY", "c2VjcmV0")
    assert not {TOKEN, "c2VjcmV0"} & set(repr(read_settings()).replace("'", " ").split())


def test_bad_token_is_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_TOKEN", "my secret words")
    told = refusal()
    assert "COACH_TOKEN" in told
    assert "secret" not in told


def test_token_file_loses_its_newline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    monkeypatch.setenv("COACH_TOKEN_FILE", str(tmp_path / "token"))
    assert required_token(read_settings()) == TOKEN


def test_missing_token_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COACH_TOKEN_FILE", str(tmp_path / "nowhere"))
    assert "nowhere" in refusal()


def test_key_inside_the_data_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COACH_DATA", str(tmp_path))
    monkeypatch.setenv("COACH_KEY_FILE", str(tmp_path / "deep" / "key"))
    assert "COACH_KEY_FILE" in refusal()


def test_running_needs_a_token() -> None:
    with pytest.raises(SetupError, match="BotFather"):
        required_token(read_settings())
