"""SVG in, small PNG out; the same bytes on every machine."""

from __future__ import annotations

import io
import re
from functools import lru_cache

import resvg_py
from PIL import Image

from bot.media.typeface import FAMILY, FONTS

WIDTH = 720  # pixels: twice the 360 of a cheap phone, so that letters stay crisp
LARGEST = 40 * 1024  # bytes: what a villager on a poor signal can wait for
TALLEST = 9000  # pixels: Telegram's limit for a photo this wide is 9,280, and a mistaken viewBox would eat all memory
_CANDIDATES, _APART = 1000, 16  # colours looked at, commonest first; steps of 256 in one channel that an eye can tell

_ROOT = re.compile(r"<svg\b[^>]*>")
_VIEW_BOX = re.compile(r"""\sviewBox\s*=\s*["'][^"']*?([\d.]+)[\s,]+([\d.]+)\s*["']""")
_SIDE = re.compile(r"""\s(width|height)\s*=\s*["']([\d.]+)(?:px)?["']""")


class PictureError(ValueError):
    """A picture that cannot be shown: what it is and what is wrong with it."""


@lru_cache(maxsize=256)
def png_of(svg: str, colours: int = 64) -> bytes:
    """Draw the SVG 720 pixels wide as a PNG of at most that many colours, fewer where it would outgrow 40 KB.

    The last drawings are remembered by their content.

    Raises:
        PictureError: if it is not an SVG that can be drawn.
    """
    if _height_of(svg) > TALLEST:
        raise PictureError(f"it would be drawn more than {TALLEST} pixels high; check its viewBox")
    try:
        return small_png(drawn(svg, WIDTH), colours)
    except ValueError as error:
        raise PictureError(f"not an SVG that can be drawn: {error}") from error


def drawn(svg: str, width: int) -> Image.Image:
    """Draw the SVG that wide, with the bundled letters only. Raises ValueError when it is none."""
    content = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        background="#ffffff",
        skip_system_fonts=True,
        font_dirs=[str(FONTS)],
        style_sheet=f'* {{ font-family: "{FAMILY}" !important }}',  # resvg leaves out what it has no font for
    )
    return Image.open(io.BytesIO(content)).convert("RGB")


def small_png(image: Image.Image, colours: int, largest: int = LARGEST) -> bytes:
    """Return the flat-coloured image as a PNG of at most that many colours, halved until it fits in `largest` bytes."""
    kept = io.BytesIO()
    image.quantize(palette=_palette(image, colours), dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
    if kept.tell() > largest and colours > 2:
        return small_png(image, colours // 2, largest)
    return kept.getvalue()


def _height_of(svg: str) -> float:
    """Return how many pixels high the SVG will be drawn."""
    root = _ROOT.search(svg)
    view_box = _VIEW_BOX.search(root[0]) if root else None
    if root is None or view_box is None:
        raise PictureError("not an SVG that can be drawn: it has no <svg viewBox>")
    sides = {"width": view_box[1], "height": view_box[2]} | dict(_SIDE.findall(root[0]))
    try:
        return WIDTH * float(sides["height"]) / float(sides["width"])
    except (ValueError, ZeroDivisionError) as error:
        raise PictureError("not an SVG that can be drawn: its viewBox has no size") from error


def _palette(image: Image.Image, colours: int) -> Image.Image:
    """Return the commonest colours that differ by eye; median cut would dull a warning that covers little."""
    counts = sorted(image.getcolors(image.width * image.height) or (), reverse=True)
    chosen: list[tuple[int, ...]] = []
    for _, colour in counts[:_CANDIDATES]:
        if not isinstance(colour, tuple) or len(chosen) == colours:
            break
        if all(max(abs(a - b) for a, b in zip(colour, other, strict=True)) >= _APART for other in chosen):
            chosen.append(colour)
    palette = Image.new("P", (1, 1))
    palette.putpalette([channel for colour in chosen for channel in colour])
    return palette
