"""Sending pictures, recordings and files: uploaded once, and never in the way of words."""

import time

import pytest

from bot.emulator.world import World
from bot.tutor.messages import Button, Reply, ReplyKind
from tests.telegram.sending import Room, methods


async def test_what_is_kept_arrives_as_a_file(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply(kind=ReplyKind.HAND_OVER, document='{"mã chat": 1}', name="sen.json"))

    await room.send()

    assert (phone.last.kind, methods(world)) == ("document", ["sendDocument"])


async def test_a_picture_is_uploaded_once_and_then_known(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply("một", picture="p"), Reply("hai", picture="p"))

    await room.send()

    uploaded = [isinstance(call.parameters.get("photo"), str) and len(call.parameters["photo"]) for call in world.calls]
    assert (phone.replies, [message.kind for message in phone.messages][1:], len(set(uploaded))) == (
        ["một", "hai"],
        ["photo", "photo"],
        2,
    )


async def test_a_recording_is_uploaded_once_and_then_known(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.pictures["v"] = b"OggS recorded"
    room.queue(phone.id, Reply("một", voice="v"), Reply("hai", voice="v"))

    await room.send()

    voices = [call.parameters.get("voice") for call in world.calls if call.method == "sendVoice"]
    assert ([message.kind for message in phone.messages][1:], len(voices), voices[0] != voices[1]) == (
        ["text", "voice", "text", "voice"],
        2,
        True,
    )


class Slow(dict[str, bytes]):
    """Recordings that take a while to make."""

    def __missing__(self, _reference: str) -> bytes:
        time.sleep(0.2)
        return b"OggS made slowly"


async def test_slow_clips_hold_nobody_else_back(world: World, room: Room) -> None:
    """More learners wait for a clip than letters can be sent at once."""
    room.pictures = Slow()
    listeners = [world.person(f"An {number}") for number in range(12)]
    reader = world.person("Bé")
    for phone in (*listeners, reader):
        phone.start()
    for phone in listeners:
        room.queue(phone.id, Reply("nghe", voice=f"speech:vi/{phone.id}"))
    room.queue(reader.id, "đọc")

    await room.send()

    methods = [call.method for call in world.calls if call.method in ("sendMessage", "sendVoice")]
    assert methods == ["sendMessage"] * 13 + ["sendVoice"] * 12
    assert [[message.kind for message in phone.messages[1:]] for phone in listeners] == [["text", "voice"]] * 12


async def test_a_picture_telegram_forgot_is_uploaded_anew(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply("một", picture="p"))
    await room.send()
    world.faults.plan("sendPhoto", error=400, description="Bad Request: wrong file identifier/HTTP URL specified")
    room.queue(phone.id, Reply("hai", picture="p"))

    await room.send()

    assert (phone.replies, phone.last.kind) == (["một", "hai"], "photo")


async def test_a_picture_that_cannot_be_drawn_leaves_the_words(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply("Bấm **đây**", picture="absent", rows=((Button("Tiếp", "next"),),)))

    await room.send()

    assert (phone.last.text, phone.last.kind, phone.last.labels) == ("Bấm đây", "text", ["Tiếp"])


async def test_a_picture_that_is_refused_leaves_the_words(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendPhoto", error=400, description="Bad Request: IMAGE_PROCESS_FAILED")
    room.queue(phone.id, Reply("Bấm đây", picture="p"))

    await room.send()

    assert (phone.replies, phone.last.kind) == (["Bấm đây"], "text")


@pytest.mark.parametrize(("code", "refusals"), [(404, 1), (501, 1), (500, 4)])
async def test_a_server_that_cannot_send_pictures_gets_the_words(
    world: World, room: Room, code: int, refusals: int, caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendPhoto", times=99, error=code)
    room.queue(phone.id, Reply("Bấm đây", picture="p"), "tiếp nghen")

    await room.send()

    assert (phone.replies, methods(world).count("sendPhoto")) == (["Bấm đây", "tiếp nghen"], refusals)


@pytest.mark.parametrize("code", [404, 500])
async def test_a_server_that_cannot_send_files_gets_what_comes_after(
    world: World, room: Room, code: int, caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendDocument", times=99, error=code)
    room.queue(phone.id, Reply(kind=ReplyKind.HAND_OVER, document="{}", name="sen.json"), "tiếp nghen")

    await room.send()

    assert phone.replies == ["tiếp nghen"]
