"""Serving the emulator on this computer, until it is stopped."""

from __future__ import annotations

import uvicorn
from starlette.applications import Starlette


def server(app: Starlette, port: int = 8081, host: str = "127.0.0.1") -> uvicorn.Server:
    """Build a server; `await server.serve()` runs it and `should_exit = True` ends it.

    Open event streams and long polls get one second to end.
    """
    config = uvicorn.Config(
        app, host=host, port=port, log_level="warning", access_log=False, timeout_graceful_shutdown=1, lifespan="off"
    )
    return uvicorn.Server(config)
