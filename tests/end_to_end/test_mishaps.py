"""What goes wrong on the way: Telegram refuses, a handler raises, a learner leaves, a lesson is broken."""

import re
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot import service
from bot.authoring.fault import Severity, has_errors
from bot.understanding.base import Parse
from bot.understanding.listener import Listener
from tests.conftest import ROOT
from tests.end_to_end.village import NEXT, Village, steps_in, village_of

POISON = "câu này làm máy vấp"


@dataclass
class Stumbling:
    """An understanding that raises over one sentence, `times` times, and understands the rest."""

    listener: Listener
    times: int
    asked: list[str] = field(default_factory=list)

    async def parse(self, text: str) -> Parse:
        self.asked.append(text)
        if text == POISON and self.asked.count(POISON) <= self.times:
            raise ValueError("a planted fault")
        return await self.listener.parse(text)


@pytest.fixture
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the tries of a failing message follow one another quickly."""
    monkeypatch.setattr(service, "RETRY_AFTER", (0.01,) * len(service.RETRY_AFTER))


@pytest.fixture
async def copied(tmp_path: Path, keywords: Listener) -> AsyncIterator[Village]:
    """A village that is taught from a copy of the lessons, which a test may spoil."""
    lessons = tmp_path / "lessons"
    shutil.copytree(ROOT / "lessons", lessons)
    async with village_of(tmp_path, keywords, lessons) as running:
        yield running


@pytest.mark.parametrize("fault", [{"error": 500}, {"error": 502}, {"drop": "before"}])
async def test_an_answer_that_cannot_be_sent_is_sent_again_in_its_order(
    village: Village, fault: dict[str, str]
) -> None:
    sau = village.newcomer("Bà Sáu")
    village.world.faults.plan("sendMessage", times=2, **fault)

    who, consent = await sau.starts()

    assert who.text.startswith("Dạ, con là Sen")
    assert consent.labels[0] == "Đồng ý, ghi giùm"


async def test_an_answer_waits_as_long_as_telegram_says(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    village.world.faults.plan("sendPhoto", retry_after=1)

    assert steps_in(await sau.taps(NEXT)) == ["Bước 2/7"]


async def test_a_picture_that_telegram_refuses_does_not_keep_the_words_back(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    village.world.faults.plan("sendPhoto", error=400, description="Bad Request: IMAGE_PROCESS_FAILED")

    (step,) = await sau.taps(NEXT)

    assert (step.kind, steps_in([step]), step.labels[0]) == ("text", ["Bước 2/7"], NEXT)


async def test_updates_come_again_after_telegram_was_away(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    village.world.faults.plan("getUpdates", error=502, times=1)

    await sau.taps(NEXT)

    assert steps_in(await sau.taps(NEXT)) == ["Bước 3/7"]


@pytest.mark.usefixtures("impatience")
async def test_a_message_whose_handling_raises_is_tried_again(tmp_path: Path, keywords: Listener) -> None:
    stumbling = Stumbling(keywords, times=2)
    async with village_of(tmp_path, stumbling, ROOT / "lessons") as village:
        sau = await village.learner("Bà Sáu")

        answer = await sau.says(POISON)

        assert stumbling.asked == [POISON] * 3
        assert not any("vấp" in one.text for one in answer)


@pytest.mark.usefixtures("impatience")
async def test_a_message_that_always_fails_is_set_aside_with_a_kind_word_and_the_next_works(
    tmp_path: Path, keywords: Listener
) -> None:
    stumbling = Stumbling(keywords, times=1000)
    async with village_of(tmp_path, stumbling, ROOT / "lessons") as village:
        sau = await village.learner("Bà Sáu")

        (sorry,) = await sau.says(POISON)
        (second,) = await sau.taps(NEXT)

        assert "máy mới vấp một cái" in sorry.text
        assert steps_in([second]) == ["Bước 2/7"]
        assert len(stumbling.asked) == service.MOST_TRIES
        assert village.ask("SELECT count(*) FROM inbox WHERE state = 'dead'") == [(1,)]


async def test_a_learner_who_blocked_the_bot_is_left_alone_and_welcome_back(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    await sau.does(lambda phone: phone.block_bot())
    asked_while_away = len(village.world.calls)
    village.world.clock.advance(days=3)
    village.bot.service.tick()
    await village.settled()
    sends = [call.method for call in list(village.world.calls)[asked_while_away:] if call.method.startswith("send")]
    greeting, *_, place = await sau.starts()

    assert sends == []
    assert "chào bà" in greeting.text
    assert steps_in([place]) == ["Bước 1/7"]


async def test_a_learner_who_blocks_while_an_answer_is_under_way_stops_nobody(village: Village) -> None:
    sau, ba = await village.learner("Bà Sáu"), await village.learner("Ông Ba", "Ông")

    def tap_and_block(_phone: object) -> None:
        sau.phone.tap(NEXT)
        sau.phone.block_bot()

    await sau.does(tap_and_block)

    assert steps_in(await ba.taps(NEXT)) == ["Bước 2/7"]
    assert village.ask("SELECT count(*) FROM outbox WHERE state = 'pending'") == [(0,)]


async def test_after_a_broken_save_the_old_lessons_are_still_taught(copied: Village) -> None:
    sau = await copied.learner("Bà Sáu")
    path = copied.shelf.lessons / "thanh-toan" / "chuyen-tien-dung-nguoi" / "vi.md"
    path.write_text(path.read_text(encoding="utf-8").replace("- [x] ", "- [ ] "), encoding="utf-8")

    faults = copied.shelf.reload()

    errors = [fault for fault in faults if fault.severity is Severity.ERROR]
    assert str(path) in {fault.file for fault in errors if fault.line > 1}
    assert steps_in(await sau.taps(NEXT)) == ["Bước 2/7"]


async def test_after_a_good_save_the_new_words_are_taught(copied: Village) -> None:
    sau = await copied.learner("Bà Sáu")
    path = copied.shelf.lessons / "thanh-toan" / "chuyen-tien-dung-nguoi" / "vi.md"
    path.write_text(path.read_text(encoding="utf-8").replace("đọc lớn cái tên đó lên", "đọc thiệt lớn cái tên đó"))

    faults = copied.shelf.reload()
    (step,) = await sau.taps(NEXT)

    assert not has_errors(faults)
    assert "đọc thiệt lớn cái tên đó" in step.text


async def test_a_step_that_a_new_edition_took_out_loses_nobody(copied: Village) -> None:
    sau = await copied.learner("Bà Sáu")
    await sau.taps(NEXT)
    path = copied.shelf.lessons / "thanh-toan" / "chuyen-tien-dung-nguoi" / "vi.md"
    before, _, rest = path.read_text(encoding="utf-8").partition("### Đọc tên người nhận {#doc-ten}")
    shorter = re.sub(r"^học nhanh: .*\n", "", before + rest[rest.index("### ") :], flags=re.MULTILINE)
    path.write_text(shorter, encoding="utf-8")
    for unused in ("en.md", "media/doc-ten.svg"):
        (path.parent / unused).unlink()
    released = copied.shelf.lessons / "released.yml"
    released.write_text(released.read_text(encoding="utf-8").replace("doc-ten, ", ""), encoding="utf-8")
    assert not has_errors(copied.shelf.reload())

    _, place = await sau.taps(NEXT)

    assert steps_in([place]) == ["Bước 1/6"]
