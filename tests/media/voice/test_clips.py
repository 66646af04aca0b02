"""Clips are kept by what they are about, for the bot's own eyes, until nobody has heard them for long."""

import os
import time
from pathlib import Path

from bot.media.voice.clips import UNHEARD_DAYS, Clips


def test_a_clip_is_found_by_all_it_is_about(tmp_path: Path) -> None:
    clips = Clips(tmp_path / "voice")

    clips.keep(b"OggS", "espeak", "chào")

    assert (clips.get("espeak", "chào"), clips.get("piper", "chào"), clips.get("espeak", "cháo")) == (
        b"OggS",
        None,
        None,
    )


def test_what_nobody_heard_for_long_goes(tmp_path: Path) -> None:
    clips = Clips(tmp_path)
    clips.keep(b"old", "cũ")
    clips.keep(b"heard", "mới nghe")
    for path in tmp_path.glob("*/*"):
        os.utime(path, (0, time.time() - (UNHEARD_DAYS + 1) * 86_400))
    clips.get("mới nghe")

    clips.tidy()

    assert (clips.get("cũ"), clips.get("mới nghe")) == (None, b"heard")


def test_only_the_bot_can_look_inside(tmp_path: Path) -> None:
    Clips(tmp_path).keep(b"OggS", "chào")

    (folder,) = tmp_path.iterdir()
    assert folder.stat().st_mode & 0o077 == 0
    assert next(folder.iterdir()).stat().st_mode & 0o077 == 0
