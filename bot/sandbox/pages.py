"""The chat page's files, and the stream of events it listens to."""

import asyncio
import json
from importlib import resources

from aiohttp import web

from bot.sandbox.people import chat_of
from bot.sandbox.refusals import Json
from bot.sandbox.transcript import bot_card
from bot.sandbox.world import World

_FILES = {
    "/": ("index.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/page.js": ("page.js", "text/javascript"),
}
_BEAT_S = 15.0


class Pages:
    def __init__(self, world: World) -> None:
        self._world = world
        self._closing = asyncio.Event()

    def routes(self) -> list[web.RouteDef]:
        return [
            *(web.get(path, self.on_page) for path in _FILES),
            web.get("/favicon.ico", self.on_icon),
            web.get("/sandbox/events", self.on_events),
        ]

    def close(self) -> None:
        self._closing.set()
        self._world.hub.tell("closing")

    async def on_page(self, request: web.Request) -> web.Response:
        name, kind = _FILES[request.path]
        text = resources.files("bot.sandbox").joinpath("page", name).read_text(encoding="utf-8")
        return web.Response(text=text, content_type=kind, headers={"Cache-Control": "no-cache"})

    async def on_icon(self, _request: web.Request) -> web.Response:
        return web.Response(status=204)

    async def on_events(self, request: web.Request) -> web.StreamResponse:
        """Events of one person's chat until the page goes or the server stops."""
        chat = chat_of(self._world, dict(request.query))
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await response.prepare(request)
        with self._world.hub.listening() as queue:
            await response.write(b"retry: 700\n\n")
            await self._stream(response, queue, chat_id=chat.id)
        return response

    async def _stream(self, response: web.StreamResponse, queue: asyncio.Queue[Json], *, chat_id: int) -> None:
        while not self._closing.is_set():
            try:
                async with asyncio.timeout(_BEAT_S):
                    event = await queue.get()
            except TimeoutError:
                event = {"kind": "beat"}
            if event.get("chat_id", chat_id) == chat_id and not await self._sent(response, event):
                return

    async def _sent(self, response: web.StreamResponse, event: Json) -> bool:
        if event["kind"] == "profile":
            event = {**event, "bot": bot_card(self._world)}
        try:
            await response.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())
        except ConnectionError:
            return False
        return True
