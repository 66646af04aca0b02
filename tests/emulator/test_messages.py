"""Sending, editing and deleting, with Telegram's limits and words."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto, ReplyParameters
from telegram.error import BadRequest, Forbidden

from bot.emulator import Phone, World
from tests.emulator.making import ogg, png


def buttons(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label)] for label in labels])


async def test_html_becomes_text_with_entities(bot: Bot, sau: Phone) -> None:
    await bot.send_message(sau.id, "👋 <b>Chào <i>bác</i></b> &lt;3 ", parse_mode="HTML")

    assert sau.last.text == "👋 Chào bác <3"
    assert (sau.last.marked("bold"), sau.last.marked("italic")) == (["Chào bác"], ["bác"])


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "👋" * 2049}, "message is too long"),
        ({"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "a", "reply_markup": "[]"}, "object expected as reply markup"),
        ({"text": "a", "reply_markup": "{"}, "can't parse reply markup JSON object"),
        ({"text": "a", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "a", "message_thread_id": 9}, "message thread not found"),
        ({"text": "a", "entities": [{"type": "bold", "offset": 0, "length": 9}]}, "entity beyond end of text"),
    ],
)
async def test_what_telegram_refuses_to_send(api, sau: Phone, parameters, words: str) -> None:
    answer = await api.post("sendMessage", json={"chat_id": sau.id, **parameters})

    assert answer.json() == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "Tiếp", "callback_data": "ế" * 22}, "BUTTON_DATA_INVALID"),
        ({"text": "Tiếp", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "Tiếp"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "", "callback_data": "a"}, "BUTTON_TEXT_INVALID"),
        ({"text": "Mở", "url": "ftp://a b"}, "Wrong HTTP URL"),
    ],
)
async def test_buttons_telegram_refuses(api, sau: Phone, button, words: str) -> None:
    markup = {"inline_keyboard": [[button]]}

    answer = await api.post("sendMessage", json={"chat_id": sau.id, "text": "a", "reply_markup": markup})

    assert words in answer.json()["description"]
    assert [message.text for message in sau.messages] == ["/start"]


async def test_a_text_of_exactly_the_limit_is_sent(bot: Bot, sau: Phone) -> None:
    await bot.send_message(sau.id, "<b>" + "👋" * 2048 + "</b>", parse_mode="HTML")

    assert len(sau.last.text) == 2048


async def test_an_unknown_chat_is_not_found(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(5, "a")


async def test_a_bot_may_not_write_first_nor_after_it_is_blocked(bot: Bot, world: World, sau: Phone) -> None:
    stranger = world.person("Ông Ba")
    sau.block_bot()

    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger.id, "a")
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(sau.id, "a")

    sau.person.blocked, sau.person.deactivated = False, True
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(sau.id, "a")


async def test_an_edit_changes_the_text_in_place_and_drops_the_buttons(bot: Bot, sau: Phone) -> None:
    message = await bot.send_message(sau.id, "Bác chọn gì?", reply_markup=buttons("A", "B"))

    await bot.edit_message_text("✅ Bác chọn: A", sau.id, message.message_id)

    assert [(one.text, one.labels) for one in sau.messages[1:]] == [("✅ Bác chọn: A", [])]
    assert sau.last.is_edited


async def test_a_message_whose_buttons_change_is_not_called_edited(bot: Bot, sau: Phone) -> None:
    message = await bot.send_message(sau.id, "Bác chọn gì?", reply_markup=buttons("A", "B"))

    await bot.edit_message_reply_markup(sau.id, message.message_id, reply_markup=buttons("A"))

    assert (sau.last.labels, sau.last.is_edited) == (["A"], False)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, sau: Phone) -> None:
    message = await bot.send_message(sau.id, "<b>a</b>", parse_mode="HTML", reply_markup=buttons("A"))

    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await message.edit_text("<b>a</b>", parse_mode="HTML", reply_markup=buttons("A"))

    await message.edit_reply_markup(None)
    assert sau.last.labels == []


async def test_what_cannot_be_edited(bot: Bot, sau: Phone) -> None:
    mine = sau.send("của tôi")
    photo = await bot.send_photo(sau.id, png())
    text = await bot.send_message(sau.id, "chữ")

    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("a", sau.id, 999)
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("a", sau.id, mine.id)
    with pytest.raises(BadRequest, match=r"(?i)there is no text in the message to edit"):
        await bot.edit_message_text("a", sau.id, photo.message_id)
    with pytest.raises(BadRequest, match=r"(?i)there is no caption in the message to edit"):
        await bot.edit_message_caption(sau.id, text.message_id, caption="a")


async def test_a_picture_can_get_another_caption_and_another_picture(bot: Bot, sau: Phone) -> None:
    message = await bot.send_photo(sau.id, png(400, 300), caption="cũ")

    await message.edit_caption("mới", reply_markup=buttons("A"))
    assert (sau.last.text, sau.last.labels) == ("mới", ["A"])

    edited = await message.edit_media(InputMediaPhoto(png(200, 100), caption="<b>khác</b>", parse_mode="HTML"))
    assert (edited.photo[-1].width, sau.last.marked("bold")) == (200, ["khác"])


async def test_deleting(bot: Bot, world: World, sau: Phone) -> None:
    first, second, third = [await bot.send_message(sau.id, text) for text in "abc"]

    await first.delete()
    await bot.delete_messages(sau.id, [second.message_id, 999])
    assert sau.replies == ["c"]

    with pytest.raises(BadRequest, match=r"(?i)message to delete not found"):
        await first.delete()
    world.clock.advance(days=3)
    with pytest.raises(BadRequest, match=r"(?i)message can't be deleted for everyone"):
        await third.delete()


async def test_forwarding_and_copying(bot: Bot, world: World, sau: Phone) -> None:
    ba = world.person("Ông Ba")
    ba.start()
    message = await bot.send_photo(sau.id, png(), caption="tin")
    mine = sau.send("tôi cần giúp")

    await bot.forward_message(ba.id, sau.id, mine.id)
    copied = await bot.copy_message(ba.id, sau.id, message.message_id, caption="bản sao")
    await bot.copy_messages(ba.id, sau.id, [message.message_id, 999])
    await bot.forward_messages(ba.id, sau.id, [message.message_id])

    assert [one.text for one in ba.messages[1:]] == ["tôi cần giúp", "bản sao", "tin", "tin"]
    assert ba.messages[1].raw["forward_origin"]["sender_user"]["first_name"] == "Bà Sáu"
    assert copied.message_id == ba.messages[2].id
    with pytest.raises(BadRequest, match=r"(?i)message to copy not found"):
        await bot.copy_message(ba.id, sau.id, 999)


async def test_a_reply_quotes_without_nesting(bot: Bot, sau: Phone) -> None:
    first = await bot.send_message(sau.id, "một")
    second = await bot.send_message(sau.id, "hai", reply_parameters=ReplyParameters(first.message_id))
    third = await bot.send_message(sau.id, "ba", reply_parameters=ReplyParameters(second.message_id))

    assert third.reply_to_message.text == "hai"
    assert third.reply_to_message.reply_to_message is None


async def test_places_contacts_and_dice(bot: Bot, api, sau: Phone) -> None:
    await bot.send_location(sau.id, 10.4, 105.6)
    await bot.send_contact(sau.id, "+84901", "Cô Lan")
    await bot.send_venue(sau.id, 10.4, 105.6, "Nhà văn hoá", "Ấp 3")
    await bot.send_dice(sau.id)

    assert [one.kind for one in sau.messages[1:]] == ["location", "contact", "location", "other"]
    wrong = await api.post("sendLocation", json={"chat_id": sau.id, "latitude": 99, "longitude": 1})
    assert wrong.json()["description"] == "Bad Request: wrong location specified"


async def test_typing_is_shown_until_the_message_comes(bot: Bot, world: World, sau: Phone) -> None:
    await bot.send_chat_action(sau.id, "typing")
    shown = sau.chat.action
    await bot.send_message(sau.id, "Dạ")

    assert (shown, sau.chat.action) == ("typing", "")
    with pytest.raises(BadRequest, match=r"(?i)wrong parameter action"):
        await bot.send_chat_action(sau.id, "dancing")


async def test_a_quiz_is_voted_in(bot: Bot, sau: Phone) -> None:
    poll = await bot.send_poll(
        sau.id, "Ai được hỏi OTP?", ["Ngân hàng", "Không ai"], type="quiz", correct_option_ids=[1],
        is_anonymous=False, explanation="Không ai cả",
    )  # fmt: skip

    sau.vote(sau.last, 1)

    totals, answer = await bot.get_updates()
    assert totals.poll.options[1].voter_count == 1
    assert list(answer.poll_answer.option_ids) == [1]
    assert (await bot.stop_poll(sau.id, poll.message_id)).is_closed
    with pytest.raises(ValueError, match="closed"):
        sau.vote(sau.last, 0)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"question": "", "options": ["a", "b"]}, "poll question can't be empty"),
        ({"question": "q", "options": ["a"]}, "poll must have at least 2 options"),
        ({"question": "q", "options": ["a"] * 13}, "poll must have at most 12 options"),
        ({"question": "q", "options": ["a", "b" * 101]}, "poll options length must not exceed 100"),
        ({"question": "q", "options": ["a", "b"], "type": "quiz"}, "wrong correct option ID specified"),
    ],
)
async def test_polls_telegram_refuses(api, sau: Phone, parameters, words: str) -> None:
    answer = await api.post("sendPoll", json={"chat_id": sau.id, **parameters})

    assert answer.json()["description"] == f"Bad Request: {words}"


async def test_a_reaction_needs_its_message(bot: Bot, sau: Phone) -> None:
    message = await bot.send_message(sau.id, "Xong bài!")

    assert await message.set_reaction("🎉")
    with pytest.raises(BadRequest, match=r"(?i)message to react not found"):
        await bot.set_message_reaction(sau.id, 999, "🎉")
    assert "emulator_reactions" not in (await bot.forward_message(sau.id, sau.id, message.message_id)).to_json()


async def test_a_protected_message_is_not_forwarded(bot: Bot, sau: Phone) -> None:
    message = await bot.send_voice(sau.id, ogg(2), protect_content=True)

    with pytest.raises(BadRequest, match=r"(?i)message can't be forwarded"):
        await message.forward(sau.id)
