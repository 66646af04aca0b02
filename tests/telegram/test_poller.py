"""Polling: stored first, confirmed after, and never at a loss."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from telegram.error import Conflict, NetworkError

from bot.corridor.mail import UnavailableError
from bot.emulator.world import World
from bot.records.sqlite import SqliteStore
from bot.telegram.answers import WaitError
from bot.telegram.api import Api
from bot.telegram.courtesy import Courtesy
from bot.telegram.intake import Intake
from bot.telegram.poller import PAUSE_WITHOUT_NEWS, Poller, PollingError
from bot.tutor.safety import redact
from tests.running import at_work, until
from tests.telegram.making import NOON


@dataclass
class Server:
    """A Bot API that answers getUpdates as it was told to, and notes what it was asked."""

    answers: list[list[object] | Exception]
    offsets: list[int | None] = field(default_factory=list)
    waits: float = 30.0
    now: float = 0.0

    async def updates(self, offset: int | None) -> list[object]:
        self.offsets.append(offset)
        self.now += self.waits
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


@dataclass
class Poll:
    """A poller whose clock and store are ours."""

    server: Server
    received: list[object] = field(default_factory=list)
    is_full: bool = False

    def __post_init__(self) -> None:
        self.poller = Poller(self.server, self.receive, seconds=lambda: self.server.now)  # type: ignore[arg-type]

    def receive(self, updates: Sequence[object]) -> None:
        if self.is_full:
            raise UnavailableError("disk is full")
        self.received += updates


def _intake(api: Api, store: SqliteStore, woken: list[int]) -> Intake:
    return Intake(store.inbox, redact, woken.extend, Courtesy(api), lambda: NOON)


async def test_updates_are_confirmed_only_after_they_were_stored() -> None:
    poll = Poll(Server([[{"update_id": 5}, {"update_id": 6}], [{"update_id": 7}], []]))

    pauses = [await poll.poller.poll() for _ in range(3)]

    assert (poll.server.offsets, len(poll.received), pauses) == ([None, 7, 8], 3, [0.0, 0.0, 0.0])


async def test_updates_that_cannot_be_stored_are_not_confirmed(caplog: pytest.LogCaptureFixture) -> None:
    poll = Poll(Server([[{"update_id": 5}], [{"update_id": 5}], []]), is_full=True)
    pause = await poll.poller.poll()
    poll.is_full = False

    await poll.poller.poll()
    await poll.poller.poll()

    assert (pause > 0, poll.server.offsets, poll.received) == (True, [None, None, 6], [{"update_id": 5}])


async def test_an_update_without_a_number_does_not_stop_the_others() -> None:
    poll = Poll(Server([["odd", {"update_id": "x"}, {"update_id": 3}, None], []]))

    await poll.poller.poll()
    await poll.poller.poll()

    assert (len(poll.received), poll.server.offsets) == (4, [None, 4])


async def test_after_a_long_silence_smaller_numbers_are_accepted_too() -> None:
    poll = Poll(Server([[{"update_id": 900}], [], [{"update_id": 3}], []]))
    await poll.poller.poll()
    await poll.poller.poll()
    poll.server.now = 25 * 3600

    await poll.poller.poll()
    await poll.poller.poll()

    assert poll.server.offsets == [None, 901, None, 4]


async def test_a_server_that_was_restarted_may_count_anew(caplog: pytest.LogCaptureFixture) -> None:
    poll = Poll(Server([[{"update_id": 900}], NetworkError("gone"), [{"update_id": 1}], []]))

    for _ in range(4):
        await poll.poller.poll()

    assert poll.server.offsets == [None, 901, None, 2]


async def test_every_one_of_many_tapped_buttons_stops_spinning(world: World, api: Api, store: SqliteStore) -> None:
    numbers = [str(number) for number in range(300)]

    _intake(api, store, []).receive(
        [{"callback_query": {"id": number, "from": {"id": 5}, "data": "next"}} for number in numbers]
    )
    await until(lambda: len(world.calls) == 300)

    answered = [call.parameters["callback_query_id"] for call in world.calls if call.method == "answerCallbackQuery"]
    assert sorted(answered, key=int) == numbers


async def test_errors_are_waited_out_ever_longer_but_never_over_half_a_minute(caplog: pytest.LogCaptureFixture) -> None:
    poll = Poll(Server([*(NetworkError("oh") for _ in range(9)), []]))

    pauses = [await poll.poller.poll() for _ in range(10)]

    assert (pauses[:3], max(pauses), pauses[-1], len(caplog.messages)) == ([1.0, 2.0, 4.0], 30.0, 0.0, 2)


@pytest.mark.parametrize("answer", [[], ["odd"], [{"update_id": 5}]])
async def test_a_server_that_never_waits_is_not_asked_without_end(answer: list[object]) -> None:
    poll = Poll(Server([[{"update_id": 5}], answer, answer], waits=0.0))

    pauses = [await poll.poller.poll() for _ in range(3)]

    assert pauses == [0.0, PAUSE_WITHOUT_NEWS, PAUSE_WITHOUT_NEWS]


async def test_a_server_that_wants_to_be_left_alone_is(caplog: pytest.LogCaptureFixture) -> None:
    poll = Poll(Server([WaitError(17), WaitError(0.5), []]))

    pauses = [await poll.poller.poll() for _ in range(3)]

    assert pauses == [17.0, 2.0, 0.0]


async def test_a_second_poller_stops_with_one_clear_line() -> None:
    poll = Poll(Server([Conflict("terminated by other getUpdates request")] * 3))
    await poll.poller.poll()
    await poll.poller.poll()

    with pytest.raises(PollingError, match="có bot khác đang nhận tin"):
        await poll.poller.poll()


async def test_a_predecessor_that_is_just_dying_is_borne() -> None:
    poll = Poll(Server([Conflict("a"), Conflict("a"), [], Conflict("a"), []]))

    pauses = [await poll.poller.poll() for _ in range(5)]

    assert pauses == [5.0, 5.0, 0.0, 5.0, 0.0]


async def test_what_people_do_reaches_the_inbox(world: World, api: Api, store: SqliteStore) -> None:
    woken: list[int] = []
    phone = world.person("An")
    phone.start()
    phone.send("mã OTP là 482913")
    poller = Poller(api, _intake(api, store, woken).receive)

    await poller.poll()

    rows = store.inbox.waiting(phone.id, 9)
    assert (woken, len(rows), "482913" in rows[1].raw, rows[1].secrets) == ([phone.id], 2, False, ("otp",))


async def test_an_update_nobody_can_parse_is_kept_and_counted(world: World, api: Api, store: SqliteStore) -> None:
    world.inject({"telepathy": {"thought": 1}})
    world.inject({"message": "no message"})
    phone = world.person("An")
    phone.start()
    poller = Poller(api, _intake(api, store, []).receive)

    await poller.poll()

    assert (store.tallies(), store.inbox.chats()) == ({"telepathy": 1}, (phone.id,))


async def test_a_tapped_button_stops_spinning(world: World, api: Api, store: SqliteStore) -> None:
    phone = world.person("An")
    phone.start()
    buttons = {"inline_keyboard": [[{"text": "Tiếp", "callback_data": "next"}]]}
    await api.call("sendMessage", chat_id=phone.id, text="Chào", reply_markup=buttons)
    phone.tap("Tiếp")

    await Poller(api, _intake(api, store, []).receive).poll()

    await until(lambda: world.calls[-1].method == "answerCallbackQuery")
    assert store.inbox.waiting(phone.id, 9)[1].raw.count("next") == 1


async def test_a_webhook_left_behind_is_taken_down_before_polling(world: World, api: Api, store: SqliteStore) -> None:
    await api.call("setWebhook", url="http://127.0.0.1:9/hook")
    poller = Poller(api, _intake(api, store, []).receive)

    async with at_work(poller.run()):
        await until(lambda: not world.webhook.subscription.url)
        world.person("An").start()
        await until(store.inbox.chats)

    assert store.inbox.chats() == (100_001,)
