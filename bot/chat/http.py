"""Requests to the Bot API on aiohttp, with what surely was not sent kept apart from what is in doubt."""

import json
from datetime import timedelta
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import msgspec
import structlog
from telegram import Bot, Update
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest, RequestData

CONNECT_S = 10.0
READ_S = 20.0
UNSENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
DEFAULT = BaseRequest.DEFAULT_NONE
PLACE = ("message_id", "chat")
INACCESSIBLE = 0  # the date of a message of which Telegram tells its place only
JSON = {"Content-Type": "application/json"}
log = structlog.stdlib.get_logger(__name__)


class UnsentError(NetworkError):
    """The request surely never reached the server."""


class DoubtError(NetworkError):
    """The request left, no answer came: it may have been carried out."""


class AiohttpRequest(BaseRequest):
    """One pool of kept connections. Errors carry class names only, as an address holds the token."""

    def __init__(self, *, connections: int = 256, read_s: float = READ_S) -> None:
        self._connections = connections
        self._read_s = read_s
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_s

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the library does, but a broken answer is not logged: it may hold messages."""
        try:
            content = from_json(payload)
        except ValueError:
            content = None
        if not isinstance(content, dict):
            raise TelegramError("Invalid server response")
        return content

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = DEFAULT,
        write_timeout: ODVInput[float] = DEFAULT,  # noqa: ARG002
        connect_timeout: ODVInput[float] = DEFAULT,
        pool_timeout: ODVInput[float] = DEFAULT,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise UnsentError("the connection pool is closed")
        timeout = _timeout(_chosen(connect_timeout, CONNECT_S), _chosen(read_timeout, self._read_s))
        place = urlsplit(url)
        proxy = _proxy(place.scheme, place.hostname or "")
        body, headers = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, proxy=proxy
            ) as answer:
                return answer.status, await answer.read()
        except UNSENT as error:
            raise UnsentError(type(error).__name__) from None
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise DoubtError(type(error).__name__) from None


class Given:
    """Parameters without files, written once; stands where the library puts its `RequestData` for our pool."""

    __slots__ = ("json_payload",)
    contains_files = False

    def __init__(self, given: dict[str, Any]) -> None:
        self.json_payload = as_json({k: value for k, value in given.items() if value is not None})


def as_json(value: object) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:  # half of a character; only the other writes it
        return json.dumps(value).encode()


def from_json(payload: bytes) -> Any:
    """Raises ValueError for what is no JSON."""
    try:
        return msgspec.json.decode(payload)
    except msgspec.DecodeError:  # also half of a character, which only the other reads
        return json.loads(payload)


def read_update(row: dict[str, Any], api: Bot | None) -> Update:
    """The update; empty when the library cannot read it, so that it cannot stop the others.

    The message under a tapped button is ours, and the longest part: only its chat is read.
    """
    try:
        return Update.de_json(_slim(row), api)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        log.exception("update_unreadable", update_id=row["update_id"], kind=type(error).__name__)
        return Update(row["update_id"])


def _slim(row: dict[str, Any]) -> dict[str, Any]:
    tap = row.get("callback_query")
    if not tap or "message" not in tap:
        return row
    message = {"date": INACCESSIBLE} | {name: tap["message"][name] for name in PLACE if name in tap["message"]}
    return row | {"callback_query": tap | {"message": message}}


def seconds(error: RetryAfter) -> float:
    """How long Telegram wants us to wait; the library gives a number or a timedelta."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


@cache
def _proxy(scheme: str, host: str) -> str | None:
    """What the environment says, looked up once: the library would read files for every request."""
    return None if proxy_bypass(host) else getproxies().get(scheme)


@cache
def _timeout(connect_s: float | None, read_s: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(connect=connect_s, sock_read=read_s)


def _chosen(given: object, usual: float) -> float | None:
    if given is DEFAULT:
        return usual
    return float(given) if isinstance(given, int | float) else None


def _body(request: RequestData | None) -> tuple[aiohttp.FormData | bytes | None, dict[str, str] | None]:
    """JSON costs the least to write; only files need a form."""
    if request is None:
        return None, None
    if not request.contains_files:
        return request.json_payload, JSON
    form = aiohttp.FormData(request.json_parameters)
    for name, (filename, content, kind) in request.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, None
