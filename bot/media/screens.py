"""Practice phone screens as pictures: large, plain, of no real bank's look, and marked as practice."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.media import layout
from bot.media.raster import png_of
from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.lesson import Screen

_TEMPLATES = Path(__file__).parent / "templates"


def draw_screen(screen: Screen, language: str, choices: Sequence[str] = ()) -> bytes:
    """Return the screen as a PNG 720 pixels wide, without the buttons that are `choices` beneath it in the chat."""
    return png_of(screen_svg(screen, language, choices), colours=8)


def screen_svg(screen: Screen, language: str, choices: Sequence[str] = ()) -> str:
    """Return the screen as an SVG, marked as practice in that language, or in Vietnamese."""
    words = drawing_words(language)
    measured = layout.lay_out(screen, words["qr"], choices)
    return templates().get_template("screen.svg.j2").render(layout=measured, mark=words["mark"])


def drawing_words(language: str) -> dict[str, Any]:
    """Return the words that stand in drawings, in that language, or in Vietnamese."""
    return _words().get(language, _words()[SOURCE_LANGUAGE])


@cache
def _words() -> dict[str, dict[str, Any]]:
    words: dict[str, dict[str, Any]] = json.loads((_TEMPLATES / "words.json").read_text(encoding="utf-8"))
    return words


@cache
def templates() -> Environment:
    """Return the templates of drawings."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    names = ("TITLE_SIZE", "CAPTION_SIZE", "BODY_SIZE", "MESSAGE_SIZE", "MARK_HEIGHT", "PADDING", "QR_SIDE")
    environment.globals.update({name: getattr(layout, name) for name in names})
    environment.globals["line_height"] = layout.line_height
    return environment
