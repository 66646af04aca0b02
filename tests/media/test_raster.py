"""From SVG to PNG."""

import io
import subprocess
import sys

import pytest
from PIL import Image

from bot.media.raster import PictureError, png_of, small_png
from tests.conftest import ROOT

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 48"><text y="40">Ữ</text></svg>'


def test_the_same_drawing_gives_the_same_bytes_in_another_process() -> None:
    program = f"import sys; from bot.media.raster import png_of; sys.stdout.buffer.write(png_of({DRAWING!r}))"

    elsewhere = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=ROOT).stdout

    assert elsewhere == png_of(DRAWING)


@pytest.mark.parametrize("asked", ['font-family="Nobody Sans"', 'style="font-family: Nobody Sans"'])
def test_letters_are_drawn_with_our_own_fonts_whatever_family_is_asked_for(asked: str) -> None:
    assert png_of(DRAWING.replace("<text", f"<text {asked}")) == png_of(DRAWING)


def test_letters_are_drawn() -> None:
    assert png_of(DRAWING) != png_of(DRAWING.replace("Ữ", ""))


def test_what_is_no_svg_is_refused() -> None:
    with pytest.raises(PictureError, match="not an SVG"):
        png_of("<html>")


@pytest.mark.parametrize(
    "root",
    ['viewBox="0 0 1 100000"', 'viewBox="0 0 9 9" width="1" height="100000px"', 'viewBox="0 0 0 0"', 'width="9"'],
)
def test_a_drawing_without_a_sound_shape_is_refused(root: str) -> None:
    with pytest.raises(PictureError, match="viewBox"):
        png_of(f'<svg xmlns="http://www.w3.org/2000/svg" {root}/>')


def test_a_colour_that_covers_little_is_not_dulled() -> None:
    """Median cut averages a small warning sign away."""
    greys = "".join(
        f'<rect x="{x}" width="1" height="48" fill="#{x * 3:02x}{x * 3:02x}{x * 3:02x}"/>' for x in range(72)
    )
    warned = DRAWING.replace("<text", f'{greys}<rect width="8" height="8" fill="#d92d27"/><text')

    image = Image.open(io.BytesIO(png_of(warned, colours=8))).convert("RGB")

    assert image.getpixel((30, 30)) == (0xD9, 0x2D, 0x27)


def test_a_picture_too_heavy_loses_colours() -> None:
    noise = Image.effect_noise((720, 400), 90).convert("RGB")

    assert len(small_png(noise, 64)) < len(small_png(noise, 64, largest=10**9))
