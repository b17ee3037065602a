"""The file a call carries: an upload, a file id, or an address that is never fetched."""

import mimetypes
import re

from bot.sandbox.files import Stored
from bot.sandbox.refusals import Json, bad_request
from bot.sandbox.wire import Call
from bot.sandbox.world import World

KIND_OF_FIELD = {"photo": "Photo", "document": "Document"}


def read_attachment(world: World, call: Call, *, field: str, given: str) -> Stored:
    """`given` is a file id, an address or attach://part; `field` is photo or document."""
    part = given.removeprefix("attach://") if given.startswith("attach://") else ""
    upload = call.uploads.get(part or ("" if given else field))
    kind = KIND_OF_FIELD[field]
    if upload is not None:
        return world.files.put(upload.data, kind=kind, name=upload.name)
    if part or not given.strip():
        raise bad_request(f"there is no {field} in the request")
    if "." in given or "://" in given:
        is_address = re.match(r"https?://[\w-]+(\.[\w-]+)+", given)
        raise bad_request("failed to get HTTP URL content" if is_address else "wrong HTTP URL specified")
    return world.files.resend(given.strip(), kind=kind)


def content(stored: Stored) -> Json:
    if stored.kind == "Photo":
        return {"photo": stored.photo_sizes()}
    mime = mimetypes.guess_type(stored.name)[0] or "application/octet-stream"
    return {"document": {"file_name": stored.name, "mime_type": mime, **stored.ids("x")}}
