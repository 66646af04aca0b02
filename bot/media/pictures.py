"""Pictures that lie beside a lesson: photographs as they are, drawings turned into PNG."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, UnidentifiedImageError

from bot.media.raster import PictureError, png_of

_PHOTOGRAPHS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}


def picture(path: Path) -> bytes:
    """Return the picture ready to send: PNG and JPEG unchanged, SVG drawn 720 pixels wide.

    Raises:
        PictureError: if the file is missing, is no picture, or is not of the kind its name says.
    """
    try:
        if path.suffix.lower() == ".svg":
            return png_of(path.read_text(encoding="utf-8"))
        return _photograph(path)
    except (OSError, SyntaxError, UnicodeDecodeError, Image.DecompressionBombError, PictureError) as error:
        raise PictureError(f"{path}: cannot be shown ({error}); save it anew as PNG, JPEG or SVG") from error


def _photograph(path: Path) -> bytes:
    kind = _PHOTOGRAPHS.get(path.suffix.lower())
    if kind is None:
        raise PictureError("its name does not end in .png, .jpg or .svg")
    try:
        with Image.open(path, formats=[kind]) as image:
            image.verify()
    except UnidentifiedImageError as error:
        raise PictureError(f"no {kind} inside") from error
    return path.read_bytes()
