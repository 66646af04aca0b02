"""Photographs the phone page of the demonstration for the README.

python -m tests.screenshots [FOLDER]    writes docs/pictures/*.png when FOLDER is not given; look at them afterwards
"""

from __future__ import annotations

import asyncio
import io
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import httpx
from PIL import Image
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from bot.authoring.load import load
from bot.media.typeface import FONTS as TYPEFACES
from bot.records.sqlite import open_store
from bot.serving import serving
from bot.texts import read_texts
from bot.tutor.team.roles import PROVINCE, RoleKind
from bot.village.month import Month
from tests.browsing import MEMBER, SMALL, VILLAGER, chromium, demonstration, tap
from tests.records.making import NOON
from tests.running import free_port
from tests.web.hall import LEAD, Hall

PICTURES = Path("docs/pictures")
PHONE: ViewportSize = {"width": 412, "height": 915}
WIDE: ViewportSize = {"width": 1280, "height": 800}
FONTS = f"""<fontconfig>
  <dir>{TYPEFACES}</dir><include>/etc/fonts/fonts.conf</include>
  <match><test name="family"><string>system-ui</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Sans</string></edit></match>
</fontconfig>"""
"""What the letters look like on most telephones, wherever the pictures are taken."""

MORNING = 8  # o'clock in Đồng Tháp, when people learn
STEPS, SCREENS = 7, 7
TEAM_SIGHTS = {
    "team-today": "/team/1",
    "team-learners": "/team/1/learners",
    "team-learner": "/team/1",
    "team-stuck": "/team/1/stuck",
    "team-poster": "/team/1/poster",
}
PLACE_SIGHTS = {"team-province": "/province"}
"""Pictures of the pages, by name; docs/pages.md shows them."""

ANSWERS = ("Sửa số tài khoản", "Sửa số tiền", "Xác nhận", "Tự gõ mã vô máy", "Lưu biên lai")

expect.set_options(timeout=20_000)


def main(folder: Path) -> None:
    """Take every picture anew."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as fonts:
        fonts.write(FONTS)
        fonts.flush()
        pictures = asyncio.run(photographs(fonts.name))
    for name, picture in pictures.items():
        path = folder / f"{name}.png"
        picture.save(path, "PNG", optimize=True)
        sys.stdout.write(f"{path}: {picture.width} x {picture.height}, {path.stat().st_size // 1024} KB\n")


async def photographs(fonts: str) -> dict[str, Image.Image]:
    """Walk to each sight and return what the screen shows there; `fonts` is a file of fontconfig's."""
    shown = {}
    async with chromium(FONTCONFIG_FILE=fonts) as browser:
        async with _page(browser, PHONE, sharpness=1.75) as page:
            phone = page.get_by_role("region", name=VILLAGER)
            await _start(phone)
            shown["phone-welcome"] = await _photograph(page)
            await _to_first_step(phone)
            shown["phone-step"] = await _photograph(page)
            await _to_practice(phone)
            await phone.get_by_role("button", name="Ẩn các nút").click()
            shown["phone-practice"] = await _photograph(page)
        async with _page(browser, WIDE, sharpness=1) as page:
            await _call_for_help(page)
            shown["phones-side-by-side"] = await _photograph(page)
        shown |= await team_pages(browser)
    return shown


async def team_pages(browser: Browser) -> dict[str, Image.Image]:
    """Let made-up learners live their month, and return what a team and the province then see of it."""
    shown, port = {}, free_port()
    course = load(Path("lessons"), NOON.date()).course
    assert course is not None
    with open_store() as store:
        hall = Hall(store, replace(course, texts=read_texts()), address=f"http://127.0.0.1:{port}")
        month = Month(store, hall.course, NOON)
        month.found()
        for _ in month.live():
            pass
        hall.grant(LEAD, RoleKind.LEAD, "team:1", "Chị Lan")
        hall.grant(LEAD, RoleKind.OFFICER, PROVINCE, "Chị Lan")
        async with serving(hall.app, "127.0.0.1", port):
            for size, sharpness, sights in ((SMALL, 1.5, TEAM_SIGHTS), (WIDE, 1, PLACE_SIGHTS)):
                page = await browser.new_page(viewport=size, device_scale_factor=sharpness)
                await page.goto(hall.address + hall.link(LEAD))
                await page.get_by_role("button", name="Vào trang").click()
                await page.wait_for_url(f"{hall.address}/")
                for name, path in sights.items():
                    await page.goto(hall.address + path)
                    if name == "team-learner":
                        await page.locator(".list a").first.click()
                        await page.wait_for_url("**/learners/*")
                    if name == "team-poster":
                        await page.get_by_role("button", name="Làm mã lớp").click()
                        await expect(page.locator(".poster")).to_be_visible()
                    await page.wait_for_load_state("networkidle")
                    shown[name] = await _photograph(page)
                await page.close()
    return shown


@asynccontextmanager
async def _page(browser: Browser, size: ViewportSize, sharpness: float) -> AsyncIterator[Page]:
    """Start the demonstration on a morning and open its page, with that many dots to a pixel."""
    async with demonstration() as address:
        local = datetime.now(UTC).astimezone(timezone(timedelta(hours=7)))
        hours = 24 + MORNING - local.hour - local.minute / 60
        async with httpx.AsyncClient(base_url=address) as client:
            (await client.post("emulator/clock", json={"hours": hours})).raise_for_status()
        page = await browser.new_page(viewport=size, device_scale_factor=sharpness)
        await page.goto(address)
        yield page
    await page.close()


async def _start(phone: Locator) -> None:
    await phone.get_by_role("button", name="BẮT ĐẦU").click()
    await expect(_newest(phone)).to_contain_text("cho ghi không")


async def _to_first_step(phone: Locator) -> None:
    for label in ("Đồng ý, ghi giùm", "Bà", "Học bài này"):
        await tap(phone, label)
    await expect(_newest(phone)).to_contain_text(f"Bước 1/{STEPS}")


async def _to_practice(phone: Locator) -> None:
    """Walk through the steps, and answer until the screen that warns."""
    for at in range(2, STEPS + 1):
        await tap(phone, "Tiếp tục")
        await expect(_newest(phone)).to_contain_text(f"Bước {at}/{STEPS}")
    for at, label in enumerate(("Tiếp tục", *ANSWERS), start=1):
        await tap(phone, label)
        await expect(_newest(phone)).to_contain_text(f"Tập {at}/{SCREENS}")


async def _call_for_help(page: Page) -> None:
    phone, member = (page.get_by_role("region", name=name) for name in (VILLAGER, MEMBER))
    await _start(phone)
    await _to_first_step(phone)
    await phone.get_by_role("button", name="🙋 Gọi người giúp").click()
    await member.get_by_role("button", name="Các cuộc trò chuyện").click()
    await member.get_by_text("Tổ ấp An Phú").click()
    await expect(_newest(member)).to_contain_text("Hình bà đang coi")
    await expect(_newest(phone)).to_contain_text("nhắn Tổ công nghệ số rồi")


def _newest(phone: Locator) -> Locator:
    return phone.locator(".message.theirs").last


async def _photograph(page: Page) -> Image.Image:
    """Wait until every picture is drawn, and return what the screen shows at the end of the chat."""
    await page.mouse.move(0, 0)
    await page.evaluate("document.activeElement.blur()")
    await page.locator(".scroller").evaluate_all("all => all.forEach(one => { one.scrollTop = one.scrollHeight; })")
    await page.evaluate("Promise.all([...document.images].map(one => one.decode().catch(() => null)))")
    return Image.open(io.BytesIO(await page.screenshot(animations="disabled"))).convert("RGB")


if __name__ == "__main__":
    main(Path(*sys.argv[1:2]) if sys.argv[1:] else PICTURES)
