"""The whole bot in one process: phones on one side of an emulated Telegram, Sen on the other."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
import pytest
from pydantic import SecretStr

from bot.bootstrap import shelf_of, wired
from bot.emulator.app import create_app
from bot.emulator.world import TOKEN, World
from bot.records.sqlite import SqliteStore, open_store
from bot.running import serve
from bot.serving import serving
from bot.settings import Settings
from bot.understanding.fake import Scripted
from tests.running import at_work, free_port, until


@dataclass
class Town:
    """An emulated Telegram that is served, and the bot's store."""

    world: World
    port: int
    store: SqliteStore

    @asynccontextmanager
    async def sen(self, **settings: object) -> AsyncIterator[None]:
        """Let Sen run on that Telegram for a while."""
        address = f"http://127.0.0.1:{self.port}"
        chosen = Settings(telegram_token=SecretStr(TOKEN), telegram_api=address, **settings)  # type: ignore[arg-type]
        async with wired(chosen, shelf_of(chosen), self.store, Scripted.of()) as bot, at_work(serve(bot, chosen)):
            yield
        # The poll that was left open has to end before the server does.
        self.world.updates.take_turn()


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    app = create_app(webhook_pause=0.05)
    port = free_port()
    with open_store() as store:
        async with serving(app, "127.0.0.1", port):
            yield Town(app.state.world, port, store)
            app.state.world.webhook.close()


async def test_a_newcomer_is_welcomed_and_a_tap_is_answered_by_polling(town: Town) -> None:
    phone = town.world.person("An")

    async with town.sen():
        phone.start()
        await phone.wait(lambda screen: any(message.labels for message in screen.messages))
        before = len(phone.messages)
        phone.tap(phone.last.labels[0])
        await phone.wait(lambda screen: len(screen.messages) > before)

    assert town.store.session(phone.id).spoken == 2


async def test_the_same_happens_by_webhook(town: Town) -> None:
    phone = town.world.person("An")
    bind = f"127.0.0.1:{free_port()}"

    async with town.sen(webhook_url=f"http://{bind}", webhook_bind=bind):
        phone.start()
        await phone.wait(lambda screen: any(message.labels for message in screen.messages))

    assert town.store.session(phone.id).spoken == 1


async def test_a_call_for_help_reaches_the_teams_chat(town: Town) -> None:
    helper, phone = town.world.person("Tư"), town.world.person("An")
    group = town.world.group("Tổ công nghệ số", [helper])

    async with town.sen(team_chat=group.chat.id):
        phone.start()
        await phone.wait(lambda screen: any(message.labels for message in screen.messages))
        phone.send("goi nguoi giup")
        await until(lambda: helper.messages_in(group))

    assert [message.mine for message in helper.messages_in(group)] == [False]


async def test_the_bot_introduces_itself_in_both_languages(town: Town) -> None:
    async with town.sen():
        await until(lambda: sum(call.method == "setMyShortDescription" for call in town.world.calls) == 2)

    refused = [call.method for call in town.world.calls if not call.ok]
    assert refused == []


async def test_a_member_asks_in_the_chat_and_enters_the_pages(town: Town) -> None:
    phone, port = town.world.person("Lan"), free_port()
    pages = f"http://127.0.0.1:{port}"

    async with town.sen(web_url=pages, web_bind=f"127.0.0.1:{port}", operators=str(phone.id)):
        phone.send("/trang")
        await phone.wait(lambda screen: any(pages in message.text for message in screen.messages))
        (link,) = re.findall(rf"{pages}/sign-in/\S+", phone.messages[-1].text)
        async with httpx.AsyncClient() as browser:
            form = {"Origin": pages, "Content-Type": "application/x-www-form-urlencoded"}
            entered = await browser.post(link, headers=form)
            shown = await browser.get(f"{pages}/province")

    assert (entered.status_code, shown.status_code, "Tỉnh Đồng Tháp" in shown.text) == (303, 200, True)


async def test_without_an_address_there_are_no_pages(town: Town) -> None:
    port = free_port()

    async with town.sen(web_bind=f"127.0.0.1:{port}"):
        with pytest.raises(OSError, match=r"refused|Connect"):
            await asyncio.open_connection("127.0.0.1", port)
