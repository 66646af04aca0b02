"""Reading a form that was sent, and judging whether it was sent from one of our own pages."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.tutor.team.sign_in import digest_of

LONGEST_BODY = 16 * 1024
MOST_FIELDS = 20
TOKEN_FIELD = "token"
_FORM = "application/x-www-form-urlencoded"


class RefusedError(Exception):
    """A request that is not served; `status` says why."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


async def read_form(request: Request) -> Mapping[str, str]:
    """Return the fields of a form, the last of each name. Raises RefusedError when it is none, or too long."""
    if request.headers.get("Content-Type", "").partition(";")[0].strip().lower() != _FORM:
        raise RefusedError(415)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_BODY:
            raise RefusedError(413)
    try:
        fields = parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError:
        raise RefusedError(400) from None
    return dict(fields)


def is_from_here(request: Request, address: str) -> bool:
    """Return whether the browser says that one of our own pages sent this; silence is a no."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is None and origin is None:
        return False
    return site in (None, "same-origin") and origin in (None, address)


def token_of(secret: str) -> str:
    """Return what the forms of a signed-in browser carry: it follows from its cookie, and does not give it away."""
    return digest_of(f"form:{secret}")


def has_token(form: Mapping[str, str], secret: str) -> bool:
    """Return whether a form carries its browser's token."""
    return hmac.compare_digest(form.get(TOKEN_FIELD, "").encode(), token_of(secret).encode())
