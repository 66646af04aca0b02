"""The class poster: a QR that a telephone reads, and a code that can be changed."""

from __future__ import annotations

import io

import zxingcpp
from PIL import Image
from resvg_py import svg_to_bytes

from bot.web.forms import token_of
from tests.web.hall import MEMBER, OWN_FORM, TEAM, Hall

POSTER = f"/team/{TEAM}/poster"


async def made(hall: Hall) -> tuple[object, str]:
    browser = await hall.signed_in(MEMBER)
    data = {"token": token_of(browser.cookies["__Host-sen"])}
    assert (await browser.post(POSTER, data=data, headers=OWN_FORM)).status_code == 303
    code = hall.house.book.class_codes.of_team(TEAM, hall.clock.now)
    assert code is not None
    return browser, code.code


async def test_without_a_code_one_can_be_made(hall: Hall) -> None:
    browser = await hall.signed_in(MEMBER)

    page, qr = await browser.get(POSTER), await browser.get(f"{POSTER}/qr.svg")

    assert ("Làm mã lớp" in page.text, qr.status_code) == (True, 404)


async def test_the_qr_leads_to_the_class(hall: Hall) -> None:
    browser, code = await made(hall)

    drawn = (await browser.get(f"{POSTER}/qr.svg")).text  # type: ignore[attr-defined]

    picture = Image.open(io.BytesIO(bytes(svg_to_bytes(svg_string=drawn)))).convert("RGB")
    (read,) = zxingcpp.read_barcodes(picture)
    assert read.text == f"https://t.me/sen_bot?start=c_{code}"


async def test_a_new_code_ends_the_one_before(hall: Hall) -> None:
    _, first = await made(hall)
    _, second = await made(hall)

    assert (first != second, hall.house.book.class_codes.find(first, hall.clock.now)) == (True, None)


async def test_the_poster_says_whose_class_it_is_and_until_when(hall: Hall) -> None:
    browser, _ = await made(hall)

    page = (await browser.get(POSTER)).text  # type: ignore[attr-defined]

    assert all(words in page for words in ("Tổ Một", "Ấp Một, Xã Tam Nông", "@sen_bot", "qr.svg?c="))
