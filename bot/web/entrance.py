"""Signing in: by the bot's one-time link, or from within Telegram. Looking at a link does not use it up."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.tutor.deeds import Deed, Note, OfferLink, OpenBrowser, UseLink
from bot.tutor.team.pages import MINI_APP
from bot.tutor.team.sign_in import PAGES_PATH, SIGNED_IN, digest_of, may_enter, secret
from bot.web.doors import SIGN_IN, guarded
from bot.web.drawing import asset, templates
from bot.web.forms import RefusedError, is_from_here, read_form
from bot.web.house import House
from bot.web.mini import opener
from bot.web.tries import WITHIN, origin_of
from bot.web.wording import saying

_BROWSERS = ("Telegram", "Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Safari")
_SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux")


def routes(house: House) -> list[Route]:
    """Return the routes that need no sign-in, as they lead to one."""

    async def asks(_request: Request) -> Response:
        return _page(house, "how_to_enter")

    async def looks(request: Request) -> Response:
        return _page(house, "enter", secret=request.path_params["secret"])

    async def enters(request: Request) -> Response:
        return await _by_link(house, request)

    async def mini(_request: Request) -> Response:
        return _page(house, "mini")

    async def within(request: Request) -> Response:
        return await _by_telegram(house, request)

    link = f"{PAGES_PATH}{{secret}}"
    return [
        Route(SIGN_IN, guarded(asks, SIGN_IN)),
        Route(link, guarded(looks, link), methods=["GET"]),
        Route(link, guarded(enters, link), methods=["POST"]),
        Route(MINI_APP, guarded(mini, MINI_APP), methods=["GET"]),
        Route(MINI_APP, guarded(within, MINI_APP), methods=["POST"]),
    ]


def named(agent: str) -> str:
    """Return what a person would call their browser, such as `Chrome, Android`; never all that it says of itself."""
    found = [next((name for name in names if name in agent), "") for names in (_BROWSERS, _SYSTEMS)]
    words = ", ".join(filter(None, found))
    return re.sub("Macintosh", "Mac", words).replace("Edg", "Edge").replace("OPR", "Opera")


async def _by_link(house: House, request: Request) -> Response:
    now = house.clock()
    await read_form(request)
    if not is_from_here(request, house.address):
        raise RefusedError(403)
    if refusal := _shut(house, request, now):
        return refusal
    link = house.book.browsers.link(digest_of(request.path_params["secret"]), now)
    if link is None:
        house.tries.wrong(origin_of(request), now)
        return _page(house, "how_to_enter", 403, is_refused=True)
    return _signed_in(house, request, link.person, link.language, now, UseLink(link.digest))


async def _by_telegram(house: House, request: Request) -> Response:
    now = house.clock()
    form = await read_form(request)
    if not is_from_here(request, house.address):
        raise RefusedError(403)
    if refusal := _shut(house, request, now):
        return refusal
    who = opener(form.get("init_data", ""), house.bot_token, now)
    proof = digest_of(f"mini:{who.proof}") if who else ""
    if who is None or house.book.browsers.is_spent(proof):
        house.tries.wrong(origin_of(request), now)
        return _page(house, "how_to_enter", 403, is_refused=True)
    once = (OfferLink(proof, who.person, house.language), UseLink(proof))
    return _signed_in(house, request, who.person, house.language, now, *once)


def _signed_in(house: House, request: Request, person: int, language: str, now: datetime, *spent: Deed) -> Response:
    """Open the browser under a secret that did not exist before; whatever cookie came along is replaced."""
    if not may_enter(house.book.roles.of(person, now)):
        house.do(spent, now)
        return _page(house, "how_to_enter", 403, is_refused=True)
    key = secret(house.draw)
    agent = named(request.headers.get("User-Agent", ""))
    house.do([*spent, OpenBrowser(digest_of(key), person, language, agent), Note(person, "sign_in")], now)
    response = RedirectResponse("/", 303)
    response.set_cookie(
        house.cookie,
        key,
        max_age=int(SIGNED_IN.total_seconds()),
        path="/",
        secure=house.is_https,
        httponly=True,
        samesite="lax",
    )
    return response


def _shut(house: House, request: Request, now: datetime) -> Response | None:
    if not house.tries.is_shut(origin_of(request), now):
        return None
    return PlainTextResponse("too many tries", 429, {"Retry-After": str(int(WITHIN.total_seconds()))})


def _page(house: House, template: str, status: int = 200, **parts: object) -> Response:
    say: Callable[..., str] = saying(house.words, house.language)
    tools: dict[str, object] = {"w": say, "asset": asset, "language": house.language, "visit": None}
    drawn = templates().get_template(f"{template}.html.j2").render(tools | {"is_refused": False} | parts)
    return HTMLResponse(drawn, status)
