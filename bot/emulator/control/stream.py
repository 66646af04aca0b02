"""The changes as they happen, by server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from bot.emulator.control.view import changes
from bot.emulator.world import World

_GATHER = 0.03
_ALIVE = 15.0
_RETRY = 1000


async def state(request: Request) -> Response:
    """Answer `GET /emulator/state?since=`: what changed, once."""
    world: World = request.app.state.world
    return JSONResponse(changes(world, _since(world, request)))


async def events(request: Request) -> Response:
    """Answer `GET /emulator/events`: what changed, and from then on whatever changes.

    An event's id is `world.revision`; a browser that comes back gets only what it missed.
    """
    world: World = request.app.state.world
    headers = {"cache-control": "no-store"}
    return StreamingResponse(follow(world, _since(world, request)), media_type="text/event-stream", headers=headers)


async def follow(world: World, since: int) -> AsyncIterator[str]:
    """Yield an event now and after every change, and a comment every quarter of a minute in between."""
    shown = changes(world, since)
    since = world.revision
    yield f"retry: {_RETRY}\n{_event(shown)}"
    while not world.closed:
        if world.revision > since:
            shown = changes(world, since)
            since = world.revision
            yield _event(shown)
        elif await world.changed.wait(_ALIVE):
            await asyncio.sleep(_GATHER)
        else:
            yield ":\n\n"


def _event(shown: dict[str, object]) -> str:
    return f"id: {shown['world']}.{shown['revision']}\ndata: {json.dumps(shown)}\n\n"


def _since(world: World, request: Request) -> int:
    asked = request.headers.get("last-event-id") or request.query_params.get("since", "0")
    origin, _, revision = asked.rpartition(".")
    if not revision.isdigit() or (origin and origin != world.id):
        return 0
    return int(revision)
