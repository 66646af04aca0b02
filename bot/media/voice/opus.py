"""WAV in, OGG/Opus out: what Telegram plays as a voice note, at less than a kilobyte a second.

The encoder is `opusenc` of the package opus-tools: it comes beside eSpeak NG, weighs 170 KB and is Xiph's own.
"""

from __future__ import annotations

import shutil
import struct

from bot.media.voice.engines import VoiceError, run

OPUSENC = "opusenc"
KILOBITS = 7
"""Kilobits a second: clear as a telephone call, and the longest lesson stays within 600 KB, every clip played."""

# A fixed serial number, and frames of 60 ms: the same words give the same bytes, with little spent on packaging.
_HOW = ("--quiet", "--speech", "--comp", "5", "--framesize", "60", "--downmix-mono",
        "--serial", "1", "--ignorelength", "--discard-comments", "--discard-pictures", "-", "-")  # fmt: skip


def encoder() -> str | None:
    """Return where the encoder is, or None when it is not installed."""
    return shutil.which(OPUSENC)


def encode(wave: bytes, kilobits: int = KILOBITS) -> bytes:
    """Return a WAV file as OGG/Opus of that many kilobits a second. Raises VoiceError."""
    program = encoder()
    if program is None:
        raise VoiceError(f"{OPUSENC} is not installed (package opus-tools)")
    return run((program, "--bitrate", str(kilobits), *_HOW), wave)


def seconds(clip: bytes) -> float:
    """Return how long an OGG/Opus recording lasts, 0.0 for anything else (RFC 7845: 48,000 samples a second)."""
    page, head = clip.rfind(b"OggS"), clip.find(b"OpusHead", 0, 200)
    if not clip.startswith(b"OggS") or head < 0 or len(clip) < max(page, head) + 14:
        return 0.0
    samples: int = struct.unpack("<q", clip[page + 6 : page + 14])[0]
    skipped: int = struct.unpack("<H", clip[head + 10 : head + 12])[0]
    return max(samples - skipped, 0) / 48_000
