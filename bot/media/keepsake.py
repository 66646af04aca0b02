"""The card of a lesson's three rules: a picture to keep and pass on, or an A4 sheet for the culture house's wall."""

from __future__ import annotations

from collections.abc import Sequence

from bot.media.poster import printed
from bot.media.raster import png_of
from bot.media.screens import drawing_words, templates
from bot.media.typeface import drawable, wrap

_TITLE, _RULE, _NEVER = 64, 74, 60
_ROOM, _RULE_ROOM = 1080, 880
_LONGEST = 120


def keepsake_svg(title: str, rules: Sequence[str], language: str) -> str:
    """Return the card as an SVG of the proportions of A4."""
    words = drawing_words(language)["keepsake"]
    return templates().get_template("keepsake.svg.j2").render(
        heading=words["heading"],
        title=wrap(drawable(title, _LONGEST), _TITLE, _ROOM, bold=True)[:3],
        rules=[wrap(drawable(rule, _LONGEST), _RULE, _RULE_ROOM, bold=True)[:3] for rule in rules],
        never=wrap(words["never"], _NEVER, _ROOM, bold=True)[:2],
        title_size=_TITLE,
        rule_size=_RULE,
        never_size=_NEVER,
    )  # fmt: skip


def draw_keepsake(title: str, rules: Sequence[str], language: str) -> bytes:
    """Return the card as a PNG for a phone, at most 40 KB."""
    return png_of(keepsake_svg(title, rules, language), colours=16)


def print_keepsake(title: str, rules: Sequence[str], language: str) -> bytes:
    """Return the card as a PNG to be printed on A4."""
    return printed(keepsake_svg(title, rules, language))
