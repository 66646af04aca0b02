"""Voices are chosen from the settings, and the clips of real lessons are made ahead and stay light."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.authoring.read_through import read_through
from bot.authoring.weight import weigh
from bot.media.gallery import Gallery
from bot.media.voice import opus
from bot.media.voice.engines import VoiceError, engines
from bot.media.voice.speaker import Speaker
from bot.settings import Settings
from bot.tutor.course import Course
from bot.tutor.speaking import wording_of
from bot.tutor.wording import ADDRESSES
from bot.voicing import languages_of, made_ahead, outdated, speaker_of
from tests.conftest import ROOT
from tests.media.voice.voices import Hummer


@pytest.fixture
def talking(course: Course) -> Course:
    return replace(course, voices=frozenset({"vi", "en"}))


def test_none_is_a_voice_that_says_nothing() -> None:
    assert speaker_of(Settings(voice="none")) is None


def test_a_wrong_voice_file_is_said_at_the_start() -> None:
    with pytest.raises(VoiceError, match="SEN_VOICE"):
        speaker_of(Settings(voice="no-such-voice.onnx"))


def test_without_an_encoder_nobody_reads_and_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(opus, "OPUSENC", "no-such-encoder")

    speaker = speaker_of(Settings())

    assert (speaker, languages_of(speaker), len(caplog.records)) == (None, frozenset(), 1)


@pytest.mark.voice
def test_espeak_and_the_opus_tools_are_enough_for_both_languages(tmp_path: Path) -> None:
    assert languages_of(speaker_of(Settings(database=tmp_path / "sen.db"))) == {"vi", "en"}


@pytest.mark.voice
def test_a_lessons_clips_are_made_for_each_form_of_address(talking: Course, tmp_path: Path) -> None:
    hummer = Hummer()
    lesson = talking.taught()[0]
    step = next(step for step in lesson.steps if "{bạn}" in step.text)

    (made,) = made_ahead(talking, [lesson], Speaker({"vi": hummer}, tmp_path))

    words = " ".join(hummer.spoken)
    assert [form for form in ADDRESSES if f"của {form}," not in words and f"{form} " not in words] == []
    assert made.clips >= len(lesson.items) + len(ADDRESSES)
    assert step.title.casefold() in words
    assert made.size > 0


def test_recordings_of_what_was_reworded_are_named(course: Course) -> None:
    lesson = course.taught()[0]
    first, second = lesson.steps[:2]
    recorded = {
        ("vi", lesson.id, first.id): wording_of(first),
        ("vi", lesson.id, second.id): wording_of(replace(second, text="lời cũ")),
        ("vi", "bai-khong-con", "buoc"): "00000000",
    }

    found = list(outdated(replace(course, recordings=recorded)))

    assert found == ["vi/bai-khong-con/buoc", f"vi/{lesson.id}/{second.id}"]


@pytest.mark.voice
@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_whole_lesson_stays_within_600_kb_with_every_clip_played(
    talking: Course, tmp_path: Path, language: str
) -> None:
    """The one with most to be read; `sen lint --data` weighs them all."""
    lesson = max(talking.taught(language), key=lambda each: sum(len(said.text) for said in read_through(talking, each)))
    gallery = Gallery(ROOT / "lessons", lambda: talking, speaker=Speaker(engines(), tmp_path))

    weight = weigh(talking, lesson, gallery.content)

    assert weight.voice > 100 * 1024
    assert not weight.is_too_heavy
