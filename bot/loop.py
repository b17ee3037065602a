"""The event loop that a command runs in."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Coroutine
from typing import Any

try:
    from uvloop import new_event_loop
except ImportError:  # not there on Windows
    from asyncio import new_event_loop  # type: ignore[assignment]

SWITCH_S = 0.0005  # after each statement the writer would wait ten times as long for its turn beside a busy loop


def play(work: Coroutine[Any, Any, None]) -> int:
    """Runs it to its end and answers the exit code."""
    sys.setswitchinterval(SWITCH_S)
    gc.freeze()  # what was loaded lives as long as the program: looking through it again holds everything up
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(work)
    return 0


def stop_on_signal(stop: Callable[[], None]) -> None:
    """Ctrl+C and a service manager's wish to stop end it gracefully."""
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        if sys.platform == "win32":
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(stop))
        else:
            loop.add_signal_handler(name, stop)
