"""Requests to the Bot API on aiohttp, with what surely was not sent kept apart from what is in doubt."""

import json
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import structlog
from telegram import Update
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, RetryAfter, TelegramError
from telegram.request import BaseRequest, RequestData

CONNECT_S = 10.0
READ_S = 20.0
UNSENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
DEFAULT = BaseRequest.DEFAULT_NONE
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
            content = json.loads(payload)
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
        timeout = aiohttp.ClientTimeout(
            connect=_chosen(connect_timeout, CONNECT_S), sock_read=_chosen(read_timeout, self._read_s)
        )
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


class PollRequest(AiohttpRequest):
    """For getUpdates: an update the library cannot read arrives empty, so that it cannot stop the others.

    What `is_known` is left out: it comes again with every fetch until it is confirmed.
    """

    is_known: Callable[[int], bool] = staticmethod(lambda _update_id: False)

    def parse_json_payload(self, payload: bytes) -> dict[str, Any]:  # type: ignore[override]
        content = AiohttpRequest.parse_json_payload(payload)
        updates = content.get("result")
        if isinstance(updates, list):
            news = [row for row in updates if not self.is_known(row["update_id"])]
            content["result"] = [row if _is_readable(row) else {"update_id": row["update_id"]} for row in news]
        return content


def seconds(error: RetryAfter) -> float:
    """How long Telegram wants us to wait; the library gives a number or a timedelta."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _is_readable(row: dict[str, Any]) -> bool:
    try:
        Update.de_json(row, None)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        log.exception("update_unreadable", update_id=row["update_id"], kind=type(error).__name__)
        return False
    return True


@cache
def _proxy(scheme: str, host: str) -> str | None:
    """What the environment says, looked up once: the library would read files for every request."""
    return None if proxy_bypass(host) else getproxies().get(scheme)


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
