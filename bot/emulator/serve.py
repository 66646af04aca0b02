"""Serving the emulator on this computer, until it is stopped."""

from __future__ import annotations

import socket

import uvicorn
from starlette.applications import Starlette


class EmulatorServer(uvicorn.Server):
    """A server that ends open event streams and long polls before it stops."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Close the world, then stop as any server."""
        if isinstance(self.config.app, Starlette):
            self.config.app.state.world.close()
        await super().shutdown(sockets)


def server(app: Starlette, port: int = 8081, host: str = "127.0.0.1") -> EmulatorServer:
    """Build a server; `await server.serve()` runs it and `should_exit = True` ends it."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=1,
        lifespan="off",
    )
    return EmulatorServer(config)
