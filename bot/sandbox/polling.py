"""getUpdates: one poller, offsets that confirm, polls that are held."""

import asyncio
import json
import time

from bot.sandbox.refusals import ApiRefusal, Json, conflict
from bot.sandbox.wire import Call
from bot.sandbox.world import World

KNOWN = frozenset(("offset", "limit", "timeout", "allowed_updates"))
_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"
_CONFLICT_PAUSE_S = 3.0


class Poller:
    """`has_guard` slows a client down that polls one offset again and again."""

    def __init__(self, world: World, *, has_guard: bool = True) -> None:
        self._world = world
        self._has_guard = has_guard
        self._turn = 0
        self._last_offset = 0
        self._last_start = float("-inf")
        self._next_conflict = float("-inf")
        self._is_closing = False

    async def poll(self, call: Call) -> list[Json]:
        if self._world.webhook:
            raise await self._conflict(_WEBHOOK)
        self._turn += 1
        self._world.hub.touch()
        self._remember_wishes(call)
        offset, limit, timeout = self._terms(call)
        self._world.updates.expire(self._world.clock.now())
        if self._world.updates.confirm(offset):
            self._world.hub.touch()
        return await self._held(limit, timeout=timeout, turn=self._turn)

    def close(self) -> None:
        self._is_closing = True
        self._world.hub.touch()

    def _remember_wishes(self, call: Call) -> None:
        if not call.has("allowed_updates"):
            return
        try:
            wanted = json.loads(call.text("allowed_updates"))
        except ValueError:
            return
        if isinstance(wanted, list):
            self._world.updates.wanted = [str(kind) for kind in wanted]

    def _terms(self, call: Call) -> tuple[int, int, float]:
        """Offset, limit and timeout as Telegram takes them."""
        offset = call.integer("offset")
        limit = min(100, max(1, call.integer("limit", 100)))
        timeout = float(min(50, max(0, call.integer("timeout"))))
        now = time.monotonic()
        if self._has_guard and offset == self._last_offset:
            limit = 1 if now < self._last_start + 0.5 else limit
            timeout = 3.0 if timeout < 3 and now < self._last_start + 3 else timeout
        self._last_offset, self._last_start = offset, now
        return offset, limit, timeout

    async def _held(self, limit: int, *, timeout: float, turn: int) -> list[Json]:  # noqa: ASYNC109
        end = time.monotonic() + timeout
        while True:
            if self._is_closing:
                raise ApiRefusal(500, "Internal Server Error: restart")
            if self._world.webhook:
                raise await self._conflict("terminated by setWebhook request")
            if turn != self._turn:
                raise await self._conflict(_OTHER)
            updates = self._world.updates.first(limit)
            if updates or time.monotonic() >= end:
                return updates
            await self._world.hub.changed(end - time.monotonic())

    async def _conflict(self, reason: str) -> ApiRefusal:
        """The first comes at once, the next ones not before three seconds have passed."""
        now = time.monotonic()
        wait, self._next_conflict = self._next_conflict - now, max(now, self._next_conflict) + _CONFLICT_PAUSE_S
        if wait > 0:
            await asyncio.sleep(wait)
        return conflict(reason)
