"""The engines that speak: the real eSpeak NG, Piper with a voice file, and what is said when one is missing."""

import json
from pathlib import Path

import pytest

from bot.media.voice import engines as rooms
from bot.media.voice.engines import LONGEST_WAIT, Espeak, Piper, VoiceError, engines
from bot.media.voice.opus import KILOBITS, encode, seconds
from bot.media.voice.speaker import Speaker
from tests.media.voice.voices import Hummer, hum, piper_in

STEP = "Mở app ngân hàng, bấm **Chuyển tiền**. Gõ số tài khoản của người nhận, rồi chọn ngân hàng."


@pytest.fixture
def voice_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Piper voice of Vietnamese with the program beside it, as an operator lays them out."""
    piper_in(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    model = tmp_path / "vi_VN-thu-medium.onnx"
    model.write_bytes(b"a voice")
    model.with_name(f"{model.name}.json").write_text(json.dumps({"espeak": {"voice": "vi"}}), encoding="utf-8")
    return model


@pytest.mark.voice
@pytest.mark.parametrize(("language", "least", "most"), [("vi", 4.0, 12.0), ("en", 4.0, 16.0)])
def test_espeak_reads_a_step_within_25_kb_for_ten_seconds(
    tmp_path: Path, language: str, least: float, most: float
) -> None:
    clip = Speaker(engines(), tmp_path).clip(STEP, language)

    assert least < seconds(clip) < most
    assert len(clip) / seconds(clip) < 25 * 1024 / 10


@pytest.mark.voice
def test_the_vietnamese_voice_is_the_southern_one() -> None:
    found = engines()

    assert isinstance(found["vi"], Espeak)
    assert found["vi"].voice == "vi-vn-x-south"
    assert found["vi"].wave("về vườn") != Espeak(found["vi"].program, "vi", found["vi"].pace).wave("về vườn")


@pytest.mark.voice
def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (Speaker(engines(), tmp_path / folder).clip(STEP, "vi") for folder in ("a", "b"))

    assert first == second


@pytest.mark.voice
def test_a_long_text_is_read_to_its_end() -> None:
    engine = engines()["vi"]

    short, long = (seconds(encode(engine.wave("gõ chậm, dò lại từng số. " * times))) for times in (1, 12))

    assert long > 9 * short


@pytest.mark.voice
def test_a_configured_voice_file_speaks_its_language_and_espeak_the_rest(voice_file: Path, tmp_path: Path) -> None:
    found = engines([voice_file])
    clip = Speaker(found, tmp_path / "clips").clip("xin chào cô chú", "vi")

    assert (type(found["vi"]), type(found["en"])) == (Piper, Espeak)
    assert seconds(clip) == pytest.approx(1.0, abs=0.1)
    assert voice_file.name in found["vi"].name


def test_a_voice_file_that_is_missing_is_named(voice_file: Path) -> None:
    voice_file.unlink()

    with pytest.raises(VoiceError, match=r"no such file: .*vi_VN-thu-medium\.onnx"):
        engines([voice_file])


def test_a_voice_file_without_its_settings_is_named(voice_file: Path) -> None:
    voice_file.with_name(f"{voice_file.name}.json").write_text("{}", encoding="utf-8")

    with pytest.raises(VoiceError, match=r"cannot read .*\.onnx\.json \(KeyError\)"):
        engines([voice_file])


def test_piper_that_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "PIPER", "no-such-piper")

    with pytest.raises(VoiceError, match="piper is missing"):
        engines([tmp_path / "a.onnx"])


def test_a_program_that_fails_is_a_clip_less(tmp_path: Path) -> None:
    broken = tmp_path / "espeak-ng"
    broken.write_text("#!/bin/sh\necho out of breath >&2\nexit 3\n", encoding="utf-8")
    broken.chmod(0o755)

    with pytest.raises(VoiceError, match=r"espeak-ng failed \(3\): out of breath"):
        Espeak(str(broken), "vi", 150).wave("chào")


def test_without_any_program_nothing_can_be_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "ESPEAK", "no-such-espeak")

    assert engines() == {}


@pytest.mark.voice
def test_a_clip_is_made_once(tmp_path: Path) -> None:
    engine = Hummer()
    speaker = Speaker({"vi": engine}, tmp_path)

    first, again = speaker.clip("**Chào** cô", "vi"), Speaker({"vi": engine}, tmp_path).clip("chào cô", "vi")

    assert (first, engine.spoken) == (again, ["chào cô."])


@pytest.mark.voice
def test_another_voice_makes_another_clip(tmp_path: Path) -> None:
    first, second = Hummer("first"), Hummer("second")

    Speaker({"vi": first}, tmp_path).clip("chào cô", "vi")
    Speaker({"vi": second}, tmp_path).clip("chào cô", "vi")

    assert second.spoken == ["chào cô."]


@pytest.mark.parametrize(("text", "language"), [("chào", "en"), ("🟩🟩", "vi")])
def test_what_cannot_be_read_is_said(tmp_path: Path, text: str, language: str) -> None:
    with pytest.raises(VoiceError):
        Speaker({"vi": Hummer()}, tmp_path).clip(text, language)


@pytest.mark.voice
def test_a_full_disk_costs_only_the_keeping(tmp_path: Path) -> None:
    (tmp_path / "clips").write_bytes(b"a file where the folder should be")

    assert seconds(Speaker({"vi": Hummer()}, tmp_path / "clips").clip("chào cô chú", "vi")) > 0


def test_what_is_no_recording_has_no_length() -> None:
    assert [seconds(content) for content in (b"", b"OggS", hum("a"), b"OggSOpusHead")] == [0.0] * 4


def test_speech_is_small_and_a_stuck_program_is_given_up() -> None:
    assert KILOBITS * 1000 / 8 * 10 < 25 * 1024
    assert LONGEST_WAIT <= 60
