"""What a tester can do over HTTP."""

import pytest
from telegram import Bot

from bot.emulator import Phone, World
from tests.emulator.making import ogg, png


async def test_a_phone_is_made_started_and_written_with(tester, bot: Bot) -> None:
    phone = (await tester.post("/emulator/phones", json={"name": "Ông Ba", "language": "en"})).json()["id"]
    await tester.post(f"/emulator/phones/{phone}/start", json={"payload": "c_7"})
    await tester.post(f"/emulator/phones/{phone}/send", json={"text": "chào"})

    updates = await bot.get_updates()

    assert [update.message.text for update in updates] == ["/start c_7", "chào"]
    assert updates[0].effective_user.language_code == "en"


async def test_buttons_are_tapped_by_words_or_by_place(tester, api, bot: Bot, sau: Phone) -> None:
    inline = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}, {"text": "B", "callback_data": "b"}]]}
    message = (await api.post("sendMessage", json={"chat_id": sau.id, "text": "?", "reply_markup": inline})).json()
    keyboard = {"keyboard": [["Học tiếp"]]}
    await api.post("sendMessage", json={"chat_id": sau.id, "text": "!", "reply_markup": keyboard})
    place = {"message_id": message["result"]["message_id"], "row": 0, "column": 1}

    tapped = await tester.post(f"/emulator/phones/{sau.id}/tap", json={"button": "A"})
    await tester.post(f"/emulator/phones/{sau.id}/tap", json=place)
    await tester.post(f"/emulator/phones/{sau.id}/tap", json={"row": 0, "column": 0})

    first, second, third = await bot.get_updates()
    assert [first.callback_query.data, second.callback_query.data, third.message.text] == ["a", "b", "Học tiếp"]
    assert tapped.json() == {"label": "A", "query": first.callback_query.id, "url": ""}


@pytest.mark.parametrize(
    ("kind", "content", "extra"),
    [
        ("photo", png(), {"caption": "coi giùm"}),
        ("voice", ogg(3), {"duration": "3.4"}),
        ("document", b"%PDF", {"caption": "đơn"}),
        ("sticker", png(), {}),
    ],
)
async def test_files_are_uploaded_and_can_be_looked_at(tester, sau: Phone, kind, content, extra) -> None:
    answer = await tester.post(
        f"/emulator/phones/{sau.id}/upload", data={"kind": kind, **extra}, files={"file": ("a.bin", content)}
    )

    field = sau.last.raw[kind]
    file_id = field[-1]["file_id"] if kind == "photo" else field["file_id"]
    stored = await tester.get(f"/emulator/files/{file_id}")
    assert answer.json()["message_id"] == sau.last.id
    assert stored.content == content
    assert ("content-disposition" in stored.headers) == (kind == "document")


async def test_contact_place_vote_reaction_and_block(tester, bot: Bot, world: World, sau: Phone) -> None:
    await bot.get_updates(allowed_updates=["message", "poll_answer", "message_reaction", "my_chat_member"])
    poll = await bot.send_poll(sau.id, "?", ["a", "b"], is_anonymous=False)
    acts = {
        "contact": {},
        "location": {"latitude": 10.4, "longitude": 105.6},
        "vote": {"message_id": poll.message_id, "options": [1]},
        "react": {"message_id": poll.message_id, "emoji": ["👍"]},
        "block": {"blocked": True},
    }

    codes = [
        (await tester.post(f"/emulator/phones/{sau.id}/{act}", json=body)).status_code for act, body in acts.items()
    ]

    kinds = [next(name for name in update.to_dict() if name != "update_id") for update in await bot.get_updates()]
    assert codes == [200] * 5
    assert kinds == ["message", "message", "poll_answer", "message_reaction", "my_chat_member"]


async def test_a_group_is_made_and_written_in(tester, world: World, sau: Phone) -> None:
    group = (await tester.post("/emulator/groups", json={"title": "Ấp 3", "members": [sau.id], "forum": True})).json()
    await tester.post(f"/emulator/phones/{sau.id}/send", json={"text": "chào cả nhà", "chat_id": group["id"]})

    assert sau.messages_in(world.chats[group["id"]])[-1].text == "chào cả nhà"


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("phones", {"name": " "}, 400),
        ("phones/5/send", {"text": "a"}, 404),
        ("phones/100001/send", {"text": " "}, 400),
        ("phones/100001/send", {"text": "a", "chat_id": 100002}, 400),
        ("phones/100001/tap", {"button": "không có"}, 404),
        ("phones/100001/tap", {"row": 3, "column": 0}, 404),
        ("phones/100001/tap", {"message_id": 77, "row": 0, "column": 0}, 404),
        ("phones/100001/upload", {}, 400),
        ("groups", {"title": "a", "members": []}, 400),
        ("faults", {"drop": "never"}, 400),
        ("faults", {"colour": "red"}, 400),
    ],
)
async def test_what_cannot_be_done_is_said(tester, world: World, sau: Phone, path, body, code: int) -> None:
    world.person("Ông Ba")

    answer = await tester.post(f"/emulator/{path}", json=body)

    assert answer.status_code == code
    assert answer.json()["error"]


async def test_a_file_that_is_not_there_is_not_found(tester) -> None:
    assert (await tester.get("/emulator/files/none")).status_code == 404
