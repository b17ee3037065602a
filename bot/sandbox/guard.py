"""Keeps strangers out: only this machine's own names, no foreign pages, words instead of traces."""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.sandbox.refusals import ApiRefusal, ScriptError

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def _host_name(netloc: str) -> str:
    try:
        return urlsplit(f"//{netloc}").hostname or ""
    except ValueError:
        return ""


@web.middleware
async def only_local(request: web.Request, handler: Handler) -> web.StreamResponse:
    if _host_name(request.headers.get("Host", "")) not in LOOPBACK:
        raise web.HTTPForbidden(text="This address is served to this machine only.\n")
    origin = request.headers.get("Origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("Host"):
        raise web.HTTPForbidden(text="Other pages may not speak to this one.\n")
    return await handler(request)


@web.middleware
async def in_words(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refusals become JSON; so does an address nobody knows."""
    try:
        return await handler(request)
    except ScriptError as error:
        return web.json_response(error.answer, status=error.status)
    except ApiRefusal as refusal:
        return web.json_response(ScriptError(refusal.description).answer, status=refusal.code)
    except web.HTTPNotFound:
        return web.json_response(ApiRefusal(404, "Not Found").answer(), status=404)


async def add_policy(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
