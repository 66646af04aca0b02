"""`sen demo` in a real browser: what a newcomer taps, and what a trainer previews."""

from __future__ import annotations

import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, ViewportSize, expect

from tests.browsing import DESKTOP, MEMBER, SMALL, VILLAGER, chromium, demonstration, tap
from tests.conftest import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

STEPS = 7
OF_THE_STEP = ["Tiếp tục", "Chưa hiểu, nói lại", "Nghỉ chút"]
HOME = ["▶️ Học tiếp", "📚 Chọn bài", "🙋 Gọi người giúp"]
QUICK, READ_TO_ANYBODY, READ_TO_HER = "Học nhanh 3 phút", "🔊 Đọc cho cô chú nghe", "🔊 Đọc cho bà nghe"
expect.set_options(timeout=15_000)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as one:
        yield one


@asynccontextmanager
async def opened(
    browser: Browser,
    size: ViewportSize,
    *words: str,
    path: str = "",
    lessons: Path = ROOT / "lessons",
    voice: str = "none",
) -> AsyncIterator[Page]:
    """Start the demonstration and open its page; whatever the page complains of fails the test."""
    complaints: list[str] = []
    async with demonstration(*words, lessons=lessons, voice=voice) as address:
        page = await browser.new_page(viewport=size)
        page.on("console", lambda one: complaints.append(one.text) if one.type in ("error", "warning") else None)
        page.on("pageerror", lambda one: complaints.append(str(one)))
        await page.goto(address + path)
        yield page
        assert complaints == []
    await page.close()


def phone_of(page: Page, name: str = VILLAGER) -> Locator:
    """Return somebody's phone."""
    return page.get_by_role("region", name=name)


def newest(phone: Locator) -> Locator:
    """Return the newest message from the bot."""
    return phone.locator(".message.theirs").last


async def go_to_first_step(phone: Locator) -> None:
    """Press START and tap three buttons, each when it has come."""
    await phone.get_by_role("button", name="BẮT ĐẦU").click()
    for label in ("Đồng ý, ghi giùm", "Bà", "Học bài này"):
        await tap(phone, label)
    await expect(newest(phone)).to_contain_text("Bước 1/7")


async def picture_width(message: Locator) -> int:
    """Return the width of a message's picture, once it is loaded and on the screen."""
    image = message.locator(".picture img")
    await expect(image).to_be_in_viewport()
    return int(await image.evaluate("one => one.decode().then(() => one.naturalWidth)"))


async def test_a_newcomer_taps_from_the_welcome_to_a_first_step_with_its_picture(browser: Browser) -> None:
    async with opened(browser, SMALL) as page:
        phone = phone_of(page)
        await expect(phone.locator(".welcome")).to_contain_text("máy trả lời tự động")

        await go_to_first_step(phone)

        assert await picture_width(newest(phone)) >= 400
        await expect(phone.locator(".key")).to_have_text(HOME)


async def test_a_practice_screen_is_tapped_wrong_and_then_right(browser: Browser) -> None:
    async with opened(browser, SMALL) as page:
        phone = phone_of(page)
        await go_to_first_step(phone)
        for at in range(2, STEPS + 1):
            await tap(phone, "Tiếp tục")
            await expect(newest(phone)).to_contain_text(f"Bước {at}/{STEPS}")
        await tap(phone, "Tiếp tục")
        await expect(newest(phone)).to_contain_text("Tập 1/7")
        assert await picture_width(newest(phone)) >= 400

        await tap(phone, "Lưu người nhận")
        await expect(newest(phone)).to_contain_text("vẫn giữ tên ông Mười")
        await tap(phone, "Sửa số tài khoản")

        await expect(phone.locator(".message.theirs", has_text="✅ Đúng rồi bà.")).to_have_count(1)
        await expect(newest(phone)).to_contain_text("Tập 2/7")


async def test_a_call_for_help_is_read_on_the_team_members_phone(browser: Browser) -> None:
    async with opened(browser, DESKTOP) as page:
        phone, member = phone_of(page), phone_of(page, MEMBER)
        await go_to_first_step(phone)

        await phone.get_by_role("button", name="🙋 Gọi người giúp").click()
        await member.get_by_role("button", name="Các cuộc trò chuyện").click()
        await member.get_by_text("Tổ ấp An Phú").click()

        call = member.locator(".message.theirs", has_text="Người học: bà").last
        await expect(call).to_contain_text("Chuyển tiền cho đúng người")
        await expect(newest(member)).to_contain_text("Hình bà đang coi")
        # The demonstration tells the real time; in the evening Sen also says when the team is back.
        await expect(newest(phone)).to_contain_text(re.compile("nhắn Tổ (công nghệ số )?rồi"))


async def test_a_month_passes_and_the_learner_is_welcomed_back(browser: Browser) -> None:
    async with opened(browser, DESKTOP) as page:
        phone = phone_of(page)
        await go_to_first_step(phone)

        await page.get_by_role("button", name="+1 tháng").first.click()
        await phone.get_by_role("button", name="▶️ Học tiếp").click()

        await expect(phone.locator(".message.theirs", has_text="mừng bà trở lại")).to_have_count(1)
        await expect(newest(phone)).to_contain_text("Bước 1/7")


async def test_a_link_starts_the_lesson_it_names(browser: Browser) -> None:
    async with opened(browser, SMALL, path="?start=l_chon-hang-chon-shop") as page:
        phone = phone_of(page)

        for label in ("Đồng ý, ghi giùm", "Bà"):
            await tap(phone, label)

        await expect(newest(phone)).to_contain_text("Mua ngay trong app")


async def test_a_lesson_named_on_the_command_line_opens_and_is_shown_anew_when_saved(
    browser: Browser, tmp_path: Path
) -> None:
    lessons = tmp_path / "lessons"
    shutil.copytree(ROOT / "lessons", lessons)
    path = lessons / "mua-hang" / "chon-hang-chon-shop" / "vi.md"
    written = path.read_text(encoding="utf-8")
    async with opened(browser, SMALL, "chon-hang-chon-shop", lessons=lessons) as page:
        phone = phone_of(page)
        for label in ("Đồng ý, ghi giùm", "Bà"):
            await tap(phone, label)
        await expect(newest(phone)).to_contain_text("gõ tên món bà cần")

        path.write_text(written.replace("gõ tên món {bạn} cần", "gõ chậm tên món {bạn} cần"), encoding="utf-8")

        await expect(newest(phone)).to_contain_text("gõ chậm tên món bà cần")


@pytest.mark.parametrize(
    ("voice", "under_messages"),
    [
        pytest.param("none", [QUICK, *OF_THE_STEP], id="without a voice"),
        pytest.param(
            "", [READ_TO_ANYBODY, QUICK, READ_TO_HER, *OF_THE_STEP], id="with a voice", marks=pytest.mark.voice
        ),
    ],
)
@pytest.mark.parametrize("size", [SMALL, DESKTOP], ids=["360 px", "1280 px"])
async def test_everything_is_large_enough_and_nothing_sticks_out(
    browser: Browser, size: ViewportSize, voice: str, under_messages: list[str]
) -> None:
    """What was tapped is gone; what was not, the step's own three and the home keyboard are there and no more."""
    async with opened(browser, size, voice=voice) as page:
        phone = phone_of(page)
        await go_to_first_step(phone)

        buttons = await phone.locator(".inline-button:visible").all_inner_texts()
        keys = await phone.locator(".key:visible").all_inner_texts()
        taps = await phone.locator(".inline-button:visible, .key:visible").evaluate_all(
            "all => all.map(one => { const box = one.getBoundingClientRect();"
            " return {height: box.height, cut: one.scrollWidth > one.clientWidth || box.right > innerWidth}; })"
        )
        letters = await phone.locator(".message .text").evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
        )
        assert (buttons, keys, len(taps)) == (under_messages, HOME, len(under_messages) + len(HOME))
        assert min(one["height"] for one in taps) >= 48
        assert not any(one["cut"] for one in taps)
        assert min(letters) >= 17
        assert not await page.evaluate("document.documentElement.scrollWidth > innerWidth")
