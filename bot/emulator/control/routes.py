"""The addresses of the control API and of the phone page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.emulator.control import acts, steering, stream
from bot.emulator.errors import ApiError
from bot.emulator.people import Json

PAGE = Path(__file__).parent.parent / "page"
_INLINE = ("image/png", "image/jpeg", "image/webp", "image/gif", "audio/")

Act = Callable[[Request], Awaitable[Json]]

ACTS: dict[str, Act] = {
    "POST /emulator/phones": acts.new_phone,
    "POST /emulator/groups": acts.new_group,
    "POST /emulator/phones/{id:int}/start": acts.start,
    "POST /emulator/phones/{id:int}/send": acts.send,
    "POST /emulator/phones/{id:int}/tap": acts.tap,
    "POST /emulator/phones/{id:int}/upload": acts.upload,
    "POST /emulator/phones/{id:int}/contact": acts.contact,
    "POST /emulator/phones/{id:int}/location": acts.location,
    "POST /emulator/phones/{id:int}/vote": acts.vote,
    "POST /emulator/phones/{id:int}/react": acts.react,
    "POST /emulator/phones/{id:int}/block": acts.block,
    "GET /emulator/clock": steering.clock,
    "POST /emulator/clock": steering.clock,
    "POST /emulator/faults": steering.faults,
    "DELETE /emulator/faults": steering.faults,
    "POST /emulator/limits": steering.limits,
    "POST /emulator/updates": steering.updates,
}
"""What each address does; errors come back as `{"error": …}` with 400 or 404."""


def routes() -> list[BaseRoute]:
    """Return the routes of control API and page."""
    made: list[BaseRoute] = []
    for address, act in ACTS.items():
        verb, path = address.split(" ")
        made.append(Route(path, _endpoint(act), methods=[verb]))
    return [
        *made,
        Route("/emulator/state", stream.state),
        Route("/emulator/events", stream.events),
        Route("/emulator/files/{file_id}", stored_file),
        Route("/", page),
        Mount("/page", StaticFiles(directory=PAGE)),
    ]


async def page(_request: Request) -> Response:
    """Answer with the phone page."""
    return FileResponse(PAGE / "index.html", headers={"cache-control": "no-cache"})


async def stored_file(request: Request) -> Response:
    """Answer with a file of the world; whatever is not a picture or a sound is only to be saved."""
    file = acts.world_of(request).files.by_id.get(request.path_params["file_id"])
    if file is None:
        return JSONResponse({"error": "no such file"}, 404)
    headers = {"cache-control": "private, max-age=86400"}
    if not file.mime_type.startswith(_INLINE):
        headers["content-disposition"] = f"attachment; filename*=utf-8''{quote(file.name)}"
    return Response(file.read(), media_type=file.mime_type, headers=headers)


def _endpoint(act: Act) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            return JSONResponse(await act(request))
        except LookupError as error:
            return JSONResponse({"error": f"not found: {error}"}, 404)
        except (ValueError, TypeError, ApiError) as error:
            return JSONResponse({"error": str(error)}, 400)

    return endpoint
