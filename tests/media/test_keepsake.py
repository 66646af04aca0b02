"""The card of three rules: light enough for a poor signal, and crisp on A4."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from bot.media.gallery import Gallery, UnknownPictureError
from bot.media.keepsake import draw_keepsake, keepsake_svg, print_keepsake
from bot.media.raster import LARGEST, WIDTH
from bot.tutor.course import Course
from tests.conftest import ROOT

LONG = ("Đọc tên người nhận cho kỹ rồi hẵng bấm nút", "Nghiêng ngửa nghiễm nhiên nghĩ ngợi nghiêm nghị", "x" * 60)


def test_a_phone_gets_it_in_forty_kilobytes() -> None:
    drawn = draw_keepsake("Chuyển tiền cho đúng người, đừng để lộn ai", LONG, "vi")

    assert len(drawn) <= LARGEST
    assert Image.open(io.BytesIO(drawn)).width == WIDTH


def test_every_letter_is_large_enough_on_a_phone_of_360() -> None:
    sizes = [int(size) for size in re.findall(r'font-size="(\d+)"', keepsake_svg("Chuyển tiền", LONG, "vi"))]

    assert min(sizes) * 252 / 1240 >= 12  # dp: Telegram shows a photo at 252 there


def test_a_wall_gets_the_proportions_of_a4() -> None:
    width, height = Image.open(io.BytesIO(print_keepsake("Chuyển tiền", LONG, "vi"))).size

    assert abs(height / width - 297 / 210) < 0.01
    assert width >= 1700


def test_names_do_no_harm() -> None:
    assert "<script" not in keepsake_svg("<script>", ["</text>", "&", "{{ x }}"], "vi")


def test_the_gallery_draws_it_for_a_lesson_that_has_rules(course: Course) -> None:
    gallery = Gallery(Path(ROOT / "lessons"), lambda: course)

    assert gallery.content("card:vi/chuyen-tien-dung-nguoi").startswith(b"\x89PNG")
    with pytest.raises(UnknownPictureError):
        gallery.content("card:vi/khong-co")
