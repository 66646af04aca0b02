"""The poster of a class: A4, its QR code opens the class, its code can be read, and no name breaks it."""

from __future__ import annotations

import io

import pytest
import zxingcpp
from PIL import Image

from bot.media.gallery import Gallery, UnknownPictureError
from bot.media.poster import draw_poster, poster_svg
from bot.tutor.course import Course
from bot.tutor.team.people.classroom import Poster, poster_in
from bot.tutor.team.people.naming import name_of
from tests.conftest import ROOT
from tests.hostile_names import HOSTILE_NAMES

LINK = "https://t.me/SenDongThapBot?start=c_K7FM2Q9X"
POSTER = Poster("Tổ Ấp Ba", "Ấp Ba, Xã Tam Nông", "K7FM 2Q9X", LINK, "SenDongThapBot", "15/12/2026")


def test_the_code_on_the_poster_opens_the_class() -> None:
    drawn = Image.open(io.BytesIO(draw_poster(POSTER))).convert("L")

    (found,) = zxingcpp.read_barcodes(drawn)

    assert found.text == LINK
    assert abs(drawn.height / drawn.width - 297 / 210) < 0.01


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_needed_to_come_in_stands_on_it(language: str) -> None:
    svg = poster_svg(POSTER, language)

    assert all(words in svg for words in ("Tổ Ấp Ba", "Xã Tam Nông", "K7FM 2Q9X", "@SenDongThapBot", "15/12/2026"))


def test_no_name_breaks_it() -> None:
    plain = poster_svg(POSTER).count("<")

    for name in HOSTILE_NAMES:
        svg = poster_svg(Poster(name_of(name) or "Tổ", "Ấp Ba", "K7FM 2Q9X", LINK, "SenBot", "15/12/2026"))

        assert svg.count("<") <= plain + 4


def test_the_gallery_draws_the_poster_that_a_reference_names(course: Course) -> None:
    gallery = Gallery(ROOT / "lessons", lambda: course)

    assert gallery.content(POSTER.reference) == draw_poster(POSTER)
    assert poster_in(POSTER.reference) == POSTER
    with pytest.raises(UnknownPictureError):
        gallery.content("poster:22AA22AA")
