"""The command menu and descriptions are set once."""

from pathlib import Path

from bot.wiring import Matter
from tests.e2e.playing import Played

SETTERS = ("setMyCommands", "setMyDescription", "setMyShortDescription")


async def set_calls(data: Path, matter: Matter) -> list[int]:
    """How often each was set during one life of the program."""
    played = Played(data, matter)
    await played.open()
    await played.say("/help")
    counts = [len(await played.calls(method)) for method in SETTERS]
    await played.close()
    return counts


async def test_menu_is_put_up_once(tmp_path: Path, matter: Matter) -> None:
    assert await set_calls(tmp_path / "data", matter) == [1, 1, 1]
    assert await set_calls(tmp_path / "data", matter) == [0, 0, 0]
