"""Groups: who hears what, topics, and the move to a supergroup."""

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.emulator import Phone, World


@pytest.fixture
def lan(world: World) -> Phone:
    return world.person("Cô Lan")


async def test_joining_a_group_is_told_to_the_bot(bot: Bot, world: World, sau: Phone, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan, sau])

    (update,) = await bot.get_updates()

    assert (update.my_chat_member.chat.id, update.my_chat_member.new_chat_member.status) == (group.id, "member")
    assert group.id < 0


async def test_in_a_group_the_bot_hears_commands_mentions_and_replies_only(bot: Bot, world: World, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan])
    world.updates.pending.clear()
    await bot.send_message(group.id, "Dạ có em")

    lan.send("chuyện riêng", group)
    lan.send("/viec@sen_emulator_bot", group)
    lan.send("nhờ @sen_emulator_bot coi", group)
    lan.send("cảm ơn", group, reply_to=lan.messages_in(group)[0])

    heard = [update.message.text for update in await bot.get_updates()]
    assert heard == ["/viec@sen_emulator_bot", "nhờ @sen_emulator_bot coi", "cảm ơn"]


async def test_with_privacy_off_it_hears_everything(bot: Bot, world: World, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan])
    world.updates.pending.clear()
    world.reads_all_groups = True

    lan.send("chuyện chung", group)

    assert [update.message.text for update in await bot.get_updates()] == ["chuyện chung"]


async def test_everybody_in_a_group_sees_the_message(bot: Bot, world: World, sau: Phone, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan, sau])

    await bot.send_message(group.id, "Có người cần giúp")

    assert [phone.messages_in(group)[-1].text for phone in (sau, lan)] == ["Có người cần giúp"] * 2


async def test_coming_and_going_are_told(bot: Bot, world: World, sau: Phone, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan])
    world.updates.pending.clear()

    group.join(sau)
    group.leave(sau)

    joined, left = [update.message for update in await bot.get_updates()]
    assert (joined.new_chat_members[0].id, left.left_chat_member.id) == (sau.id, sau.id)
    with pytest.raises(ValueError, match="not a member"):
        sau.send("alo", group)


async def test_a_bot_thrown_out_can_write_no_more(bot: Bot, world: World, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan])
    group.remove_bot(lan)

    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(group.id, "a")
    elsewhere = world.group("Nhóm khác", [lan], bot=False)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(elsewhere.id, "a")


async def test_a_group_that_grows_gets_a_new_id(bot: Bot, world: World, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan])
    upgraded = group.migrate()

    with pytest.raises(ChatMigrated) as caught:
        await bot.send_message(group.id, "a")
    await bot.send_message(upgraded.id, "a")

    assert caught.value.new_chat_id == upgraded.id
    moves = [update.message.to_dict() for update in await bot.get_updates() if update.message]
    assert moves[0]["migrate_to_chat_id"] == upgraded.id
    assert moves[1]["migrate_from_chat_id"] == group.id


async def test_topics_are_made_written_to_and_closed(bot: Bot, world: World, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan], forum=True)
    world.updates.pending.clear()
    topic = await bot.create_forum_topic(group.id, "sen-07")

    await bot.send_message(group.id, "Bài 7, bước 2", message_thread_id=topic.message_thread_id)
    lan.send("để tôi", group, topic=topic.message_thread_id)
    await bot.edit_forum_topic(group.id, topic.message_thread_id, name="sen-07 xong")
    await bot.close_forum_topic(group.id, topic.message_thread_id)

    (update,) = await bot.get_updates()
    assert (update.message.is_topic_message, update.message.message_thread_id) == (True, topic.message_thread_id)
    assert [(one.name, one.closed) for one in group.chat.topics.values()] == [("sen-07 xong", True)]
    with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
        await bot.close_forum_topic(group.id, topic.message_thread_id)


async def test_a_topic_can_be_reopened_and_deleted(bot: Bot, world: World, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan], forum=True)
    topic = group.topic("chung")
    await bot.close_forum_topic(group.id, topic.thread_id)

    await bot.reopen_forum_topic(group.id, topic.thread_id)
    await bot.delete_forum_topic(group.id, topic.thread_id)

    assert group.chat.topics == {}
    with pytest.raises(BadRequest, match="essage thread not found"):
        await bot.send_message(group.id, "a", message_thread_id=topic.thread_id)


async def test_topics_need_a_forum(bot: Bot, world: World, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan], supergroup=True)

    with pytest.raises(BadRequest, match="he chat is not a forum"):
        await bot.create_forum_topic(group.id, "a")


async def test_members_and_administrators(bot: Bot, world: World, sau: Phone, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan, sau], forum=True)

    statuses = [(await bot.get_chat_member(group.id, one)).status for one in (lan.id, sau.id, world.bot.id)]
    administrators = await bot.get_chat_administrators(group.id)
    count = await bot.get_chat_member_count(group.id)
    await bot.ban_chat_member(group.id, sau.id)
    banned = await bot.get_chat_member(group.id, sau.id)
    await bot.unban_chat_member(group.id, sau.id)

    assert statuses == ["creator", "member", "administrator"]
    assert [one.user.id for one in administrators] == [lan.id]
    assert (count, banned.status) == (3, "kicked")
    assert (await bot.get_chat(group.id)).title == "Tổ Ấp 3"
    with pytest.raises(BadRequest, match="an't remove chat owner"):
        await bot.ban_chat_member(group.id, lan.id)


async def test_pinning_is_shown_in_the_chat(bot: Bot, sau: Phone) -> None:
    message = await bot.send_message(sau.id, "Hẹn thứ Ba")

    await message.pin()
    pinned = (await bot.get_chat(sau.id)).pinned_message
    await bot.unpin_chat_message(sau.id)
    await bot.unpin_all_chat_messages(sau.id)

    assert pinned.text == "Hẹn thứ Ba"
    assert sau.last.kind == "pinned_message"
    with pytest.raises(BadRequest, match="essage to unpin not found"):
        await bot.unpin_chat_message(sau.id)


async def test_a_bot_may_leave(bot: Bot, world: World, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan])

    await bot.leave_chat(group.id)

    with pytest.raises(Forbidden):
        await bot.send_message(group.id, "a")


async def test_rights_are_needed_to_ban(bot: Bot, world: World, sau: Phone, lan: Phone) -> None:
    group = world.group("Tổ Ấp 3", [lan, sau])

    with pytest.raises(BadRequest, match="ot enough rights"):
        await bot.ban_chat_member(group.id, sau.id)
    with pytest.raises(BadRequest, match="here are no administrators in the private chat"):
        await bot.get_chat_administrators(sau.id)
