"""Files by their id: what is sent once may be sent again without its bytes."""

from __future__ import annotations

import base64
import mimetypes
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.emulator.errors import ApiError, bad_request
from bot.emulator.people import Json

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024

_PREFIX = {"photo": "AgACAg", "voice": "AwACAg", "audio": "CQACAg", "sticker": "CAACAg", "document": "BQACAg"}
_FOLDER = {"photo": "photos", "voice": "voice", "audio": "music", "sticker": "stickers"}


@dataclass(frozen=True)
class StoredFile:
    """One file; `read` gives its bytes (lazily, for smaller copies of a picture)."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    name: str
    mime_type: str
    size: int
    read: Callable[[], bytes]
    shape: Json
    """What its kind adds: width and height, duration, title; and for a picture all its sizes."""

    def reference(self) -> Json:
        """Return the fields every Telegram file object has."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


@dataclass
class FileStore:
    """Every file of the world, in memory."""

    world_mark: str = field(default_factory=lambda: secrets.token_urlsafe(9))
    """Part of every id, so that an id from before a restart is wrong, not another file."""
    by_id: dict[str, StoredFile] = field(default_factory=dict)
    by_path: dict[str, StoredFile] = field(default_factory=dict)

    def add(
        self, kind: str, read: Callable[[], bytes], size: int, name: str, mime: str = "", shape: Json | None = None
    ) -> StoredFile:
        """Keep a file and give it an id and a path."""
        number = len(self.by_id)
        mime = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        ending = mimetypes.guess_extension(mime) or ".bin"
        ending = {".oga": ".oga", ".jpe": ".jpg"}.get(ending, ending)
        mark = base64.urlsafe_b64encode(f"{number:06d}{self.world_mark}".encode()).decode().rstrip("=")
        stored = StoredFile(
            file_id=f"{_PREFIX.get(kind, 'BQACAg')}{mark}",
            unique_id=f"AQAD{mark[:20]}",
            kind=kind,
            path=f"{_FOLDER.get(kind, 'documents')}/file_{number}{ending}",
            name=name,
            mime_type=mime,
            size=size,
            read=read,
            shape=shape or {},
        )
        self.by_id[stored.file_id] = stored
        self.by_path[stored.path] = stored
        return stored

    def known(self, file_id: str, kind: str) -> StoredFile:
        """Return the file a bot sends again; raises `ApiError` for another kind or an unknown id."""
        stored = self.by_id.get(file_id)
        if stored is None:
            raise wrong_identifier()
        if stored.kind != kind and "document" not in (stored.kind, kind):
            name = {"photo": "Photo", "voice": "Voice", "audio": "Audio"}.get(stored.kind, "Document")
            wanted = {"photo": "Photo", "voice": "Voice", "audio": "Audio"}.get(kind, "Document")
            raise bad_request(f"can't use file of type {name} as {wanted}")
        return stored


def wrong_identifier() -> ApiError:
    """Build the answer to a file id that is not one of this bot's."""
    return bad_request("wrong file identifier/HTTP URL specified")
