"""Who is signed in to the pages: one-time links that the bot sends, and the browsers that used one.

/web ─▶ link (once, 10 minutes) ─▶ browser (12 hours, 30 minutes idle)

Of every secret only the digest is kept: whoever reads the database can sign in nowhere.
"""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.tutor.team.roles import RIGHTS, Right, Role

LINK_LASTS = timedelta(minutes=10)
SIGNED_IN = timedelta(hours=12)
IDLE = timedelta(minutes=30)

SECRET_BYTES = 32
PAGES_PATH = "/sign-in/"
"""What stands between the pages' address and the secret of a link."""

SEEN_ON_PAGES = frozenset({Right.SEE_LEARNERS, Right.SEE_TOTALS, Right.MANAGE_TEAM})
"""The rights that make something of the pages visible."""


@dataclass(frozen=True)
class Link:
    """A link that was sent and not yet used."""

    digest: str
    person: int
    language: str


@dataclass(frozen=True)
class Browser:
    """A browser in which a person is signed in."""

    digest: str
    person: int
    language: str
    named: str
    made_at: datetime
    seen_at: datetime


class Browsers(Protocol):
    """Which links and browsers are good now; each is asked for by the digest of its secret."""

    def link(self, digest: str, now: datetime) -> Link | None:
        """Return the link, if it is fresh and unused."""
        ...

    def browser(self, digest: str, now: datetime) -> Browser | None:
        """Return the browser, if it is signed in, not for too long and not idle for too long."""
        ...

    def is_spent(self, digest: str) -> bool:
        """Return whether a link with that digest was used."""
        ...

    def of(self, person: int, now: datetime) -> tuple[Browser, ...]:
        """Return where a person is signed in, the latest used first."""
        ...


def secret(draw: Callable[[int], bytes]) -> str:
    """Return a new secret, as it stands in an address or a cookie."""
    return urlsafe_b64encode(draw(SECRET_BYTES)).rstrip(b"=").decode()


def digest_of(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def may_enter(roles: Iterable[Role]) -> bool:
    """Return whether there is anything on the pages for somebody with these roles."""
    return any(RIGHTS[role.kind] & SEEN_ON_PAGES for role in roles)
