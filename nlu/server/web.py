"""The part of Rasa's HTTP API that the bot uses, on Rasa's own web server, with the same answers.

Stricter than `rasa run`: a small body, exactly one token compared in constant time, 4xx for what is wrong, and
not a word of a learner in a log or an error.
"""

from __future__ import annotations

import hmac
from functools import wraps
from typing import Any, Awaitable, Callable

import rasa
from rasa.constants import MINIMUM_COMPATIBLE_VERSION
from rasa.core.constants import DEFAULT_KEEP_ALIVE_TIMEOUT
from sanic import Sanic
from sanic.exceptions import InvalidUsage, SanicException, Unauthorized
from sanic.request import Request
from sanic.response import HTTPResponse, json, text

from nlu.server.graph import Graph

LARGEST_BODY = 64 * 1024
REQUEST_SECONDS = 10

Handler = Callable[[Request], Awaitable[HTTPResponse]]


def web(graph: Graph, token: str, say: Callable[[str], None]) -> Sanic:
    """Return the server; `say` gets one line for each failure that is not the asker's fault."""
    app = Sanic("nlu", configure_logging=False)
    app.config.REQUEST_MAX_SIZE = LARGEST_BODY
    app.config.REQUEST_TIMEOUT = REQUEST_SECONDS
    app.config.KEEP_ALIVE_TIMEOUT = DEFAULT_KEEP_ALIVE_TIMEOUT
    guarded = _guard(token)

    @app.get("/")
    async def hello(_: Request) -> HTTPResponse:
        return text("Hello from Rasa: " + rasa.__version__)

    @app.get("/version")
    async def version(_: Request) -> HTTPResponse:
        return json({"version": rasa.__version__, "minimum_compatible_version": MINIMUM_COMPATIBLE_VERSION})

    @app.get("/status")
    @guarded
    async def status(_: Request) -> HTTPResponse:
        return json({"model_file": graph.file, "model_id": graph.model_id, "num_active_training_jobs": 0})

    @app.post("/model/parse")
    @guarded
    async def parse(request: Request) -> HTTPResponse:
        return json(graph.parse(_text_in(request)))

    @app.exception(Exception)
    async def failed(request: Request, fault: Exception) -> HTTPResponse:
        status = fault.status_code if isinstance(fault, SanicException) else 500
        if status >= 500:
            say(f"{status} at {request.path if request.route else 'an unknown place'}: {type(fault).__name__}")
        return json({"status": "failure", "reason": type(fault).__name__, "code": status}, status=status)

    return app


def _guard(token: str) -> Callable[[Handler], Handler]:
    expected = token.encode()

    def guarded(handler: Handler) -> Handler:
        @wraps(handler)
        async def checked(request: Request) -> HTTPResponse:
            given = request.get_args(keep_blank_values=True).getlist("token") or []
            if len(given) != 1 or not hmac.compare_digest(given[0].encode("utf-8", "replace"), expected):
                raise Unauthorized("no token, or another one")
            return await handler(request)

        return checked

    return guarded


def _text_in(request: Request) -> str:
    """Return the text to parse; raises InvalidUsage unless the body is an object with one."""
    asked: Any = request.json
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise InvalidUsage("no text")
    found: str = asked["text"]
    try:
        found.encode()
    except UnicodeEncodeError:
        raise InvalidUsage("half a character") from None
    return found
