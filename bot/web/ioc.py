"""The figures for the province's operations centre (IOC): the report of a month as JSON, for whoever has the token."""

from __future__ import annotations

import hmac

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.tutor.deeds import Note
from bot.tutor.team.totals.months import is_month, month_of
from bot.tutor.team.totals.report import Reporter
from bot.web.doors import guarded
from bot.web.house import House
from bot.web.tries import WITHIN, origin_of

PATH = "/ioc/figures.json"
NOBODY = 0
"""Who reads is a machine, no person; the audit log has it under this number."""


def routes(house: House) -> list[Route]:
    """Return the one address; without a token in the settings it is not there."""

    async def figures(request: Request) -> Response:
        return _figures(house, request)

    return [Route(PATH, guarded(figures, PATH), methods=["GET"])]


def _figures(house: House, request: Request) -> Response:
    now = house.clock()
    if not house.ioc_token:
        return JSONResponse({"error": "not found"}, 404)
    if house.tries.is_shut(origin_of(request), now):
        return JSONResponse({"error": "too many tries"}, 429, {"Retry-After": str(int(WITHIN.total_seconds()))})
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), house.ioc_token.encode()):
        house.tries.wrong(origin_of(request), now)
        return JSONResponse({"error": "unauthorised"}, 401, {"WWW-Authenticate": "Bearer"})
    place = request.query_params.get("place", "province")
    month = request.query_params.get("month", "") or month_of(now)
    course = house.course()
    known = {"province", *(f"commune:{each}" for each in course.places.communes)}
    if place not in known or not is_month(month) or month > month_of(now):
        return JSONResponse({"error": "no such place or month"}, 404)
    reporter = Reporter(house.book.totals, course, house.report_words(house.language), house.language)
    written = house.written(reporter.monthly(place, month, now), "json", house.language)
    house.do([Note(NOBODY, "ioc", None, f"{place} {month}")], now)
    return Response(written, media_type="application/json")
