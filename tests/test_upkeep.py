"""The operator's commands, as typed."""

import base64
import json
import os
import time
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.storage.lock import hold
from tests.storage.places import Place, made_place, welcome

Shown = pytest.CaptureFixture[str]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    place = made_place(tmp_path / "data")
    monkeypatch.setenv("COACH_DATA", str(place.folder))
    monkeypatch.setenv("COACH_KEY", base64.b64encode(place.key).decode())
    return place


def lines_file(folder: Path, *lines: str) -> str:
    file = folder / "lines.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    return str(file)


async def test_backup_and_restore_as_typed(place: Place, capsys: Shown) -> None:
    store = place.store()
    await store.write(lambda work: welcome(work, 1))
    store.close()
    main(["backup"])
    place.database.unlink()
    assert main(["restore", capsys.readouterr().out.strip()]) == 0
    assert await place.people() == [1]


def test_restore_waits_for_no_program(place: Place, capsys: Shown) -> None:
    main(["backup"])
    copy = capsys.readouterr().out.strip()
    with hold(place.folder):
        assert main(["restore", copy]) == 2
    assert "already running" in capsys.readouterr().err


def test_backup_without_database_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "nothing"))
    assert main(["backup"]) == 2
    assert "no database" in capsys.readouterr().err


@pytest.mark.parametrize(("age_s", "code"), [(5, 0), (100, 1), (None, 1)])
def test_health_follows_the_poll(place: Place, age_s: float | None, code: int, capsys: Shown) -> None:
    if age_s is not None:
        (place.folder / "heartbeat").touch()
        os.utime(place.folder / "heartbeat", (time.time() - age_s,) * 2)
    assert main(["health"]) == code
    assert json.loads(capsys.readouterr().out)["ok"] is (code == 0)


def test_health_without_database_is_bad(place: Place, capsys: Shown) -> None:
    place.database.unlink()
    assert main(["health"]) == 1
    assert "no database" in json.loads(capsys.readouterr().out)["problem"]


def test_understood_lines_are_json(tmp_path: Path, capsys: Shown) -> None:
    asked = {"id": "a", "text": "my lower back hurts", "lang": "en"}
    assert main(["understand", lines_file(tmp_path, json.dumps(asked))]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["id"], told["complaints"][0], told["red_flag"]) == ("a", "low_back_pain", "none")


def test_unreadable_line_is_named(tmp_path: Path, capsys: Shown) -> None:
    assert main(["understand", lines_file(tmp_path, '{"id": 1, "text": "hi"}', "hello")]) == 2
    assert "line 2" in capsys.readouterr().err


def test_content_check_is_clean(capsys: Shown) -> None:
    assert main(["check-content"]) == 0, capsys.readouterr().out
