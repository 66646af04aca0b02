"""People whose phones are elsewhere: the bot may write to them, and the page does not show them."""

from bot.emulator.control.view import changes
from bot.emulator.world import World


def test_a_crowd_is_written_to_and_not_shown() -> None:
    world = World()
    shown = world.person("Bà Sáu")
    world.crowd([900_000_001])

    world.post(world.find_chat(900_000_001), world.bot, {"text": "chào"})

    seen = changes(world)
    assert [chat["id"] for chat in seen["chats"]] == [shown.id]
    assert seen["messages"] == []
    assert world.person("Cô Tư").id == shown.id + 1
