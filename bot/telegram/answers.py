"""What a server's answer means: a result, a refusal in the Bot API's own words, or nothing that may be believed.

A gateway's error page is no refusal: whoever takes it for one counts learners as gone and throws their letters away.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
)

LONGEST_WAIT = 24 * 3600.0


class WaitError(TelegramError):
    """The server wants to be left alone for `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds:g} s")
        self.seconds = seconds


class FaultyAnswerError(NetworkError):
    """The server answered, but with no result and no reason: it is in trouble, or cannot do what it was asked."""


_ERRORS: Mapping[int, type[TelegramError]] = {
    HTTPStatus.BAD_REQUEST: BadRequest,
    HTTPStatus.UNAUTHORIZED: InvalidToken,
    HTTPStatus.FORBIDDEN: Forbidden,
    HTTPStatus.NOT_FOUND: EndPointNotFound,
    HTTPStatus.CONFLICT: Conflict,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: BadRequest,
    HTTPStatus.NOT_IMPLEMENTED: EndPointNotFound,
}


def check(status: int, payload: bytes) -> None:
    """Raise the TelegramError that an answer stands for, unless it brings a result.

    Some servers refuse under the status 200; `error_code` tells then. What is too large stays so, whoever says it.
    """
    answer = _answer(payload)
    is_success = status < HTTPStatus.MULTIPLE_CHOICES
    if is_success and "result" in answer and answer.get("ok") is not False:
        return
    if answer.get("ok") is False:
        raise _refusal(_code(status, answer), answer)
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        raise BadRequest("Request Entity Too Large")
    raise FaultyAnswerError(f"status {status} and no answer of a Bot API")


def _refusal(code: int, answer: Mapping[str, Any]) -> TelegramError:
    parameters = answer.get("parameters")
    told = parameters if isinstance(parameters, Mapping) else {}
    chat = told.get("migrate_to_chat_id")
    if isinstance(chat, int) and chat:
        return ChatMigrated(chat)
    if seconds := _seconds(told.get("retry_after")):
        return WaitError(seconds)
    return _ERRORS.get(code, FaultyAnswerError)(str(answer.get("description") or f"refused ({code})"))


def _code(status: int, answer: Mapping[str, Any]) -> int:
    if status >= HTTPStatus.BAD_REQUEST:
        return status
    code = answer.get("error_code")
    return code if isinstance(code, int) else int(HTTPStatus.BAD_REQUEST)


def _seconds(value: object) -> float:
    """Return a wait however it is written; 0 when it is none."""
    try:
        seconds = float(value) if isinstance(value, int | float | str) else 0.0
    except (ValueError, OverflowError):
        return 0.0
    return min(seconds, LONGEST_WAIT) if seconds > 0 else 0.0


def _answer(payload: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(payload.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, Mapping) else {}
