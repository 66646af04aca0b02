"""How the bot presents itself to any server, and keeps quiet in logs."""

import logging

import pytest

from bot.emulator.world import World
from bot.telegram.api import Api
from bot.telegram.logs import TokenMask, mask
from bot.telegram.profile import Profile, TokenRefusedError, identify, introduce

TOKEN = "7000000001:AAEmulatorTokenForLoopbackOnly000000000"
PROFILES = {
    "vi": Profile([("start", "Bắt đầu")], "Sen dạy", "Sen"),
    "en": Profile([("start", "Begin")], "Sen teaches", "Sen"),
}


async def _no_sleep(_seconds: float) -> None:
    return


async def test_the_server_says_who_the_bot_is(api: Api) -> None:
    assert await identify(api) == "sen_emulator_bot"


async def test_a_server_that_sleeps_is_waited_for(world: World, api: Api, caplog: pytest.LogCaptureFixture) -> None:
    world.faults.plan("getMe", times=3, error=502)

    assert await identify(api, _no_sleep) == "sen_emulator_bot"


async def test_a_refused_token_stops_with_one_line(world: World, api: Api) -> None:
    world.faults.plan("getMe", error=401)

    with pytest.raises(TokenRefusedError, match="SEN_TELEGRAM_TOKEN") as caught:
        await identify(api)

    assert "\n" not in str(caught.value)


async def test_commands_are_set_for_all_and_for_each_other_language(world: World, api: Api) -> None:
    await introduce(api, PROFILES)

    set_commands = [call.parameters.get("language_code", "") for call in world.calls if call.method == "setMyCommands"]
    assert (set_commands, all(call.ok for call in world.calls)) == (["", "en"], True)


async def test_groups_have_a_menu_of_their_own(world: World, api: Api) -> None:
    await introduce(api, {"vi": Profile([("start", "Bắt đầu")], group_commands=[("homnay", "Hôm nay ghé ai")])})

    menus = [call.parameters for call in world.calls if call.method == "setMyCommands"]
    assert "all_group_chats" in str(menus[1]["scope"])
    assert "homnay" in str(menus[1]["commands"])


async def test_a_server_that_can_do_less_is_no_trouble(
    world: World, api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    world.faults.plan(times=99, error=404, description="Not Found")

    await introduce(api, PROFILES)

    assert ([call.method for call in world.calls].count("setMyDescription"), caplog.messages) == (2, [])


async def test_a_profile_that_is_refused_is_told_to_the_operator(
    world: World, api: Api, caplog: pytest.LogCaptureFixture
) -> None:
    world.faults.plan(times=99, error=400, description="Bad Request: too long")

    await introduce(api, PROFILES)

    assert len(caplog.messages) == 6


@pytest.mark.parametrize("code", [401, 403, 404])
async def test_a_server_that_knows_no_such_bot_stops_the_start(world: World, api: Api, code: int) -> None:
    world.faults.plan("getMe", error=code)

    with pytest.raises(TokenRefusedError):
        await identify(api)


def test_a_token_is_masked_wherever_it_stands() -> None:
    assert (
        mask(f"POST https://api.telegram.org/bot{TOKEN}/getMe") == "POST https://api.telegram.org/bot7000000001:…/getMe"
    )


@pytest.mark.parametrize("text", ["12:30", "port 127.0.0.1:8080", "a:b"])
def test_other_text_is_left_alone(text: str) -> None:
    assert mask(text) == text


def test_a_token_is_masked_in_arguments_and_tracebacks(caplog: pytest.LogCaptureFixture) -> None:
    caplog.handler.addFilter(TokenMask())
    try:
        raise ValueError(f"url was bot{TOKEN}/x")
    except ValueError:
        logging.getLogger("any").exception("calling %s", TOKEN)

    assert (TOKEN in caplog.text, "7000000001:…" in caplog.text) == (False, True)
