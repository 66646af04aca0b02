"""Keeps tokens out of every log: they stand in the address of each call."""

from __future__ import annotations

import logging
import re

_TOKEN = re.compile(r"(?<!\d)(\d{3,}):[\w-]{20,}", re.ASCII)
_FORMATTER = logging.Formatter()


class TokenMask(logging.Filter):
    """Masks bot tokens in messages and tracebacks; hang it on handlers, so that nothing passes by."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask one record, and let it through."""
        record.msg = mask(record.getMessage())
        record.args = None
        if record.exc_info and not record.exc_text:
            record.exc_text = _FORMATTER.formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = mask(record.exc_text)
        return True


def mask(text: str) -> str:
    """Return a text with only the public number of each bot token left."""
    return _TOKEN.sub(r"\1:…", text)


def hush() -> None:
    """Mask tokens in all that the root logger's handlers write, and quieten the libraries that log addresses."""
    for handler in logging.getLogger().handlers:
        if not any(isinstance(each, TokenMask) for each in handler.filters):
            handler.addFilter(TokenMask())
    for name in ("httpx", "httpcore", "telegram"):
        logging.getLogger(name).setLevel(logging.WARNING)
