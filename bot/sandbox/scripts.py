"""The interface for scripts, tests and the page: everything under /sandbox/."""

import json
import time
from collections.abc import Awaitable, Callable
from datetime import datetime

from aiohttp import web

from bot.sandbox.api import BotApi
from bot.sandbox.buttons import press_as_asked
from bot.sandbox.faults import read_fault
from bot.sandbox.people import chat_of, say, set_membership, whose
from bot.sandbox.refusals import ApiRefusal, Json, ScriptError
from bot.sandbox.transcript import as_state, as_text
from bot.sandbox.world import Chat, World

OnMoved = Callable[[], Awaitable[None]]
NextDue = Callable[[], Awaitable[datetime | None]]
_LONGEST_WAIT_MS = 60_000


class Scripts:
    def __init__(self, world: World, api: BotApi, *, on_moved: OnMoved | None, next_due: NextDue | None) -> None:
        self._world = world
        self._api = api
        self._on_moved = on_moved
        self._next_due = next_due

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/sandbox/message", self.on_message),
            web.post("/sandbox/press", self.on_press),
            web.post("/sandbox/block", self.on_block),
            web.post("/sandbox/clock", self.on_move),
            web.post("/sandbox/fault", self.on_fault),
            web.post("/sandbox/reset", self.on_reset),
            web.get("/sandbox/clock", self.on_clock),
            web.get("/sandbox/chat", self.on_chat),
            web.get("/sandbox/calls", self.on_calls),
            web.get("/sandbox/wait", self.on_wait),
            web.get("/sandbox/file/{file_id}", self.on_file),
        ]

    async def on_message(self, request: web.Request) -> web.Response:
        return _done(say(self._world, await _wish(request)))

    async def on_press(self, request: web.Request) -> web.Response:
        return _done(press_as_asked(self._world, await _wish(request)))

    async def on_block(self, request: web.Request) -> web.Response:
        wish = await _wish(request)
        chat = chat_of(self._world, wish)
        self._world.person(whose(wish)).is_gone = bool(wish.get("gone"))
        is_blocked = bool(wish.get("blocked", True))
        return _done(set_membership(self._world, chat, user_id=whose(wish), is_blocked=is_blocked))

    async def on_fault(self, request: web.Request) -> web.Response:
        wish = await _wish(request)
        if wish.get("clear"):
            self._api.faults.clear()
        else:
            self._api.faults.add(read_fault(wish))
        return _done({})

    async def on_reset(self, _request: web.Request) -> web.Response:
        self._world.forget()
        self._api.faults.clear()
        self._api.calls.clear()
        self._world.hub.tell("reset")
        return _done({})

    async def on_clock(self, _request: web.Request) -> web.Response:
        return _done(await self._time())

    async def on_move(self, request: web.Request) -> web.Response:
        wish = await _wish(request)
        try:
            await self._move(wish)
        except (TypeError, ValueError) as error:
            raise ScriptError(str(error)) from None
        if self._on_moved is not None:
            await self._on_moved()
        time_now = await self._time()
        self._world.hub.tell("clock", **time_now)
        return _done(time_now)

    async def _move(self, wish: Json) -> None:
        if "advance_s" in wish:
            self._world.clock.advance(float(wish["advance_s"]))
        elif wish.get("to") == "next":
            self._world.clock.move_to(await self._next_or_refuse())
        elif "to" in wish:
            self._world.clock.move_to(datetime.fromisoformat(str(wish["to"])))
        else:
            raise ScriptError('clock needs advance_s or to (an instant with its zone, or "next")')

    async def _next_or_refuse(self) -> datetime:
        due = await self._next_due() if self._next_due is not None else None
        if due is None:
            raise ScriptError("nothing is planned", status=404)
        return max(due, self._world.clock.now())

    async def _time(self) -> Json:
        due = await self._next_due() if self._next_due is not None else None
        return {
            "now": self._world.clock.now().isoformat(),
            "offset_s": self._world.clock.offset_s,
            "next_due_at": due.isoformat() if due else None,
        }

    async def on_chat(self, request: web.Request) -> web.Response:
        chat = chat_of(self._world, dict(request.query))
        if request.query.get("format", "json") == "text":
            return web.Response(text=as_text(self._world, chat))
        return _done({**as_state(self._world, chat), "clock": await self._time()})

    async def on_calls(self, request: web.Request) -> web.Response:
        rows = self._api.calls.since(_number(request, "since", 0))
        if method := request.query.get("method"):
            rows = [row for row in rows if row["method"].lower() == method.lower()]
        return _done({"calls": rows, "last": self._api.calls.last})

    async def on_wait(self, request: web.Request) -> web.Response:
        """Answers when every update is confirmed and nothing happened for a while."""
        chat = chat_of(self._world, dict(request.query))
        idle_s = min(_LONGEST_WAIT_MS, _number(request, "idle_ms", 150)) / 1000
        end = time.monotonic() + min(_LONGEST_WAIT_MS, _number(request, "timeout_ms", 10_000)) / 1000
        is_quiet = await self._wait_for_quiet(idle_s, end)
        return _done({"is_quiet": is_quiet, "pending": len(self._world.updates.rows), **self._seen(chat)})

    async def _wait_for_quiet(self, idle_s: float, end: float) -> bool:
        hub = self._world.hub
        while True:
            now = time.monotonic()
            left = hub.last_activity + idle_s - now
            if not self._world.updates.rows and left <= 0:
                return True
            if now >= end:
                return False
            await hub.changed(min(end - now, left if left > 0 else end - now))

    def _seen(self, chat: Chat) -> Json:
        return {**as_state(self._world, chat), "last_call": self._api.calls.last}

    async def on_file(self, request: web.Request) -> web.Response:
        try:
            stored = self._world.files.find(request.match_info["file_id"])
        except ApiRefusal as refusal:
            raise ScriptError(refusal.description, status=404) from None
        if stored is None:
            raise ScriptError("no such file", status=404)
        kind, headers = "application/octet-stream", {"Cache-Control": "private, max-age=86400"}
        if stored.kind == "Photo":
            kind = "image/png" if stored.suffix == "png" else "image/jpeg"
        else:
            headers["Content-Disposition"] = "attachment"
        return web.Response(body=self._world.files.content(stored), content_type=kind, headers=headers)


async def _wish(request: web.Request) -> Json:
    try:
        wish = json.loads(await request.text() or "{}")
    except ValueError:
        raise ScriptError("the body is JSON") from None
    if not isinstance(wish, dict):
        raise ScriptError("the body is a JSON object")
    return wish


def _number(request: web.Request, name: str, default: int) -> int:
    try:
        return int(request.query.get(name, default))
    except ValueError:
        raise ScriptError(f"{name} is a number") from None


def _done(content: Json) -> web.Response:
    return web.json_response({"ok": True, **content})
