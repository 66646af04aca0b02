"""The corridor: every update once, in order, and fairly."""

from dataclasses import replace

from bot.corridor.mail import Received
from bot.records.sqlite import SqliteStore
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.session import Consent
from tests.service.parrot import PARROT, World


async def test_each_update_is_answered_once_and_in_order(world: World) -> None:
    world.say(1, "a", "b", "c")
    world.say(2, "d")

    async with world.running():
        pass

    assert (world.said(1), world.said(2)) == (["1 next a", "2 next b", "3 next c"], ["1 next d"])


async def test_what_was_left_in_the_inbox_is_handled_after_a_restart(store: SqliteStore) -> None:
    World(store).say(1, "a")
    world = World(store)

    async with world.running():
        pass

    assert world.said(1) == ["1 next a"]


async def test_a_row_handled_twice_counts_once(world: World) -> None:
    world.say(1, "a")
    row = world.store.inbox.waiting(1)[0]

    await world.service.handle(row)
    await world.service.handle(row)

    assert world.said(1) == ["1 next a"]


async def test_taps_are_never_dropped_however_fast(world: World) -> None:
    world.say(1, *(str(number) for number in range(300)))

    async with world.running():
        pass

    assert len(world.said(1)) == 300


async def test_a_chat_that_says_little_is_heard_between_the_words_of_one_that_says_much(world: World) -> None:
    order: list[int] = []
    apply = world.store.apply

    def noting(received: Received, *args: object, **kwargs: object) -> tuple[int, ...]:
        order.append(received.chat)
        return apply(received, *args, **kwargs)  # type: ignore[arg-type]

    world.store.apply = noting  # type: ignore[method-assign]
    world.say(1, *(str(number) for number in range(200)))
    world.say(2, "a")

    async with world.running():
        pass

    assert order.index(2) < 3


async def test_what_needs_no_answer_leaves_no_trace_of_the_chat(store: SqliteStore) -> None:
    world = World(store, tutor=replace(PARROT, listen=lambda *_: Meaning(Wish.NOTHING)))
    world.say(-100, "chuyện nhóm")

    async with world.running():
        pass

    assert (store.inbox.chats(), store.session(-100).consent) == ((), Consent.UNASKED)


async def test_a_learner_who_left_is_not_answered(world: World) -> None:
    world.say(1, "left", kind="left")

    async with world.running():
        pass

    assert world.said(1) == []
