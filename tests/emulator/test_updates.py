"""Updates by polling: order, confirmation, conflicts, and what people do."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from bot.emulator import Phone, World
from tests.emulator.making import ogg, png


async def test_a_deep_link_arrives_as_start_with_its_payload(bot: Bot, world: World) -> None:
    world.person("Bà Sáu").start("l_chuyen-tien")

    (update,) = await bot.get_updates()

    assert update.message.text == "/start l_chuyen-tien"
    assert [(one.type, one.length) for one in update.message.entities] == [("bot_command", 6)]
    assert update.effective_user.language_code == "vi"


async def test_updates_stay_until_they_are_confirmed(bot: Bot, sau: Phone) -> None:
    sau.send("một")
    sau.send("hai")

    first = await bot.get_updates(limit=1)
    again = await bot.get_updates()
    rest = await bot.get_updates(offset=again[0].update_id + 1)

    assert [update.message.text for update in first] == ["một"]
    assert [update.message.text for update in again] == ["một", "hai"]
    assert [update.message.text for update in rest] == ["hai"]


async def test_a_negative_offset_keeps_only_the_last(bot: Bot, sau: Phone) -> None:
    for text in ("một", "hai", "ba"):
        sau.send(text)

    assert [update.message.text for update in await bot.get_updates(offset=-1)] == ["ba"]


async def test_a_long_poll_ends_as_soon_as_someone_writes(bot: Bot, sau: Phone) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0)

    sau.send("có đây")

    assert [update.message.text for update in await asyncio.wait_for(poll, 5)] == ["có đây"]


async def test_a_second_poller_ends_the_first_with_a_conflict(bot: Bot, api, sau: Phone, world: World) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await world.updates.arrived.wait(5)
    second = asyncio.create_task(api.get("getUpdates", params={"timeout": 30}))

    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    sau.send("chào")
    assert (await second).json()["result"][0]["message"]["text"] == "chào"


async def test_only_the_kinds_asked_for_arrive(bot: Bot, sau: Phone) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    sau.send("không ai nghe")
    assert await bot.get_updates() == ()

    await bot.get_updates(allowed_updates=[])
    sau.send("nghe rồi")
    assert len(await bot.get_updates()) == 1


async def test_everything_a_person_sends_can_be_read_by_python_telegram_bot(bot: Bot, sau: Phone) -> None:
    sau.send_photo(png(1000, 500), "ảnh /help")
    sau.send_voice(ogg(4))
    sau.send_document(b"%PDF", "don.pdf")
    sau.send_contact()
    sau.send_location(10.46, 105.63)
    sau.send_sticker(png(512, 512))

    photo, voice, document, contact, location, sticker = [one.message for one in await bot.get_updates()]

    assert [(size.width, size.height) for size in photo.photo] == [(90, 45), (320, 160), (800, 400), (1000, 500)]
    assert photo.caption_entities[0].type == "bot_command"
    assert voice.to_dict()["voice"]["duration"] == 4
    assert (document.document.file_name, document.document.mime_type) == ("don.pdf", "application/pdf")
    assert contact.contact.user_id == sau.id
    assert location.location.longitude == 105.63
    assert sticker.sticker.width == 512


async def test_what_a_person_sends_can_be_fetched(bot: Bot, sau: Phone) -> None:
    sau.send_voice(ogg(4))
    (update,) = await bot.get_updates()

    file = await bot.get_file(update.message.voice.file_id)

    assert bytes(await file.download_as_bytearray()) == ogg(4)


async def test_a_smaller_copy_of_a_picture_is_really_smaller(bot: Bot, sau: Phone) -> None:
    message = await bot.send_photo(sau.id, png(1000, 500))

    file = await bot.get_file(message.photo[0].file_id)

    assert (await file.download_as_bytearray()).startswith(b"\xff\xd8")


async def test_a_text_too_long_to_send_leaves_the_phone_in_pieces(bot: Bot, sau: Phone) -> None:
    sau.send("👋" * 3000)

    assert [len(update.message.text) for update in await bot.get_updates()] == [2048, 952]


async def test_an_edited_text_comes_as_edited_message(bot: Bot, sau: Phone, world: World) -> None:
    message = sau.send("chuỳen")
    world.clock.advance(seconds=5)

    sau.edit(message, "chuyển")

    update = (await bot.get_updates())[-1]
    assert update.edited_message.text == sau.last.text == "chuyển"
    assert update.edited_message.edit_date > update.edited_message.date


async def test_a_reply_carries_what_it_answers(bot: Bot, sau: Phone) -> None:
    await bot.send_message(sau.id, "Bác cần gì ạ?")

    sau.send("cái này", reply_to=sau.last)

    assert (await bot.get_updates())[-1].message.reply_to_message.text == "Bác cần gì ạ?"


async def test_blocking_and_unblocking_are_told_once_each(bot: Bot, sau: Phone) -> None:
    sau.block_bot()
    sau.block_bot()
    sau.start()

    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [(one.old_chat_member.status, one.new_chat_member.status) for one in changes] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]


async def test_a_blocked_bot_is_not_written_to(sau: Phone) -> None:
    sau.block_bot()

    with pytest.raises(ValueError, match="unblock_bot"):
        sau.send("alo")


async def test_a_reaction_comes_only_when_asked_for(bot: Bot, sau: Phone) -> None:
    await bot.get_updates(allowed_updates=["message_reaction"])
    await bot.send_message(sau.id, "Giỏi quá!")

    sau.react(sau.last, "👍")

    (update,) = await bot.get_updates()
    assert update.message_reaction.new_reaction[0].emoji == "👍"


async def test_any_update_can_be_injected_repeated_and_reordered(api, world: World, sau: Phone) -> None:
    world.inject({"hologram": {"emulator_note": "stays here", "text": "\ud800"}}, update_id=7)
    sau.send("một")
    world.updates.repeat_last()
    world.updates.restart_numbering(3)
    sau.send("hai")
    world.updates.reorder([3, 0, 1, 2])

    result = (await api.get("getUpdates")).json()["result"]

    assert [update["update_id"] for update in result][:2] == [3, 7]
    assert result[1]["hologram"] == {"text": "\ud800"}
    assert result[2] == result[3]


async def test_messages_are_dated_by_the_movable_clock(bot: Bot, world: World, sau: Phone) -> None:
    sau.send("hôm nay")
    world.clock.advance(days=30)
    sau.send("tháng sau")

    first, second = [update.message.date for update in await bot.get_updates()]
    assert (second - first).days == 30


async def test_waiting_for_what_never_comes_ends_with_the_screen(sau: Phone) -> None:
    with pytest.raises(TimeoutError, match="/start"):
        await sau.wait_for("bài học", patience=0.01)


async def test_a_later_world_never_repeats_an_update_id() -> None:
    from bot.emulator import Clock, create_app
    from tests.emulator.making import MORNING

    early, late = create_app(clock=Clock.fixed(MORNING)), create_app(clock=Clock.fixed(MORNING))
    late.state.world.clock.advance(seconds=60)
    worlds = [early.state.world, create_app(clock=late.state.world.clock).state.world]

    ids = [world.inject({}) for world in worlds]

    assert ids[1] - ids[0] == 600
