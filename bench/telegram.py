"""A stand-in for Telegram as a process of its own: many people who write on as soon as they are answered.

    python -m bench.telegram --delay-ms 50 --people 100 --seconds 5 --kind people

Every call is answered after the delay, getUpdates not before something is there. It prints its port, works
until the time is over, prints its figures as JSON and ends. It is lean: the figures are about its clients.
"""

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qs

try:
    from uvloop import new_event_loop
except ImportError:
    from asyncio import new_event_loop  # type: ignore[assignment]

from bench.folk import Echo, Folk, Person

FIRST = 10_000
MOST_UPDATES = 100
WARM_S = 4.0
Json = dict[str, Any]


@dataclass(slots=True)
class Server:
    """The queue of updates and the clock of the answers."""

    delay_s: float
    folk: Folk
    queue: list[Json] = field(default_factory=list)
    poll: "tuple[Wire, float] | None" = None  # who waits for updates, and not before when
    acted: dict[int, float] = field(default_factory=dict)
    waits: list[tuple[float, float]] = field(default_factory=list)  # answered at, after how long
    calls: int = 0
    updates: int = 0
    messages: int = 0
    polls_at: list[float] = field(default_factory=list)

    def begin(self) -> None:
        for number in range(len(self.folk)):
            self.act(FIRST + number)

    def act(self, user: int) -> None:
        self.updates += 1
        self.queue.append({"update_id": self.updates, **self.folk[user].act(int(time.time()))})
        self.acted[user] = time.perf_counter()
        self.hand_out()

    def hand_out(self) -> None:
        if self.poll is None or not self.queue:
            return
        wire, at = self.poll
        self.poll = None
        wire.later(self._page, max(0.0, at - time.perf_counter()))

    def _page(self) -> bytes:
        return b'{"ok":true,"result":%b}' % json.dumps(self.queue[:MOST_UPDATES]).encode()

    def called(self, wire: "Wire", method: str, given: Mapping[str, Any]) -> None:
        self.calls += 1
        if method == "getUpdates":
            return self._polled(wire, given)
        result = self._done(method, given)
        body = b'{"ok":true,"result":%b}' % json.dumps(result).encode()
        wire.later(lambda: body, self.delay_s)
        return None

    def _polled(self, wire: "Wire", given: Mapping[str, Any]) -> None:
        now = time.perf_counter()
        self.polls_at.append(now)
        offset = int(given.get("offset") or 0)
        while self.queue and self.queue[0]["update_id"] < offset:
            self.queue.pop(0)
        self.poll = wire, now + self.delay_s
        if not self.queue and int(given.get("timeout") or 0) == 0:
            self.poll = None
            wire.later(self._page, self.delay_s)
        self.hand_out()

    def _done(self, method: str, given: Mapping[str, Any]) -> Any:
        if method == "getMe":
            return {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
        if method.startswith("getMy"):
            return [] if method == "getMyCommands" else {"description": "", "short_description": ""}
        user = int(given.get("chat_id") or 0)
        if not user:
            return True
        self.messages += 1
        message = _message(method, given, user, self.messages)
        markup = given.get("reply_markup")
        is_answer = method.startswith("send") or bool(markup)
        rows = json.loads(markup)["inline_keyboard"] if markup else []
        asyncio.get_running_loop().call_later(self.delay_s, self._arrived, user, rows, message, is_answer)
        return message

    def _arrived(self, user: int, rows: list[list[Json]], message: Json, is_answer: bool) -> None:
        self.folk[user].see(rows, message)
        began = self.acted.get(user)
        if is_answer and began is not None:
            now = time.perf_counter()
            del self.acted[user]
            self.waits.append((now, now - began))
            self.act(user)


def _message(method: str, given: Mapping[str, Any], user: int, number: int) -> Json:
    chat = {"id": user, "type": "private", "first_name": "P"}
    sender = {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
    old = int(given["message_id"]) if method.startswith("edit") else number
    message: Json = {"message_id": old, "date": int(time.time()), "chat": chat, "from": sender}
    if method in ("sendPhoto", "editMessageMedia"):
        photo = {"file_id": f"file{number}", "file_unique_id": f"u{number}", "width": 800, "height": 800}
        return message | {"photo": [photo], "caption": given.get("caption", "")}
    return message | {"text": given.get("text", "-")}


class Wire(asyncio.Protocol):
    """One kept connection: just enough HTTP."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._read = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.WriteTransport, transport)  # uvloop's own says nothing of its kind

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._read[:end])
            fields = dict(_field(line) for line in head.split(b"\r\n")[1:])
            size = int(fields.get(b"content-length", b"0"))
            if len(self._read) < end + 4 + size:
                return
            body = bytes(self._read[end + 4 : end + 4 + size])
            del self._read[: end + 4 + size]
            path = head.split(b" ", 2)[1].decode()
            method = path.rpartition("/")[2].partition("?")[0]
            self._server.called(self, method, _given(fields.get(b"content-type", b""), body))

    def later(self, answer: Any, wait_s: float) -> None:
        if wait_s > 0:
            asyncio.get_running_loop().call_later(wait_s, self._write, answer)
        else:
            self._write(answer)

    def _write(self, answer: Any) -> None:
        body = answer()
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        self._transport.write(head + body)


def _field(line: bytes) -> tuple[bytes, bytes]:
    name, _, value = line.partition(b":")
    return name.strip().lower(), value.strip()


def _given(kind: bytes, body: bytes) -> Mapping[str, Any]:
    """What a call was given; of an upload only the small fields."""
    if kind.startswith(b"application/json"):
        found: Json = json.loads(body or b"{}")
        return found
    if kind.startswith(b"multipart"):
        return dict(_parts(kind.partition(b"boundary=")[2].strip(b'"'), body))
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


def _parts(mark: bytes, body: bytes) -> list[tuple[str, str]]:
    found = []
    for part in body.split(b"--" + mark):
        head, _, value = part.partition(b"\r\n\r\n")
        name = head.partition(b'name="')[2].partition(b'"')[0]
        if name and b"filename" not in head:
            found.append((name.decode(), value.rstrip(b"\r\n").decode("utf-8", "replace")))
    return found


def figures(server: Server, since: float, until: float) -> Json:
    waits = sorted(wait for at, wait in server.waits if since <= at < until)
    polls = [at for at in server.polls_at if since <= at < until]
    return {
        "a_second": len(waits) / (until - since),
        "median_ms": waits[len(waits) // 2] * 1000 if waits else 0.0,
        "p99_ms": waits[int(len(waits) * 0.99)] * 1000 if waits else 0.0,
        "polls": len(polls),
        "calls": server.calls,
        "silent": sum(1 for began in server.acted.values() if until - began > 5),
    }


async def serve(options: argparse.Namespace) -> Json:
    kind = Person if options.kind == "people" else Echo
    folk = {FIRST + number: kind(FIRST + number) for number in range(options.people)}
    server = Server(options.delay_ms / 1000, folk)
    listening = await asyncio.get_running_loop().create_server(lambda: Wire(server), "127.0.0.1", 0)
    print(listening.sockets[0].getsockname()[1], flush=True)
    while not server.polls_at:  # noqa: ASYNC110
        await asyncio.sleep(0.001 if options.announce else 0.01)
    if options.announce:
        print("polled", flush=True)
    server.begin()
    await asyncio.sleep(options.warm)
    print("warm", flush=True)
    since = time.perf_counter()
    await asyncio.sleep(options.seconds)
    print("over", flush=True)
    return figures(server, since, since + options.seconds)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.telegram")
    parser.add_argument("--people", type=int, default=100)
    parser.add_argument("--delay-ms", type=float, default=50.0)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--warm", type=float, default=WARM_S)
    parser.add_argument("--announce", action="store_true", help="say when the first getUpdates came")
    parser.add_argument("--kind", choices=("people", "echo"), default="people")
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        print(json.dumps(runner.run(serve(parser.parse_args()))), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
