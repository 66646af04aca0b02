"""Opening files of a lessons folder without being led astray or kept waiting."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

# Windows has neither flag, nor the symlinks and pipes they guard against.
_CAUTION = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def open_plain(path: str | Path) -> BinaryIO:
    """Open a regular file, never through a symlink, never waiting on a pipe.

    Raises:
        OSError: if it is not there, not a regular file, or may not be read.
        ValueError: if the path holds a zero byte.
    """
    descriptor = os.open(path, os.O_RDONLY | _CAUTION)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(f"not a regular file: {path}")
    return os.fdopen(descriptor, "rb")
