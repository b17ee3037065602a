"""The event loop that a command runs in."""

import asyncio
import ctypes
import gc
import signal
import sys
from collections.abc import Callable, Coroutine
from typing import Any

try:
    from uvloop import new_event_loop
except ImportError:  # not there on Windows
    from asyncio import new_event_loop  # type: ignore[assignment]

SWITCH_S = 0.001  # after each statement the writer would wait five times as long for its turn beside a busy loop
GARBAGE = 5_000, 20, 50  # an update makes hundreds of objects and hardly a circle of them: look less often

ARENAS, TRIM_AT, MMAP_AT = -8, -1, -3  # names of the C library's settings
PIECE = 128 * 1024


def play(work: Coroutine[Any, Any, None]) -> int:
    """Runs it to its end and answers the exit code."""
    sys.setswitchinterval(SWITCH_S)
    _be_thrifty()
    gc.set_threshold(*GARBAGE)
    gc.freeze()  # what was loaded lives as long as the program: looking through it again holds everything up
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        runner.run(work)
    return 0


def give_back() -> None:
    """After much was loaded: what the C library holds and nobody uses goes back to the system."""
    library = _glibc()
    if library is not None:
        library.malloc_trim(0)


def _be_thrifty() -> None:
    """One heap for all threads, as only one of them runs at a time, and large pieces apart from it."""
    library = _glibc()
    if library is not None:
        for setting, value in ((ARENAS, 1), (TRIM_AT, PIECE), (MMAP_AT, PIECE)):
            library.mallopt(setting, value)


def _glibc() -> ctypes.CDLL | None:
    """None where there is another C library."""
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") and hasattr(library, "mallopt") else None


def stop_on_signal(stop: Callable[[], None]) -> None:
    """Ctrl+C and a service manager's wish to stop end it gracefully."""
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        if sys.platform == "win32":
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(stop))
        else:
            loop.add_signal_handler(name, stop)
