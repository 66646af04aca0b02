"""Pictures: their real size, and the smaller copies Telegram makes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from bot.emulator.errors import bad_request
from bot.emulator.files import PHOTO_LIMIT, FileStore, StoredFile
from bot.emulator.people import Json

_STEPS = (90, 320, 800, 1280)
_MAX_SUM = 10_000
_MAX_RATIO = 20


def add_photo(files: FileStore, content: bytes, name: str) -> StoredFile:
    """Keep a picture in all its sizes and return the largest; raises `ApiError` if it is none."""
    if len(content) > PHOTO_LIMIT:
        raise bad_request(f"file is too big for a photo ({len(content)} bytes, 10 MB allowed)")
    width, height, mime = measure(content)
    if width + height > _MAX_SUM or max(width, height) > _MAX_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    longest = max(width, height)
    sizes: list[Json] = []
    for step in (step for step in _STEPS if step < longest):
        box = (max(1, round(width * step / longest)), max(1, round(height * step / longest)))
        estimate = max(200, len(content) * box[0] * box[1] // (width * height))
        small = files.add("photo", _shrunk(content, box), estimate, name, "image/jpeg")
        sizes.append({**small.reference(), "width": box[0], "height": box[1]})
    shape: Json = {"sizes": sizes}
    largest = files.add("photo", lambda: content, len(content), name, mime, shape)
    sizes.append({**largest.reference(), "width": width, "height": height})
    for size in sizes[:-1]:
        files.by_id[size["file_id"]].shape["sizes"] = sizes
    return largest


def measure(content: bytes) -> tuple[int, int, str]:
    """Read width, height and mime type from the header; raises `ApiError` if it is no picture."""
    try:
        with Image.open(BytesIO(content)) as image:
            return image.width, image.height, Image.MIME.get(image.format or "", "image/jpeg")
    except (UnidentifiedImageError, OSError) as error:
        raise bad_request("IMAGE_PROCESS_FAILED") from error


def _shrunk(content: bytes, box: tuple[int, int]) -> Callable[[], bytes]:
    def read() -> bytes:
        out = BytesIO()
        with Image.open(BytesIO(content)) as image:
            image.convert("RGB").resize(box).save(out, "JPEG", quality=80)
        return out.getvalue()

    return read
