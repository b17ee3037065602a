"""The bot's side over HTTP: `/bot<token>/method` and `/file/bot<token>/path`."""

import asyncio
import re
import time
from typing import Any

from aiohttp import web

from bot.sandbox.calls import CallLog
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.methods import METHODS
from bot.sandbox.methods.table import Described
from bot.sandbox.pace import Pace
from bot.sandbox.polling import KNOWN, Poller
from bot.sandbox.refusals import ApiRefusal, Json, too_many
from bot.sandbox.wire import Call, read_call
from bot.sandbox.world import World

_TOKEN = re.compile(r"[0-9]{1,15}:[A-Za-z0-9_-]{3,}")
MAX_BODY_BYTES = 52 * 2**20


class BotApi:
    def __init__(self, world: World, *, token: str, pace: Pace | None, poller: Poller) -> None:
        self.calls = CallLog()
        self.faults = Faults()
        self._world = world
        self._token = token
        self._pace = pace
        self._poller = poller

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", r"/bot{token:[^/]*}/{method:[^/]*}", self.on_method),
            web.get(r"/file/bot{token:[^/]*}/{path:.+}", self.on_file),
        ]

    async def on_method(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        call, fault = Call(method=method), None
        try:
            self._check_token(request.match_info["token"])
            call = await read_call(request, method)
            fault = self.faults.take(method)
            answer = await self._answer(call, fault)
        except ApiRefusal as refusal:
            answer = refusal.answer()
        except web.HTTPRequestEntityTooLarge:
            answer = ApiRefusal(413, "Request Entity Too Large").answer()
        self._note(call, answer)
        return _response(request, answer, fault)

    def _check_token(self, token: str) -> None:
        if not _TOKEN.fullmatch(token):
            raise ApiRefusal(401, "Unauthorized: invalid token specified")
        if token != self._token:
            raise ApiRefusal(401, "Unauthorized")

    async def _answer(self, call: Call, fault: Fault | None) -> Json:
        if fault is not None and fault.delay_s:
            await asyncio.sleep(fault.delay_s)
        if fault is not None and (refusal := fault.refusal()):
            raise refusal
        result = await self._result(call)
        if isinstance(result, Described):
            return {"ok": True, "result": result.result, "description": result.description}
        return {"ok": True, "result": result}

    async def _result(self, call: Call) -> Any:
        if call.method.lower() == "getupdates":
            self._see_unknown(call, KNOWN)
            return await self._poller.poll(call)
        method = METHODS.get(call.method.lower())
        if method is None:
            raise ApiRefusal(404, "Not Found: method not found")
        self._see_unknown(call, method.known)
        if method.is_paced:
            self._keep_pace(call)
        return method.act(self._world, call)

    def _see_unknown(self, call: Call, known: frozenset[str]) -> None:
        attached = {
            name for name in call.uploads if any(f"attach://{name}" in value for value in call.fields.values())
        }
        strange = (set(call.fields) | (set(call.uploads) - attached)) - known
        call.violations.extend(f"unknown parameter {name}" for name in sorted(strange))

    def _keep_pace(self, call: Call) -> None:
        if self._pace is None:
            return
        if wait := self._pace.overdue(call.integer("chat_id"), now=time.monotonic()):
            raise too_many(wait)

    def _note(self, call: Call, answer: Json) -> None:
        status = 200 if answer["ok"] else answer["error_code"]
        self.calls.add(call, answer, status=status, at=self._world.clock.now().isoformat())
        if call.method.lower() != "getupdates":
            self._world.hub.touch()

    async def on_file(self, request: web.Request) -> web.StreamResponse:
        stored = self._world.files.at_path(request.match_info["path"])
        if request.match_info["token"] != self._token or stored is None:
            return web.json_response(ApiRefusal(404, "Not Found").answer(), status=404)
        return web.Response(body=self._world.files.content(stored), content_type="application/octet-stream")


def _response(request: web.Request, answer: Json, fault: Fault | None) -> web.StreamResponse:
    if fault is not None and fault.drop_answer and request.transport is not None:
        request.transport.abort()
    if answer["ok"]:
        return web.json_response(answer)
    code = answer["error_code"]
    if code == 502:
        return web.Response(text="<html><h1>502 Bad Gateway</h1></html>", status=code, content_type="text/html")
    wait = answer.get("parameters", {}).get("retry_after")
    return web.json_response(answer, status=code, headers={"Retry-After": str(wait)} if wait else {})
