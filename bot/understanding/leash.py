"""Ties a child process to the life of its parent, so that kill -9 of the bot leaves no orphan."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable

PR_SET_PDEATHSIG = 1


def leash() -> Callable[[], None] | None:
    """Return what the child must do between fork and exec, or None where the system has no such tie.

    Linux kills the child when the thread that started it ends: start it from the main thread.
    """
    if not sys.platform.startswith("linux"):
        return None
    parent = os.getpid()
    # Looked up here: between fork and exec as little as possible may happen.
    prctl = ctypes.CDLL(None, use_errno=True).prctl

    def tie() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)

    return tie
