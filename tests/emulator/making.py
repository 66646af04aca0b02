"""Makers for the emulator's tests: a client, pictures, recordings."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import httpx
from PIL import Image
from starlette.applications import Starlette
from telegram import Bot
from telegram.request import HTTPXRequest

TOKEN = "7000000001:AAtest"
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def client_bot(app: Starlette) -> Bot:
    """Build a real python-telegram-bot client whose wire is the app itself."""

    def request() -> HTTPXRequest:
        return HTTPXRequest(httpx_kwargs={"transport": httpx.ASGITransport(app)})

    return Bot(
        TOKEN,
        base_url="http://emulator/bot",
        base_file_url="http://emulator/file/bot",
        request=request(),
        get_updates_request=request(),
    )


def png(width: int = 640, height: int = 360, color: str = "#d96c8a") -> bytes:
    """Draw a plain picture."""
    out = BytesIO()
    Image.new("RGB", (width, height), color).save(out, "PNG")
    return out.getvalue()


def ogg(seconds: int) -> bytes:
    """Write the head and the last page of an OGG Opus recording of a given length."""
    first = b"OggS\x00\x02" + bytes(8) + bytes(12) + b"\x01\x13" + b"OpusHead\x01\x01" + bytes(9)
    last = b"OggS\x00\x04" + (seconds * 48_000).to_bytes(8, "little") + bytes(12) + b"\x00"
    return first + bytes(200) + last
