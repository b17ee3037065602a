"""The webhook's address: checked and remembered; updates are only polled here."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from bot.sandbox.methods.table import Described, entry
from bot.sandbox.refusals import Json, bad_request
from bot.sandbox.wire import Call
from bot.sandbox.world import World

_PORTS = (80, 88, 443, 8443)
_KEPT = ("ip_address", "max_connections", "allowed_updates", "secret_token")


def set_webhook(world: World, call: Call) -> Described:
    if not call.text("url"):
        return delete_webhook(world, call)
    _check_secret(call.text("secret_token"))
    _check_address(call.text("url"))
    wish = {"url": call.text("url"), **{key: call.text(key) for key in _KEPT if call.has(key)}}
    is_same, world.webhook = world.webhook == wish, wish
    _drop_pending(world, call)
    world.hub.touch()
    return Described(result=True, description=f"Webhook {'is already' if is_same else 'was'} set")


def _check_secret(secret: str) -> None:
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port or 443
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    if port not in _PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    _refuse_reserved(parts)


def _refuse_reserved(parts: SplitResult) -> None:
    host = "127.0.0.1" if parts.hostname == "localhost" else str(parts.hostname)
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return
    if not address.is_global:
        raise bad_request(f"bad webhook: IP address {address} is reserved")


def delete_webhook(world: World, call: Call) -> Described:
    done = "Webhook was deleted" if world.webhook else "Webhook is already deleted"
    world.webhook = {}
    _drop_pending(world, call)
    world.hub.touch()
    return Described(result=True, description=done)


def _drop_pending(world: World, call: Call) -> None:
    if call.flag("drop_pending_updates"):
        world.updates.rows.clear()


def webhook_info(world: World, _call: Call) -> Json:
    count = len(world.updates.rows)
    url = world.webhook.get("url", "")
    return {"url": url, "has_custom_certificate": False, "pending_update_count": count}


METHODS = (
    entry(
        "setWebhook",
        set_webhook,
        "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token",
    ),
    entry("deleteWebhook", delete_webhook, "drop_pending_updates"),
    entry("getWebhookInfo", webhook_info),
)
