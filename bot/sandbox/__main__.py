"""The sandbox as a process of its own: `python -m bot.sandbox --port 8081`."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from bot.sandbox.clock import MovableClock
from bot.sandbox.pace import Pace
from bot.sandbox.server import TOKEN, Sandbox


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--state", type=Path, metavar="FILE")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--pace", action="store_true", help="refuse what comes faster than Telegram allows")
    return parser.parse_args()


async def _serve(options: argparse.Namespace) -> int:
    sandbox = Sandbox(
        clock=MovableClock(),
        state_path=options.state,
        port=options.port,
        token=options.token,
        pace=Pace() if options.pace else None,
    )
    try:
        url = await sandbox.start()
    except OSError as error:
        print(f"cannot listen on port {options.port}: {error.strerror}", file=sys.stderr)
        return 2
    print(url, flush=True)
    await _told_to_stop()
    await sandbox.stop()
    return 0


async def _told_to_stop() -> None:
    stopped = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    await stopped.wait()


if __name__ == "__main__":
    sys.exit(asyncio.run(_serve(_arguments())))
