"""Tokens, methods, and what the bot says about itself."""

import logging

import httpx
import pytest
from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, MenuButtonCommands

from bot.emulator import Phone, World, create_app
from bot.emulator.methods import METHODS


async def test_get_me_describes_a_bot(bot: Bot) -> None:
    me = await bot.get_me()

    assert (me.is_bot, me.first_name, me.username) == (True, "Sen", "sen_emulator_bot")


async def test_a_malformed_token_is_unauthorized(app) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://emulator") as client:
        answer = await client.get("/botnot-a-token/getMe")

    assert answer.status_code == 401
    assert answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_a_world_with_a_token_refuses_another() -> None:
    app = create_app(token="1:right")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://emulator") as client:
        codes = [(await client.get(f"/bot{token}/getMe")).status_code for token in ("1:right", "1:wrong")]

    assert codes == [200, 401]


async def test_an_unknown_method_answers_as_telegram_does_and_says_so_in_the_log(api, caplog) -> None:
    with caplog.at_level(logging.WARNING, "bot.emulator"):
        answer = await api.post("sendHologram")

    assert answer.status_code == 404
    assert answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}
    assert "sendHologram" in caplog.text


@pytest.mark.parametrize(
    "request_of",
    [
        lambda api, sau: api.get("sendMessage", params={"chat_id": sau.id, "text": "Dạ"}),
        lambda api, sau: api.post("sendmessage", data={"chat_id": sau.id, "text": "Dạ"}),
        lambda api, sau: api.post("SENDMESSAGE", json={"chat_id": sau.id, "text": "Dạ"}),
        lambda api, sau: api.post("sendMessage", files={"chat_id": (None, str(sau.id)), "text": (None, "Dạ")}),
    ],
    ids=["query", "form", "json", "multipart"],
)
async def test_parameters_come_in_any_of_the_four_ways(api, sau: Phone, request_of) -> None:
    answer = await request_of(api, sau)

    assert answer.json()["result"]["text"] == sau.last.text == "Dạ"


async def test_a_broken_json_body_is_a_bad_request(api) -> None:
    answer = await api.post("sendMessage", content="{", headers={"content-type": "application/json"})

    assert answer.json()["description"] == "Bad Request: can't parse JSON object"


async def test_every_call_is_remembered_for_tests(bot: Bot, world: World, sau: Phone) -> None:
    await bot.send_message(sau.id, "Dạ")

    assert [(call.method, call.ok) for call in world.calls][-1] == ("sendMessage", True)


async def test_commands_are_kept_per_scope_and_language(bot: Bot, world: World, sau: Phone) -> None:
    await bot.set_my_commands([BotCommand("help", "Help")])
    await bot.set_my_commands([BotCommand("help", "Giúp")], language_code="vi")
    await bot.set_my_commands([BotCommand("baihoc", "Bài học")], scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([BotCommand("viec", "Việc")], scope=BotCommandScopeChat(sau.id))

    assert [one.description for one in await bot.get_my_commands(language_code="vi")] == ["Giúp"]
    assert [one["command"] for one in world.profile.menu(sau.id, sau.id, "private", "vi")] == ["viec"]

    await bot.delete_my_commands(scope=BotCommandScopeChat(sau.id))

    assert [one["command"] for one in world.profile.menu(sau.id, sau.id, "private", "vi")] == ["baihoc"]


async def test_a_command_with_a_capital_is_refused(api) -> None:
    answer = await api.post("setMyCommands", json={"commands": [{"command": "Help", "description": "x"}]})

    assert answer.json()["description"] == "Bad Request: BOT_COMMAND_INVALID"


async def test_names_and_descriptions_fall_back_to_those_for_everyone(bot: Bot) -> None:
    await bot.set_my_name("Cô Sen")
    await bot.set_my_description("Không bao giờ hỏi OTP.")
    await bot.set_my_short_description("Trợ giảng", language_code="vi")

    assert (await bot.get_my_name(language_code="en")).name == "Cô Sen"
    assert (await bot.get_my_description(language_code="vi")).description == "Không bao giờ hỏi OTP."
    assert (await bot.get_my_short_description()).short_description == ""


async def test_the_menu_button_can_differ_for_one_chat(bot: Bot, sau: Phone) -> None:
    await bot.set_chat_menu_button(sau.id, MenuButtonCommands())

    assert (await bot.get_chat_menu_button(sau.id)).type == "commands"
    assert await bot.log_out()


def test_the_table_names_every_method_once_in_telegrams_spelling() -> None:
    assert all(name[0].islower() and name.isalpha() for name in METHODS)
    assert len({name.lower() for name in METHODS}) == len(METHODS)
