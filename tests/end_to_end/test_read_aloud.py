"""A villager who reads little is read to, on the phone, by the real voice; no clip ever holds the words back."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.media.voice.engines import engines
from bot.media.voice.speaker import Speaker
from bot.telegram import warming
from bot.understanding.listener import Listener
from tests.end_to_end.conftest import LESSONS
from tests.end_to_end.village import AGREE, NEXT, Village, village_of
from tests.media.voice.voices import Hummer

READ = "🔊 Đọc cho bà nghe"


@pytest.fixture
async def talking(tmp_path: Path, keywords: Listener) -> AsyncIterator[Village]:
    """A village whose bot can read aloud."""
    async with village_of(tmp_path, keywords, LESSONS, speaker=Speaker(engines(), tmp_path / "voice")) as running:
        yield running


@pytest.mark.voice
async def test_a_step_comes_with_the_voice_note_that_reads_it(talking: Village) -> None:
    sau = await talking.learner("Bà Sáu")
    await sau.taps(READ)

    step, voice = await sau.taps(NEXT)

    assert (voice.kind, step.kind, step.labels[0]) == ("voice", "photo", NEXT)
    assert 5 <= voice.raw["voice"]["duration"] <= 30
    assert voice.raw["voice"]["file_size"] / voice.raw["voice"]["duration"] <= 25 * 1024 / 10


@pytest.mark.voice
async def test_quiet_comes_at_one_tap_and_the_voice_again_at_a_word(talking: Village) -> None:
    sau = await talking.learner("Bà Sáu")
    await sau.taps(READ)

    quiet = await sau.says("thôi đừng đọc nữa")
    loud = await sau.says("doc cho toi nghe di con")

    assert [message.kind for message in quiet] == ["text"]
    assert [message.kind for message in loud] == ["text", "voice", "photo", "voice"]
    assert sau.session.is_read_to


@pytest.mark.voice
async def test_a_clip_is_uploaded_once_for_all_who_hear_it(talking: Village) -> None:
    for name in ("Bà Sáu", "Bà Tư"):
        one = await talking.learner(name)
        await one.taps(READ)
        await one.taps(NEXT)

    sent = [call.parameters.get("voice") for call in talking.world.calls if call.method == "sendVoice"]
    assert len(sent) % 2 == 0
    first, second = sent[: len(sent) // 2], sent[len(sent) // 2 :]
    assert not any(isinstance(each, str) for each in first)
    assert all(isinstance(each, str) for each in second)


async def test_a_voice_that_fails_leaves_the_words(tmp_path: Path, keywords: Listener) -> None:
    hoarse = Speaker({"vi": Hummer(is_broken=True)}, tmp_path / "voice")
    async with village_of(tmp_path, keywords, LESSONS, speaker=hoarse) as village:
        sau = await village.learner("Bà Sáu")

        heard = await sau.taps(READ)

        assert [message.kind for message in heard] == ["text", "photo"]


async def test_a_voice_that_is_slow_leaves_the_words(
    tmp_path: Path, keywords: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warming, "LONGEST_WAIT", 0.0)
    async with village_of(
        tmp_path, keywords, LESSONS, speaker=Speaker({"vi": Hummer()}, tmp_path / "voice")
    ) as village:
        sau = await village.learner("Bà Sáu")

        heard = await sau.taps(READ)

        assert [message.kind for message in heard] == ["text", "photo"]


async def test_without_a_voice_nothing_is_offered(village: Village) -> None:
    sau = village.newcomer("Bà Sáu")

    said = [*(await sau.starts()), *(await sau.taps(AGREE))]

    assert [label for message in said for label in message.labels if "🔊" in label] == []
