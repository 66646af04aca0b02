"""Free text while Rasa is away, before and after the lessons were read again."""

import asyncio
from datetime import date

from bot.hearing import hearing
from bot.shelf import Shelf
from bot.understanding.layout import Layout
from tests.conftest import ROOT, TODAY

NOBODY = ("http://127.0.0.1:9",)


def today() -> date:
    return TODAY


async def test_lessons_read_again_in_a_thread_are_heard_and_nothing_stops() -> None:
    shelf = Shelf(ROOT / "lessons", today)
    async with hearing(Layout(ROOT), shelf, urls=NOBODY) as understanding:
        before = await understanding.parse("bài chuyển tiền cho đúng người")

        faults = await asyncio.to_thread(shelf.reload)
        await asyncio.sleep(0)
        after = await understanding.parse("bài chuyển tiền cho đúng người")

    assert [fault for fault in faults if fault.severity == "E"] == []
    assert (before.intent, after.intent) == ("lesson.chuyen-tien-dung-nguoi",) * 2
