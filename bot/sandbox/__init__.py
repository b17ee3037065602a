"""A strict Bot API server on loopback, with a chat page and a clock that can be moved."""

from bot.sandbox.clock import MovableClock
from bot.sandbox.pace import Pace
from bot.sandbox.server import TOKEN, Sandbox

__all__ = ["TOKEN", "MovableClock", "Pace", "Sandbox"]
