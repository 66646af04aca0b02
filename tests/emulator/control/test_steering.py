"""Time, faults, limits and updates over HTTP, and how changes reach a page."""

import json

from telegram import Bot

from bot.emulator import Phone, World
from bot.emulator.control.stream import follow
from bot.emulator.control.view import changes


async def test_the_clock_is_told_and_moved(tester) -> None:
    before = (await tester.get("/emulator/clock")).json()
    after = (await tester.post("/emulator/clock", json={"days": 7, "hours": 1})).json()

    assert before == {"now": "2026-11-23T01:00:00+00:00", "offset": 0}
    assert after == {"now": "2026-11-30T02:00:00+00:00", "offset": 7 * 86400 + 3600}


async def test_faults_are_planned_and_cleared(tester, world: World) -> None:
    planned = await tester.post("/emulator/faults", json={"method": "sendMessage", "times": 2, "error": 500})
    waiting = len(world.faults.coming)
    cleared = await tester.delete("/emulator/faults")

    assert (planned.json(), waiting, cleared.json()) == ({"coming": 1}, 1, {"coming": 0})


async def test_limits_are_turned_on_and_off(tester, world: World) -> None:
    on = await tester.post("/emulator/limits", json={"on": True})
    off = await tester.post("/emulator/limits", json={"on": False})

    assert (on.json(), off.json(), world.limits) == ({"on": True}, {"on": False}, None)


async def test_any_update_is_queued(tester, api) -> None:
    answer = await tester.post("/emulator/updates", json={"update": {"hologram": {}}, "update_id": 5})

    assert answer.json() == {"update_id": 5}
    assert (await api.get("getUpdates")).json()["result"] == [{"update_id": 5, "hologram": {}}]


async def test_state_tells_only_what_changed_since(tester, sau: Phone) -> None:
    everything = (await tester.get("/emulator/state")).json()
    sau.send("mới")

    later = (await tester.get(f"/emulator/state?since={everything['revision']}")).json()

    assert [one["message"]["text"] for one in everything["messages"]] == ["/start"]
    assert [one["message"]["text"] for one in later["messages"]] == ["mới"]


async def test_a_page_that_saw_another_world_gets_everything(tester, sau: Phone) -> None:
    answer = await tester.get("/emulator/state", headers={"last-event-id": "elsewhere.999"})

    assert len(answer.json()["messages"]) == 1


async def test_events_follow_every_change(world: World, sau: Phone) -> None:
    stream = follow(world, 0)
    first = await anext(stream)
    sau.send("mới")

    second = await anext(stream)

    assert first.startswith(f"retry: 1000\nid: {world.id}.")
    texts = [one["message"]["text"] for one in json.loads(second.split("data: ")[1])["messages"]]
    assert texts == ["mới"]
    await stream.aclose()


async def test_the_view_holds_what_a_phone_needs(bot: Bot, world: World, sau: Phone) -> None:
    await bot.set_my_commands([("help", "Giúp")])
    await bot.set_my_description("Con là Sen")
    await bot.set_my_name("Cô Sen", language_code="vi")
    await bot.send_chat_action(sau.id, "typing")
    group = world.group("Ấp 3", [sau], forum=True)
    group.topic("sen-07")

    private, shown_group = changes(world)["chats"]

    assert (private["action"], private["action_left"]) == ("typing", 5)
    assert private["members"] == [
        {
            "id": sau.id,
            "name": "Bà Sáu",
            "language": "vi",
            "blocked": False,
            "started": True,
            "menu": [{"command": "help", "description": "Giúp"}],
            "bot_name": "Cô Sen",
            "description": "Con là Sen",
        }
    ]
    assert [topic["name"] for topic in shown_group["topics"]] == ["sen-07"]


async def test_a_closed_world_ends_its_streams_and_polls(world: World, api) -> None:
    stream = follow(world, 0)
    await anext(stream)
    world.close()

    rest = [event async for event in stream]

    assert rest == []
    assert (await api.get("getUpdates", params={"timeout": 30})).json()["result"] == []
