"""Serving an ASGI app for a while, from within a program that has signals and tasks of its own."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn

GRACE = 1
"""Seconds that open connections get to end."""


class PortTakenError(Exception):
    """Something else listens at that address; its text is one line for the operator."""


class _Server(uvicorn.Server):
    """A server that leaves signals to the program around it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Capture none."""
        yield


@asynccontextmanager
async def serving(app: Any, host: str, port: int) -> AsyncIterator[None]:
    """Serve the ASGI app while the block runs. Raises PortTakenError."""
    try:
        listener = socket.create_server((host, port))
    except OSError as fault:
        raise PortTakenError(
            f"không mở được {host}:{port}, có chương trình khác đang dùng / cannot listen there ({fault.strerror})"
        ) from fault
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, lifespan="off", timeout_graceful_shutdown=GRACE, server_header=False
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]), name=f"serving {port}")
    try:
        yield
    finally:
        server.should_exit = True
        await task
