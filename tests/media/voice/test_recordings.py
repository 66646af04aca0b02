"""Recordings are kept by the wording that they read, and only where they belong."""

from pathlib import Path

import pytest

from bot.media.voice.engines import VoiceError
from bot.media.voice.opus import encode
from bot.media.voice.recordings import Recordings
from tests.media.voice.voices import hum

PLACE = "vi/chuyen-tien/doc-ten"

pytestmark = pytest.mark.voice


@pytest.fixture(scope="module")
def note() -> bytes:
    return encode(hum("a", 3.0))


def test_a_recording_is_known_by_its_wording_and_a_new_one_takes_its_place(tmp_path: Path, note: bytes) -> None:
    recordings, told = Recordings(tmp_path), []
    recordings.when_kept(lambda: told.append("kept"))

    for digest in ("0123abcd", "4567ef01"):
        recordings.take(note, f"{PLACE}/{digest}")

    assert recordings.kept() == {("vi", "chuyen-tien", "doc-ten"): "4567ef01"}
    assert (recordings.clip(PLACE), told) == (note, ["kept", "kept"])


def test_what_is_only_heard_is_not_kept(tmp_path: Path, note: bytes) -> None:
    recordings = Recordings(tmp_path)

    assert (recordings.take(note), recordings.kept()) == (note, {})


@pytest.mark.parametrize("content", [b"", b"ID3 no voice note", b"OggS OpusHead"])
def test_what_is_no_voice_note_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(VoiceError):
        Recordings(tmp_path).take(content)


@pytest.mark.parametrize(
    "whose", ["../../etc/passwd/0123abcd", "vi/bai/buoc/nothex", "fr/bai/buoc/0123abcd", "vi//a/0123abcd"]
)
def test_nothing_is_kept_elsewhere(tmp_path: Path, note: bytes, whose: str) -> None:
    with pytest.raises(VoiceError):
        Recordings(tmp_path / "in").take(note, whose)

    assert list(tmp_path.iterdir()) == []


def test_a_recording_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(VoiceError):
        Recordings(tmp_path).clip(PLACE)
