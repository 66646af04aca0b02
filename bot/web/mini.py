"""What Telegram says of who opened a page within it, checked as https://core.telegram.org/bots/webapps tells.

secret = HMAC-SHA256("WebAppData", bot token);  hash = HMAC-SHA256(secret, the other fields, sorted, a line each)
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

FRESH = timedelta(minutes=10)
SKEW = timedelta(minutes=1)
"""How far Telegram's clock may be ahead of ours."""

LONGEST = 8192
MOST_FIELDS = 40


@dataclass(frozen=True)
class Opener:
    """Who opened a page within Telegram; `proof` is different each time it is opened."""

    person: int
    proof: str


def opener(init_data: str, bot_token: str, now: datetime) -> Opener | None:
    """Return who opened the page, or None when Telegram did not say so, or said so too long ago."""
    if len(init_data) > LONGEST:
        return None
    try:
        fields = parse_qsl(init_data, keep_blank_values=True, strict_parsing=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return None
    said = dict(fields)
    given = said.pop("hash", "")
    if len(said) + 1 != len(fields) or not hmac.compare_digest(given.encode(), sign(said, bot_token).encode()):
        return None
    person, at = _person(said.get("user", "")), _time(said.get("auth_date", ""))
    if not person or at is None or not now - FRESH <= at <= now + SKEW:
        return None
    return Opener(person, given)


def sign(fields: dict[str, str], bot_token: str) -> str:
    """Return the hash that Telegram puts beside these fields."""
    secret = hmac.digest(b"WebAppData", bot_token.encode(), "sha256")
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    return hmac.digest(secret, lines.encode("utf-8", "surrogatepass"), "sha256").hex()


def _person(user: str) -> int:
    try:
        found = json.loads(user)["id"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return 0
    return found if type(found) is int and found > 0 else 0


def _time(written: str) -> datetime | None:
    if not written.isascii() or not written.isdecimal() or len(written) > 11:
        return None
    return datetime.fromtimestamp(int(written), UTC)
