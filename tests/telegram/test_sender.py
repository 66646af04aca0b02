"""Sending: in order, within the limits, until it has arrived, and never what nobody can receive."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from telegram.error import ChatMigrated, NetworkError

from bot.corridor.mail import Arrival, UnavailableError
from bot.emulator.limits import RateLimits
from bot.emulator.world import World
from bot.records.sqlite import SqliteStore
from bot.telegram import sender as subject
from bot.telegram.api import Api
from bot.telegram.outbound import Post
from bot.telegram.posting import Postman
from bot.telegram.sender import Sender
from bot.tutor.messages import Button, Reply, ReplyKind
from bot.tutor.session import Consent, Session
from bot.tutor.turn import Turn
from tests.telegram.making import NOON

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)


@dataclass
class Room:
    """A sender between a store and an emulated Telegram."""

    api: Api
    store: SqliteStore
    team_chat: int | None = None
    now: datetime = NOON
    number: int = 0
    pictures: dict[str, bytes] = field(default_factory=lambda: {"p": PNG})
    chance: Callable[[], float] = lambda: -0.5

    def queue(self, chat: int, *replies: Reply | str) -> None:
        self.number += 1
        self.store.inbox.receive([Arrival(self.number, chat, "{}")], self.now)
        said = tuple(Reply(reply) if isinstance(reply, str) else reply for reply in replies)
        row = self.store.inbox.waiting(chat)[0]
        self.store.apply(row, Turn(Session(chat, consent=Consent.YES), said), self.now)

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[Sender]:
        """Send until nothing is left."""
        postman = Postman(self.api, self.store.outbox, self.pictures.__getitem__)
        sender = Sender(self.store.outbox, postman, lambda: self.now, self.team_chat, self.chance)
        task = asyncio.create_task(sender.run())
        try:
            yield sender
            async with asyncio.timeout(10):
                await asyncio.sleep(0)
                while not sender.is_quiet:  # noqa: ASYNC110 - turns of the loop are what is waited for
                    await asyncio.sleep(0.001)
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def send(self) -> None:
        async with self.sending():
            pass


@pytest.fixture
def room(api: Api, store: SqliteStore) -> Room:
    return Room(api, store)


def _methods(world: World) -> list[str]:
    return [call.method for call in world.calls]


async def test_letters_of_a_chat_arrive_in_order(world: World, room: Room) -> None:
    an, be = world.person("An"), world.person("Bé")
    an.start()
    be.start()
    room.queue(an.id, "một", "hai")
    room.queue(be.id, "khác")
    room.queue(an.id, "ba")

    await room.send()

    assert (an.replies, be.replies, room.store.outbox.lanes()) == (["một", "hai", "ba"], ["khác"], ())


async def test_what_was_not_sent_before_a_restart_is_sent_after(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, "một")
    await room.send()
    room.queue(phone.id, "hai")

    await room.send()

    assert phone.replies == ["một", "hai"]


async def test_buttons_and_bold_are_seen_on_the_phone(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply("**Chào** <cô>", rows=((Button("Tiếp", "next"),),)))

    await room.send()

    assert (phone.last.text, phone.last.labels) == ("Chào <cô>", ["Tiếp"])


async def test_freezing_takes_the_buttons_off_the_phone(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply("Chào", rows=((Button("Tiếp", "next"),),)))
    await room.send()
    room.queue(phone.id, Reply(kind=ReplyKind.FREEZE, handle=phone.last.id))

    await room.send()

    assert phone.last.labels == []


async def test_a_message_that_cannot_be_frozen_holds_nothing_up(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply(kind=ReplyKind.FREEZE, handle=999), "tiếp nghen")

    await room.send()

    assert phone.replies == ["tiếp nghen"]


async def test_what_is_kept_arrives_as_a_file(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply(kind=ReplyKind.HAND_OVER, document='{"mã chat": 1}', name="sen.json"))

    await room.send()

    assert (phone.last.kind, _methods(world)) == ("document", ["sendDocument"])


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


async def test_markup_that_is_refused_is_sent_plain(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", error=400, description="Bad Request: can't parse entities")
    room.queue(phone.id, "**Chào**")

    await room.send()

    assert (phone.replies, world.calls[-1].parameters.get("parse_mode")) == (["Chào"], None)


@pytest.mark.parametrize(("code", "refusals"), [(404, 1), (501, 1), (500, 4)])
async def test_a_server_that_cannot_send_pictures_gets_the_words(
    world: World, room: Room, code: int, refusals: int, caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendPhoto", times=99, error=code)
    room.queue(phone.id, Reply("Bấm đây", picture="p"), "tiếp nghen")

    await room.send()

    assert (phone.replies, _methods(world).count("sendPhoto")) == (["Bấm đây", "tiếp nghen"], refusals)


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


async def test_a_server_that_seems_to_lack_plain_messages_is_asked_again(
    world: World, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", times=5, error=404)
    room.queue(phone.id, "**một**")

    await room.send()

    assert phone.replies == ["một"]


async def test_what_can_never_be_sent_is_set_aside_and_told_by_number(
    world: World, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", error=400, times=2)
    room.queue(phone.id, "một", "hai")

    await room.send()

    told = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert (phone.replies, told) == (["hai"], ["letter 1 is set aside: Emulated"])


@pytest.mark.parametrize("fault", [{"error": 500}, {"error": 502}, {"drop": "before"}, {"error": 429}, {"error": 401}])
async def test_a_fault_in_between_delays_but_loses_nothing(
    world: World, room: Room, fault: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", times=3, **fault)  # type: ignore[arg-type]
    room.queue(phone.id, "một", "hai")

    await room.send()

    assert phone.replies == ["một", "hai"]


async def test_a_lost_answer_may_repeat_a_message_but_never_loses_one(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", drop="after")
    room.queue(phone.id, "một", "hai")

    await room.send()

    assert phone.replies == ["một", "một", "hai"]


async def test_one_chats_trouble_does_not_hold_up_another(world: World, room: Room) -> None:
    an, be = world.person("An"), world.person("Bé")
    an.start()
    be.start()
    world.faults.plan("sendMessage", chat_id=an.id, times=99, retry_after=60)
    room.queue(an.id, "một")
    room.queue(be.id, "hai")

    async with asyncio.timeout(5):
        sender = Sender(room.store.outbox, Postman(room.api, room.store.outbox, lambda _: PNG), lambda: NOON)
        task = asyncio.create_task(sender.run())
        await be.wait_for("hai")
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    assert (an.replies, _methods(world)) == ([], ["sendMessage", "sendMessage"])


async def test_telegrams_pause_is_kept_and_nothing_is_lost(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.limits = RateLimits()
    room.queue(phone.id, "một", "hai")

    await room.send()

    refused = [call for call in world.calls if not call.ok]
    assert (phone.replies, len(refused)) == (["một", "hai"], 1)


async def test_a_second_chat_told_to_pause_makes_all_pause(room: Room) -> None:
    sender = Sender(room.store.outbox, Postman(room.api, room.store.outbox, lambda _: PNG), lambda: NOON)
    sender._hold(1, 30)
    room.queue(3, "một")
    letter = room.store.outbox.head(3)
    assert letter is not None

    before = sender._pause(letter, 3)
    sender._hold(2, 30)
    after = sender._pause(letter, 3)

    assert (before, after > 29) == (0.0, True)


async def test_a_learner_who_blocked_the_bot_is_left_alone(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, "một", "hai")
    phone.block_bot()

    await room.send()

    assert (_methods(world), room.store.outbox.lanes()) == (["sendMessage"], ())


async def test_a_chat_that_is_no_more_is_left_alone(world: World, room: Room) -> None:
    room.queue(123456, "một", "hai")

    await room.send()

    assert (_methods(world), room.store.outbox.lanes()) == (["sendMessage"], ())


async def test_a_call_for_help_reaches_the_teams_chat(world: World, room: Room) -> None:
    group = world.group("Tổ", [world.person("Tư")])
    room.team_chat = group.chat.id
    room.queue(5, Reply("Cô An cần người", ReplyKind.TELL_TEAM))

    await room.send()

    assert "Cô An cần người" in [message.text for message in world.people and world.phone(100_001).messages_in(group)]


async def test_a_call_for_help_without_a_team_is_kept_and_warned_of_once(
    world: World, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        room.queue(5, Reply("Cô An cần người", ReplyKind.TELL_TEAM))

    async with room.sending() as sender:
        sender.wake(room.store.outbox.lanes())

    assert (len(room.store.outbox.lanes()), ["SEN_TEAM_CHAT" in each for each in caplog.messages]) == (1, [True])


async def test_a_call_for_help_without_a_team_is_not_kept_for_ever(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    room.queue(5, Reply("Cô An cần người", ReplyKind.TELL_TEAM))
    room.now += timedelta(hours=25)

    await room.send()

    assert room.store.outbox.lanes() == ()


async def test_a_server_that_cannot_touch_up_messages_does_not_keep_words_back(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("editMessageReplyMarkup", error=500, times=99)
    room.queue(phone.id, Reply(kind=ReplyKind.FREEZE, handle=1), "một")

    async with room.sending():
        while not phone.replies:
            room.now += timedelta(minutes=10)
            await asyncio.sleep(0.01)

    assert phone.replies == ["một"]


async def test_a_team_whose_group_got_a_new_number_is_found_there(world: World, room: Room) -> None:
    old = world.group("Tổ", [world.person("Tư")])
    new = world.group("Tổ", [world.phone(100_001)], supergroup=True)
    room.team_chat = old.chat.id
    room.store.outbox.move(old.chat.id, new.chat.id)
    room.queue(5, Reply("Cô An cần người", ReplyKind.TELL_TEAM))

    await room.send()

    assert world.calls[-1].parameters["chat_id"] in (new.chat.id, str(new.chat.id))


async def test_a_letter_is_given_up_after_a_day_of_trying(
    world: World, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, "một")
    world.faults.plan("sendMessage", error=500)
    room.now = NOON + timedelta(hours=25)

    await room.send()

    assert (phone.replies, room.store.outbox.lanes(), "set aside" in caplog.text) == ([], (), True)


async def test_pauses_grow_and_stay_bounded(room: Room) -> None:
    room.queue(5, "một")
    sender = Sender(
        room.store.outbox, Postman(room.api, room.store.outbox, lambda _: PNG), lambda: NOON, None, lambda: 0.5
    )
    pauses = []
    for _ in range(12):
        letter = room.store.outbox.head(5)
        assert letter is not None
        pauses.append(sender._later(letter, NetworkError("oh")))

    assert (pauses[:4], pauses[-1]) == ([0.5, 1.0, 2.0, 4.0], 300.0)


async def test_a_full_disk_does_not_make_a_message_go_out_twice(
    world: World, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.corridor.lanes.AFTER_A_FAULT", 0.001)
    phone = world.person("An")
    phone.start()
    sent, faults = room.store.outbox.sent, [UnavailableError("disk is full")] * 5

    def full(id: int, now: datetime, message_id: int | None = None) -> None:
        if faults:
            raise faults.pop()
        sent(id, now, message_id)

    monkeypatch.setattr(room.store.outbox, "sent", full)
    room.queue(phone.id, "một", "hai")

    await room.send()

    assert phone.replies == ["một", "hai"]


async def test_a_letter_of_several_messages_goes_on_where_it_stopped(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", delay=0.0)
    world.faults.plan("sendMessage", error=500)
    room.queue(phone.id, "Một câu dài. " * 500)

    await room.send()

    assert len(phone.replies) == 2


async def test_no_more_leave_than_telegram_takes_in_a_second(
    world: World, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "PER_SECOND", 5)
    phones = [world.person(f"An {number}") for number in range(7)]
    for phone in phones:
        phone.start()
        room.queue(phone.id, "một")
    loop = asyncio.get_running_loop()
    began = loop.time()

    await room.send()

    assert (sum(len(phone.replies) for phone in phones), loop.time() - began > 0.35) == (7, True)


async def test_a_thousand_chats_that_wait_are_not_looked_at_over_and_over(
    world: World, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "PER_SECOND", 40)
    for number in range(60):
        phone = world.person(f"An {number}")
        phone.start()
        room.queue(phone.id, "một")
    looks = 0
    head = room.store.outbox.head

    def counting(lane: int) -> object:
        nonlocal looks
        looks += 1
        return head(lane)

    monkeypatch.setattr(room.store.outbox, "head", counting)

    await room.send()

    assert looks <= 2 * 60


class _Migrating:
    """A post office that answers the first call of the old group with its new number."""

    def __init__(self, old: int, new: int) -> None:
        self.old, self.new = old, new
        self.posted: list[tuple[object, object]] = []

    def wait(self, _post: Post) -> float:
        return 0.0

    async def post(self, post: Post) -> int | None:
        if post.fields["chat_id"] == self.old:
            raise ChatMigrated(self.new)
        self.posted.append((post.fields["chat_id"], post.plain))
        return 1


@pytest.mark.parametrize("lane", ["team", "group"])
async def test_what_waits_for_a_group_that_moved_follows_it_in_order(room: Room, lane: str) -> None:
    office = _Migrating(-5, -1005)
    kind = ReplyKind.TELL_TEAM if lane == "team" else ReplyKind.SAY
    room.queue(-5 if lane == "group" else 7, Reply("một", kind), Reply("hai", kind))
    sender = Sender(room.store.outbox, office, lambda: NOON, team_chat=-5)  # type: ignore[arg-type]
    task = asyncio.create_task(sender.run())
    async with asyncio.timeout(5):
        while len(office.posted) < 2:  # noqa: ASYNC110 - turns of the loop are what is waited for
            await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert office.posted == [(-1005, "một"), (-1005, "hai")]
