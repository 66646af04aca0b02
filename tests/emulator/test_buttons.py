"""Inline buttons and reply keyboards, seen and tapped."""

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest

from bot.emulator import Phone, World


def inline(**buttons: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=value)] for label, value in buttons.items()]
    )


async def test_a_tap_asks_the_bot_and_spins_until_answered(bot: Bot, sau: Phone) -> None:
    await bot.send_message(sau.id, "Bác học tiếp hông?", reply_markup=inline(Tiếp="next", Nghỉ="rest"))

    tap = sau.tap("Tiếp")
    (update,) = await bot.get_updates()
    spinning = not tap.query.answered
    await update.callback_query.answer("Dạ được", show_alert=True)

    assert (update.callback_query.data, update.callback_query.message.text) == ("next", "Bác học tiếp hông?")
    assert spinning
    assert tap.query.answered
    assert (sau.toasts, tap.query.show_alert) == (["Dạ được"], True)


async def test_the_newest_message_with_the_words_is_tapped_unless_one_is_named(bot: Bot, sau: Phone) -> None:
    await bot.send_message(sau.id, "cũ", reply_markup=inline(Tiếp="old"))
    old = sau.last
    await bot.send_message(sau.id, "mới", reply_markup=inline(Tiếp="new"))

    sau.tap("Tiếp")
    sau.tap("Tiếp", old)
    sau.tap("old")

    assert [update.callback_query.data for update in await bot.get_updates()] == ["new", "old", "old"]


async def test_a_button_that_is_not_there_is_named_with_those_that_are(bot: Bot, sau: Phone) -> None:
    await bot.send_message(sau.id, "a", reply_markup=inline(Tiếp="n"))

    with pytest.raises(LookupError, match=r"no button 'Xong'; there are \['Tiếp'\]"):
        sau.tap("Xong")


async def test_a_link_button_opens_and_asks_nothing(bot: Bot, sau: Phone) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Mở cổng", url="https://dichvucong.gov.vn")]])
    await bot.send_message(sau.id, "a", reply_markup=markup)

    assert sau.tap("Mở cổng").url == "https://dichvucong.gov.vn"
    assert await bot.get_updates() == ()


async def test_a_tap_can_be_answered_once_and_not_too_late(bot: Bot, world: World, sau: Phone) -> None:
    await bot.send_message(sau.id, "a", reply_markup=inline(Tiếp="n"))
    first, second = sau.tap("Tiếp").query, sau.tap("Tiếp").query

    await bot.answer_callback_query(first.id)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(first.id)
    world.clock.advance(hours=1)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(second.id)


async def test_a_reply_keyboard_sends_its_words(bot: Bot, sau: Phone) -> None:
    markup = ReplyKeyboardMarkup([["Học tiếp", "Gọi người giúp"]], resize_keyboard=True, is_persistent=True)
    await bot.send_message(sau.id, "a", reply_markup=markup)

    sau.tap("Học tiếp")

    assert (await bot.get_updates())[-1].message.text == "Học tiếp"
    assert sau.keyboard == [["Học tiếp", "Gọi người giúp"]]


async def test_a_keyboard_for_once_hides_and_one_can_be_removed(bot: Bot, sau: Phone) -> None:
    await bot.send_message(sau.id, "a", reply_markup=ReplyKeyboardMarkup([["A"]], one_time_keyboard=True))
    sau.tap("A")
    once = sau.keyboard
    await bot.send_message(sau.id, "a", reply_markup=ReplyKeyboardMarkup([["B"]]))
    await bot.send_message(sau.id, "b", reply_markup=ReplyKeyboardRemove())

    assert (once, sau.keyboard) == ([], [])


async def test_a_button_can_ask_for_the_telephone_number_or_the_place(bot: Bot, sau: Phone) -> None:
    buttons = [[KeyboardButton("Gửi số", request_contact=True), KeyboardButton("Gửi chỗ", request_location=True)]]
    await bot.send_message(sau.id, "a", reply_markup=ReplyKeyboardMarkup(buttons))

    sau.tap("Gửi số")
    sau.tap("Gửi chỗ")

    contact, place = [update.message for update in await bot.get_updates()]
    assert contact.contact.phone_number == sau.person.phone_number
    assert place.location is not None


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ({"keyboard": []}, "reply keyboard is empty"),
        ({"keyboard": [[{"text": ""}]]}, "can't parse keyboard button"),
        ({"keyboard": ["A"]}, "must be an Array of Arrays"),
        ({"inline_keyboard": [[{"text": str(n), "callback_data": "a"}] for n in range(101)]}, "REPLY_MARKUP_TOO_LONG"),
    ],
)
async def test_keyboards_telegram_refuses(api, sau: Phone, markup, words: str) -> None:
    answer = await api.post("sendMessage", json={"chat_id": sau.id, "text": "a", "reply_markup": markup})

    assert words in answer.json()["description"]
    assert sau.keyboard == []
