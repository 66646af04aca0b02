"""The pages in a real browser: an old phone's width and a desk's, with the keyboard, with JavaScript and without."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.records.sqlite import open_store
from bot.serving import serving
from bot.tutor.course import Course
from bot.tutor.deeds import Confirm
from bot.tutor.events import Event, EventKind
from bot.tutor.team.evidence import Level, Milestone
from bot.tutor.team.roles import PROVINCE, RoleKind
from tests.browsing import DESKTOP, SMALL, chromium
from tests.running import free_port
from tests.web.conftest import SOME
from tests.web.hall import HERE, LEAD, LESSON, MEMBER, TEAM, Hall
from tests.web.test_mini import said

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
expect.set_options(timeout=15_000)

DONE = 130
"""Who reached every level of evidence there is."""

TEAM_PAGES = [f"/team/{TEAM}{page}" for page in ("", "/learners", "/lessons", "/stuck", "/poster", "/members")]
PLACE_PAGES = [f"/commune/{HERE}", f"/commune/{HERE}/stuck", "/province", "/account", "/"]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as one:
        yield one


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hall(course: Course) -> AsyncIterator[Hall]:
    """The pages, served on this computer, with a long name and enough people to be shown to officers."""
    port = free_port()
    with open_store() as store:
        hall = Hall(store, course, address=f"http://127.0.0.1:{port}")
        hall.people()
        hall.grant(LEAD, RoleKind.OFFICER, PROVINCE)
        hall.grant(LEAD, RoleKind.OFFICER, f"commune:{HERE}")
        for number in range(9):
            hall.learner(101 + number, f"Bà Nguyễn Thị Bảy Mươi {number}", SOME * (number % 3 + 1), calls=number == 4)
        hall.learner(DONE, "Ông Tám", SOME)
        reached = tuple(Milestone(f"lesson:{LESSON}", level, hall.clock.now) for level in Level)
        hall.do(Confirm(DONE, TEAM, Event(EventKind.TASK_CONFIRMED, hall.clock.now, LESSON, "x", "eyes"), reached))
        async with serving(hall.app, "127.0.0.1", port):
            yield hall


@asynccontextmanager
async def signed_in(browser: Browser, hall: Hall, person: int, **looks: object) -> AsyncIterator[Page]:
    """Open a link as one does, press the button, and fail on whatever the page complains of."""
    complaints: list[str] = []
    context = await browser.new_context(**looks)  # type: ignore[arg-type]
    page = await context.new_page()
    page.on("console", lambda one: complaints.append(one.text) if one.type in ("error", "warning") else None)
    page.on("pageerror", lambda one: complaints.append(str(one)))
    await page.goto(hall.address + hall.link(person))
    await page.get_by_role("button", name="Vào trang").click()
    await page.wait_for_url(re.compile(r"/(team/.*)?$"))
    yield page
    assert complaints == []
    await context.close()


@pytest.mark.parametrize("size", [SMALL, DESKTOP], ids=["360", "1280"])
async def test_every_page_fits_the_screen(browser: Browser, hall: Hall, size: dict[str, int]) -> None:
    async with signed_in(browser, hall, LEAD, viewport=size) as page:
        for path in [*TEAM_PAGES, *PLACE_PAGES, f"/team/{TEAM}/learners/{hall.alias(101)}"]:
            await page.goto(hall.address + path)

            assert await page.evaluate("document.documentElement.scrollWidth") == size["width"], path
            small = await page.evaluate(
                "[...document.querySelectorAll('button, .tabs a, .counts a')].filter(e => e.offsetHeight < 32).length"
            )
            assert small == 0, path


async def test_no_table_is_cut_on_a_small_screen(browser: Browser, hall: Hall) -> None:
    async with signed_in(browser, hall, LEAD, viewport=SMALL) as page:
        for path in [*TEAM_PAGES, *PLACE_PAGES, f"/team/{TEAM}/learners/{hall.alias(DONE)}"]:
            await page.goto(hall.address + path)

            cut = await page.evaluate(
                "[...document.querySelectorAll('.wide')].filter(e => e.scrollWidth > e.clientWidth).length"
            )
            assert cut == 0, path
        row = page.locator(".stacks tbody tr").first
        said = [
            await cell.evaluate("e => getComputedStyle(e, '::before').content")
            for cell in await row.locator("td").all()
        ]
        assert [each.split('"')[1].strip() for each in said] == [
            "đã coi", "trả lời đúng", "làm thử đúng", "tự nói đã làm", "Tổ xác nhận",
        ]  # fmt: skip


async def test_every_page_speaks_to_those_who_do_not_see(browser: Browser, hall: Hall) -> None:
    async with signed_in(browser, hall, LEAD) as page:
        for path in [*TEAM_PAGES, *PLACE_PAGES]:
            await page.goto(hall.address + path)

            unnamed = await page.evaluate(
                "[...document.querySelectorAll('a, button, input:not([type=hidden]), img')].filter(e => !("
                "e.textContent.trim() || e.alt !== undefined && e.hasAttribute('alt') || e.labels?.length"
                " || e.getAttribute('aria-label'))).map(e => e.outerHTML)"
            )
            assert unnamed == [], path
            assert await page.locator("h1").count() == 1, path
            assert await page.evaluate("document.documentElement.lang") == "vi"


async def test_the_keyboard_goes_everywhere(browser: Browser, hall: Hall) -> None:
    async with signed_in(browser, hall, MEMBER) as page:
        await page.goto(f"{hall.address}/team/{TEAM}")

        await page.keyboard.press("Tab")
        await expect(page.get_by_role("link", name="Tới thẳng nội dung")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.locator("main")).to_be_focused()
        await page.get_by_role("link", name="Bà con", exact=True).focus()
        await page.keyboard.press("Enter")

        await expect(page).to_have_url(f"{hall.address}/team/{TEAM}/learners")


async def test_names_are_found_while_they_are_typed(browser: Browser, hall: Hall) -> None:
    async with signed_in(browser, hall, MEMBER, viewport=SMALL) as page:
        await page.goto(f"{hall.address}/team/{TEAM}/learners")

        await page.get_by_label("Tìm tên").press_sequentially("muoi 7")

        await expect(page.locator("#found .list li")).to_have_count(1)
        await expect(page).to_have_url(re.compile(r"q=muoi"))


async def test_it_all_works_without_javascript(browser: Browser, hall: Hall) -> None:
    async with signed_in(browser, hall, MEMBER, java_script_enabled=False, viewport=SMALL) as page:
        await page.get_by_role("link", name="Bà con", exact=True).click()
        await page.get_by_label("Tìm tên").fill("muoi 7")
        await page.get_by_role("button", name="Tìm").click()
        await page.locator("#found .list a").click()

        await expect(page.get_by_role("heading", level=1)).to_have_text("Bà Nguyễn Thị Bảy Mươi 7")
        await page.get_by_role("link", name="Máy đang đăng nhập").click()
        await page.get_by_role("button", name="Thoát máy này").click()
        await expect(page).to_have_url(f"{hall.address}/sign-in")


async def test_a_page_opened_within_telegram_signs_in_by_itself(browser: Browser, hall: Hall) -> None:
    context = await browser.new_context(viewport=SMALL)
    page = await context.new_page()

    words = said(MEMBER, hall.clock.now.timestamp())
    await page.goto(
        f"{hall.address}/mini#tgWebAppData={words.replace('%', '%25').replace('&', '%26')}&tgWebAppVersion=9"
    )

    await expect(page).to_have_url(f"{hall.address}/team/{TEAM}")
    await context.close()


async def test_the_poster_prints_on_one_page(browser: Browser, hall: Hall) -> None:
    async with signed_in(browser, hall, MEMBER) as page:
        await page.goto(f"{hall.address}/team/{TEAM}/poster")
        await page.get_by_role("button", name=re.compile("mã")).click()
        await expect(page.locator(".poster img")).to_be_visible()

        printed = await page.pdf(format="A4")

        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
