"""The app: every address there is."""

from __future__ import annotations

from pathlib import PurePosixPath

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web import entrance, ioc
from bot.web.doors import route
from bot.web.drawing import TYPES, assets
from bot.web.house import House
from bot.web.sealed import Sealed
from bot.web.sights import DOORS

_YEAR = "public, max-age=31536000, immutable"


def create_app(house: House) -> Sealed:
    """Build the app; its routes are `create_app(house).app.routes`."""
    routes = [
        *entrance.routes(house),
        *ioc.routes(house),
        *(route(house, door) for door in DOORS),
        Route("/static/{name}", _static),
    ]
    app = Starlette(routes=routes)
    # Nothing is redirected to an address made of one that was sent in.
    app.router.redirect_slashes = False
    return Sealed(app, house.address)


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    content, kind = assets().get(name), TYPES.get(PurePosixPath(name).suffix)
    if content is None or kind is None:
        return PlainTextResponse("missing", 404)
    return Response(content, media_type=kind, headers={"Cache-Control": _YEAR})
