"""Who may talk to the emulator: programs of this computer, and the page it serves itself.

A page of another site could otherwise make the browser post here, or rename itself to this address.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

THIS_COMPUTER = ("localhost", "127.0.0.1", "::1")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}


class Guard:
    """ASGI middleware: refuses foreign pages everywhere, and foreign names outside the Bot API."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = THIS_COMPUTER) -> None:
        self.app = app
        self.hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer 403."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        complaint = self._complaint(str(scope["path"]), Headers(scope=scope))
        if complaint:
            await PlainTextResponse(complaint, 403)(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                safe = [(name.encode(), value.encode()) for name, value in _HEADERS.items()]
                message["headers"] = [*message["headers"], *safe]
            await send(message)

        await self.app(scope, receive, send_safely)

    def _complaint(self, path: str, headers: Headers) -> str:
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        if origin and _host(origin) not in self.hosts:
            return "a page of another site may not use the emulator"
        if site == "cross-site":
            return "a page of another site may not use the emulator"
        is_bot_api = path.startswith(("/bot", "/file/bot"))
        if not is_bot_api and _host(f"//{headers.get('host', '')}") not in self.hosts:
            return "open the emulator as http://127.0.0.1 or http://localhost"
        return ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
