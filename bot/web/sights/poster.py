"""A team's class poster: one A4 page to print, with the code and a QR of the link by which learners join."""

from __future__ import annotations

import io

import segno
from starlette.responses import Response

from bot.tutor.deeds import Note
from bot.tutor.team.codes import class_code
from bot.tutor.team.people.classes import CODE_LASTS, MakeClassCode
from bot.tutor.team.people.classroom import Poster, poster_of
from bot.tutor.team.roles import Right
from bot.web.doors import Door
from bot.web.visit import Visit

LONGEST_SIDE = 8
"""Units of the drawing that a module of the QR takes; printers enlarge it without loss."""


def poster(visit: Visit) -> Response:
    """Show the poster of the code that holds, or offer to make one."""
    return visit.page("poster", poster=_poster(visit))


def qr(visit: Visit) -> Response:
    """Draw the QR of the link; it holds nothing but the link that stands beside it."""
    found = _poster(visit)
    if found is None or not found.bot:
        return visit.page("missing", 404)
    drawn = io.BytesIO()
    code = segno.make(found.link, error="m", micro=False)
    code.save(drawn, kind="svg", scale=LONGEST_SIDE, border=4, dark="#000", light="#fff", title=found.link)
    return Response(drawn.getvalue(), media_type="image/svg+xml")


def renew(visit: Visit) -> Response:
    """Make a new code; the one before ends at once, as when a poster has gone astray."""
    team = visit.the_team
    made = MakeClassCode(class_code(visit.house.draw), team.id, visit.person, visit.now + CODE_LASTS)
    visit.do(made, Note(visit.person, "class_code", detail=f"team:{team.id}"))
    return visit.go(f"/team/{team.id}/poster")


def _poster(visit: Visit) -> Poster | None:
    book, house = visit.house.book, visit.house
    code = book.class_codes.of_team(visit.the_team.id, visit.now)
    return poster_of(book, visit.course.places, house.bot_name(), code.code, visit.now) if code else None


_INVITE = (Right.INVITE_LEARNERS,)
DOORS = (
    Door("/team/{team:int}/poster", poster, _INVITE),
    Door("/team/{team:int}/poster/qr.svg", qr, _INVITE),
    Door("/team/{team:int}/poster", renew, _INVITE, "POST"),
)
