"""The try-out: a coach and a chat page on this machine, without Telegram."""

import webbrowser
from argparse import Namespace
from datetime import datetime
from errno import EADDRINUSE
from pathlib import Path

from bot import logs
from bot.chat.pace import Limits
from bot.domain.errors import SetupError
from bot.loop import play, stop_on_signal
from bot.place import Place, keys_of
from bot.sandbox import MovableClock, Sandbox
from bot.settings import read_settings
from bot.storage.lock import hold
from bot.wiring import Coach, Matter, load_matter

PATIENT = Limits(burst=20)  # in a try-out somebody may tap as fast as they like
READY = """\
Back Coach runs here, without Telegram: {url} - open it and tap Start.
The clock on that page can be moved to live through reminders; everything stays in {data}. Stop with Ctrl+C.
On Telegram: send /newbot to @BotFather, then start it again with COACH_TOKEN=<the token it gives you>.\
"""


class TryOut:
    """A coach and the sandbox it talks to, in one process, on one clock that can be moved."""

    def __init__(self, data: Path, keys: tuple[bytes, ...], *, port: int = 0, limits: Limits = PATIENT) -> None:
        self.clock = MovableClock()
        self._data, self._keys, self._limits = data, keys, limits
        self._coach: Coach | None = None
        self.sandbox = Sandbox(
            clock=self.clock,
            state_path=data / "sandbox.json",
            port=port,
            on_moved=self._moved,
            next_due=self._next_due,
        )

    async def open(self, matter: Matter) -> Coach:
        """The sandbox listens, the coach is ready to serve; raises OSError when the port is taken."""
        url = await self.sandbox.start()
        place = Place(data=self._data, keys=self._keys, token=self.sandbox.token, api_url=url, limits=self._limits)
        self._coach = Coach(place, self.clock, matter)
        return self._coach

    async def serve(self, coach: Coach) -> None:
        """Until the coach stops; both end together."""
        try:
            await coach.serve()
        finally:
            await self.sandbox.stop()

    async def _moved(self) -> None:
        """After the clock was moved: what is due now happens now."""
        if self._coach is not None:
            await self._coach.beat.nudge()

    async def _next_due(self) -> datetime | None:
        """Asked anew each time: a moment ago somebody may have planned something sooner."""
        coach = self._coach
        return await coach.next_due() if coach is not None and coach.is_ready.is_set() else None


def run(options: Namespace) -> int:
    """Until it is told to stop."""
    settings = read_settings()
    logs.set_up(settings.log_level if settings.log_level != "INFO" else "WARNING")
    data: Path = (options.data or settings.data / "try").expanduser()
    key_path = settings.key_file or data.parent / f"{data.name}.key"
    port = settings.port if options.port is None else options.port
    with hold(data):
        keys = keys_of(settings, key_path)
        return play(_serve(TryOut(data, keys, port=port), keys, is_opening=options.open, data=data))


async def _serve(try_out: TryOut, keys: tuple[bytes, ...], *, is_opening: bool, data: Path) -> None:
    try:
        coach = await try_out.open(load_matter(keys))
    except OSError as error:
        raise SetupError(_unusable(try_out.sandbox.port, error)) from error
    stop_on_signal(coach.stop)
    print(READY.format(url=f"{try_out.sandbox.url}/", data=data), flush=True)
    if is_opening:
        webbrowser.open(f"{try_out.sandbox.url}/")
    await try_out.serve(coach)


def _unusable(port: int, error: OSError) -> str:
    why = "is taken" if error.errno == EADDRINUSE else f"cannot be used ({error.strerror})"
    return f"Port {port} {why}; choose another one with --port."
