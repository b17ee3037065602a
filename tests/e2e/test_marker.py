"""What people tell about their body stands readable nowhere: not in the files, not in the logs."""

import io
import logging
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog

from bot import logs
from bot.sandbox import TOKEN
from bot.storage.backup import make_backup
from tests.e2e.playing import SAM, Played

NAME = "Wilhelmine Quackenbush"
MARKERS = ("zyxquorble", "flumpwangle", "grobnitzel", "vextrumple", "snorkwidget")
HEALTH = (
    *("low_back", "lower back", "headache", "sleep", "pregnan", "blood", "anticoag", "thinner", "diabet", "osteo"),
    *("chest", "cardiac", "self_harm", "suicid", "RF06", "BL 23", "BL23", "shenshu", "numb", "swollen", "better"),
)
TALK = (
    *("[I’m 16 or older, go ahead]", "[Yes, I agree]"),
    "my lower back is stiff since the zyxquorble",
    *("[6]", "[Today or this week]", "[None of these]", "[Blood and vessels]", "[Blood thinner]", "[That’s all]"),
    *("[Start]", "+1800", "[3]", "[Add a note]", "the flumpwangle feels better", "[Better]", "[Another time]"),
    *("remind me at 9 grobnitzel to stretch", "London", "[Save]", "+90000", "/log", "[Sleep]", "[7]"),
    *("/profile", "[Pregnancy and birth]", "/cancel", "tell me about vextrumple", "/points BL 23", "/export"),
)
DANGER = (
    *("/points grobnitzel", "/log", "[Neck]"),
    *("my chest feels tight and my left arm hurts, snorkwidget", "[I’m getting help]"),
)


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything the program logs at its most talkative, as it would stand in its file."""
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    monkeypatch.setattr(sys, "stderr", stream)
    logs.set_up("DEBUG")
    yield stream
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


async def live(coach: Played) -> None:
    """Somebody tells a lot; in the end sends fail, so that failures are logged too."""
    await coach.say("/start", name=NAME)
    for line in TALK:
        await act(coach, line)
    for method in ("sendMessage", "editMessageText"):
        await coach.do("fault", method=method, code=400)
    for line in DANGER:
        await act(coach, line)


async def act(coach: Played, line: str) -> None:
    if line.startswith("["):
        await coach.press(line[1:-1])
    elif line.startswith("+"):
        await coach.advance(float(line))
    else:
        await coach.say(line)


async def test_files_hold_no_words(coach: Played, tmp_path: Path) -> None:
    await live(coach)
    data = tmp_path / "data"
    make_backup(data / "coach.db", data / "backups", datetime.now(UTC))
    files = [path for path in data.rglob("*") if path.is_file() and "sandbox" not in str(path)]
    assert {"coach.db", "coach.db-wal"} < {path.name for path in files}
    assert [(path.name, word) for path in files for word in readable(path.read_bytes())] == []


async def test_logs_hold_no_words(logged: io.StringIO, coach: Played) -> None:
    await live(coach)
    text, words = logged.getvalue(), (*MARKERS, *HEALTH, *NAME.split(), TOKEN, "v1:")
    assert "send_refused" in text
    assert [word for word in words if word.lower() in text.lower()] == []


async def test_words_did_reach_the_coach(coach: Played) -> None:
    await live(coach)
    [person] = await coach.coach.store.read(lambda work: [work.people.find(SAM)])
    assert person is not None
    held = await coach.coach.store.read(lambda work: str(work.export(person.id)))
    assert "flumpwangle" in held
    assert "anticoagulant" in held


def readable(content: bytes) -> list[str]:
    """Words in any of the ways a database may store text; short ones of the schema are not among them."""
    lowered = content.lower()
    words = (*MARKERS, *HEALTH, *NAME.split())
    return [word for word in words if any(word.lower().encode(code) in lowered for code in ("utf-8", "utf-16-le"))]
