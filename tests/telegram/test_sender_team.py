"""Sending to a team: its group, one that moved, and none at all."""

from datetime import timedelta

import pytest
from telegram.error import ChatMigrated

from bot.emulator.world import World
from bot.telegram.outbound import Post
from bot.telegram.sender import Sender
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.session import Session
from bot.tutor.turn import Turn
from tests.running import at_work, until
from tests.telegram.making import NOON
from tests.telegram.sending import Room


async def test_a_call_for_help_reaches_the_teams_chat(world: World, room: Room) -> None:
    group = world.group("Tổ", [world.person("Tư")])
    room.team_chat = group.chat.id
    room.queue(5, Reply("Cô An cần người", ReplyKind.TELL_TEAM))

    await room.send()

    assert "Cô An cần người" in [message.text for message in world.people and world.phone(100_001).messages_in(group)]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (403, "bot was kicked from the supergroup chat"),
        (403, "the group chat was deleted"),
        (400, "chat not found"),
        (400, "not enough rights to send text messages to the chat"),
    ],
)
async def test_a_group_that_takes_nothing_is_known_to_be_lost_until_it_does(
    world: World, room: Room, code: int, words: str
) -> None:
    group = world.group("Tổ", [world.person("Tư")])
    world.faults.plan("sendMessage", error=code, description=words)
    calls = room.store.book(team_chat=group.id).calls

    room.store.act(Turn(Session(5), (Reply("thẻ", to=group.id),), is_aside=True), NOON)
    await room.send()
    lost = calls.default_group()
    room.store.act(Turn(Session(5), (Reply("thẻ", to=group.id),), is_aside=True), NOON)
    await room.send()

    assert (lost, calls.default_group()) == (None, group.id)


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


async def test_a_team_whose_group_got_a_new_number_is_found_there(world: World, room: Room) -> None:
    old = world.group("Tổ", [world.person("Tư")])
    new = world.group("Tổ", [world.phone(100_001)], supergroup=True)
    room.team_chat = old.chat.id
    room.store.outbox.move(old.chat.id, new.chat.id)
    room.queue(5, Reply("Cô An cần người", ReplyKind.TELL_TEAM))

    await room.send()

    assert world.calls[-1].parameters["chat_id"] in (new.chat.id, str(new.chat.id))


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

    async with at_work(sender.run()):
        await until(lambda: len(office.posted) == 2)

    assert office.posted == [(-1005, "một"), (-1005, "hai")]
