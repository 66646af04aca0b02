"""The errors Telegram answers with, word for word."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """An answer with `"ok": false`."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, Any]:
        """Return the body Telegram sends."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad_request(words: str, **parameters: Any) -> ApiError:
    """Build a 400: the bot asked for something impossible."""
    return ApiError(400, f"Bad Request: {words}", **parameters)


def unauthorized() -> ApiError:
    """Build a 401: the token is not one."""
    return ApiError(401, "Unauthorized")


def forbidden(words: str) -> ApiError:
    """Build a 403: the person or the group does not want this bot."""
    return ApiError(403, f"Forbidden: {words}")


def not_found() -> ApiError:
    """Build the 404 that answers an unknown method."""
    return ApiError(404, "Not Found")


def conflict(words: str) -> ApiError:
    """Build a 409: two ways of receiving updates collide."""
    return ApiError(409, f"Conflict: {words}")


def too_many_requests(retry_after: int) -> ApiError:
    """Build a 429 that says how many seconds to wait."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
