"""SVG in, small PNG out; the same bytes on every machine."""

from __future__ import annotations

import io
from functools import lru_cache

import resvg_py
from PIL import Image

from bot.media.typeface import FAMILY, FONTS

WIDTH = 720  # pixels: twice the 360 of a cheap phone, so that letters stay crisp
LARGEST = 40 * 1024  # bytes: what a villager on a poor signal can wait for


class PictureError(ValueError):
    """A picture that cannot be shown: what it is and what is wrong with it."""


@lru_cache(maxsize=256)
def png_of(svg: str, colours: int = 64) -> bytes:
    """Draw the SVG 720 pixels wide as a PNG of at most that many colours, fewer where it would outgrow 40 KB.

    The last drawings are remembered by their content.

    Raises:
        PictureError: if it is not an SVG that can be drawn.
    """
    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=svg,
            width=WIDTH,
            background="#ffffff",
            skip_system_fonts=True,
            font_dirs=[str(FONTS)],
            style_sheet=f'* {{ font-family: "{FAMILY}" !important }}',  # resvg leaves out what it has no font for
        )
    except ValueError as error:
        raise PictureError(f"not an SVG that can be drawn: {error}") from error
    return _small(Image.open(io.BytesIO(drawn)).convert("RGB"), colours)


def _small(image: Image.Image, colours: int) -> bytes:
    quantised = image.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    kept = io.BytesIO()
    quantised.save(kept, "PNG", optimize=True)
    if kept.tell() > LARGEST and colours > 2:
        return _small(image, colours // 2)
    return kept.getvalue()
