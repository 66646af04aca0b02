"""The A4 poster of a class: who Sen is, a QR code that opens it, its exact name, and the code to type."""

from __future__ import annotations

import io
from typing import Any

import segno
from PIL import Image

from bot.media.layout import squares
from bot.media.raster import drawn
from bot.media.screens import drawing_words, templates
from bot.media.typeface import drawable, wrap
from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.team.people.classroom import Poster

PRINTED = 1754
"""Pixels of width: 210 mm at 212 dots an inch, as large as a messenger leaves a photo."""

_ROOM = 1100
_LONGEST = 120


def poster_svg(poster: Poster, language: str = SOURCE_LANGUAGE) -> str:
    """Return the poster as an SVG of the proportions of A4."""
    code = segno.make(poster.link, micro=False, error="q")
    words: dict[str, Any] = dict(drawing_words(language)["poster"])
    words |= {name: wrap(words[name], 40, _ROOM) for name in ("what", "never")}
    words["until"] = words["until"].replace("{until}", poster.until)
    return templates().get_template("poster.svg.j2").render(
        words=words,
        team=wrap(drawable(poster.team, _LONGEST), 52, _ROOM, bold=True)[:2],
        place=wrap(drawable(poster.place, _LONGEST), 40, _ROOM)[:2],
        path=squares(code.matrix),
        modules=len(code.matrix),
        bot=f"@{poster.bot}",
        code=poster.code,
    )  # fmt: skip


def draw_poster(poster: Poster, language: str = SOURCE_LANGUAGE) -> bytes:
    """Return the poster as a PNG to be printed on A4."""
    return printed(poster_svg(poster, language))


def printed(svg: str) -> bytes:
    """Draw an SVG of the proportions of A4 as a PNG that is crisp on paper."""
    kept = io.BytesIO()
    drawn(svg, PRINTED).quantize(16, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    return kept.getvalue()
