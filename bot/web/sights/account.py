"""Where somebody is signed in, and the end of it; the language of the pages."""

from __future__ import annotations

import hmac

from starlette.responses import Response

from bot.tutor.deeds import EndBrowser, Note, SeeBrowser
from bot.web.doors import SIGN_IN, Door
from bot.web.visit import Visit


def browsers(visit: Visit) -> Response:
    """List one's own browsers. A digest opens nothing, so that it may stand in a form."""
    return visit.page("account", browsers=visit.house.book.browsers.of(visit.person, visit.now))


def end(visit: Visit) -> Response:
    """Sign one of one's own browsers out; nobody else's can be named."""
    chosen = (visit.form or {}).get("browser", "")
    for browser in visit.house.book.browsers.of(visit.person, visit.now):
        if hmac.compare_digest(browser.digest, chosen):
            visit.do(EndBrowser(browser.digest), Note(visit.person, "sign_out"))
            return visit.go(SIGN_IN if browser.digest == visit.browser.digest else "/account")
    return visit.page("missing", 404)


def leave(visit: Visit) -> Response:
    """Sign this browser out, and take its cookie."""
    visit.do(EndBrowser(visit.browser.digest), Note(visit.person, "sign_out"))
    response = visit.go(SIGN_IN)
    response.delete_cookie(visit.house.cookie, path="/", secure=visit.house.is_https, httponly=True, samesite="lax")
    return response


def speak(visit: Visit) -> Response:
    """Change the language of the pages in this browser."""
    chosen = (visit.form or {}).get("language", "")
    if chosen not in visit.house.words:
        return visit.page("missing", 404)
    visit.do(SeeBrowser(visit.browser.digest, chosen))
    return visit.go("/account")


DOORS = (
    Door("/account", browsers),
    Door("/account/end", end, method="POST"),
    Door("/account/leave", leave, method="POST"),
    Door("/account/language", speak, method="POST"),
)
