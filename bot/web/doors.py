"""Who may enter where: every page that needs a sign-in is a door, and every door asks the same questions.

signed in? ─▶ a role now? ─▶ (a form: sent from here?) ─▶ the right over the place named? ─▶ the sight

What somebody may not see looks like what is not there.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.corridor.mail import UnavailableError
from bot.tutor.deeds import EndBrowser, SeeBrowser
from bot.tutor.team.roles import Right
from bot.tutor.team.sign_in import digest_of, may_enter
from bot.web.forms import RefusedError, has_token, is_from_here, read_form
from bot.web.house import House
from bot.web.visit import Visit

Sight = Callable[[Visit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]

SIGN_IN = "/sign-in"
NOTED_EVERY = timedelta(minutes=1)

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Door:
    """One address; `rights` are those of which one is needed, over the team or commune named, else the province.

    None of them: whoever is signed in may enter.
    """

    path: str
    sight: Sight
    rights: tuple[Right, ...] = ()
    method: str = "GET"


def route(house: House, door: Door) -> Route:
    """Return the route that leads through a door."""

    async def enter(request: Request) -> Response:
        return await _enter(house, door, request)

    return Route(door.path, guarded(enter, door.path), methods=[door.method])


def guarded(endpoint: Endpoint, path: str) -> Endpoint:
    """Return the endpoint with its mishaps answered; the log gets the pattern of the address, never what filled it."""

    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except RefusedError as refused:
            return PlainTextResponse("refused", refused.status)
        except UnavailableError as error:
            _log.warning("the store is unavailable (%s): %s is not shown", error, path)
            return PlainTextResponse("busy, try again", 503, {"Retry-After": "2"})
        except Exception as error:
            # The exception's own words may hold a name: only its kind and place are logged.
            where = traceback.extract_tb(error.__traceback__)[-1]
            _log.error("%s failed: %s at %s:%s", path, type(error).__name__, where.filename, where.lineno)
            return PlainTextResponse("something went wrong", 500)

    return answer


async def _enter(house: House, door: Door, request: Request) -> Response:
    form = await read_form(request) if door.method == "POST" else None
    visit = admitted(house, request)
    if visit is None:
        return RedirectResponse(SIGN_IN, 303)
    if form is not None:
        if not is_from_here(request, house.address) or not has_token(form, visit.secret):
            raise RefusedError(403)
        visit = replace(visit, form=form)
    found = _placed(visit)
    if found is None or not (not door.rights or any(map(found.may, door.rights))):
        return visit.page("missing", 404)
    _note(found)
    return door.sight(found)


def admitted(house: House, request: Request) -> Visit | None:
    """Return the visit of somebody signed in who has a role at this moment, or None."""
    secret = request.cookies.get(house.cookie, "")
    now = house.clock()
    digest = digest_of(secret)
    browser = house.book.browsers.browser(digest, now) if secret else None
    if browser is None:
        return None
    roles = house.book.roles.of(browser.person, now)
    if not may_enter(roles):
        house.do([EndBrowser(digest)], now)
        return None
    return Visit(house, request, browser, secret, roles, now)


def _placed(visit: Visit) -> Visit | None:
    """Return the visit with the team or commune that its address names, or None when there is none such."""
    named = visit.request.path_params
    if "team" in named:
        # Larger numbers than SQLite's are nobody's.
        team = visit.house.book.teams.team(named["team"]) if named["team"] < 2**63 else None
        return None if team is None else replace(visit, team=team)
    if "commune" in named:
        known = named["commune"] in visit.course.places.communes
        return replace(visit, commune=named["commune"]) if known else None
    return visit


def _note(visit: Visit) -> None:
    """Write down that the browser is in use, once a minute at most."""
    browser = visit.browser
    if not visit.is_quiet and visit.now - browser.seen_at >= NOTED_EVERY:
        visit.do(SeeBrowser(browser.digest, browser.language))
