"""Everything that was uploaded, kept by content, found again by file id."""

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.sandbox.file_ids import SIZES, FileId, read_file_id
from bot.sandbox.images import inspect, is_photo_shape
from bot.sandbox.refusals import Json, bad_request

MAX_PHOTO_BYTES = 10 * 2**20
MAX_DOWNLOAD_BYTES = 20 * 2**20
_FOLDERS = {"Photo": "photos", "Sticker": "stickers", "VoiceNote": "voice", "Video": "videos"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One content as one kind of file."""

    kind: str
    digest: str
    size: int
    name: str = "file"
    suffix: str = "bin"
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        return f"{_FOLDERS.get(self.kind, 'documents')}/file_{self.digest}.{self.suffix}"

    def ids(self, size: str) -> Json:
        file_id = FileId(kind=self.kind, size=size, digest=self.digest)
        unique = file_id.unique_text()
        return {"file_id": file_id.text(), "file_unique_id": unique, "file_size": self.size}

    def photo_sizes(self) -> list[Json]:
        """Smallest first; the last one is the whole picture."""
        longest = max(self.width, self.height)
        names = [name for name, side in SIZES.items() if side < longest]
        last = next((name for name, side in SIZES.items() if side >= longest), "w")
        sizes = [self._photo_size(name, min(1.0, SIZES[name] / longest)) for name in names if name != last]
        return [*sizes, self._photo_size(last, min(1.0, SIZES[last] / longest))]

    def _photo_size(self, name: str, scale: float) -> Json:
        width, height = max(1, round(self.width * scale)), max(1, round(self.height * scale))
        return {**self.ids(name), "width": width, "height": height}


class FileShelf:
    """Contents in memory, and in a folder when there is one."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._blobs: dict[str, bytes] = {}
        self._stored: dict[str, Stored] = {}

    def put(self, data: bytes, *, kind: str, name: str = "file") -> Stored:
        if not data:
            raise bad_request("file must be non-empty")
        digest = hashlib.sha256(data).hexdigest()[:32]
        stored = self._described(data, digest=digest, kind=kind, name=name)
        self._stored[f"{kind}:{digest}"] = stored
        if digest not in self._blobs:
            self._blobs[digest] = data
            self._write(digest, data)
        return stored

    def _described(self, data: bytes, *, digest: str, kind: str, name: str) -> Stored:
        if kind != "Photo":
            suffix = name.rpartition(".")[2] if "." in name else "bin"
            return Stored(kind=kind, digest=digest, size=len(data), name=name, suffix=suffix)
        if len(data) > MAX_PHOTO_BYTES:
            limit = f"the maximum size is {MAX_PHOTO_BYTES} bytes"
            raise bad_request(f"file of size {len(data)} bytes is too big for a photo; {limit}")
        picture = inspect(data)
        if picture is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        if not is_photo_shape(picture):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        return Stored(
            kind=kind,
            digest=digest,
            size=len(data),
            name=name,
            suffix=picture.suffix,
            width=picture.width,
            height=picture.height,
        )

    def _write(self, digest: str, data: bytes) -> None:
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._folder / digest
            if not path.exists():
                path.with_suffix(".part").write_bytes(data)
                path.with_suffix(".part").replace(path)

    def resend(self, text: str, *, kind: str) -> Stored:
        """The file a caller names by id, to be sent as this kind."""
        file_id = read_file_id(text)
        stored = self._stored.get(f"{file_id.kind}:{file_id.digest}")
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if file_id.kind != kind:
            raise bad_request(f"can't use file of type {file_id.kind} as {kind}")
        return stored

    def find(self, text: str) -> Stored | None:
        file_id = read_file_id(text)
        return self._stored.get(f"{file_id.kind}:{file_id.digest}")

    def at_path(self, path: str) -> Stored | None:
        return next((stored for stored in self._stored.values() if stored.path == path), None)

    def content(self, stored: Stored) -> bytes:
        if stored.digest not in self._blobs and self._folder is not None:
            self._blobs[stored.digest] = (self._folder / stored.digest).read_bytes()
        return self._blobs[stored.digest]

    def dump(self) -> list[Json]:
        return [asdict(stored) for stored in self._stored.values()]

    def load(self, rows: list[Json]) -> None:
        self._stored = {f"{row['kind']}:{row['digest']}": Stored(**row) for row in rows}
