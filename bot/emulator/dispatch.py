"""The Bot API's front door: token, faults, the method, the answer."""

from __future__ import annotations

import asyncio
import inspect
import json
import logging
import re
from collections.abc import Awaitable
from typing import Any

import httpx
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.emulator.call import Call, read_call
from bot.emulator.errors import ApiError, not_found, unauthorized
from bot.emulator.faults import Fault
from bot.emulator.methods import METHODS
from bot.emulator.people import Json
from bot.emulator.wire import on_the_wire
from bot.emulator.world import CalledMethod, World

log = logging.getLogger("bot.emulator")

_BY_NAME = {name.lower(): function for name, function in METHODS.items()}
_TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)


class _CutLine(Response):
    """Begins to answer and stops, so that the client loses its connection."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's shape
        headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"ok"', "more_body": True})
        raise httpx.RemoteProtocolError("the emulator cut the line, as the fault plan says")


async def bot_method(request: Request) -> Response:
    """Answer `/bot<token>/<method>`."""
    world: World = request.app.state.world
    name = request.path_params["method"]
    try:
        check_token(world, request.path_params["token"])
        call = await read_call(world, request, name)
    except ApiError as error:
        return json_answer(error.as_json(), error.code)
    fault = world.faults.take(name.lower(), call.parameters.get("chat_id", ""))
    if fault and fault.delay:
        await asyncio.sleep(fault.delay)
    if fault and fault.drop == "before":
        return _CutLine()
    body, code = await perform(call, fault)
    return _CutLine() if fault and fault.drop == "after" else json_answer(body, code)


async def bot_file(request: Request) -> Response:
    """Answer `/file/bot<token>/<path>` with the bytes."""
    world: World = request.app.state.world
    try:
        check_token(world, request.path_params["token"])
    except ApiError as error:
        return json_answer(error.as_json(), error.code)
    file = world.files.by_path.get(request.path_params["path"])
    if file is None:
        return json_answer(not_found().as_json(), 404)
    return Response(file.read(), media_type="application/octet-stream")


async def perform(call: Call, fault: Fault | None = None) -> tuple[Json, int]:
    """Carry out a call and return its answer with the HTTP status."""
    try:
        refusal = fault.refusal() if fault else None
        if refusal:
            raise refusal
        body, code = {"ok": True, "result": on_the_wire(await _result(call))}, 200
    except ApiError as error:
        body, code = error.as_json(), error.code
    world = call.world
    world.calls.append(CalledMethod(call.method, call.parameters, code == 200, world.clock.timestamp()))
    world.changed.ring()
    return body, code


def check_token(world: World, token: str) -> None:
    """Accept the world's token, or any well-shaped one if it has none; raises the 401."""
    if not _TOKEN.fullmatch(token) or (world.token and token != world.token):
        raise unauthorized()


def json_answer(body: Json, code: int) -> Response:
    """Return an answer; text is escaped to ASCII as Telegram does, so that lone surrogates survive."""
    return Response(json.dumps(body), code, media_type="application/json")


async def _result(call: Call) -> Any:
    method = _BY_NAME.get(call.method.lower())
    if method is None:
        log.warning("the bot called %s, which is not emulated: see docs/emulator.md for the list", call.method)
        raise not_found()
    result = method(call)
    return await _finished(result) if inspect.isawaitable(result) else result


async def _finished(result: Awaitable[Any]) -> Any:
    return await result
