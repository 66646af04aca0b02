"""How long a recording is, read from its own pages."""

from __future__ import annotations

_OPUS_RATE = 48_000
_PAGE = b"OggS"


def ogg_seconds(content: bytes) -> int:
    """Return whole seconds of an OGG Opus recording, at least 1; 0 if it is something else."""
    last = content.rfind(_PAGE)
    if not content.startswith(_PAGE) or b"OpusHead" not in content[:200] or last + 14 > len(content):
        return 0
    samples = int.from_bytes(content[last + 6 : last + 14], "little", signed=True)
    return max(1, round(samples / _OPUS_RATE))
