"""The phone page in a real browser, with a tiny bot behind it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, ViewportSize, expect

from bot.emulator import World, create_app
from bot.emulator.serve import server
from tests.browsing import DESKTOP, SMALL, chromium
from tests.emulator.making import TOKEN, ogg, png

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

INLINE = {"inline_keyboard": [[{"text": "Dạ, con hiểu rồi, mình đi tiếp tới bước sau nghen", "callback_data": "next"}]]}
KEYBOARD = {"keyboard": [["Học tiếp", "Gọi người giúp"]], "resize_keyboard": True, "is_persistent": True}

Call = Callable[..., Awaitable[Any]]


class EchoBot:
    """Greets with a keyboard, sends a picture, repeats what it hears, answers taps by an edit."""

    def __init__(self, api: httpx.AsyncClient) -> None:
        self.api = api

    async def call(self, method: str, **parameters: Any) -> Any:
        return (await self.api.post(method, json=parameters)).json().get("result", [])

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=30):
                offset = update["update_id"] + 1
                if "message" in update:
                    await self.hear(update["message"])
                elif "callback_query" in update:
                    await self.answer(update["callback_query"])

    async def hear(self, message: dict[str, Any]) -> None:
        chat, text = message["chat"]["id"], message.get("text", "")
        if text.startswith("/start"):
            welcome = f"<b>Chào</b> {text[6:].strip() or 'bà con'}"
            await self.call("sendMessage", chat_id=chat, text=welcome, parse_mode="HTML", reply_markup=KEYBOARD)
        elif text == "Học tiếp":
            await self.api.post(
                "sendPhoto", data={"chat_id": chat, "caption": "Bước 1"}, files={"photo": png(700, 400)}
            )
            await self.call("sendMessage", chat_id=chat, text="Mình hiểu chưa?", reply_markup=INLINE)
        elif text == "giọng nói":
            await self.api.post("sendVoice", data={"chat_id": chat}, files={"voice": ogg(5)})
        else:
            await self.call("sendMessage", chat_id=chat, text=f"Nghe: {text}")

    async def answer(self, query: dict[str, Any]) -> None:
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Giỏi quá!")
        message = query["message"]
        where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        await self.call("editMessageText", text="✅ Đã hiểu", **where)


@asynccontextmanager
async def telegram(names: tuple[str, ...] = ("Bà Sáu", "Cô Lan")) -> AsyncIterator[tuple[World, str]]:
    """Serve an emulator on a free port of this computer, with the echo bot polling it."""
    app = create_app()
    world: World = app.state.world
    for name in names:
        world.person(name)
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        serving = server(app)
        served = asyncio.create_task(serving.serve(sockets=[listening]))
        base = f"http://emulator/bot{TOKEN}/"
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=base) as api:
            polling = asyncio.create_task(EchoBot(api).run())
            yield world, f"http://127.0.0.1:{listening.getsockname()[1]}/"
            polling.cancel()
            with suppress(asyncio.CancelledError):
                await polling
            serving.should_exit = True
            await served


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as one:
        yield one


@asynccontextmanager
async def opened(browser: Browser, size: ViewportSize, path: str = "") -> AsyncIterator[tuple[World, Page]]:
    """Open the page; whatever it complains of in the console fails the test."""
    complaints: list[str] = []
    async with telegram() as (world, address):
        page = await browser.new_page(viewport=size)
        page.on("console", lambda one: complaints.append(one.text) if one.type in ("error", "warning") else None)
        page.on("pageerror", lambda one: complaints.append(str(one)))
        await page.goto(address + path)
        yield world, page
        await page.close()
    assert complaints == []


async def test_a_villager_starts_learns_and_taps(browser: Browser) -> None:
    async with opened(browser, SMALL) as (world, page):
        await page.get_by_role("button", name="BẮT ĐẦU").click()
        await page.get_by_role("button", name="Học tiếp").click()
        button = page.locator(".front .inline-button")
        await button.click()
        await expect(page.locator(".front .toast")).to_have_text("Giỏi quá!")
        await expect(page.locator(".front .message.theirs").last).to_contain_text("✅ Đã hiểu")
        await expect(button).to_have_count(0)

        sau = world.phone(next(iter(world.people)))
        assert [one.text for one in sau.messages] == ["/start", "Chào bà con", "Học tiếp", "Bước 1", "✅ Đã hiểu"]


async def test_a_deep_link_opens_the_chat_and_starts_with_its_payload(browser: Browser) -> None:
    async with opened(browser, SMALL, "?start=l_chuyen-tien") as (_, page):
        await expect(page.locator(".front .theirs .text strong")).to_have_text("Chào")
        await expect(page.locator(".front .theirs .text")).to_have_text("Chào l_chuyen-tien")
        assert page.url.endswith("/")


async def test_everything_to_tap_is_large_and_nothing_is_wider_than_a_small_screen(browser: Browser) -> None:
    async with opened(browser, SMALL) as (_, page):
        await page.get_by_role("button", name="BẮT ĐẦU").click()
        await page.get_by_role("button", name="Học tiếp").click()
        button = page.locator(".front .inline-button")
        await expect(button).to_be_visible()

        heights = await page.eval_on_selector_all(
            ".front .inline-button, .front .key", "all => all.map(one => one.getBoundingClientRect().height)"
        )
        widest = await page.eval_on_selector_all(
            ".front *", "all => Math.max(...all.map(one => one.getBoundingClientRect().right))"
        )
        size = await page.locator(".front .text").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        assert min(heights) >= 48
        assert widest <= SMALL["width"]
        assert size >= 17


async def test_a_picture_is_shown_enlarged_and_closed_by_key(browser: Browser) -> None:
    async with opened(browser, SMALL) as (_, page):
        await page.get_by_role("button", name="BẮT ĐẦU").click()
        await page.get_by_role("button", name="Học tiếp").click()
        await page.get_by_role("button", name="Phóng to").click()
        width = await page.locator(".lightbox img").evaluate("one => one.decode().then(() => one.naturalWidth)")
        await page.keyboard.press("Escape")

        assert width == 700
        await expect(page.locator(".lightbox")).to_have_count(0)


async def test_two_people_write_each_from_their_own_phone(browser: Browser) -> None:
    async with opened(browser, DESKTOP) as (_, page):
        for name in ("Bà Sáu", "Cô Lan"):
            phone = page.get_by_role("region", name=name)
            await phone.get_by_role("button", name="BẮT ĐẦU").click()
            box = phone.get_by_role("textbox", name="Nhắn tin")
            await box.fill(f"Tôi là {name}")
            await box.press("Enter")

        for name in ("Bà Sáu", "Cô Lan"):
            last = page.get_by_role("region", name=name).locator(".message.theirs").last
            await expect(last).to_contain_text(f"Nghe: Tôi là {name}")


async def test_the_clock_is_moved_and_dates_the_next_message(browser: Browser) -> None:
    async with opened(browser, DESKTOP) as (world, page):
        phone = page.get_by_role("region", name="Bà Sáu")
        await phone.get_by_role("button", name="BẮT ĐẦU").click()
        await page.get_by_role("button", name="+1 tháng").first.click()
        await phone.get_by_role("textbox").fill("lâu quá")
        await phone.get_by_role("button", name="Gửi", exact=True).click()

        await expect(phone.locator(".day")).to_have_count(2)
        assert world.clock.offset.days == 30


async def test_a_voice_note_and_uploads(browser: Browser) -> None:
    async with opened(browser, DESKTOP) as (world, page):
        phone = page.get_by_role("region", name="Bà Sáu")
        await phone.get_by_role("button", name="BẮT ĐẦU").click()
        await phone.get_by_role("textbox").fill("giọng nói")
        await phone.get_by_role("textbox").press("Enter")
        await expect(phone.locator(".voice-time")).to_have_text("0:05")

        await phone.get_by_role("button", name="Gửi kèm").click()
        async with page.expect_file_chooser() as chooser:
            await phone.get_by_role("button", name="Ảnh").click()
        await (await chooser.value).set_files({"name": "a.png", "mimeType": "image/png", "buffer": png()})
        await expect(phone.locator(".mine .picture img")).to_be_visible()

        sau = world.phone(next(iter(world.people)))
        assert [one.kind for one in sau.messages if one.mine] == ["text", "text", "photo"]


async def test_a_recording_is_made_with_the_microphone_and_plays(browser: Browser) -> None:
    async with opened(browser, SMALL) as (world, page):
        await page.get_by_role("button", name="BẮT ĐẦU").click()
        await page.get_by_role("button", name="Ghi âm").click()
        await expect(page.locator(".recording-time")).to_have_text("0:01")
        await page.get_by_role("button", name="Dừng ghi và gửi").click()
        await page.get_by_role("button", name="Nghe").click()
        await expect(page.locator(".bar.played")).not_to_have_count(0)

        recording = next(one for one in world.phone(next(iter(world.people))).messages if one.kind == "voice")
        assert recording.raw["voice"]["mime_type"].startswith("audio/")


async def test_blocking_and_opening_again(browser: Browser) -> None:
    async with opened(browser, DESKTOP) as (world, page):
        phone = page.get_by_role("region", name="Bà Sáu")
        await phone.get_by_role("button", name="BẮT ĐẦU").click()
        await phone.get_by_role("button", name="Thêm").click()
        await phone.get_by_role("button", name="Chặn bot").click()
        await phone.get_by_role("button", name="MỞ LẠI BOT").click()

        await expect(phone.get_by_role("textbox")).to_be_visible()
        assert not next(iter(world.people.values())).blocked


async def test_a_phone_a_group_and_a_fault_are_added_from_the_page(browser: Browser) -> None:
    async with opened(browser, DESKTOP) as (world, page):
        await page.get_by_role("button", name="Thêm điện thoại").click()
        await page.get_by_label("Tên", exact=True).fill("Ông Ba")
        await page.get_by_role("dialog").get_by_role("button", name="Thêm", exact=True).click()
        await expect(page.get_by_role("region", name="Ông Ba")).to_be_visible()

        await page.get_by_role("button", name="Bảng thử").click()
        await page.get_by_role("button", name="Đặt lỗi").click()
        await expect(page.get_by_text("Đang chờ: 1")).to_be_visible()
        await page.get_by_label("Tên nhóm").fill("Tổ Ấp 3")
        await page.get_by_role("button", name="Tạo nhóm").click()
        await page.get_by_role("region", name="Cô Lan").get_by_role("button", name="Các cuộc trò chuyện").click()
        await expect(page.get_by_role("region", name="Cô Lan").get_by_text("Tổ Ấp 3")).to_be_visible()

        assert [chat.title for chat in world.chats.values() if not chat.is_private] == ["Tổ Ấp 3"]


async def test_the_page_speaks_english_too(browser: Browser) -> None:
    async with opened(browser, DESKTOP) as (_, page):
        await page.get_by_role("button", name="English").click()

        await expect(page.get_by_role("button", name="Add a phone")).to_be_visible()
        await expect(page.get_by_role("region", name="Bà Sáu").get_by_role("button", name="START")).to_be_visible()


async def test_a_page_left_open_finds_the_new_world_after_a_restart(browser: Browser) -> None:
    async with opened(browser, DESKTOP) as (world, page):
        await page.get_by_role("region", name="Bà Sáu").get_by_role("button", name="BẮT ĐẦU").click()
        await expect(page.get_by_role("region", name="Bà Sáu").locator(".message")).not_to_have_count(0)

        world.id = "another"
        world.chats[next(iter(world.people))].entries.clear()
        world.touch()

        await expect(page.get_by_role("region", name="Bà Sáu").locator(".message")).to_have_count(0)
