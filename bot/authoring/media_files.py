"""What a picture or a recording is, from its first bytes: how wide, how long, whether it is safe.

Only headers are read: a picture is never unpacked here, so none can be a bomb.
SVG 1.1 for drawings; RFC 7845 (Ogg Opus) for voice.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import NamedTuple

from bot.authoring.plain_files import open_plain

PICTURES = (".png", ".jpg", ".jpeg", ".svg")
VOICES = (".ogg",)
MOST_BYTES_OF_MEDIA = 5_000_000
_HEADER_BYTES = 65_536
_OPUS_SAMPLES_A_SECOND = 48_000
_LAST_PAGE_BYTES = 66_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG_SIZES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_VIEW_BOX = re.compile(rb"<svg\b[^>]*\bviewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)")
# A drawing that runs, fetches or embeds something is refused. Looked for in bytes: four times as fast as in text.
_SVG_DANGERS = (
    *(b"<!doctype", b"<!entity", b"<script", b"<foreignobject", b"<image", b"<iframe"),
    *(b"@import", b"@font-face"),
)
# Apart, and each only where its first letters stand: searched for as one pattern they take ten times as long.
_SVG_REACHES = (
    ((b"href",), re.compile(rb"href\s*=\s*[\"']\s*(?!#)")),
    ((b"url(",), re.compile(rb"url\(\s*[\"']?(?!#)")),
    ((b" on", b"\non", b"\ton", b"\ron"), re.compile(rb"\son\w+\s*=")),
)


class Seen(NamedTuple):
    """What was seen in a media file: pixels of width, seconds of sound, and in two languages what is wrong."""

    width: int | None = None
    seconds: float | None = None
    fault: tuple[str, str] | None = None


class Ends(NamedTuple):
    """The first bytes of a media file and, of a long recording, the last."""

    head: bytes
    tail: bytes


def read_ends(path: Path, size: int) -> Ends | None:
    """Return as much of a media file of that many bytes as one needs to know it; None for one not to be read."""
    if size > MOST_BYTES_OF_MEDIA:
        return None
    try:
        with open_plain(path) as file:
            head = file.read(_HEADER_BYTES)
            if path.suffix.lower() not in VOICES or size <= _HEADER_BYTES:
                return Ends(head, b"")
            file.seek(max(size - _LAST_PAGE_BYTES, 0))
            return Ends(head, file.read())
    except (OSError, ValueError):
        return None


def look_at(name: str, size: int, ends: Ends | None) -> Seen:
    """Look at a media file of that many bytes; never raises for what is in it."""
    if size > MOST_BYTES_OF_MEDIA:
        return Seen(fault=("tệp lớn quá 5 MB", "over 5 MB"))
    if ends is None:
        return Seen(fault=("không đọc được", "cannot be read"))
    suffix = Path(name).suffix.lower()
    if suffix == ".svg":
        return _drawing(ends.head, size)
    if suffix == ".png":
        return _png(ends.head)
    return _voice(ends.head, ends.tail or ends.head) if suffix in VOICES else _jpeg(ends.head)


def _png(head: bytes) -> Seen:
    if not head.startswith(_PNG) or head[12:16] != b"IHDR" or len(head) < 24:
        return Seen(fault=("không phải hình PNG", "not a PNG picture"))
    return Seen(width=struct.unpack(">I", head[16:20])[0])


def _jpeg(head: bytes) -> Seen:
    place = 2
    while head.startswith(b"\xff\xd8") and place + 9 <= len(head) and head[place] == 0xFF:
        if head[place + 1] in _JPEG_SIZES:
            return Seen(width=struct.unpack(">H", head[place + 7 : place + 9])[0])
        place += 2 + struct.unpack(">H", head[place + 2 : place + 4])[0]
    return Seen(fault=("không phải hình JPEG", "not a JPEG picture"))


def _drawing(head: bytes, size: int) -> Seen:
    if b"<svg" not in head:
        return Seen(fault=("không phải hình SVG", "not an SVG drawing"))
    if size > _HEADER_BYTES:
        return Seen(fault=("hình SVG lớn quá 64 KB", "an SVG drawing over 64 KB"))
    if danger := _danger(head.lower()):
        return Seen(fault=(f"hình SVG không được có “{danger}”", f"an SVG may not hold “{danger}”"))
    view_box = _VIEW_BOX.search(head)
    return Seen(width=int(float(view_box[1])) if view_box and view_box[1].count(b".") < 2 else 0)


def _danger(drawing: bytes) -> str:
    for words in _SVG_DANGERS:
        if words in drawing:
            return words.decode()
    for beginnings, reach in _SVG_REACHES:
        if any(words in drawing for words in beginnings) and (found := reach.search(drawing)):
            return found[0].decode("utf-8", "replace").strip()
    return ""


def _voice(head: bytes, tail: bytes) -> Seen:
    last_page = tail.rfind(b"OggS")
    opus = head.find(b"OpusHead", 0, 200)
    if not head.startswith(b"OggS") or opus < 0 or last_page < 0 or len(tail) < last_page + 14:
        return Seen(fault=("không phải tiếng OGG/Opus", "not OGG/Opus sound"))
    samples = struct.unpack("<q", tail[last_page + 6 : last_page + 14])[0]
    skipped = struct.unpack("<H", head[opus + 10 : opus + 12].ljust(2, b"\0"))[0]
    return Seen(seconds=max(samples - skipped, 0) / _OPUS_SAMPLES_A_SECOND)
