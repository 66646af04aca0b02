"""The corridor: free text is asked about, however slowly that goes and however much of it comes."""

from dataclasses import replace

import pytest

from bot import service as subject
from bot.records.sqlite import SqliteStore
from bot.tutor.course import Course
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Incoming
from bot.tutor.session import Session
from tests.running import at_work, until
from tests.service.parrot import PARROT, Slow, World


async def test_only_free_text_is_asked_of_understanding(world: World) -> None:
    world.say(1, "a")
    world.say(1, "bài khác", kind="text")

    async with world.running():
        pass

    assert (world.understanding.asked, world.said(1)) == (["bài khác"], ["1 next a", "2 ask said:bài khác"])


async def test_what_is_understood_is_taken_for_what_it_means_where_the_learner_stands(store: SqliteStore) -> None:
    here = replace(PARROT, within=lambda session, meaning, text, course: Meaning(Wish.WROTE, value=text))
    world = World(store, tutor=here)
    world.say(1, "một lời bán", kind="text")

    async with world.running():
        pass

    assert world.said(1) == ["1 wrote một lời bán"]


async def test_a_slow_understanding_holds_up_nobody_else(store: SqliteStore) -> None:
    world = World(store, Slow(0.2))
    world.say(1, "chậm", kind="text")
    world.say(2, "a")

    async with at_work(world.service.run()):
        await until(store.outbox.lanes)

        assert store.outbox.lanes() == (2,)


async def test_somebody_is_seen_typing_when_understanding_is_slow(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "SLOW", 0.01)
    world = World(store, Slow(0.1))
    world.say(7, "chậm", kind="text")

    async with world.running():
        pass

    assert world.slow == [7]


async def test_nobody_is_seen_typing_when_understanding_is_quick(world: World) -> None:
    world.say(7, "nhanh", kind="text")

    async with world.running():
        pass

    assert world.slow == []


async def test_of_a_flood_of_texts_the_last_is_answered_and_others_are_not_delayed(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "TEXTS_AT_ONCE", 3)
    monkeypatch.setattr(subject, "SECONDS_A_TEXT", 0.05)
    world = World(store)
    world.say(1, *(f"lũ {number}" for number in range(1000)), kind="text")
    world.say(2, "a")

    async with world.running():
        pass

    flood = world.said(1)
    assert (world.said(2), flood[-1].endswith("lũ 999"), len(flood) < 10) == (["1 next a"], True, True)


async def test_others_are_served_while_a_flood_is_looked_through(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "TEXTS_AT_ONCE", 1)
    monkeypatch.setattr(subject, "SECONDS_A_TEXT", 0.05)
    looked_at: list[str] = []

    def noting(session: Session, incoming: Incoming, course: Course) -> Meaning | None:
        looked_at.append(incoming.text)
        if incoming.text == "lũ 20":
            world.say(2, "a")
        return PARROT.listen(session, incoming, course)

    world = World(store, tutor=replace(PARROT, listen=noting))
    world.say(1, *(f"lũ {number}" for number in range(60)), kind="text")

    async with world.running():
        pass

    assert looked_at.index("a") < looked_at.index("lũ 50")
