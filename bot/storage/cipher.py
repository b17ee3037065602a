"""Field encryption: AES-256-GCM, bound to its place in the database, the key kept apart from the data."""

import base64
import hashlib
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.domain.errors import SetupError

VERSION = b"\x01"
KEY_BYTES = 32
NONCE_BYTES = 12
ID_BYTES = 4


@dataclass(frozen=True, slots=True)
class Cipher:
    """Seals and opens single values; the first key seals, every key opens what it sealed."""

    keys: tuple[bytes, ...] = field(repr=False)

    def seal(self, plain: bytes, place: str) -> bytes:
        """The ciphertext of a value at `place` ("table.column:row id")."""
        nonce = os.urandom(NONCE_BYTES)
        body = _box(self.keys[0]).encrypt(nonce, plain, place.encode())
        return VERSION + _key_id(self.keys[0]) + nonce + body

    def open(self, sealed: bytes, place: str) -> bytes:
        """The value; raises SetupError when no key fits or the value was moved or changed."""
        head = 1 + ID_BYTES
        nonce, body = sealed[head : head + NONCE_BYTES], sealed[head + NONCE_BYTES :]
        for key in self.keys:
            if _key_id(key) == sealed[1:head]:
                try:
                    return _box(key).decrypt(nonce, body, place.encode())
                except InvalidTag:
                    break
        raise SetupError("The key file does not open this database. Use the key that it was made with.")


@cache
def _box(key: bytes) -> AESGCM:
    return AESGCM(key)


@cache
def _key_id(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()[:ID_BYTES]


def parse_keys(lines: Sequence[str]) -> tuple[bytes, ...]:
    """Keys from base64 lines, newest first; raises SetupError with what to do."""
    try:
        keys = tuple(base64.b64decode(line, validate=True) for line in lines if line.strip())
    except ValueError as error:
        raise SetupError("The encryption key is not valid base64.") from error
    if not keys or any(len(key) != KEY_BYTES for key in keys):
        raise SetupError("The encryption key must be 32 bytes in base64, one key a line.")
    return keys


def key_from_file(path: Path) -> tuple[bytes, ...]:
    """The keys of the file, which is made (mode 0600) when it does not exist."""
    try:
        if not path.exists():
            _make_key(path)
        return parse_keys(path.read_text("ascii").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"The key file {path} cannot be read or made: {error}.") from error


def _make_key(path: Path) -> None:
    """Written beside its place and linked there whole: of several starters the first one's key is everybody's."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")  # mode 0600
    try:
        with os.fdopen(handle, "w") as file:
            file.write(base64.b64encode(os.urandom(KEY_BYTES)).decode() + "\n")
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        os.unlink(draft)
